#include "processfigures.h"

#include <QtCore/QByteArray>
#include <QtCore/QFile>
#include <QtCore/QList>

#include <unistd.h>

namespace Fax {

namespace {

QByteArray contentOf(qint64 process, const QString &name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(process).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

double cpuSeconds(qint64 process)
{
    const QByteArray text = contentOf(process, QStringLiteral("stat"));
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    const double ticks = fields.value(11).toDouble() + fields.value(12).toDouble();
    return ticks / double(sysconf(_SC_CLK_TCK));
}

double residentMiB(qint64 process)
{
    const QList<QByteArray> pages = contentOf(process, QStringLiteral("statm")).split(' ');
    return pages.value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

} // namespace Fax
