#include "base/valuemap.h"
#include "job/job.h"
#include "service/service.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

#include <unistd.h>

#include <cstdio>
#include <optional>

using namespace Fax;

/**
 * crash-scenario FOLDER JOBS PAGES: a client and its service in one process, made to be killed.
 *
 * Makes two more ports, submits JOBS faxes of PAGES pages to the built-in line under request ids of its
 * own, and ends in order when all of them are final and archived and no call is up. Started again on the
 * same folder it asks for the same things again, as a client does that has lost its answers. Says "job N
 * ID" for each acknowledged submission, and "done".
 */
class Scenario : public QObject
{
public:
    Scenario(Service &service, int jobs, int pages)
        : m_service(service)
        , m_jobs(jobs)
        , m_pages(pages)
    {
        connect(&m_poll, &QTimer::timeout, this, &Scenario::look);
        connect(&service, &RequestHandler::stopped, qApp, &QCoreApplication::quit);
    }

    bool begin()
    {
        ask(QStringLiteral("setProperty"), {QStringLiteral("RetryDelay"), QStringLiteral("0")});
        for (int port = ask(QStringLiteral("ports")).toList().size() + 1; port <= 4; ++port)
            ask(QStringLiteral("addPort"), {portOf(port)});
        for (int job = 1; job <= m_jobs; ++job)
            submit(job);
        m_poll.start(5);
        return !m_failed;
    }

private:
    static QVariantMap portOf(int port)
    {
        return {{QStringLiteral("name"), QStringLiteral("Line %1").arg(port)},
                {QStringLiteral("number"), QString::number(100 + port)},
                {QStringLiteral("receive"), QStringLiteral("auto")}};
    }

    QVariant ask(const QString &method, const QVariantList &arguments = {},
                 const QList<QByteArray> &documents = {})
    {
        std::optional<Result<Answer>> answer;
        QEventLoop loop; // a submission is answered when it is committed, perhaps with others
        m_service.handle({QStringLiteral("anna"), static_cast<qint64>(::geteuid())},
                         {method, arguments, documents}, [&](const Result<Answer> &result) {
                             answer = result;
                             loop.quit();
                         });
        if (!answer)
            loop.exec();
        if (*answer)
            return (*answer)->value;
        std::fprintf(stderr, "%s: %s\n", qPrintable(method), qPrintable(answer->error().message()));
        m_failed = true;
        return {};
    }

    void submit(int job)
    {
        QByteArray text;
        for (int page = 1; page <= m_pages; ++page)
            text += "This is page " + QByteArray::number(page) + " of fax "
                + QByteArray::number(job) + (page < m_pages ? ".\n\f" : ".\n");
        const QVariantMap recipient{{QStringLiteral("number"), QString::number(101 + job % 4)}};
        const QVariantMap values{
            {QStringLiteral("requestId"), QStringLiteral("crash-scenario-%1").arg(job)},
            {QStringLiteral("recipients"), QVariantList{recipient}},
            {QStringLiteral("documentNames"), QStringList{QStringLiteral("letter.txt")}},
            {QStringLiteral("resolution"), QStringLiteral("standard")}};
        const QVariantList ids = ask(QStringLiteral("submit"), {values}, {text}).toList();
        std::printf("job %d %lld\n", job, ids.value(0).toLongLong());
        std::fflush(stdout);
    }

    void look()
    {
        if (m_failed)
            QCoreApplication::exit(1);
        const QVariantList inbox = ask(QStringLiteral("inbox")).toList();
        for (const QVariant &fax : inbox) {
            const QVariantMap facts = fax.toMap();
            if (facts.value(QStringLiteral("receiving")).toBool()
                || facts.value(QStringLiteral("file")).toString().isEmpty())
                return;
        }
        for (const QVariant &item : ask(QStringLiteral("jobs"), {QVariantMap()}).toList()) {
            const auto job = fromMap<Job>(item.toMap());
            if (!job || !isFinal(job->state))
                return;
        }
        m_poll.stop();
        std::printf("done\n");
        std::fflush(stdout);
        m_service.stop();
    }

    Service &m_service;
    int m_jobs;
    int m_pages;
    bool m_failed = false;
    QTimer m_poll;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    ServiceOptions options;
    options.realTimeLine = false;
    auto service = Service::open(arguments.value(1), options);
    if (!service) {
        std::fprintf(stderr, "%s\n", qPrintable(service.error().message()));
        return 1;
    }
    Scenario scenario(**service, arguments.value(2).toInt(), arguments.value(3).toInt());
    return scenario.begin() ? app.exec() : 1;
}
