// makeseeds FOLDER: writes the seeds of every target to FOLDER/TARGET.

#include "seeds.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

#include <cstdio>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: makeseeds FOLDER\n");
        return 2;
    }
    const QList<Fax::Fuzz::Seed> seeds = Fax::Fuzz::seeds();
    int number = 0;
    for (const Fax::Fuzz::Seed &seed : seeds) {
        const QDir folder(QStringLiteral("%1/%2").arg(QFile::decodeName(argv[1]),
                                                      QLatin1StringView(seed.target)));
        folder.mkpath(QStringLiteral("."));
        QFile file(folder.filePath(QStringLiteral("seed-%1").arg(++number)));
        if (!file.open(QIODevice::WriteOnly) || file.write(seed.octets) != seed.octets.size()) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(file.fileName()),
                         qPrintable(file.errorString()));
            return 1;
        }
    }
    return 0;
}
