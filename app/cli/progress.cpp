#include "progress.h"

#include "output.h"

#include <cstdio>

#include <unistd.h>

namespace Fax::Cli {

namespace {
constexpr char clearLine[] = "\r\x1b[K"; // back to its start, and clear it
} // namespace

Progress::Progress(bool quiet)
    : m_quiet(quiet)
    , m_rewrite(isTerminal(STDOUT_FILENO))
{ }

Progress::~Progress()
{
    finish();
}

void Progress::show(const QString &line, const QString &step)
{
    if (m_quiet)
        return;
    if (m_rewrite) {
        const QByteArray octets = clearLine + printable(line).toUtf8();
        std::fwrite(octets.constData(), 1, static_cast<size_t>(octets.size()), stdout);
        std::fflush(stdout);
        m_open = true;
    } else if (step != m_lastStep) {
        printLine(printable(line));
    }
    m_lastStep = step;
}

void Progress::note(const QString &line)
{
    if (m_quiet)
        return;
    if (m_open)
        std::fputs(clearLine, stdout);
    m_open = false;
    printLine(printable(line));
}

void Progress::finish()
{
    if (m_open)
        printLine({});
    m_open = false;
}

QString describeCall(const QVariantMap &status)
{
    const auto number = [&status](const char *key) {
        return status.value(QString::fromLatin1(key)).toInt();
    };
    QStringList parts;
    if (number("currentPage") > 0) {
        parts.append(Text::tr("page %1 of %2").arg(number("currentPage")).arg(number("pageCount")));
        parts.append(Text::tr("%1 %").arg(number("pagePercent")));
    } else {
        parts.append(status.value(QStringLiteral("description")).toString());
    }
    if (number("bitRate") > 0)
        parts.append(Text::tr("%1 bit/s").arg(number("bitRate")));
    if (number("secondsLeft") > 0)
        parts.append(Text::tr("about %1 left").arg(duration(number("secondsLeft"))));
    return QStringLiteral("%1: %2").arg(status.value(QStringLiteral("deviceName")).toString(),
                                        parts.join(QStringLiteral(", ")));
}

} // namespace Fax::Cli
