#include "modem/callerid.h"

#include <QtCore/QStringView>

#include <algorithm>
#include <array>

namespace Fax {

namespace {

constexpr qsizetype longestLine = 512;
constexpr qsizetype longestNumber = 32;
constexpr qsizetype longestName = 40;

QString readable(const QByteArray &text, qsizetype longest)
{
    QString clean;
    for (const char c : text.left(longestLine))
        clean.append(c >= 0x20 && c <= 0x7e ? QLatin1Char(c) : QLatin1Char(' '));
    return clean.simplified().left(longest);
}

QString diallable(const QByteArray &text)
{
    QString keys;
    for (const char c : text.left(longestLine)) {
        const bool isKey = (c >= '0' && c <= '9') || c == '*' || c == '#'
            || (c == '+' && keys.isEmpty());
        if (isKey && keys.size() < longestNumber)
            keys.append(QLatin1Char(c));
    }
    return keys;
}

/** A number may have blanks and signs between its digits; a sentence or an address is none. */
bool looksLikeNumber(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return (c >= u'0' && c <= u'9') || QStringView(u"+*#-()./ ").contains(c);
    });
}

/** P or O in place of the number (Bellcore), or what modems make of them in words. */
bool saysWithheld(const QString &text)
{
    static constexpr std::array words{"P",      "O",           "PRIVATE",     "PRIVACY",
                                      "OUT OF", "UNAVAILABLE", "UNKNOWN",     "WITHHELD",
                                      "ANONYM", "RESTRICTED",  "OUT-OF-AREA", "BLOCKED"};
    const QString upper = text.toUpper();
    return std::ranges::any_of(words, [&](const char *word) {
        const QLatin1StringView known(word);
        return known.size() == 1 ? upper == known : upper.startsWith(known);
    });
}

/** RING, alone or with more; 2 is RING of a modem that answers in numbers. RINGING is another thing: we call. */
bool isRing(const QByteArray &line)
{
    const QByteArray follows = line.mid(4, 1);
    return line == "2"
        || (line.left(4).toUpper() == "RING" && QByteArrayView(" ;/").contains(follows));
}

enum class Meaning { Number, Name, Called, Frame, Nothing };

struct Label
{
    const char *text; ///< upper case; what follows is `=`, `:` or blanks, then the value
    Meaning meaning;
};

// Rockwell, Conexant, Lucent, Agere, USR: NMBR, NAME, MESG, DATE, TIME (TIA-5 calls them so), DDN_NMBR, NDID.
// ZyXEL: CALLER NUMBER, CALLER NAME, FM. Kortex: NBR. GSM modems: +CLIP. Russian Couriers: CALLERID.
// DROF and DRON are the lengths of silence and sound of a distinctive ring (T.31, V.253 +VDR).
constexpr std::array labels{
    Label{"NMBR", Meaning::Number},
    Label{"DDN_NMBR", Meaning::Number},
    Label{"NBR", Meaning::Number},
    Label{"CALLER NUMBER", Meaning::Number},
    Label{"CALLER'S NUMBER", Meaning::Number},
    Label{"CALLERID", Meaning::Number},
    Label{"CID", Meaning::Number},
    Label{"FM", Meaning::Number},
    Label{"+CLIP", Meaning::Number},
    Label{"REASON FOR NO CALLER NUMBER", Meaning::Number},
    Label{"NAME", Meaning::Name},
    Label{"CALLER NAME", Meaning::Name},
    Label{"REASON FOR NO CALLER NAME", Meaning::Nothing},
    Label{"NDID", Meaning::Called},
    Label{"CALLED NUMBER", Meaning::Called},
    Label{"MESG", Meaning::Frame},
    Label{"DATE", Meaning::Nothing},
    Label{"TIME", Meaning::Nothing},
    Label{"DROF", Meaning::Nothing},
    Label{"DRON", Meaning::Nothing},
    Label{"CIDS", Meaning::Nothing},
    Label{"CALL", Meaning::Nothing},
};

/** What follows `label` and its separator; null if the line is not so labelled. */
QByteArray valueAfter(const QByteArray &line, const char *label)
{
    const QByteArray name(label);
    if (line.left(name.size()).toUpper() != name)
        return {};
    const QByteArray rest = line.mid(name.size()).trimmed();
    if (!rest.startsWith('=') && !rest.startsWith(':'))
        return {};
    const QByteArray value = rest.mid(1).trimmed();
    return value.isNull() ? QByteArray("") : value;
}

} // namespace

CallerIdReader::Line CallerIdReader::take(const QByteArray &line)
{
    const QByteArray text = line.left(longestLine).trimmed();
    if (isRing(text)) {
        takeRing(text.mid(4));
        return Line::Ring;
    }
    return takeLabelled(text) ? Line::Detail : Line::Other;
}

bool CallerIdReader::takeLabelled(const QByteArray &line)
{
    for (const Label &label : labels) {
        const QByteArray value = valueAfter(line, label.text);
        if (value.isNull())
            continue;
        switch (label.meaning) {
        case Meaning::Number:
            setNumber(value);
            break;
        case Meaning::Name:
            setName(value);
            break;
        case Meaning::Called:
            m_called = diallable(value);
            break;
        case Meaning::Frame:
            takeFrame(value);
            break;
        case Meaning::Nothing:
            break;
        }
        return true;
    }
    return false;
}

/** "RING A" and "RING 1" tell the kind of ring; "RING;030…;…" (Elsa) and "RING/030…" the caller. */
void CallerIdReader::takeRing(const QByteArray &rest)
{
    if (rest.startsWith(';') || rest.startsWith('/')) {
        const QList<QByteArray> parts = rest.mid(1).split(rest.front());
        setNumber(parts.value(0));
        if (parts.size() > 1)
            m_called = diallable(parts[1]);
    } else if (rest.trimmed().size() == 1) {
        m_ring = readable(rest, 1).toUpper();
    }
}

void CallerIdReader::setNumber(const QByteArray &text)
{
    // ZyXEL's "FM:555 TO:123" and +CLIP: "555",129 have more behind the number.
    QByteArray number = text;
    const qsizetype to = number.toUpper().indexOf("TO:");
    if (to >= 0) {
        m_called = diallable(number.mid(to + 3));
        number.truncate(to);
    }
    if (number.startsWith('"'))
        number = number.mid(1, number.indexOf('"', 1) - 1);
    const QString shown = readable(number, longestLine);
    if (saysWithheld(shown))
        m_withheld = m_number.isEmpty();
    else if (m_number.isEmpty() && looksLikeNumber(shown))
        m_number = diallable(number);
}

void CallerIdReader::setName(const QByteArray &text)
{
    const QString name = readable(text, longestName);
    if (m_name.isEmpty() && !saysWithheld(name))
        m_name = name;
}

/**
 * The message of the exchange as it came: type, length, content, check sum (Bellcore GR-30, ETSI EN 300 659-3).
 * 0x80: parameters, each with type and length. 0x04: date, time and number in one piece. Some modems leave
 * the outer header out and send one line for each parameter.
 */
void CallerIdReader::takeFrame(const QByteArray &hexadecimal)
{
    const QByteArray frame = QByteArray::fromHex(hexadecimal);
    if (frame.size() < 2)
        return;
    constexpr char multiple = char(0x80);
    constexpr char single = 0x04;
    constexpr int dateAndTime = 8;
    const QByteArray content = frame.mid(2, quint8(frame[1]));
    if (frame[0] == single && content.size() > dateAndTime)
        return setNumber(content.mid(dateAndTime));
    const QByteArray parameters = frame[0] == multiple ? content : frame;
    for (qsizetype at = 0; at + 2 <= parameters.size();) {
        const int length = quint8(parameters[at + 1]);
        takeParameter(quint8(parameters[at]), parameters.mid(at + 2, length));
        at += 2 + length;
    }
}

void CallerIdReader::takeParameter(int type, const QByteArray &value)
{
    constexpr int number = 0x02;
    constexpr int numberOfLine = 0x03; ///< sent in place of the number by some Canadian exchanges
    constexpr int whyNoNumber = 0x04;
    constexpr int name = 0x07;
    if (type == number || type == numberOfLine || type == whyNoNumber)
        setNumber(value);
    else if (type == name)
        setName(value);
}

QString CallerIdReader::shown() const
{
    constexpr qsizetype longest = 64;
    if (m_number.isEmpty() && m_name.isEmpty())
        return m_withheld ? QStringLiteral("withheld") : QString();
    if (m_number.isEmpty() || m_name.isEmpty())
        return m_number + m_name;
    return (m_number + QLatin1Char(' ') + m_name).left(longest);
}

} // namespace Fax
