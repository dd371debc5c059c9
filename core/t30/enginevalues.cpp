#include "t30/enginevalues.h"

#include "base/t30names.h"
#include "t30/engine.h"
#include "t30/t30frame.h"

#include <cstring>

namespace Fax {

bool isPageModem(int modemType)
{
    return modulationOf(modemType) != Modulation::None;
}

Modulation modulationOf(int modemType)
{
    switch (modemType) {
    case T30_MODEM_V27TER:
        return Modulation::V27ter;
    case T30_MODEM_V29:
        return Modulation::V29;
    case T30_MODEM_V17:
        return Modulation::V17;
    default:
        return Modulation::None;
    }
}

QString modulationText(int modemType, int bitRate)
{
    return QStringLiteral("%1 %2 bit/s").arg(modulationName(modulationOf(modemType))).arg(bitRate);
}

Coding codingOf(int encoding)
{
    switch (encoding) {
    case T4_COMPRESSION_ITU_T4_1D:
        return Coding::Mh;
    case T4_COMPRESSION_ITU_T4_2D:
        return Coding::Mr;
    case T4_COMPRESSION_ITU_T6:
        return Coding::Mmr;
    default:
        return Coding::None;
    }
}

Resolution resolutionOf(int linesPerMetre)
{
    if (linesPerMetre == T4_Y_RESOLUTION_SUPERFINE)
        return Resolution::Superfine;
    return linesPerMetre == T4_Y_RESOLUTION_FINE ? Resolution::Fine : Resolution::Standard;
}

int pageWidthOf(const t30_state_s &engine)
{
    int width = 0;
    static_assert(sizeof width == sizeof engine.image_width);
    std::memcpy(&width, &engine.image_width, sizeof width);
    return width;
}

int pageCommandIn(const QByteArray &frame)
{
    const int fcf = T30Frame::controlField(frame);
    const int command = fcf == T30_PPS ? T30Frame::innerPageCommand(frame) : fcf;
    switch (command) {
    case T30_MPS:
    case T30_EOM:
    case T30_EOP:
    case T30_EOS:
    case T30_PRI_MPS:
    case T30_PRI_EOM:
    case T30_PRI_EOP:
        return command;
    default:
        return 0;
    }
}

bool isLastPage(int pageCommand)
{
    return pageCommand == T30_EOP || pageCommand == T30_PRI_EOP;
}

bool isNewDocument(int pageCommand)
{
    return pageCommand == T30_EOM || pageCommand == T30_PRI_EOM || pageCommand == T30_EOS;
}

} // namespace Fax
