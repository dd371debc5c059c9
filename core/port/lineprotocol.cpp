#include "port/lineprotocol.h"

#include <QtCore/QCborArray>
#include <QtCore/QMetaEnum>

#include <algorithm>
#include <limits>

namespace Fax::LineProtocol {

namespace {

constexpr qint64 noLimit = std::numeric_limits<qint64>::max();
constexpr int anyCount = std::numeric_limits<int>::max();
constexpr int longestText = 256;
constexpr int longestNumber = 64;
constexpr int longestFrame = 300;
constexpr int longestLine = 300;
constexpr int mostPages = 10'000;
constexpr int mostRows = 20'000;

/** Puts the fields of a message into a map. Its twin is Reader; fields() below names them once for
 * both. */
class Writer
{
public:
    template <typename T> void number(const char *key, const T &value, T, T)
    {
        map.insert(QString::fromLatin1(key), static_cast<qint64>(value));
    }
    void flag(const char *key, const bool &value) { map.insert(QString::fromLatin1(key), value); }
    void text(const char *key, const QString &value, int)
    {
        map.insert(QString::fromLatin1(key), value);
    }
    void octets(const char *key, const QByteArray &value, qsizetype)
    {
        map.insert(QString::fromLatin1(key), value);
    }
    template <typename E> void name(const char *key, const E &value)
    {
        map.insert(QString::fromLatin1(key), static_cast<qint64>(value));
    }
    void texts(const char *key, const QStringList &values, int, int)
    {
        map.insert(QString::fromLatin1(key), QCborArray::fromStringList(values));
    }
    template <typename T> void numbers(const char *key, const QList<T> &values, int, T, T)
    {
        QCborArray array;
        for (const T &value : values)
            array.append(static_cast<qint64>(value));
        map.insert(QString::fromLatin1(key), array);
    }
    void refuse(const char *) { }

    QCborMap map;
};

/** Takes the fields out of a map; the first one that is missing, of a wrong type or out of range is
 * named. */
class Reader
{
public:
    explicit Reader(const QCborMap &fields)
        : m_map(fields)
    { }

    template <typename T> void number(const char *key, T &value, T least, T most)
    {
        const QCborValue found = take(key, QCborValue::Integer);
        const qint64 given = found.toInteger();
        if (given < static_cast<qint64>(least) || given > static_cast<qint64>(most))
            return refuse(key);
        value = static_cast<T>(given);
    }
    void flag(const char *key, bool &value)
    {
        const QCborValue found = m_map.value(QString::fromLatin1(key));
        if (!found.isBool())
            return refuse(key);
        value = found.toBool();
    }
    void text(const char *key, QString &value, int longest)
    {
        value = take(key, QCborValue::String).toString();
        if (value.size() > longest)
            refuse(key);
    }
    void octets(const char *key, QByteArray &value, qsizetype most)
    {
        value = take(key, QCborValue::ByteArray).toByteArray();
        if (value.size() > most)
            refuse(key);
    }
    template <typename E> void name(const char *key, E &value)
    {
        const qint64 given = take(key, QCborValue::Integer).toInteger();
        const bool fits = given >= std::numeric_limits<int>::min()
            && given <= std::numeric_limits<int>::max();
        if (!fits || !QMetaEnum::fromType<E>().valueToKey(static_cast<int>(given)))
            return refuse(key);
        value = static_cast<E>(given);
    }
    void texts(const char *key, QStringList &values, int most, int longest)
    {
        const QCborArray array = list(key, most);
        for (const QCborValue &value : array) {
            if (!value.isString() || value.toString().size() > longest)
                return refuse(key);
            values.append(value.toString());
        }
    }
    template <typename T>
    void numbers(const char *key, QList<T> &values, int most, T least, T greatest)
    {
        const QCborArray array = list(key, most);
        for (const QCborValue &value : array) {
            const qint64 given = value.toInteger(-1);
            if (given < static_cast<qint64>(least) || given > static_cast<qint64>(greatest))
                return refuse(key);
            values.append(static_cast<T>(given));
        }
    }
    void refuse(const char *key)
    {
        if (m_wrong.isEmpty())
            m_wrong = QString::fromLatin1(key);
    }

    [[nodiscard]] const QString &wrong() const { return m_wrong; }

private:
    QCborValue take(const char *key, QCborValue::Type type)
    {
        const QCborValue found = m_map.value(QString::fromLatin1(key));
        if (found.type() == type)
            return found;
        refuse(key);
        return {}; // not to be converted: Qt would turn any double into an integer
    }

    QCborArray list(const char *key, int most)
    {
        const QCborArray array = take(key, QCborValue::Array).toArray();
        if (array.size() <= most)
            return array;
        refuse(key);
        return {};
    }

    const QCborMap &m_map;
    QString m_wrong;
};

bool isDialText(const QString &text, bool pausesToo)
{
    for (const QChar c : text) {
        const bool digit = c >= u'0' && c <= u'9';
        const bool sign = pausesToo && QStringView(u"*#,W+").contains(c);
        if (!digit && !sign)
            return false;
    }
    return !text.isEmpty();
}

bool isStandardWidth(int width)
{
    return width == 1728 || width == 2048 || width == 2432;
}

// One function per message: what it carries and within which limits. `A` is Writer or Reader, `M`
// the message, const when it is written.

template <typename A, typename M> void portField(A &a, M &m)
{
    a.number("port", m.port, qint64(1), noLimit);
}

template <typename A, typename M> void callField(A &a, M &m)
{
    a.number("call", m.call, qint64(1), noLimit);
}

template <typename A, typename M> void serialFields(A &a, M &m)
{
    a.text("device", m.device, longestText);
    a.name("faxClass", m.faxClass);
    a.number("baudRate", m.baudRate, 2400, 460'800);
    a.name("flow", m.flow);
    a.texts("init", m.init, 3, longestText);
    a.text("quirk", m.quirk, 64);
    a.text("prefix", m.prefix, 16);
    a.flag("pulse", m.pulse);
    a.flag("waitForDialTone", m.waitForDialTone);
    if (!m.prefix.isEmpty() && !isDialText(m.prefix, true))
        a.refuse("prefix");
}

template <typename A, typename M> void identityFields(A &a, M &m)
{
    constexpr int longest = 64;
    constexpr int mostRates = 32;
    a.text("maker", m.maker, longest);
    a.text("model", m.model, longest);
    a.text("revision", m.revision, longest);
    a.numbers("classes", m.classes, 6, ModemClass::Auto, ModemClass::Class2_1);
    a.numbers("transmit", m.transmit, mostRates, 0, 255);
    a.numbers("receive", m.receive, mostRates, 0, 255);
    a.flag("adaptive", m.adaptive);
    a.flag("callerId", m.callerId);
    a.flag("ecm", m.ecm);
    a.name("used", m.used);
    a.text("quirk", m.quirk, longest);
}

template <typename A, typename M> void settingsFields(A &a, M &m)
{
    a.text("localId", m.localId, 20);
    a.text("subAddress", m.subAddress, 20);
    a.text("password", m.password, 20);
    a.flag("ecm", m.ecm);
    a.name("fastest", m.fastest);
    a.number("maximumBitRate", m.maximumBitRate, 2400, 14400);
    a.flag("mmr", m.mmr);
    a.flag("mr", m.mr);
    a.number("watchdogSeconds", m.watchdogSeconds, 1, 86'400);
    if (m.fastest == Modulation::None)
        a.refuse("fastest");
}

template <typename A, typename M> void negotiatedFields(A &a, M &m)
{
    a.name("modulation", m.modulation);
    a.number("bitRate", m.bitRate, 0, 33'600);
    a.flag("ecm", m.ecm);
    a.name("coding", m.coding);
    a.number("retrains", m.retrains, 0, anyCount);
    a.text("remoteId", m.remoteId, 20);
    a.text("subAddress", m.subAddress, 20);
    a.number("lineMs", m.lineMs, qint64(0), noLimit);
}

template <typename A, typename M>
requires std::same_as<std::remove_const_t<M>, Configure>
void fields(A &a, M &m)
{
    a.flag("realTime", m.realTime);
    a.number("timeFactor", m.timeFactor, 1, 50);
}

template <typename A, typename M>
requires std::same_as<std::remove_const_t<M>, AddPort>
void fields(A &a, M &m)
{
    portField(a, m);
    a.text("number", m.number, 32);
    if (!isDialText(m.number, false))
        a.refuse("number");
    serialFields(a, m.serial);
}

template <typename T, typename... Others>
concept OneOf = (std::same_as<std::remove_const_t<T>, Others> || ...);

template <typename A, OneOf<RemovePort, RingEnded, ResetPort, TestPort> M> void fields(A &a, M &m)
{
    portField(a, m);
}

template <typename A, typename M>
requires std::same_as<std::remove_const_t<M>, Dial>
void fields(A &a, M &m)
{
    portField(a, m);
    callField(a, m);
    a.text("number", m.number, longestNumber);
    settingsFields(a, m.settings);
    a.octets("document", m.document, WorkerMessage::maximumSize);
    a.number("pages", m.pages, 1, mostPages);
    if (!isDialText(m.number, true))
        a.refuse("number");
    if (m.document.isEmpty())
        a.refuse("document");
}

template <typename A, typename M>
requires std::same_as<std::remove_const_t<M>, Answer>
void fields(A &a, M &m)
{
    portField(a, m);
    callField(a, m);
    settingsFields(a, m.settings);
}

template <typename A, typename M>
requires std::same_as<std::remove_const_t<M>, HangUp>
void fields(A &a, M &m)
{
    portField(a, m);
    callField(a, m);
}

template <typename A, typename M>
requires std::same_as<std::remove_const_t<M>, PageStored>
void fields(A &a, M &m)
{
    callField(a, m);
    a.number("page", m.page, 1, mostPages);
    a.flag("stored", m.stored);
}

template <typename A> void parseLine(A &a, Condition &m, const QString &text)
{
    if (const auto line = LineCondition::parse(text))
        m.line = *line;
    else
        a.refuse("line");
}

template <typename A, typename M>
requires std::same_as<std::remove_const_t<M>, Condition>
void fields(A &a, M &m)
{
    portField(a, m);
    a.flag("dialTone", m.dialTone);
    a.flag("busy", m.busy);
    a.flag("answers", m.answers);
    QString line = m.line.text();
    a.text("line", line, longestLine);
    if constexpr (!std::is_const_v<M>)
        parseLine(a, m, line);
}

template <typename A, typename M>
requires std::same_as<std::remove_const_t<M>, Ready>
void fields(A &a, M &m)
{
    a.text("engine", m.engine, longestText);
}

template <typename A, typename M>
requires std::same_as<std::remove_const_t<M>, Ring>
void fields(A &a, M &m)
{
    portField(a, m);
    a.number("count", m.count, 1, anyCount);
    a.text("callerId", m.callerId, longestNumber);
}

template <typename A, typename M>
requires std::same_as<std::remove_const_t<M>, Progress>
void fields(A &a, M &m)
{
    portField(a, m);
    callField(a, m);
    a.name("state", m.state);
    a.name("phase", m.phase);
    a.text("step", m.step, longestText);
    negotiatedFields(a, m);
    a.name("resolution", m.resolution);
    a.number("widthPixels", m.widthPixels, 0, 2432);
    a.number("page", m.page, 0, mostPages);
    a.number("pageBytes", m.pageBytes, 0, anyCount);
    a.number("pagePercent", m.pagePercent, 0, 100);
    a.number("pageLines", m.pageLines, 0, mostRows);
    a.number("badLines", m.badLines, 0, anyCount);
}

template <typename A, typename M>
requires std::same_as<std::remove_const_t<M>, Frame>
void fields(A &a, M &m)
{
    callField(a, m);
    a.number("lineMs", m.lineMs, qint64(0), noLimit);
    a.name("direction", m.direction);
    a.text("name", m.name, 32);
    a.octets("octets", m.octets, longestFrame);
    a.text("meaning", m.meaning, 4096);
}

template <typename A, typename M>
requires std::same_as<std::remove_const_t<M>, PageSent>
void fields(A &a, M &m)
{
    callField(a, m);
    a.number("page", m.page, 1, mostPages);
    a.name("verdict", m.verdict);
    a.number("bytes", m.bytes, 0, anyCount);
    a.number("retransmitted", m.retransmitted, 0, anyCount);
}

template <typename A, typename M>
requires std::same_as<std::remove_const_t<M>, PageReceived>
void fields(A &a, M &m)
{
    portField(a, m);
    callField(a, m);
    a.number("page", m.page, 1, mostPages);
    a.number("width", m.width, 1728, 2432);
    a.number("rows", m.rows, 1, mostRows);
    a.name("resolution", m.resolution);
    a.number("badLines", m.badLines, 0, anyCount);
    a.number("bytes", m.bytes, 0, anyCount);
    a.flag("partial", m.partial);
    a.octets("bits", m.bits, qsizetype(mostRows) * 2432 / 8);
    if (!isStandardWidth(m.width))
        a.refuse("width");
    if (m.bits.size() != qsizetype(m.rows) * (m.width / 8))
        a.refuse("bits");
}

template <typename A, typename M>
requires std::same_as<std::remove_const_t<M>, CallEnded>
void fields(A &a, M &m)
{
    portField(a, m);
    callField(a, m);
    a.name("code", m.code);
    a.text("detail", m.detail, 1024);
    a.number("pagesConfirmed", m.pagesConfirmed, 0, mostPages);
    a.flag("lastPageUncertain", m.lastPageUncertain);
    negotiatedFields(a, m);
}

template <typename A, typename M>
requires std::same_as<std::remove_const_t<M>, Alive>
void fields(A &a, M &m)
{
    a.number("calls", m.calls, 0, anyCount);
}

template <typename A, typename M>
requires std::same_as<std::remove_const_t<M>, PortReport>
void fields(A &a, M &m)
{
    portField(a, m);
    a.name("health", m.health);
    a.text("reason", m.reason, longestText);
    identityFields(a, m.modem);
}

template <typename A, typename M>
requires std::same_as<std::remove_const_t<M>, TestStep>
void fields(A &a, M &m)
{
    portField(a, m);
    a.text("name", m.name, 32);
    a.flag("passed", m.passed);
    a.text("text", m.text, longestText);
    a.flag("last", m.last);
}

template <typename A, typename M>
requires std::same_as<std::remove_const_t<M>, Watch>
void fields(A &a, M &m)
{
    portField(a, m);
    a.flag("on", m.on);
    a.flag("again", m.again);
}

template <typename A, typename M>
requires std::same_as<std::remove_const_t<M>, PageRows>
void fields(A &a, M &m)
{
    constexpr int mostFrames = 256;
    portField(a, m);
    callField(a, m);
    a.number("page", m.page, 1, mostPages);
    a.number("width", m.width, 1728, 2432);
    a.name("resolution", m.resolution);
    a.number("firstRow", m.firstRow, 0, mostRows);
    a.octets("bits", m.bits, qsizetype(mostRows) * 2432 / 8);
    a.number("block", m.block, 0, 255);
    a.octets("frames", m.frames, mostFrames);
    if (!isStandardWidth(m.width))
        a.refuse("width");
    else if (m.bits.size() % (m.width / 8) != 0 || m.firstRow + m.rows() > mostRows)
        a.refuse("bits");
    const auto isKnown = [](char frame) {
        return static_cast<quint8>(frame) <= quint8(EcmFrame::Missing);
    };
    if (!std::all_of(m.frames.cbegin(), m.frames.cend(), isKnown))
        a.refuse("frames");
}

template <typename M> WorkerMessage encodeMessage(const M &message)
{
    Writer writer;
    fields(writer, message);
    return {static_cast<quint8>(M::type), writer.map};
}

template <typename M> Result<M> decodeMessage(const WorkerMessage &message)
{
    if (message.type != static_cast<quint8>(M::type))
        return failure(ErrorCode::ProtocolViolation,
                       QStringLiteral("Another kind of line message was expected"));
    Reader reader(message.fields);
    M result;
    fields(reader, result);
    if (!reader.wrong().isEmpty())
        return failure(ErrorCode::ProtocolViolation,
                       QStringLiteral("Line message %1 has no acceptable \"%2\"")
                           .arg(message.type)
                           .arg(reader.wrong()));
    return result;
}

} // namespace

void CallSettings::limitSpeed(int bitRate)
{
    constexpr int fastestV29 = 9600;
    constexpr int slowestV29 = 7200;
    maximumBitRate = std::min(maximumBitRate, bitRate);
    if (bitRate < slowestV29)
        fastest = Modulation::V27ter;
    else if (bitRate <= fastestV29)
        fastest = std::min(fastest, Modulation::V29); // in the order of their speed
}

#define FAX_LINE_MESSAGE_CODE(Name)                                                                \
    WorkerMessage Name::encode() const                                                             \
    {                                                                                              \
        return encodeMessage(*this);                                                               \
    }                                                                                              \
    Result<Name> Name::decode(const WorkerMessage &message)                                        \
    {                                                                                              \
        return decodeMessage<Name>(message);                                                       \
    }

FAX_LINE_MESSAGE_CODE(Configure)
FAX_LINE_MESSAGE_CODE(AddPort)
FAX_LINE_MESSAGE_CODE(RemovePort)
FAX_LINE_MESSAGE_CODE(Dial)
FAX_LINE_MESSAGE_CODE(Answer)
FAX_LINE_MESSAGE_CODE(HangUp)
FAX_LINE_MESSAGE_CODE(PageStored)
FAX_LINE_MESSAGE_CODE(Condition)
FAX_LINE_MESSAGE_CODE(Ready)
FAX_LINE_MESSAGE_CODE(Ring)
FAX_LINE_MESSAGE_CODE(RingEnded)
FAX_LINE_MESSAGE_CODE(Progress)
FAX_LINE_MESSAGE_CODE(Frame)
FAX_LINE_MESSAGE_CODE(PageSent)
FAX_LINE_MESSAGE_CODE(PageReceived)
FAX_LINE_MESSAGE_CODE(CallEnded)
FAX_LINE_MESSAGE_CODE(Alive)
FAX_LINE_MESSAGE_CODE(ResetPort)
FAX_LINE_MESSAGE_CODE(TestPort)
FAX_LINE_MESSAGE_CODE(PortReport)
FAX_LINE_MESSAGE_CODE(TestStep)
FAX_LINE_MESSAGE_CODE(Watch)
FAX_LINE_MESSAGE_CODE(PageRows)

#undef FAX_LINE_MESSAGE_CODE

} // namespace Fax::LineProtocol
