#pragma once

#include "port/modemtypes.h"

#include <QtCore/QByteArray>

namespace Fax {

/** The words of a modem of class 2 (TIA PN-2388) or of 2.0 and 2.1 (ITU-T T.32). */
struct Class2Words
{
    const char *faxClass;
    // Reports.
    const char *connected;
    const char *answererId;
    const char *callerId;
    const char *capabilities;
    const char *session;
    const char *pageStatus;
    const char *hangUp;
    // Commands.
    const char *localId;
    const char *ours;
    const char *bitOrder;
    const char *abort;
    bool hex; ///< numbers of reports are hexadecimal
    bool endInData; ///< the command that ends a page is in the data: DLE and , ; or .
};

[[nodiscard]] inline const Class2Words &class2Words(ModemClass faxClass)
{
    static const Class2Words two{"2",     "+FCON", "+FCSI", "+FTSI", "+FDIS", "+FDCS", "+FPTS",
                                 "+FHNG", "+FLID", "+FDCC", "+FBOR", "+FK",   false,   false};
    static const Class2Words twoZero{"2.0",  "+FCO", "+FCI", "+FTI", "+FIS", "+FCS", "+FPS",
                                     "+FHS", "+FLI", "+FCC", "+FBO", "+FKS", true,   true};
    static const Class2Words twoOne = [] {
        Class2Words words = twoZero;
        words.faxClass = "2.1";
        return words;
    }();
    return faxClass == ModemClass::Class2  ? two
        : faxClass == ModemClass::Class2_0 ? twoZero
                                           : twoOne;
}

} // namespace Fax
