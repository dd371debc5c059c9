#include "commandline.h"

#include <QtCore/QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("faxctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FAX_VERSION));
    return static_cast<int>(Fax::Cli::runCommandLine(QCoreApplication::arguments()));
}
