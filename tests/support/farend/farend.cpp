#include "support/farend/farend.h"

#include "support/farend/farpage.h"
#include "support/linebench.h"
#include "t30/engine.h"
#include "t30/t30frame.h"

#include <algorithm>

namespace Fax {

namespace {

constexpr int gapMs = 80; ///< between one signal and the next, T.30: 75 ± 20
constexpr int dataGapMs = 20; ///< after this the fast modem listens: V.21 has gone
constexpr int preambleFlags = 37; ///< one second of V.21
constexpr int expectMs = 45'000;
constexpr int ecmFlags = 60;
constexpr int rcpCount = 3;

/** Frames that may or may not come; a script names them when it wants them. */
bool isOptional(const QString &name)
{
    static const QStringList names{
        QStringLiteral("TSI"), QStringLiteral("CSI"), QStringLiteral("SUB"), QStringLiteral("SID"),
        QStringLiteral("NSF"), QStringLiteral("NSS"), QStringLiteral("CIG")};
    return names.contains(name);
}

/** "5 s" or "200 ms" behind `word`. */
int durationAfter(const QStringList &words, QStringView word, int otherwise)
{
    const qsizetype at = words.indexOf(word);
    if (at < 0)
        return otherwise;
    bool ok = false;
    const double value = words.value(at + 1).toDouble(&ok);
    if (!ok)
        return otherwise;
    return static_cast<int>(words.value(at + 2) == u"ms" ? value : value * 1000);
}

QList<int> numbersAfter(const QStringList &words, QStringView word)
{
    QList<int> numbers;
    for (qsizetype at = words.indexOf(word) + 1; at > 0 && at < words.size(); ++at) {
        bool ok = false;
        const int number = words[at].toInt(&ok);
        if (!ok)
            break;
        numbers.append(number);
    }
    return numbers;
}

QList<QStringList> splitAtPlus(const QStringList &words)
{
    QList<QStringList> parts{{}};
    for (const QString &word : words) {
        if (word == u"+")
            parts.append(QStringList());
        else
            parts.last().append(word);
    }
    return parts;
}

} // namespace

FarEnd::FarEnd(const FarScript &script, FarReport &report)
    : m_script(script)
    , m_report(report)
    , m_calling(!script.weSend())
{
    m_context.calling = m_calling;
}

FarEnd::~FarEnd()
{
    const bool done = m_step >= m_script.steps.size() || (m_forever >= 0 && m_step >= m_forever);
    if (!done && m_report.failure.isEmpty())
        (void)fail(QStringLiteral("the call was over"));
}

void FarEnd::connected(qint64)
{
    m_idleMs = gapMs;
}

void FarEnd::receive(const qint16 *samples, int count)
{
    m_receiver.receive(samples, count);
    for (const Heard &heard : m_receiver.take())
        take(heard);
}

void FarEnd::take(const Heard &heard)
{
    if (heard.what == Heard::What::Frame)
        noteFrame(heard.octets, false);
    if (heard.what == Heard::What::PageData && m_script.weSend())
        m_pageOpen = true;
    if (heard.what == Heard::What::PageData)
        m_context.frames = heard.frames;
    m_inbox.append(heard);
}

/** What a frame changes for the frames and carriers that follow, whoever sent it. */
void FarEnd::noteFrame(const QByteArray &octets, bool sent)
{
    const int fcf = T30Frame::controlField(octets);
    const QString name = FarFrame::name(octets);
    if (fcf == T30_DCS) {
        m_rate = FarFrame::chosenRate(octets);
        m_ecm = FarFrame::choosesEcm(octets);
        m_shortFrames = FarFrame::chosesShortFrames(octets);
        m_coding = FarFrame::chosenCoding(octets);
        m_shortTraining = false;
    }
    if (fcf == T30_CTC)
        m_rate = FarFrame::chosenRate(octets);
    if (fcf == T30_CFR)
        m_shortTraining = true;
    if (fcf == T30_CTR)
        m_shortTraining = false;
    const bool ourCommand = sent == m_calling;
    if (ourCommand
        && (fcf == T30_PPS || fcf == T30_MPS || fcf == T30_EOM || fcf == T30_EOP || fcf == T30_EOS
            || name.startsWith(u"PRI-")))
        m_wholePage = name != u"PPS-NULL";
    const bool taken = fcf == T30_MCF || fcf == T30_RTP || fcf == T30_PIP;
    if (!ourCommand && taken && m_pageOpen && m_wholePage) {
        m_pageOpen = false;
        ++m_report.confirmed;
    }
}

void FarEnd::advance(int samples)
{
    const int ms = samples / 8;
    m_stepMs += ms;
    m_idleMs = m_transmitter.isIdle() ? m_idleMs + ms : 0;
    while (!m_over && m_report.failure.isEmpty() && m_step < m_script.steps.size()
           && runStep() == Outcome::Done)
        nextStep();
}

void FarEnd::nextStep()
{
    ++m_step;
    m_stepMs = 0;
    if (m_step == m_script.steps.size() && m_forever >= 0)
        m_step = m_forever;
}

FarEnd::Outcome FarEnd::fail(const QString &why)
{
    const ScriptLine &line = m_script.steps[m_step];
    m_report.failure = QStringLiteral("line %1, \"%2\": %3").arg(line.number).arg(line.text, why);
    return Outcome::Wait;
}

FarEnd::Outcome FarEnd::runStep()
{
    const QStringList &words = m_script.steps[m_step].words;
    const QString &verb = words.first();
    if (verb == u"send")
        return send(words.mid(1));
    if (verb == u"expect")
        return expect(words.mid(1));
    if (verb == u"wait")
        return wait(words);
    if (verb == u"says")
        return says(words.mid(1));
    if (verb == u"repeat")
        return repeat(words);
    if (verb == u"end")
        return endOfRepeat();
    if (verb == u"forever") {
        m_forever = m_step + 1;
        return Outcome::Done;
    }
    if (verb == u"hang") {
        if (!m_transmitter.isIdle())
            return Outcome::Wait;
        m_over = true;
        return Outcome::Done;
    }
    return fail(QStringLiteral("no such step"));
}

FarEnd::Outcome FarEnd::wait(const QStringList &words)
{
    return m_stepMs >= durationAfter(words, u"wait", 0) ? Outcome::Done : Outcome::Wait;
}

FarEnd::Outcome FarEnd::says(const QStringList &words)
{
    const QString meaning = T30Frame::meaning(m_lastFrame);
    for (const QString &word : words) {
        if (!meaning.contains(word.mid(word.startsWith(u'"'))))
            return fail(QStringLiteral("it says \"%1\"").arg(meaning));
    }
    return Outcome::Done;
}

FarEnd::Outcome FarEnd::repeat(const QStringList &words)
{
    m_loops.append({m_step + 1, words.value(1).toInt() - 1});
    return Outcome::Done;
}

FarEnd::Outcome FarEnd::endOfRepeat()
{
    if (m_loops.isEmpty())
        return fail(QStringLiteral("nothing to repeat"));
    if (m_loops.last().left-- > 0)
        m_step = m_loops.last().first - 1;
    else
        m_loops.removeLast();
    return Outcome::Done;
}

// ---- hearing ------------------------------------------------------------------------------------

QString FarEnd::nameOf(const Heard &heard) const
{
    switch (heard.what) {
    case Heard::What::Frame:
        return FarFrame::name(heard.octets);
    case Heard::What::TrainingCheck:
        return heard.good ? QStringLiteral("TCF") : QStringLiteral("bad TCF");
    case Heard::What::PageData:
        return heard.good ? QStringLiteral("page") : QStringLiteral("empty page");
    }
    return {};
}

FarEnd::Outcome FarEnd::expect(const QStringList &words)
{
    QStringList names;
    for (const QString &word : words) {
        if (word == u"within")
            break;
        if (word != u"or")
            names.append(word);
    }
    listenFor(names);
    while (!m_inbox.isEmpty()) {
        const Heard heard = m_inbox.takeFirst();
        const QString name = nameOf(heard);
        if (names.contains(name)) {
            m_receiver.stopListeningForData();
            m_lastFrame = heard.octets;
            return Outcome::Done;
        }
        if (m_forever >= 0 && name == u"DCN") {
            m_step = static_cast<int>(m_script.steps.size()) - 1; // that is how "forever" ends
            m_forever = -1;
            return Outcome::Done;
        }
        if (!isOptional(name))
            return fail(QStringLiteral("heard %1").arg(name));
    }
    if (m_stepMs > durationAfter(words, u"within", expectMs))
        return fail(QStringLiteral("heard nothing"));
    return Outcome::Wait;
}

void FarEnd::listenFor(const QStringList &names)
{
    const bool check = names.contains(u"TCF") || names.contains(u"bad TCF");
    const bool page = names.contains(u"page");
    if (!check && !page)
        return;
    if (m_receiver.listensForData() || m_idleMs < dataGapMs || m_receiver.quietMs() < dataGapMs)
        return;
    m_receiver.listenForData(m_rate, page && m_shortTraining,
                             check       ? FarReceiver::Data::TrainingCheck
                                 : m_ecm ? FarReceiver::Data::Ecm
                                         : FarReceiver::Data::Plain);
}

// ---- sending ------------------------------------------------------------------------------------

bool FarEnd::lineIsFree() const
{
    return m_transmitter.isIdle() && m_idleMs >= gapMs && m_receiver.quietMs() >= gapMs;
}

FarEnd::Outcome FarEnd::send(const QStringList &words)
{
    const bool atOnce = words.contains(u"at-once");
    if (!lineIsFree() && !(atOnce && m_transmitter.isIdle()))
        return Outcome::Wait;
    static const QStringList sounds{QStringLiteral("CED"), QStringLiteral("CNG"),
                                    QStringLiteral("noise"), QStringLiteral("carrier"),
                                    QStringLiteral("flags")};
    const QString &what = words.first();
    if (what == u"TCF")
        sendTrainingCheck(words);
    else if (what == u"page")
        sendPage(words);
    else if (sounds.contains(what))
        sendSignal(words);
    else
        sendFrames(words);
    return m_report.failure.isEmpty() ? Outcome::Done : Outcome::Wait;
}

void FarEnd::sendFrames(const QStringList &words)
{
    BitString bits;
    bits.flags(preambleFlags);
    if (words.contains(u"fewer"))
        ++m_context.fewer;
    for (const QStringList &part : splitAtPlus(words)) {
        const QByteArray octets = FarFrame::make(part, m_context);
        if (octets.isEmpty()) {
            (void)fail(QStringLiteral("no such frame: %1").arg(part.value(0)));
            return;
        }
        const int times = std::max(1, FarScript::after(part, u"times").toInt());
        for (int i = 0; i < times; ++i) {
            bits.frame(octets, !part.contains(u"bad-fcs"));
            bits.flags(1);
        }
        if (!part.contains(u"bad-fcs"))
            noteFrame(octets, true);
    }
    bits.flags(2);
    m_transmitter.v21(bits.take());
}

void FarEnd::sendSignal(const QStringList &words)
{
    const QString &what = words.first();
    const int ms = durationAfter(words, what, 3000);
    if (what == u"CED")
        m_transmitter.tone(2100, ms);
    else if (what == u"CNG")
        m_transmitter.tone(1100, words.size() > 1 ? ms : 500);
    else if (what == u"noise")
        m_transmitter.noise(ms);
    else if (what == u"flags") {
        BitString bits;
        bits.flags(300 * ms / 8000);
        m_transmitter.v21(bits.take());
    } else { // a carrier of the page modem that says nothing
        BitString bits;
        if (m_ecm)
            bits.flags(static_cast<int>(qint64(m_rate.bitRate) * ms / 8000));
        else
            bits.append(false, static_cast<int>(qint64(m_rate.bitRate) * ms / 1000));
        m_transmitter.pageModem(m_rate, m_shortTraining, bits.take());
    }
}

void FarEnd::sendTrainingCheck(const QStringList &words)
{
    BitString bits;
    for (int i = 0; i < m_rate.bitRate * 3 / 2; ++i)
        bits.append(words.contains(u"bad") && i % 100 == 0);
    m_transmitter.pageModem(m_rate, false, bits.take());
}

void FarEnd::sendPage(const QStringList &words)
{
    if (!words.contains(u"again") || m_report.pages.isEmpty()) {
        if (!m_report.pages.isEmpty() && !m_pageOpen)
            ++m_context.page;
        const int rows = words.contains(u"rows") ? FarScript::after(words, u"rows").toInt() : 150;
        m_report.pages.append(words.contains(u"white") ? FaxPage(1728, rows, Resolution::Fine)
                                                       : testPage(1728, rows, Resolution::Fine,
                                                                  int(m_report.pages.size()) + 1));
        m_pageOpen = true;
    }
    const QByteArray coded = words.contains(u"empty") ? QByteArray()
                                                      : codedPage(m_report.pages.last(), m_coding);
    if (m_ecm)
        sendEcm(coded, words);
    else
        sendPlain(coded, words);
}

void FarEnd::sendEcm(const QByteArray &coded, const QStringList &words)
{
    const int size = m_shortFrames ? 64 : 256;
    const int all = static_cast<int>((coded.size() + size - 1) / size);
    int first = 0;
    int end = all;
    if (words.contains(u"1/2"))
        end = all / 2;
    if (words.contains(u"2/2"))
        first = all / 2;
    m_context.block = words.contains(u"2/2") ? 1 : 0;
    m_context.frames = end - first;
    const QList<int> missing = numbersAfter(words, u"without");
    const QList<int> only = numbersAfter(words, u"only");
    BitString bits;
    bits.flags(ecmFlags);
    for (int i = first; i < end; ++i) {
        const int number = i - first;
        if (missing.contains(number) || (words.contains(u"only") && !only.contains(number)))
            continue;
        const QByteArray data = coded.mid(qsizetype(i) * size, size).leftJustified(size, '\0');
        bits.frame(QByteArray::fromHex("ff0306") + static_cast<char>(number) + data);
        bits.flags(1);
    }
    for (const QStringList &part : splitAtPlus(words).mid(1)) {
        bits.frame(FarFrame::make(part, m_context));
        bits.flags(1);
    }
    for (int i = 0; i < rcpCount && !words.contains(u"no-rcp"); ++i) {
        bits.frame(QByteArray::fromHex("ff0386"));
        bits.flags(1);
    }
    bits.flags(3);
    m_transmitter.pageModem(m_rate, m_shortTraining, bits.take());
}

void FarEnd::sendPlain(QByteArray coded, const QStringList &words)
{
    const int every = FarScript::after(words, u"damage-every").toInt();
    for (qsizetype i = every; every > 0 && i < coded.size() - 20; i += every)
        coded[i] = static_cast<char>(~coded[i]);
    if (const int percent = FarScript::after(words, u"percent").toInt(); percent > 0)
        coded.truncate(coded.size() * percent / 100);
    BitString bits;
    bits.octets(coded);
    m_transmitter.pageModem(m_rate, m_shortTraining, bits.take());
}

} // namespace Fax
