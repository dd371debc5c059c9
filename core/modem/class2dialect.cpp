#include "modem/class2dialect.h"

namespace Fax {

const Class2Dialect &class2Dialect(ModemClass faxClass)
{
    // The first modems of class 2 gave received octets the wrong way round, and all others followed them.
    static const Class2Dialect two{.localId = "+FLID",
                                   .capabilities = "+FDCC",
                                   .session = "+FDIS",
                                   .bitOrder = "+FBOR",
                                   .pageStatus = "+FPTS",
                                   .abort = "+FK",
                                   .saysXon = true,
                                   .turnsReceived = true,
                                   .ecm = {2, 1}}; // frames of 256 octets, of 64
    static const Class2Dialect twoZero{.localId = "+FLI",
                                       .capabilities = "+FCC",
                                       .session = "+FIS",
                                       .bitOrder = "+FBO",
                                       .pageStatus = "+FPS",
                                       .abort = "+FKS",
                                       .wantsReports = true,
                                       .hexadecimal = true,
                                       .endsPageInData = true,
                                       .ecm = {1}};
    return faxClass == ModemClass::Class2 ? two : twoZero;
}

} // namespace Fax
