#pragma once

#include "base/faxtypes.h"

#include <QtCore/QDateTime>
#include <QtCore/QMetaType>
#include <QtCore/QString>

namespace Fax {

/** A cover page in a list. `name` is what a fax calls it by. */
struct CoverInfo
{
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString language MEMBER language)
    Q_PROPERTY(Fax::Paper paper MEMBER paper)
    Q_PROPERTY(bool shipped MEMBER shipped)
    Q_PROPERTY(QDateTime changedAt MEMBER changedAt)
    Q_PROPERTY(QString problem MEMBER problem)

public:
    QString name;
    QString title; ///< the name if it cannot be read
    QString language;
    Paper paper = Paper::A4;
    bool shipped = false; ///< part of Fax Console: can be neither changed nor removed
    QDateTime changedAt; ///< UTC; invalid if shipped
    QString problem; ///< why it cannot be used; "" = it can

    friend bool operator==(const CoverInfo &, const CoverInfo &) = default;
};

} // namespace Fax

Q_DECLARE_METATYPE(Fax::CoverInfo)
