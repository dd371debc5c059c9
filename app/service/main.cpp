#include "base/interrupt.h"
#include "exitcode.h"
#include "link/serviceconnection.h"
#include "options.h"
#include "service/hosting.h"
#include "supervisor.h"

#include <QtCore/QCoreApplication>

#include <cstdio>

#include <sys/resource.h>

namespace Fax::ServiceProgram {

namespace {

Exit fail(const Error &error, Exit exit)
{
    std::fprintf(stderr, "fax-service: %s\n", error.message().toLocal8Bit().constData());
    return exit;
}

/** Callers send descriptors; who sends many must not take those that calls and the database need. */
void raiseDescriptorLimit()
{
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    (void)::setrlimit(RLIMIT_NOFILE, &limit);
}

Exit run(const QStringList &arguments)
{
    const auto options = readOptions(arguments);
    if (!options)
        return fail(options.error(), Exit::Usage);
    raiseDescriptorLimit();
    Interrupt interrupt;
    const auto connection = hostService(options->dataFolder,
                                        serviceFactory(options->bus == QDBusConnection::SystemBus),
                                        options->bus);
    if (!connection)
        return fail(connection.error(), exitFor(connection.error().code));
    Supervisor supervisor(*connection->link);
    QObject::connect(&interrupt, &Interrupt::raised, qApp, &QCoreApplication::quit);
    supervisor.ready();
    if (!interrupt.isRaised())
        QCoreApplication::exec();
    supervisor.stopping();
    return Exit::Done; // the connection ends the service in order
}

} // namespace

} // namespace Fax::ServiceProgram

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("fax-service"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FAX_VERSION));
    return static_cast<int>(Fax::ServiceProgram::run(QCoreApplication::arguments()));
}
