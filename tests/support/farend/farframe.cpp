#include "support/farend/farframe.h"

#include "t30/engine.h"
#include "t30/t30frame.h"

#include <algorithm>
#include <array>

namespace Fax::FarFrame {

namespace {

constexpr char address = '\xFF';
constexpr char moreFrames = '\x03';
constexpr char finalFrame = '\x13';
constexpr int header = 3;

struct Kind
{
    const char *name;
    int fcf;
    bool final;
    bool fixed; ///< the bit that says "I have received a DIS" is part of the name
};

constexpr std::array kinds{
    Kind{"DIS", T30_DIS, true, true},          Kind{"DTC", T30_DTC, true, true},
    Kind{"DCS", T30_DCS, true, false},         Kind{"NSF", T30_NSF, false, true},
    Kind{"NSC", T30_NSC, false, true},         Kind{"NSS", T30_NSS, false, false},
    Kind{"CSI", T30_CSI, false, true},         Kind{"CIG", T30_CIG, false, true},
    Kind{"TSI", T30_TSI, false, false},        Kind{"SUB", T30_SUB, false, false},
    Kind{"SID", T30_SID, false, false},        Kind{"PWD", T30_PWD, false, true},
    Kind{"SEP", T30_SEP, false, true},         Kind{"PSA", T30_PSA, false, true},
    Kind{"CIA", T30_CIA, false, true},         Kind{"ISP", T30_ISP, false, true},
    Kind{"TSA", T30_TSA, false, false},        Kind{"IRA", T30_IRA, false, false},
    Kind{"CSA", T30_CSA, false, false},        Kind{"CFR", T30_CFR, true, false},
    Kind{"FTT", T30_FTT, true, false},         Kind{"CTR", T30_CTR, true, false},
    Kind{"CTC", T30_CTC, true, false},         Kind{"MPS", T30_MPS, true, false},
    Kind{"EOM", T30_EOM, true, false},         Kind{"EOP", T30_EOP, true, false},
    Kind{"EOS", T30_EOS, true, false},         Kind{"PRI-MPS", T30_PRI_MPS, true, false},
    Kind{"PRI-EOM", T30_PRI_EOM, true, false}, Kind{"PRI-EOP", T30_PRI_EOP, true, false},
    Kind{"PPS", T30_PPS, true, false},         Kind{"EOR", T30_EOR, true, false},
    Kind{"RR", T30_RR, true, false},           Kind{"MCF", T30_MCF, true, false},
    Kind{"RTP", T30_RTP, true, false},         Kind{"RTN", T30_RTN, true, false},
    Kind{"PIP", T30_PIP, true, false},         Kind{"PIN", T30_PIN, true, false},
    Kind{"PPR", T30_PPR, true, false},         Kind{"RNR", T30_RNR, true, false},
    Kind{"ERR", T30_ERR, true, false},         Kind{"FDM", T30_FDM, true, false},
    Kind{"FNV", T30_FNV, true, false},         Kind{"TNR", T30_TNR, true, false},
    Kind{"TR", T30_TR, true, false},           Kind{"DCN", T30_DCN, true, false},
    Kind{"CRP", T30_CRP, true, false},         Kind{"PID", T30_PID, true, false},
};

const Kind *kindOf(const QString &name)
{
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const Kind &k) {
        return name == QLatin1StringView(k.name);
    });
    return found == kinds.end() ? nullptr : &*found;
}

struct Bit
{
    const char *word;
    int number; ///< from 1, as in table 2 of T.30
};

constexpr std::array bits{
    Bit{"v8", 6},   Bit{"can-send", 9},   Bit{"fine", 15},   Bit{"mr", 16},
    Bit{"b4", 17},  Bit{"a3", 18},        Bit{"ecm", 27},    Bit{"short-frames", 28},
    Bit{"mmr", 31}, Bit{"superfine", 41}, Bit{"dpi300", 42}, Bit{"sub", 49},
    Bit{"pwd", 50}, Bit{"jpeg", 68},      Bit{"colour", 69}, Bit{"jbig", 78},
};

struct RateWord
{
    const char *word;
    Modulation modulation;
    int bitRate;
    int code; ///< bits 11 to 14 as they stand in the second octet
};

constexpr std::array rates{
    RateWord{"14400/V.17", Modulation::V17, 14400, 0x20},
    RateWord{"12000/V.17", Modulation::V17, 12000, 0x28},
    RateWord{"9600/V.17", Modulation::V17, 9600, 0x24},
    RateWord{"7200/V.17", Modulation::V17, 7200, 0x2C},
    RateWord{"9600/V.29", Modulation::V29, 9600, 0x04},
    RateWord{"7200/V.29", Modulation::V29, 7200, 0x0C},
    RateWord{"4800/V.27ter", Modulation::V27ter, 4800, 0x08},
    RateWord{"2400/V.27ter", Modulation::V27ter, 2400, 0x00},
};

/** What a DIS offers. */
constexpr std::array offers{
    RateWord{"V.17", Modulation::V17, 14400, 0x2C},
    RateWord{"V.29", Modulation::V29, 9600, 0x0C},
    RateWord{"V.29-only", Modulation::V29, 9600, 0x04},
    RateWord{"V.27ter", Modulation::V27ter, 4800, 0x08},
    RateWord{"V.27ter-2400", Modulation::V27ter, 2400, 0x00},
    RateWord{"V.33", Modulation::None, 0, 0x10}, // what nobody has
};

template <typename Table> auto lookUp(const Table &table, const QString &word)
{
    return std::find_if(table.begin(), table.end(),
                        [&](const auto &entry) { return word == QLatin1StringView(entry.word); });
}

void setBit(QByteArray *fif, int number)
{
    const qsizetype index = (number - 1) / 8;
    while (fif->size() <= index)
        fif->append('\0');
    (*fif)[index] = static_cast<char>((*fif)[index] | (1 << ((number - 1) % 8)));
}

/** From the third octet on, the last bit says that another follows. */
void extend(QByteArray *fif)
{
    for (qsizetype i = 2; i + 1 < fif->size(); ++i)
        setBit(fif, static_cast<int>(i) * 8 + 8);
}

QByteArray capabilities(const QStringList &words)
{
    QByteArray fif(3, '\0');
    setBit(&fif, 10); // ready to receive; in DCS: receive
    setBit(&fif, 20); // any length
    fif[2] = static_cast<char>(fif[2] | 0x70); // 0 ms a line
    for (const QString &word : words) {
        if (const auto bit = lookUp(bits, word); bit != bits.end())
            setBit(&fif, bit->number);
        const auto rate = lookUp(rates, word);
        const auto offer = lookUp(offers, word);
        if (rate != rates.end() || offer != offers.end())
            fif[1] = static_cast<char>(fif[1] | (rate != rates.end() ? rate->code : offer->code));
        if (word == u"cannot-receive")
            fif[1] = static_cast<char>(fif[1] & ~0x02);
    }
    extend(&fif);
    return fif;
}

QByteArray identity(const QString &text)
{
    QByteArray octets = text.toLatin1();
    std::reverse(octets.begin(), octets.end()); // identities travel last character first
    return octets;
}

QByteArray requestFor(const QStringList &words, int fewer)
{
    QByteArray map(32, words.isEmpty() || words.contains(u"all") ? '\xFF' : '\0');
    for (int number = fewer; words.contains(u"fewer") && number < 256; ++number)
        setBit(&map, number + 1);
    for (const QString &word : words) {
        bool ok = false;
        const int number = word.toInt(&ok);
        if (ok)
            setBit(&map, number + 1);
    }
    return map;
}

int numberAfter(const QStringList &words, const QString &word, int otherwise)
{
    const qsizetype at = words.indexOf(word);
    return at < 0 ? otherwise : words.value(at + 1).toInt();
}

QByteArray fields(const QString &kind, const QString &inner, const QStringList &words,
                  const Context &context)
{
    if (const qsizetype at = words.indexOf(u"hex"); at >= 0)
        return QByteArray::fromHex(words.value(at + 1).toLatin1());
    QByteArray fif;
    if (const auto text = std::find_if(words.begin(), words.end(),
                                       [](const QString &w) { return w.startsWith(u'"'); });
        text != words.end())
        fif = identity(text->mid(1));
    else if (const qsizetype at = words.indexOf(u"all-octets"); at >= 0)
        for (int i = 0; i < 16; ++i)
            fif.append(static_cast<char>(16 * words.value(at + 1).toInt() + i));
    else if (kind == u"DIS" || kind == u"DTC" || kind == u"DCS")
        fif = capabilities(words);
    else if (kind == u"PPR")
        fif = requestFor(words, context.fewer);
    else if (kind == u"CTC")
        fif = capabilities(words).left(2);
    if (kind == u"PPS" || kind == u"EOR") {
        const Kind *command = kindOf(inner);
        fif.append(static_cast<char>(command ? command->fcf | int(context.calling) : 0));
    }
    if (kind == u"PPS") {
        fif.append(static_cast<char>(numberAfter(words, QStringLiteral("page"), context.page)));
        fif.append(static_cast<char>(numberAfter(words, QStringLiteral("block"), context.block)));
        fif.append(
            static_cast<char>(numberAfter(words, QStringLiteral("frames"), context.frames) - 1));
    }
    if (const qsizetype at = words.indexOf(u"octets"); at >= 0) {
        const qsizetype size = words.value(at + 1).toInt();
        const bool extended = kind == u"DIS" || kind == u"DTC" || kind == u"DCS";
        while (fif.size() < size)
            fif.append(extended ? '\x80' : '5');
        fif.truncate(size);
        if (extended)
            extend(&fif);
    }
    return fif;
}

} // namespace

QByteArray make(const QStringList &words, const Context &context)
{
    if (words.value(0) == u"frame")
        return QByteArray::fromHex(words.value(1).toLatin1());
    if (words.value(0) == u"FCD")
        return QByteArray::fromHex("ff0306")
            + static_cast<char>(numberAfter(words, QStringLiteral("number"), 0))
            + QByteArray(numberAfter(words, QStringLiteral("octets"), 256), '\x55');
    QString kindName = words.value(0);
    QString inner;
    for (const QString &outer : {QStringLiteral("PPS-"), QStringLiteral("EOR-")}) {
        if (kindName.startsWith(outer)) {
            inner = kindName.mid(outer.size());
            kindName = outer.chopped(1);
        }
    }
    const Kind *kind = kindOf(kindName);
    if (!kind)
        return {};
    const bool last = words.contains(u"final") || (kind->final && !words.contains(u"not-final"));
    const int fcf = kind->fcf | int(context.calling && !kind->fixed);
    QByteArray octets(1, address);
    octets.append(last ? finalFrame : moreFrames);
    octets.append(static_cast<char>(fcf));
    return octets + fields(kindName, inner, words.mid(1), context);
}

QString name(const QByteArray &octets)
{
    const int inner = T30Frame::innerPageCommand(octets);
    const QString own = T30Frame::name(octets);
    if (inner < 0)
        return own;
    const QByteArray command = QByteArray(1, address) + finalFrame + static_cast<char>(inner);
    return own + u'-' + (inner == T30_NULL ? QStringLiteral("NULL") : T30Frame::name(command));
}

PageRate chosenRate(const QByteArray &dcs)
{
    const int code = dcs.size() > header + 1 ? static_cast<quint8>(dcs[header + 1]) & 0x3C : 0;
    const auto rate = std::find_if(rates.begin(), rates.end(),
                                   [code](const RateWord &r) { return r.code == code; });
    return rate == rates.end() ? PageRate{} : PageRate{rate->modulation, rate->bitRate};
}

bool choosesEcm(const QByteArray &dcs)
{
    return T30Frame::hasBit(dcs, 27);
}

bool chosesShortFrames(const QByteArray &dcs)
{
    return T30Frame::hasBit(dcs, 28);
}

Coding chosenCoding(const QByteArray &dcs)
{
    if (T30Frame::hasBit(dcs, 31))
        return Coding::Mmr;
    return T30Frame::hasBit(dcs, 16) ? Coding::Mr : Coding::Mh;
}

} // namespace Fax::FarFrame
