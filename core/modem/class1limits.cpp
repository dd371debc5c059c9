#include "modem/class1limits.h"

#include <algorithm>
#include <initializer_list>

namespace Fax {

LineProtocol::CallSettings limitedToModem(LineProtocol::CallSettings settings,
                                          const ModemProfile &profile, bool sending)
{
    const QList<int> &offered = sending ? profile.identity.transmit : profile.identity.receive;
    const auto has = [&](std::initializer_list<int> codes) {
        return std::all_of(codes.begin(), codes.end(),
                           [&](int code) { return offered.contains(code); });
    };
    if (settings.fastest == Modulation::V17 && !has({73, 74, 97, 98, 121, 122, 145, 146}))
        settings.fastest = Modulation::V29;
    if (settings.fastest == Modulation::V29 && !has({72, 96}))
        settings.fastest = Modulation::V27ter;
    settings.ecm = settings.ecm && !profile.quirks.noEcm;
    return settings;
}

} // namespace Fax
