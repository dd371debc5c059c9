#pragma once

#include "framefrontend.h"
#include "t30/t30session.h"

#include <QtCore/QList>

namespace Fax::Fuzz {

/** What both ends of a good call said, in their order. Made once, by two sessions on one wire. */
struct RecordedCall
{
    T30Task sending;
    T30Task receiving;
    QList<LineEvent> callerSaid;
    QList<LineEvent> calledSaid;
};

/** 0: two pages, V.17, error correction, T.6; 1: V.29 without error correction, MH; 2: with, MR. */
[[nodiscard]] const RecordedCall &recordedCall(int number);

} // namespace Fax::Fuzz
