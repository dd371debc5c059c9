#include "job/whysentence.h"

#include "base/t30names.h"
#include "base/valuemap.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

#include <pwd.h>
#include <unistd.h>

namespace Fax {

namespace {

struct WhySentenceText
{
    Q_DECLARE_TR_FUNCTIONS(Fax::WhySentence)
};

/** The parameters of one reason, read safely. */
class Parameters
{
public:
    Parameters(const WaitReason &why, const WhyContext &context)
        : m_values(why.parameters)
        , m_context(context)
    { }

    [[nodiscard]] int number(const char *key) const { return value(key).toInt(); }

    [[nodiscard]] QString text(const char *key) const
    {
        QString text = value(key).toString();
        for (QChar &c : text) {
            if (!c.isPrint())
                c = u' ';
        }
        return text.trimmed();
    }

    [[nodiscard]] QString time(const char *key) const
    {
        return shortTime(timeFromIso(value(key).toString()), m_context);
    }

    [[nodiscard]] QString person(const char *key) const
    {
        const QString name = text(key);
        if (!name.isEmpty() && name == m_context.account)
            return WhySentenceText::tr("you");
        return name.isEmpty() ? WhySentenceText::tr("somebody") : name;
    }

    [[nodiscard]] ErrorCode error() const { return errorCodeFromNumber(number("error")); }

private:
    [[nodiscard]] QVariant value(const char *key) const
    {
        return m_values.value(QString::fromLatin1(key));
    }

    const QVariantMap m_values;
    const WhyContext &m_context;
};

QString lineWait(const Parameters &p)
{
    const int ahead = p.number("ahead");
    if (ahead <= 0)
        return WhySentenceText::tr("Waiting for a free line");
    if (ahead >= 100)
        return WhySentenceText::tr("Waiting for a free line, at least %n faxes before it", nullptr,
                                   ahead);
    return ahead == 1
        ? WhySentenceText::tr("Waiting for a free line, 1 fax before it")
        : WhySentenceText::tr("Waiting for a free line, %n faxes before it", nullptr, ahead);
}

QString discount(const Parameters &p)
{
    return WhySentenceText::tr("Waiting for the discount period, starts %1").arg(p.time("at"));
}

QString scheduled(const Parameters &p)
{
    return WhySentenceText::tr("Scheduled for %1").arg(p.time("at"));
}

QString retry(const Parameters &p)
{
    return WhySentenceText::tr("Try %1 of %2 at %3; the last one at %4: %5")
        .arg(p.number("try"))
        .arg(p.number("of"))
        .arg(p.time("at"), p.time("lastAt"), failurePhrase(p.error(), p.number("page")));
}

QString paused(const Parameters &p)
{
    return WhySentenceText::tr("Paused by %1 at %2").arg(p.person("by"), p.time("at"));
}

QString queuePaused(const Parameters &p)
{
    return WhySentenceText::tr("The whole queue is paused by %1 since %2")
        .arg(p.person("by"), p.time("at"));
}

QString sameNumber(const Parameters &p)
{
    return WhySentenceText::tr("Waiting: job %1 is being sent to this number").arg(p.number("job"));
}

QString priority(const Parameters &p)
{
    const int ahead = p.number("ahead");
    if (ahead >= 100)
        return WhySentenceText::tr("Waiting: at least %n faxes with higher priority come first",
                                   nullptr, ahead);
    return ahead == 1
        ? WhySentenceText::tr("Waiting: 1 fax with higher priority comes first")
        : WhySentenceText::tr("Waiting: %n faxes with higher priority come first", nullptr, ahead);
}

QString noRoute(const Parameters &p)
{
    const QString reason = p.text("reason");
    return reason.isEmpty() ? WhySentenceText::tr("No line can send this")
                            : WhySentenceText::tr("No line can send this: %1").arg(reason);
}

QString preparing(const Parameters &p)
{
    const int of = p.number("of");
    return of > 0 ? WhySentenceText::tr("Preparing pages, %1 of %2").arg(p.number("done")).arg(of)
                  : WhySentenceText::tr("Preparing pages");
}

QString diskFull(const Parameters &)
{
    return WhySentenceText::tr("Waiting until the disk of the fax service has room again");
}

/** Kept by the client (model/heldfaxes.h). */
QString offline(const Parameters &p)
{
    const QString refusal = p.text("refusal");
    return refusal.isEmpty()
        ? WhySentenceText::tr("Waiting for the server, handed over when it is back")
        : WhySentenceText::tr("The server did not take it: %1").arg(refusal);
}

QString unrecorded(const Parameters &)
{
    return WhySentenceText::tr(
        "Its call has ended; the result is noted as soon as the disk takes it");
}

QString active(const Parameters &p)
{
    const int page = p.number("page");
    const QString where = page > 0 ? WhySentenceText::tr("%1: page %2 of %3")
                                         .arg(p.text("port"))
                                         .arg(page)
                                         .arg(p.number("pages"))
                                   : WhySentenceText::tr("%1: calling").arg(p.text("port"));
    const int left = p.number("secondsLeft");
    return left > 0 ? WhySentenceText::tr("%1, about %2 left").arg(where, duration(left)) : where;
}

QString failed(const Parameters &p)
{
    const QString phrase = failurePhrase(p.error(), p.number("page"));
    const int tries = p.number("tries");
    if (tries <= 0)
        return WhySentenceText::tr("Failed: %1").arg(phrase);
    return tries == 1
        ? WhySentenceText::tr("Failed after 1 try: %1").arg(phrase)
        : WhySentenceText::tr("Failed after %n tries: %1", nullptr, tries).arg(phrase);
}

QString uncertain(const Parameters &p)
{
    return WhySentenceText::tr(
               "Uncertain: page %1 was sent, but the answer was lost; not sent again by itself")
        .arg(p.number("page"));
}

QString sent(const Parameters &p)
{
    return WhySentenceText::tr("Sent %1").arg(p.time("at"));
}

QString canceled(const Parameters &p)
{
    return WhySentenceText::tr("Cancelled by %1 at %2").arg(p.person("by"), p.time("at"));
}

using Maker = QString (*)(const Parameters &);

const QHash<QString, Maker> &makers()
{
    static const QHash<QString, Maker> table{
        {QStringLiteral("line-wait"), lineWait},     {QStringLiteral("discount"), discount},
        {QStringLiteral("scheduled"), scheduled},    {QStringLiteral("retry"), retry},
        {QStringLiteral("paused"), paused},          {QStringLiteral("queue-paused"), queuePaused},
        {QStringLiteral("same-number"), sameNumber}, {QStringLiteral("priority"), priority},
        {QStringLiteral("no-route"), noRoute},       {QStringLiteral("preparing"), preparing},
        {QStringLiteral("active"), active},          {QStringLiteral("failed"), failed},
        {QStringLiteral("uncertain"), uncertain},    {QStringLiteral("sent"), sent},
        {QStringLiteral("disk-full"), diskFull},     {QStringLiteral("unrecorded"), unrecorded},
        {QStringLiteral("offline"), offline},        {QStringLiteral("canceled"), canceled},
    };
    return table;
}

QString onPage(const QString &phrase, int page)
{
    //: "disconnected", "on page 3"
    return page > 0 ? WhySentenceText::tr("%1 on page %2").arg(phrase).arg(page) : phrase;
}

QString lowerFirst(QString sentence)
{
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toLower();
    return sentence;
}

} // namespace

WhyContext WhyContext::current()
{
    const passwd *entry = getpwuid(geteuid());
    return {QDateTime::currentDateTimeUtc(), QTimeZone::systemTimeZone(),
            entry != nullptr ? QString::fromLocal8Bit(entry->pw_name) : QString()};
}

QString whySentence(const WaitReason &why, const WhyContext &context)
{
    const Maker maker = makers().value(why.code);
    return maker != nullptr ? maker(Parameters(why, context)) : why.code;
}

QString failurePhrase(ErrorCode code, int page)
{
    switch (code) {
    case ErrorCode::Busy:
        return WhySentenceText::tr("busy");
    case ErrorCode::NoAnswer:
        return WhySentenceText::tr("no answer");
    case ErrorCode::NoDialTone:
        return WhySentenceText::tr("no dial tone");
    case ErrorCode::NotFaxCall:
        return WhySentenceText::tr("no fax machine answered");
    case ErrorCode::BadNumber:
        return WhySentenceText::tr("bad number");
    case ErrorCode::BlockedNumber:
        return WhySentenceText::tr("blocked number");
    case ErrorCode::TrainingFailed:
        return WhySentenceText::tr("training failed");
    case ErrorCode::Rejected:
        return WhySentenceText::tr("refused by the other side");
    case ErrorCode::DisconnectedSending:
        return onPage(WhySentenceText::tr("disconnected"), page);
    case ErrorCode::PageRejected:
        return page > 0 ? WhySentenceText::tr("other side rejected page %1").arg(page)
                        : WhySentenceText::tr("other side rejected a page");
    case ErrorCode::FileDamaged:
        return WhySentenceText::tr("document damaged");
    case ErrorCode::LineFault:
        return WhySentenceText::tr("line fault");
    case ErrorCode::WatchdogExpired:
        return onPage(WhySentenceText::tr("no progress"), page);
    case ErrorCode::Expired:
        return WhySentenceText::tr("expired");
    case ErrorCode::UserAbort:
        return WhySentenceText::tr("stopped by a user");
    default: // every other code has its sentence in the one table (base/errorcode)
        return lowerFirst(errorText(code));
    }
}

namespace {

QString speedName(Modulation modulation, int bitRate)
{
    return WhySentenceText::tr("%1 %2 bit/s").arg(modulationName(modulation)).arg(bitRate);
}

/** What had failed: the step above the limit. */
QString failedAbove(const CallLimit &limit)
{
    if (!limit.ecm)
        return WhySentenceText::tr("error correction");
    if (limit.fastest == Modulation::V29 && limit.bitRate >= 9600)
        return modulationName(Modulation::V17);
    return limit.fastest == Modulation::V29 ? speedName(Modulation::V29, 9600)
                                            : modulationName(Modulation::V29);
}

} // namespace

QString limitSentence(const CallLimit &limit, const WhyContext &context)
{
    if (limit.isNone())
        return {};
    QString most = WhySentenceText::tr("At most %1").arg(speedName(limit.fastest, limit.bitRate));
    if (!limit.ecm)
        most = WhySentenceText::tr("%1, without error correction").arg(most);
    return WhySentenceText::tr("%1: %2 failed to this number at %3 (%4)")
        .arg(most, failedAbove(limit), shortTime(limit.since, context), failurePhrase(limit.error));
}

QString speedPhrase(Modulation modulation, int bitRate, bool ecm)
{
    if (modulation == Modulation::None)
        return {};
    const QString speed = speedName(modulation, bitRate);
    return ecm ? WhySentenceText::tr("%1, error correction").arg(speed) : speed;
}

QString whyHint(const WaitReason &why)
{
    if (why.code == QLatin1StringView("uncertain"))
        return WhySentenceText::tr("Ask the recipient whether the page arrived");
    if (why.code != QLatin1StringView("failed"))
        return {};
    switch (errorCodeFromNumber(why.parameters.value(QStringLiteral("error")).toInt())) {
    case ErrorCode::BadNumber:
    case ErrorCode::NotFaxCall:
    case ErrorCode::NoAnswer:
        return WhySentenceText::tr("Check the number");
    case ErrorCode::Busy:
        return WhySentenceText::tr("Try again later");
    case ErrorCode::NoDialTone:
        return WhySentenceText::tr("Check that the line is plugged in");
    case ErrorCode::TrainingFailed:
        return WhySentenceText::tr("Try again, or send without error correction");
    default:
        return {}; // nothing that would help
    }
}

QString shortTime(const QDateTime &time, const WhyContext &context)
{
    if (!time.isValid())
        return WhySentenceText::tr("an unknown time");
    const QDateTime local = time.toTimeZone(context.zone);
    const QDate today = context.now.toTimeZone(context.zone).date();
    if (local.date() == today)
        return local.toString(QStringLiteral("HH:mm"));
    const bool sameYear = local.date().year() == today.year();
    //: Date formats of QLocale: day and time, without and with the year
    return QLocale::c().toString(local,
                                 sameYear ? WhySentenceText::tr("d MMM HH:mm")
                                          : WhySentenceText::tr("d MMM yyyy HH:mm"));
}

QString duration(int seconds)
{
    if (seconds < 60)
        return WhySentenceText::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return WhySentenceText::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return WhySentenceText::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

} // namespace Fax
