#include "base/t30names.h"

namespace Fax {

QString modulationName(Modulation modulation)
{
    switch (modulation) {
    case Modulation::V27ter:
        return QStringLiteral("V.27ter");
    case Modulation::V29:
        return QStringLiteral("V.29");
    case Modulation::V17:
        return QStringLiteral("V.17");
    case Modulation::None:
        break;
    }
    return {};
}

QString codingName(Coding coding)
{
    switch (coding) {
    case Coding::Mh:
        return QStringLiteral("MH");
    case Coding::Mr:
        return QStringLiteral("MR");
    case Coding::Mmr:
        return QStringLiteral("MMR");
    case Coding::None:
        break;
    }
    return {};
}

} // namespace Fax
