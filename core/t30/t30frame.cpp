#include "t30/t30frame.h"

#include "base/stationid.h"
#include "t30/engine.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <array>

namespace Fax::T30Frame {

namespace {

constexpr int header = 3; // address, control, FCF
constexpr int longestTrace = 300;

struct Name
{
    int fcf;
    const char *text;
};

// FCF with the bit that says "I have received a DIS" (X) as it is, where it makes another frame of it.
constexpr std::array exactNames{
    Name{T30_DIS, "DIS"}, Name{T30_DTC, "DTC"}, Name{T30_CSI, "CSI"}, Name{T30_CIG, "CIG"},
    Name{T30_NSF, "NSF"}, Name{T30_NSC, "NSC"}, Name{T30_PWD, "PWD"}, Name{T30_SEP, "SEP"},
    Name{T30_PSA, "PSA"}, Name{T30_CIA, "CIA"}, Name{T30_ISP, "ISP"},
};

constexpr std::array plainNames{
    Name{T30_DCS, "DCS"},         Name{T30_TSI, "TSI"},         Name{T30_NSS, "NSS"},
    Name{T30_SUB, "SUB"},         Name{T30_SID, "SID"},         Name{T30_CTC, "CTC"},
    Name{T30_TSA, "TSA"},         Name{T30_IRA, "IRA"},         Name{T30_CFR, "CFR"},
    Name{T30_FTT, "FTT"},         Name{T30_CTR, "CTR"},         Name{T30_CSA, "CSA"},
    Name{T30_EOM, "EOM"},         Name{T30_MPS, "MPS"},         Name{T30_EOP, "EOP"},
    Name{T30_PRI_EOM, "PRI-EOM"}, Name{T30_EOS, "EOS"},         Name{T30_PPS, "PPS"},
    Name{T30_PRI_MPS, "PRI-MPS"}, Name{T30_PRI_EOP, "PRI-EOP"}, Name{T30_EOR, "EOR"},
    Name{T30_RR, "RR"},           Name{T30_MCF, "MCF"},         Name{T30_RTP, "RTP"},
    Name{T30_RTN, "RTN"},         Name{T30_PIP, "PIP"},         Name{T30_PIN, "PIN"},
    Name{T30_PPR, "PPR"},         Name{T30_RNR, "RNR"},         Name{T30_ERR, "ERR"},
    Name{T30_FDM, "FDM"},         Name{T30_DCN, "DCN"},         Name{T30_CRP, "CRP"},
    Name{T30_FNV, "FNV"},         Name{T30_TNR, "TNR"},         Name{T30_TR, "TR"},
    Name{T4_FCD, "FCD"},          Name{T4_RCP, "RCP"},
};

// What a signal without fields means; those with fields say it themselves.
constexpr std::array plainMeanings{
    Name{T30_CFR, "ready to receive"},
    Name{T30_FTT, "training failed"},
    Name{T30_MPS, "end of page, another follows"},
    Name{T30_EOM, "end of page, settings change"},
    Name{T30_EOP, "end of the last page"},
    Name{T30_MCF, "page confirmed"},
    Name{T30_RTP, "page confirmed, train again"},
    Name{T30_RTN, "page refused"},
    Name{T30_RR, "are you ready?"},
    Name{T30_RNR, "not ready, wait"},
    Name{T30_CRP, "say that again"},
    Name{T30_DCN, "goodbye, hanging up"},
};

template <typename Table> const char *lookUp(const Table &table, int fcf)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [fcf](const Name &n) { return n.fcf == fcf; });
    return found == table.end() ? nullptr : found->text;
}

int octetAt(const QByteArray &octets, int index)
{
    return index < octets.size() ? static_cast<quint8>(octets[index]) : 0;
}

int rateCode(const QByteArray &octets)
{
    return octetAt(octets, 4) & 0x3C; // bits 11 to 14
}

QString offeredModulations(int code)
{
    switch (code) {
    case 0x00:
        return QStringLiteral("V.27ter 2400");
    case 0x08:
        return QStringLiteral("V.27ter");
    case 0x04:
        return QStringLiteral("V.29");
    case 0x0C:
        return QStringLiteral("V.27ter, V.29");
    case 0x2C:
        return QStringLiteral("V.27ter, V.29, V.17");
    default:
        return QStringLiteral("unknown modulations");
    }
}

QString chosenModulation(int code)
{
    switch (code) {
    case 0x20:
        return QStringLiteral("V.17 14400 bit/s");
    case 0x28:
        return QStringLiteral("V.17 12000 bit/s");
    case 0x24:
        return QStringLiteral("V.17 9600 bit/s");
    case 0x2C:
        return QStringLiteral("V.17 7200 bit/s");
    case 0x04:
        return QStringLiteral("V.29 9600 bit/s");
    case 0x0C:
        return QStringLiteral("V.29 7200 bit/s");
    case 0x08:
        return QStringLiteral("V.27ter 4800 bit/s");
    case 0x00:
        return QStringLiteral("V.27ter 2400 bit/s");
    default:
        return QStringLiteral("unknown modulation");
    }
}

QString width(const QByteArray &octets, bool chosen)
{
    const QString upTo = chosen ? QString() : QStringLiteral("up to ");
    if (hasBit(octets, 18))
        return upTo + QStringLiteral("2432 pixels");
    return hasBit(octets, 17) ? upTo + QStringLiteral("2048 pixels")
                              : QStringLiteral("1728 pixels");
}

QString length(const QByteArray &octets)
{
    if (hasBit(octets, 20))
        return QStringLiteral("any length");
    return hasBit(octets, 19) ? QStringLiteral("A4 or B4 length") : QStringLiteral("A4 length");
}

QString scanTime(const QByteArray &octets)
{
    static constexpr std::array times{"20 ms",
                                      "5 ms",
                                      "10 ms",
                                      "20 ms, fine 10 ms",
                                      "40 ms",
                                      "40 ms, fine 20 ms",
                                      "10 ms, fine 5 ms",
                                      "0 ms"};
    const auto code = static_cast<size_t>((octetAt(octets, 5) >> 4) & 7);
    return QStringLiteral("%1 a line").arg(QLatin1StringView(times[code]));
}

struct Feature
{
    int bit;
    const char *text;
};

/** Bits of table 2 that mean the same when offered and when chosen. */
constexpr std::array features{
    Feature{15, "fine"},    Feature{41, "superfine"},    Feature{42, "300 dpi"},
    Feature{43, "400 dpi"}, Feature{16, "MR"},           Feature{31, "MMR"},
    Feature{27, "ECM"},     Feature{26, "uncompressed"}, Feature{68, "JPEG"},
    Feature{69, "colour"},  Feature{78, "JBIG"},         Feature{76, "Letter"},
    Feature{77, "Legal"},
};

void addFeatures(QStringList &parts, const QByteArray &octets)
{
    for (const Feature &feature : features) {
        if (hasBit(octets, feature.bit))
            parts.append(QString::fromLatin1(feature.text));
    }
}

QString offer(const QByteArray &octets)
{
    QStringList parts{offeredModulations(rateCode(octets)), width(octets, false), length(octets),
                      scanTime(octets)};
    addFeatures(parts, octets);
    if (!hasBit(octets, 10))
        parts.append(QStringLiteral("cannot receive"));
    if (hasBit(octets, 9))
        parts.append(QStringLiteral("has a document to be polled"));
    if (hasBit(octets, 49))
        parts.append(QStringLiteral("takes sub-address"));
    if (hasBit(octets, 50))
        parts.append(QStringLiteral("takes password"));
    return parts.join(QStringLiteral(", "));
}

QString choice(const QByteArray &octets)
{
    QStringList parts{chosenModulation(rateCode(octets)), width(octets, true), length(octets),
                      scanTime(octets)};
    addFeatures(parts, octets);
    if (hasBit(octets, 27))
        parts.append(hasBit(octets, 28) ? QStringLiteral("64 octets a frame")
                                        : QStringLiteral("256 octets a frame"));
    if (!hasBit(octets, 15) && !hasBit(octets, 41))
        parts.append(QStringLiteral("standard"));
    if (!hasBit(octets, 16) && !hasBit(octets, 31))
        parts.append(QStringLiteral("MH"));
    return parts.join(QStringLiteral(", "));
}

/** Identities travel last character first. */
QString identity(const QByteArray &octets)
{
    QByteArray text = octets.mid(header);
    std::reverse(text.begin(), text.end());
    return u'"' + readableStationId(text) + u'"';
}

QString partialPage(const QByteArray &octets)
{
    if (octets.size() < 7)
        return QStringLiteral("too short");
    const int command = innerPageCommand(octets);
    const QString inner = command == T30_NULL ? QStringLiteral("page goes on")
                                              : QString::fromLatin1(lookUp(plainNames, command));
    return QStringLiteral("%1, page %2, block %3, %4 frames")
        .arg(inner.isEmpty() ? QStringLiteral("unknown command") : inner)
        .arg(octetAt(octets, 4) + 1)
        .arg(octetAt(octets, 5) + 1)
        .arg(octetAt(octets, 6) + 1);
}

/** "3, 7-9": the frames whose bit is set in a PPR. A receiver sets all bits past the last frame too. */
QString askedFrames(const QByteArray &octets)
{
    QStringList runs;
    const int count = static_cast<int>(std::min<qsizetype>(octets.size() - header, 32)) * 8;
    for (int first = 0; first < count; ++first) {
        if (!hasBit(octets, first + 1))
            continue;
        int last = first;
        while (last + 1 < count && hasBit(octets, last + 2))
            ++last;
        runs.append(first == last ? QString::number(first)
                                  : QStringLiteral("%1-%2").arg(first).arg(last));
        first = last;
    }
    return QStringLiteral("asks for frames %1").arg(runs.join(QStringLiteral(", ")));
}

bool carriesPassword(int fcf)
{
    return fcf == (T30_PWD & 0xFE) || fcf == T30_SID;
}

} // namespace

int controlField(const QByteArray &octets)
{
    return octets.size() < header ? -1 : octetAt(octets, 2) & 0xFE;
}

int innerPageCommand(const QByteArray &octets)
{
    const int fcf = controlField(octets);
    const bool has = (fcf == T30_PPS || fcf == T30_EOR) && octets.size() > header;
    return has ? octetAt(octets, 3) & 0xFE : -1;
}

bool hasBit(const QByteArray &octets, int number)
{
    return (octetAt(octets, header + (number - 1) / 8) >> ((number - 1) % 8)) & 1;
}

bool isPageData(const QByteArray &octets)
{
    const int fcf = controlField(octets);
    return fcf == T4_FCD || fcf == T4_RCP;
}

QString name(const QByteArray &octets)
{
    if (octets.size() < header)
        return QStringLiteral("?");
    const int fcf = octetAt(octets, 2);
    if (const char *exact = lookUp(exactNames, fcf))
        return QString::fromLatin1(exact);
    if (const char *plain = lookUp(plainNames, fcf & 0xFE))
        return QString::fromLatin1(plain);
    return QStringLiteral("?%1").arg(fcf, 2, 16, QLatin1Char('0'));
}

QString meaning(const QByteArray &octets)
{
    const int fcf = controlField(octets);
    if (carriesPassword(fcf))
        return QStringLiteral("password, not shown");
    switch (fcf) {
    case T30_DIS:
        return offer(octets);
    case T30_DCS:
        return choice(octets);
    case T30_CSI:
    case T30_TSI:
    case T30_SUB:
    case T30_SEP & 0xFE:
    case T30_PSA & 0xFE:
        return identity(octets);
    case T30_PPS:
        return partialPage(octets);
    case T30_PPR:
        return askedFrames(octets);
    case T30_CTC:
        return chosenModulation(rateCode(octets));
    case T30_NSF:
        return QStringLiteral("%1 octets").arg(octets.size() - header);
    default:
        return QString::fromLatin1(lookUp(plainMeanings, fcf & 0xFE));
    }
}

QByteArray presentable(const QByteArray &octets)
{
    QByteArray shown = octets.left(longestTrace);
    if (carriesPassword(controlField(octets)))
        std::fill(shown.begin() + header, shown.end(), '*');
    return shown;
}

} // namespace Fax::T30Frame
