#include "base/valuemap.h"
#include "service/service.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

#include <unistd.h>

#include <cstdio>

// Runs a service on the folder given, on the fast line, until somebody kills it. Says "confirmed N" each
// time the number of confirmed pages of the first job changes.

using namespace Fax;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    ServiceOptions options;
    options.realTimeLine = false;
    auto service = Service::open(app.arguments().value(1), options);
    if (!service) {
        std::fprintf(stderr, "%s\n", qPrintable(service.error().message()));
        return 1;
    }
    int confirmed = 0;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &app, [&] {
        const Caller owner{QString(), static_cast<qint64>(::geteuid())};
        const Request request{QStringLiteral("job"), {1}, {}};
        (*service)->handle(owner, request, [&](const Result<Answer> &answer) {
            const QVariantMap job = answer
                ? answer->value.toMap().value(QStringLiteral("job")).toMap()
                : QVariantMap();
            const int now = job.value(QStringLiteral("pagesConfirmed")).toInt();
            if (now != std::exchange(confirmed, now)) {
                std::printf("confirmed %d\n", now);
                std::fflush(stdout);
            }
        });
    });
    poll.start(2);
    return app.exec();
}
