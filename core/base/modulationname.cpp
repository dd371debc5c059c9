#include "base/modulationname.h"

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

} // namespace Fax
