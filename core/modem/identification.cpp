#include "modem/identification.h"

#include "modem/quirks.h"
#include "modem/valuelist.h"

#include <QtCore/QPointer>
#include <QtCore/QStringList>

#include <algorithm>
#include <array>

namespace Fax {

namespace {

using namespace std::chrono_literals;

constexpr auto answerTime = 3s;
constexpr int mostSilences = 3;
constexpr qsizetype longestText = 64; ///< of a text in ModemIdentity
constexpr qsizetype mostTexts = 64;
constexpr qsizetype longestLine = 256;

// Order of preference: our own T.30 engine knows more of a call than a modem tells.
constexpr std::array class1Family{ModemClass::Class1_0, ModemClass::Class1};
constexpr std::array class2Family{ModemClass::Class2_1, ModemClass::Class2_0, ModemClass::Class2};

// Modulations for pages, T.31 table 3; 3 (V.21) is there in every Class 1 modem.
constexpr std::array pageModulations{24, 48, 72, 73, 74, 96, 97, 98, 121, 122, 145, 146};

QString cleaned(const QByteArray &line)
{
    QString text;
    for (const char c : answerValue(line.left(longestLine)))
        text.append(c >= 0x20 && c <= 0x7e ? QLatin1Char(c) : QLatin1Char(' '));
    return text.simplified().left(longestText);
}

QString firstText(const AtAnswer &answer)
{
    for (const QByteArray &line : answer.lines) {
        if (const QString text = cleaned(line); !text.isEmpty())
            return text;
    }
    return {};
}

/** Keeps what came first: a question in a later class does not replace an earlier answer. */
void keep(QString &value, const AtAnswer &answer)
{
    if (value.isEmpty())
        value = firstText(answer);
}

QList<QByteArray> values(const AtAnswer &answer)
{
    return answer.lines.isEmpty() ? QList<QByteArray>() : valueList(answer.lines.constFirst());
}

QList<int> modulations(const AtAnswer &answer)
{
    QList<int> codes;
    for (const int code : pageModulations) {
        if (values(answer).contains(QByteArray::number(code)))
            codes.append(code);
    }
    return codes;
}

template <typename Family>
std::optional<ModemClass> firstOf(const Family &family, const QList<ModemClass> &offered)
{
    const auto found = std::ranges::find_if(
        family, [&](ModemClass faxClass) { return offered.contains(faxClass); });
    return found == family.end() ? std::nullopt : std::optional(*found);
}

template <typename Family> bool isOf(const Family &family, ModemClass faxClass)
{
    return std::ranges::find(family, faxClass) != family.end();
}

QString listed(const QList<ModemClass> &classes)
{
    QStringList names;
    for (const ModemClass faxClass : classes)
        names.append(modemClassText(faxClass));
    return names.join(u", "_qs);
}

} // namespace

Result<ModemClass> chooseClass(const QList<ModemClass> &offered, ModemClass wished,
                               const ModemQuirks &quirks)
{
    if (offered.isEmpty())
        return failure(ErrorCode::NotSupported,
                       u"The device is a modem without fax. Use a modem with fax class 1 or 2."_qs);
    if (wished != ModemClass::Auto && !offered.contains(wished))
        return failure(
            ErrorCode::NotSupported,
            u"The modem does not offer fax class %1. It offers %2; set the line's class to "
            "one of them or to auto."_qs.arg(modemClassText(wished), listed(offered)));
    if (wished != ModemClass::Auto)
        return wished;
    const auto first = firstOf(class1Family, offered);
    const auto second = firstOf(class2Family, offered);
    const bool prefersSecond = quirks.avoidClass1 && !quirks.avoidClass2;
    return first && !(second && prefersSecond) ? *first : second.value_or(offered.constFirst());
}

ModemIdentification::ModemIdentification(AtChannel &channel, QObject *parent)
    : QObject(parent)
    , m_channel(channel)
{ }

void ModemIdentification::start(const SerialSettings &serial)
{
    m_serial = serial;
    // ATI1 and ATI2 compute check sums, which takes some modems seconds, and say nothing of use.
    for (const char *const command : {"ATI0", "ATI3", "ATI4", "ATI6"})
        ask(command, &ModemIdentification::takeText);
    ask("AT+GMI", &ModemIdentification::takeMaker);
    ask("AT+GMM", &ModemIdentification::takeModel);
    ask("AT+GMR", &ModemIdentification::takeRevision);
    ask("AT+VCID=?", &ModemIdentification::takeCallerId);
    ask("AT+FCLASS=?", &ModemIdentification::takeClasses);
    next();
}

void ModemIdentification::ask(const QByteArray &command, Handler handler)
{
    m_questions.push_back({command, handler});
}

void ModemIdentification::next()
{
    if (m_questions.empty() && !m_detailsAsked)
        askAboutClasses();
    if (m_questions.empty())
        return conclude();
    const Question question = m_questions.front();
    m_questions.pop_front();
    const QPointer<ModemIdentification> self(this);
    m_channel.command(question.command, answerTime, AtData::None,
                      [self, question](const AtAnswer &answer) {
                          if (self)
                              self->takeAnswer(question, answer);
                      });
}

void ModemIdentification::takeAnswer(const Question &question, const AtAnswer &answer)
{
    switch (answer.result) {
    case AtResult::Lost:
        return finish(failure(ErrorCode::DeviceMissing,
                              u"The modem went away while it was asked what it is."_qs));
    case AtResult::Timeout:
        return seeIfItLives();
    case AtResult::Ok:
        (this->*question.handler)(answer);
        break;
    default:
        break; // a refusal is an answer: it does not have this
    }
    next();
}

void ModemIdentification::seeIfItLives()
{
    const auto silent = failure(
        ErrorCode::Timeout,
        u"The modem stopped answering while it was asked what it is. Switch it "
        "off and on again."_qs);
    if (++m_silences >= mostSilences)
        return finish(silent);
    const QPointer<ModemIdentification> self(this);
    m_channel.command("AT", answerTime, AtData::None, [self, silent](const AtAnswer &answer) {
        if (!self)
            return;
        if (answer.result == AtResult::Ok)
            self->next();
        else
            self->finish(silent);
    });
}

void ModemIdentification::askAboutClasses()
{
    m_detailsAsked = true;
    const auto first = firstOf(class1Family, m_identity.classes);
    const auto second = firstOf(class2Family, m_identity.classes);
    if (isOf(class1Family, m_serial.faxClass) && m_identity.classes.contains(m_serial.faxClass))
        askClass1(m_serial.faxClass);
    else if (first)
        askClass1(*first);
    if (isOf(class2Family, m_serial.faxClass) && m_identity.classes.contains(m_serial.faxClass))
        askClass2(m_serial.faxClass);
    else if (second)
        askClass2(*second);
    if (first || second)
        ask("AT+FCLASS=0", &ModemIdentification::ignore);
}

void ModemIdentification::askClass1(ModemClass faxClass)
{
    ask("AT+FCLASS=" + className(faxClass), &ModemIdentification::ignore);
    ask("AT+FTM=?", &ModemIdentification::takeTransmit);
    ask("AT+FRM=?", &ModemIdentification::takeReceive);
    ask("AT+FAR=?", &ModemIdentification::takeAdaptive);
}

void ModemIdentification::askClass2(ModemClass faxClass)
{
    const bool isClass2 = faxClass == ModemClass::Class2;
    ask("AT+FCLASS=" + className(faxClass), &ModemIdentification::ignore);
    ask(isClass2 ? "AT+FMFR?" : "AT+FMI?", &ModemIdentification::takeMaker);
    ask(isClass2 ? "AT+FMDL?" : "AT+FMM?", &ModemIdentification::takeModel);
    ask(isClass2 ? "AT+FREV?" : "AT+FMR?", &ModemIdentification::takeRevision);
    ask(isClass2 ? "AT+FDCC=?" : "AT+FCC=?", &ModemIdentification::takeCapabilities);
}

void ModemIdentification::conclude()
{
    const auto quirk = quirkFor(m_texts, m_serial.quirk);
    if (!quirk)
        return finish(tl::unexpected(quirk.error()));
    const auto faxClass = chooseClass(m_identity.classes, m_serial.faxClass, quirk->sets);
    if (!faxClass)
        return finish(tl::unexpected(faxClass.error()));
    m_identity.used = *faxClass;
    m_identity.quirk = quirk->name;
    m_identity.adaptive = m_identity.adaptive && !quirk->sets.noAdaptive;
    m_identity.ecm = m_identity.ecm && !quirk->sets.noEcm;
    finish(ModemProfile{m_identity, quirk->sets});
}

void ModemIdentification::finish(const Result<ModemProfile> &profile)
{
    if (std::exchange(m_finished, true))
        return;
    m_questions.clear();
    Q_EMIT finished(profile);
}

void ModemIdentification::ignore(const AtAnswer &) { }

void ModemIdentification::takeText(const AtAnswer &answer)
{
    for (const QByteArray &line : answer.lines) {
        if (m_texts.size() < mostTexts)
            m_texts.append(line.left(longestLine));
    }
    // A product code such as 56000 names a modem only if nothing else does.
    const QString text = firstText(answer);
    bool isCode = false;
    m_identity.model.toInt(&isCode);
    if (!text.isEmpty() && (m_identity.model.isEmpty() || isCode))
        m_identity.model = text;
}

void ModemIdentification::takeMaker(const AtAnswer &answer)
{
    m_texts += answer.lines.mid(0, 1);
    keep(m_identity.maker, answer);
}

void ModemIdentification::takeModel(const AtAnswer &answer)
{
    m_texts += answer.lines.mid(0, 1);
    if (const QString model = firstText(answer); !model.isEmpty())
        m_identity.model = model;
}

void ModemIdentification::takeRevision(const AtAnswer &answer)
{
    keep(m_identity.revision, answer);
}

void ModemIdentification::takeClasses(const AtAnswer &answer)
{
    const QList<QByteArray> offered = values(answer);
    for (const ModemClass faxClass : {ModemClass::Class1, ModemClass::Class1_0, ModemClass::Class2,
                                      ModemClass::Class2_0, ModemClass::Class2_1}) {
        if (offered.contains(className(faxClass)))
            m_identity.classes.append(faxClass);
    }
}

void ModemIdentification::takeCallerId(const AtAnswer &answer)
{
    m_identity.callerId = values(answer).contains("1");
}

void ModemIdentification::takeTransmit(const AtAnswer &answer)
{
    m_identity.transmit = modulations(answer);
}

void ModemIdentification::takeReceive(const AtAnswer &answer)
{
    m_identity.receive = modulations(answer);
}

void ModemIdentification::takeAdaptive(const AtAnswer &answer)
{
    m_identity.adaptive = values(answer).contains("1");
}

void ModemIdentification::takeCapabilities(const AtAnswer &answer)
{
    constexpr qsizetype errorCorrection = 5; // T.32 §8.5.1.1: VR, BR, WD, LN, DF, EC, BF, ST
    if (answer.lines.isEmpty())
        return;
    const auto parameters = valueLists(answer.lines.constFirst());
    for (const QByteArray &value : parameters.value(errorCorrection))
        m_identity.ecm = m_identity.ecm || value.toInt() > 0;
}

} // namespace Fax
