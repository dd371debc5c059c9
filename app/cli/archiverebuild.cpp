#include "archiverebuild.h"

#include "base/interrupt.h"

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

#include <unistd.h>

namespace Fax::Cli {

namespace {

constexpr std::chrono::minutes patience{5}; ///< without any news

/** Follows one rebuild by its events. */
class Rebuild : public QObject
{
public:
    explicit Rebuild(Session &session)
    {
        connect(&session.link(), &Link::eventOccurred, this,
                [this](const QString &kind, const QVariantMap &value) {
                    if (kind == QLatin1StringView("archiveRebuild"))
                        take(value);
                });
        connect(&session.link(), &Link::connectedChanged, &m_loop, &QEventLoop::quit);
        connect(&m_interrupt, &Interrupt::raised, &m_loop, &QEventLoop::quit);
        connect(&m_silence, &QTimer::timeout, &m_loop, &QEventLoop::quit);
        m_silence.start(patience);
    }

    /** The last event; empty if it did not come. */
    [[nodiscard]] QVariantMap wait()
    {
        if (m_last.isEmpty() && !m_interrupt.isRaised())
            m_loop.exec();
        return m_last;
    }

private:
    void take(const QVariantMap &value)
    {
        m_silence.start(patience);
        if (value.value(QStringLiteral("last")).toBool()) {
            m_last = value;
            m_loop.quit();
        } else if (isTerminal(STDERR_FILENO)) {
            printNote(
                Text::tr("%1 faxes so far").arg(value.value(QStringLiteral("found")).toLongLong()));
        }
    }

    QVariantMap m_last;
    Interrupt m_interrupt;
    QEventLoop m_loop;
    QTimer m_silence;
};

void print(const QVariantMap &result)
{
    for (const QVariant &item : result.value(QStringLiteral("problemList")).toList()) {
        const QVariantMap problem = item.toMap();
        printLine(printable(
            QStringLiteral("%1: %2").arg(problem.value(QStringLiteral("path")).toString(),
                                         problem.value(QStringLiteral("problem")).toString())));
    }
    printLine(Text::tr("%1 faxes are in the archive; %2 are gone from its folders, problems: %3")
                  .arg(result.value(QStringLiteral("found")).toLongLong())
                  .arg(result.value(QStringLiteral("missing")).toLongLong())
                  .arg(result.value(QStringLiteral("problems")).toLongLong()));
}

} // namespace

Exit rebuildArchive(const Invocation &call)
{
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    Rebuild rebuild(**session);
    if (const auto begun = (*session)->ask(QStringLiteral("rebuildArchive")); !begun)
        return fail(begun.error());
    const QVariantMap result = rebuild.wait();
    if (result.isEmpty())
        return fail({ErrorCode::NotConnected,
                     Text::tr("The end of it was not seen; the service "
                              "goes on with it as long as it runs")});
    if (call.global.json)
        printJson(result);
    else
        print(result);
    const QString error = result.value(QStringLiteral("error")).toString();
    if (!error.isEmpty())
        return fail({ErrorCode::StoreFailed, error});
    return result.value(QStringLiteral("problems")).toLongLong() == 0 ? Exit::Done : Exit::Failed;
}

} // namespace Fax::Cli
