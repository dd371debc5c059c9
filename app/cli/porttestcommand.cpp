#include "commandline.h"

#include "base/interrupt.h"
#include "waiter.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

namespace Fax::Cli {

namespace {

constexpr std::chrono::minutes patience{15}; ///< a test call to a machine that is slow to answer

/** Shows the steps of one test as they come. */
class Steps : public QObject
{
public:
    Steps(Session &session, qint64 port, bool json)
        : m_port(port)
        , m_json(json)
    {
        connect(&session.link(), &Link::eventOccurred, this,
                [this](const QString &kind, const QVariantMap &value) {
                    if (kind == QLatin1StringView("testStep"))
                        take(value);
                });
        connect(&session.link(), &Link::connectedChanged, &m_loop, &QEventLoop::quit);
        connect(&m_interrupt, &Interrupt::raised, &m_loop, &QEventLoop::quit);
    }

    [[nodiscard]] Exit wait()
    {
        QTimer::singleShot(patience, &m_loop, &QEventLoop::quit);
        if (!m_done && !m_interrupt.isRaised())
            m_loop.exec();
        if (m_done)
            return m_passed ? Exit::Done : Exit::Failed;
        return m_interrupt.isRaised()
            ? Exit::Failed
            : fail({ErrorCode::NotConnected, Text::tr("The fax service has ended")});
    }

private:
    void take(const QVariantMap &step)
    {
        if (step.value(QStringLiteral("port")).toLongLong() != m_port || m_done)
            return;
        const bool passed = step.value(QStringLiteral("passed")).toBool();
        m_passed = m_passed && passed;
        m_done = step.value(QStringLiteral("last")).toBool();
        if (m_json)
            printJsonLine(step);
        else
            printLine(QStringLiteral("%1  %2  %3")
                          .arg(step.value(QStringLiteral("name")).toString(), -9)
                          .arg(passed ? Text::tr("passed") : Text::tr("FAILED"), -6)
                          .arg(printable(step.value(QStringLiteral("text")).toString())));
        if (m_done)
            m_loop.quit();
    }

    const qint64 m_port;
    const bool m_json;
    bool m_passed = true;
    bool m_done = false;
    Interrupt m_interrupt;
    QEventLoop m_loop;
};

} // namespace

Exit testPort(const Invocation &call)
{
    const auto session = call.open(Hosting::Serve);
    if (!session)
        return fail(session.error());
    const QString name = call.arguments.last();
    const auto port = (*session)->ask(QStringLiteral("port"), {name});
    if (!port)
        return fail(port.error());
    const QVariantMap config = port->value.toMap().value(QStringLiteral("config")).toMap();
    Steps steps(**session, config.value(QStringLiteral("id")).toLongLong(), call.global.json);
    QVariantList arguments{name};
    if (call.options.isSet(QStringLiteral("call")))
        arguments.append(call.options.value(QStringLiteral("call")));
    if (const auto begun = (*session)->ask(QStringLiteral("testPort"), arguments); !begun)
        return fail(begun.error());
    const Exit result = steps.wait();
    if ((*session)->isHosting())
        waitForQuietLines(**session);
    return result;
}

} // namespace Fax::Cli
