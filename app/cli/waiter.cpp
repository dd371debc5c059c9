#include "waiter.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QTimer>

namespace Fax::Cli {

namespace {

constexpr std::chrono::seconds quietDeadline{60};
constexpr std::chrono::milliseconds quietPoll{50};

QString word(const QVariantMap &map, const char *key)
{
    return map.value(QString::fromLatin1(key)).toString();
}

int number(const QVariantMap &map, const char *key)
{
    return map.value(QString::fromLatin1(key)).toInt();
}

bool isFinalJob(const QVariantMap &job)
{
    static const QStringList finals{QStringLiteral("completed"), QStringLiteral("canceled"),
                                    QStringLiteral("retries_exceeded")};
    return finals.contains(word(job, "state"));
}

WaitReason reasonOf(const QVariantMap &job)
{
    const QVariantMap why = job.value(QStringLiteral("why")).toMap();
    return {word(why, "code"), why.value(QStringLiteral("parameters")).toMap()};
}

bool isQuiet(const QVariantMap &port)
{
    static const QStringList quiet{QStringLiteral("available"), QStringLiteral("offline"),
                                   QStringLiteral("unavailable"), QStringLiteral("unknown")};
    return quiet.contains(word(port.value(QStringLiteral("status")).toMap(), "state"));
}

bool areLinesQuiet(Session &session)
{
    const auto ports = session.ask(QStringLiteral("ports"));
    const auto inbox = session.ask(QStringLiteral("inbox"));
    if (!ports || !inbox)
        return true; // nothing to wait for any more
    const QVariantList portList = ports->value.toList();
    const QVariantList faxes = inbox->value.toList();
    return std::all_of(portList.cbegin(), portList.cend(),
                       [](const QVariant &port) { return isQuiet(port.toMap()); })
        && std::none_of(faxes.cbegin(), faxes.cend(), [](const QVariant &fax) {
               return fax.toMap().value(QStringLiteral("receiving")).toBool();
           });
}

} // namespace

Waiter::Waiter(Session &session, const QList<qint64> &ids, bool json)
    : m_session(session)
    , m_json(json)
    , m_progress(json)
{
    for (const qint64 id : ids)
        m_jobs.insert(id, {});
    connect(&session.link(), &Link::eventOccurred, this, &Waiter::onEvent);
    connect(&session.link(), &Link::connectedChanged, &m_loop, &QEventLoop::quit);
    connect(&m_interrupt, &Interrupt::raised, &m_loop, &QEventLoop::quit);
}

Exit Waiter::wait()
{
    if (auto read = refresh(); !read)
        return fail(read.error());
    if (!isOver() && !m_interrupt.isRaised())
        m_loop.exec();
    m_progress.finish();
    if (isOver()) {
        if (m_session.isHosting())
            waitForQuietLines(m_session);
        if (!m_json)
            printVerdicts();
        return outcome();
    }
    if (m_interrupt.isRaised())
        return reportInterrupt();
    return fail({ErrorCode::NotConnected,
                 Text::tr("The fax service has ended; the fax stays in its queue")});
}

/** What happened before we listened. */
Result<> Waiter::refresh()
{
    const QList<qint64> ids = m_jobs.keys();
    for (const qint64 id : ids) {
        const auto answer = m_session.ask(QStringLiteral("job"), {id});
        if (!answer)
            return tl::unexpected(answer.error());
        onJob(answer->value.toMap().value(QStringLiteral("job")).toMap());
    }
    return {};
}

void Waiter::onEvent(const QString &kind, const QVariantMap &value)
{
    if (kind == QLatin1StringView("job"))
        onJob(value);
    else if (kind == QLatin1StringView("port"))
        onPort(value.value(QStringLiteral("status")).toMap());
    else if (kind == QLatin1StringView("frame") && m_showsFrames)
        onFrame(value);
    if (isOver())
        m_loop.quit();
}

void Waiter::onJob(const QVariantMap &job)
{
    const auto known = m_jobs.find(job.value(QStringLiteral("id")).toLongLong());
    if (known == m_jobs.end())
        return;
    *known = job;
    const WaitReason reason = reasonOf(job);
    if (reason.code == QLatin1StringView("active") || isFinalJob(job))
        return; // the port says more; the verdict comes at the end
    showStatus(known.key(), whySentence(reason, WhyContext::current()), reason.code);
}

void Waiter::onFrame(const QVariantMap &frame)
{
    if (m_jobs.contains(frame.value(QStringLiteral("job")).toLongLong()))
        m_progress.note(frameLine(frame));
}

void Waiter::onPort(const QVariantMap &status)
{
    const auto job = m_jobs.constFind(status.value(QStringLiteral("jobId")).toLongLong());
    if (job == m_jobs.cend() || isFinalJob(*job))
        return;
    showStatus(job.key(), describeCall(status),
               QStringLiteral("%1/%2").arg(word(status, "state"), word(status, "currentPage")));
}

void Waiter::showStatus(qint64 id, const QString &text, const QString &step)
{
    const QString line =
        Text::tr("Job %1 to %2: %3").arg(id).arg(word(m_jobs.value(id), "to"), text);
    m_progress.show(line, QStringLiteral("%1/%2").arg(id).arg(step));
}

bool Waiter::isOver() const
{
    return std::all_of(m_jobs.cbegin(), m_jobs.cend(), &isFinalJob);
}

Exit Waiter::outcome() const
{
    Exit worst = Exit::Done;
    for (const QVariantMap &job : m_jobs) {
        const Exit one = outcomeOf(job);
        if (one == Exit::NotDelivered || worst == Exit::Done)
            worst = one;
    }
    return worst;
}

Exit Waiter::reportInterrupt() const
{
    printNote(
        m_session.isHosting()
            ? Text::tr("Interrupted: the service stops here; the fax stays in the queue and goes "
                       "on when a service runs (faxctl serve)")
            : Text::tr("Interrupted: the fax stays in the queue of the running service"));
    return Exit::Failed;
}

void Waiter::printVerdicts() const
{
    for (const QVariantMap &job : m_jobs)
        printLine(
            Text::tr("Job %1 to %2: %3")
                .arg(word(job, "id"), printable(word(job, "to")), printable(verdictLine(job))));
}

void waitForQuietLines(Session &session)
{
    const QDeadlineTimer deadline(quietDeadline);
    while (!areLinesQuiet(session) && !deadline.hasExpired()) {
        QEventLoop pause;
        QTimer::singleShot(quietPoll, &pause, &QEventLoop::quit);
        pause.exec();
    }
}

Exit outcomeOf(const QVariantMap &job)
{
    if (word(job, "state") == QLatin1StringView("completed"))
        return Exit::Done;
    const bool uncertain = word(job, "verdict") == QLatin1StringView("uncertain")
        || reasonOf(job).code == QLatin1StringView("uncertain");
    return uncertain ? Exit::Uncertain : Exit::NotDelivered;
}

QString verdictLine(const QVariantMap &job)
{
    // A document that is refused before the first try: the service names it and says more.
    const bool tried = number(job, "attempts") > 0;
    const QString lastError = word(job, "lastErrorText");
    const QString why = tried || lastError.isEmpty()
        ? whySentence(reasonOf(job), WhyContext::current())
        : lastError;
    const QString hint = whyHint(reasonOf(job));
    const QString advice = hint.isEmpty() ? why : QStringLiteral("%1. %2").arg(why, hint);
    switch (outcomeOf(job)) {
    case Exit::Done:
        return (word(job, "verdict") == QLatin1StringView("damaged")
                    ? Text::tr("delivered with damage, %1 of %2 pages confirmed")
                    : Text::tr("delivered, %1 of %2 pages confirmed"))
            .arg(number(job, "pagesConfirmed"))
            .arg(number(job, "pages"));
    case Exit::Uncertain:
        return Text::tr("uncertain, %1 of %2 pages confirmed. %3")
            .arg(number(job, "pagesConfirmed"))
            .arg(number(job, "pages"))
            .arg(advice);
    default: // not delivered, in whatever way
        return Text::tr("not delivered, %1 of %2 pages confirmed. %3")
            .arg(number(job, "pagesConfirmed"))
            .arg(number(job, "pages"))
            .arg(advice);
    }
}

} // namespace Fax::Cli
