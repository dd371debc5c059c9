#include "unitfilter.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QSet>

#include <cerrno>

#include <seccomp.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace UnitFilter {

namespace {

/** "@group" → its calls, groups in it as well; a call → itself. */
QStringList spelledOut(const QString &name)
{
    if (!name.startsWith(u'@'))
        return {name};
    QProcess analyze;
    analyze.start(QStringLiteral("systemd-analyze"), {QStringLiteral("syscall-filter"), name});
    if (!analyze.waitForFinished(10000) || analyze.exitCode() != 0)
        return {};
    QStringList calls;
    const QStringList lines = QString::fromUtf8(analyze.readAllStandardOutput()).split(u'\n');
    for (const QString &line : lines) {
        const QString entry = line.trimmed();
        if (line.startsWith(u' ') && !entry.isEmpty() && !entry.startsWith(u'#'))
            calls += spelledOut(entry);
    }
    return calls;
}

} // namespace

QStringList values(const QString &unitFile, const QString &key)
{
    QFile file(unitFile);
    QStringList found;
    if (!file.open(QIODevice::ReadOnly))
        return found;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(key + u'='))
            found.append(line.mid(key.size() + 1));
    }
    return found;
}

QStringList allowedCalls(const QString &unitFile)
{
    QSet<QString> allowed;
    const QStringList lines = values(unitFile, QStringLiteral("SystemCallFilter"));
    for (const QString &line : lines) {
        const bool forbids = line.startsWith(u'~');
        const QStringList names = line.mid(forbids ? 1 : 0).split(u' ', Qt::SkipEmptyParts);
        for (const QString &name : names) {
            const QStringList list = spelledOut(name);
            const QSet<QString> calls(list.cbegin(), list.cend());
            allowed = forbids ? allowed - calls : allowed + calls;
        }
    }
    return {allowed.cbegin(), allowed.cend()};
}

void loadFilter(const QStringList &allowed)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    for (const QString &name : allowed) {
        const int call = seccomp_syscall_resolve_name(name.toLatin1().constData());
        if (call >= 0)
            seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0);
    }
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || seccomp_load(filter) != 0)
        _exit(120);
}

} // namespace UnitFilter
