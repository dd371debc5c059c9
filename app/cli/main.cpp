#include "commandline.h"

#include <QtCore/QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("faxctl"));
    return static_cast<int>(Fax::Cli::runCommandLine(QCoreApplication::arguments()));
}
