#include "link/sshconnection.h"

#include <QtCore/QProcess>

namespace Fax::SshConnection {

namespace {

constexpr int sshFailed = 255; // man ssh: "255 if an error occurred"
constexpr int noBridge = 66; // our own word for it
constexpr qsizetype maximumReason = 200;

/** BatchMode: no questions. ServerAlive: a network that is gone is noticed within 30 s. */
QStringList sshArguments(const QString &host, const QString &command)
{
    return {QStringLiteral("-xaT"),
            QStringLiteral("-oBatchMode=yes"),
            QStringLiteral("-oConnectTimeout=8"),
            QStringLiteral("-oServerAliveInterval=10"),
            QStringLiteral("-oServerAliveCountMax=2"),
            QStringLiteral("-oClearAllForwardings=yes"),
            QStringLiteral("--"),
            host,
            command};
}

/** D-Bus specification, "Server Addresses": every other octet is written %XX. */
QByteArray escaped(const QString &value)
{
    return value.toUtf8().toPercentEncoding("/", "~"); // leaves letters, digits, - . _
}

/** The last line that ssh wrote, fit for a sentence. */
QString lastLine(const QString &text)
{
    QString line = text.trimmed().section(u'\n', -1).simplified().left(maximumReason);
    std::replace_if(
        line.begin(), line.end(), [](QChar c) { return !c.isPrint(); }, QChar(u' '));
    return line;
}

QString sentenceFor(const QString &host, const QString &said)
{
    const QString name = host.section(u'@', -1);
    const auto says = [&said](const char *words) {
        return said.contains(QLatin1StringView(words));
    };
    if (says("IDENTIFICATION HAS CHANGED"))
        return QStringLiteral("The key of %1 is not the one known here. Ask its administrator "
                              "whether it was changed; only then run \"ssh-keygen -R %1\" and "
                              "\"ssh %2\"")
            .arg(name, host);
    if (says("Host key verification failed"))
        return QStringLiteral("%1 is not known yet: run \"ssh %2\" once in a terminal and compare "
                              "its key")
            .arg(name, host);
    if (says("Permission denied") || says("Too many authentication failures"))
        return QStringLiteral("%1 does not let you in without a password: put your key there with "
                              "\"ssh-copy-id %2\", and start an ssh-agent if it has a passphrase")
            .arg(name, host);
    if (says("Could not resolve hostname"))
        return QStringLiteral("There is no computer named %1 (check the name and the network)")
            .arg(name);
    return QStringLiteral("%1 cannot be reached by ssh (%2)").arg(name, lastLine(said));
}

} // namespace

QString busAddress(const QString &host)
{
    QByteArray address = "unixexec:path=ssh";
    int number = 0;
    for (const QString &argument : sshArguments(host, QStringLiteral("systemd-stdio-bridge")))
        address += ",argv" + QByteArray::number(++number) + '=' + escaped(argument);
    return QString::fromLatin1(address);
}

Result<> check(const QString &host, std::chrono::milliseconds deadline)
{
    QProcess ssh;
    ssh.setStandardInputFile(QProcess::nullDevice());
    ssh.setStandardOutputFile(QProcess::nullDevice());
    ssh.start(
        QStringLiteral("ssh"),
        sshArguments(
            host,
            QStringLiteral("command -v systemd-stdio-bridge >/dev/null || exit %1").arg(noBridge)));
    if (!ssh.waitForStarted())
        return failure(ErrorCode::NotConnected,
                       QStringLiteral("The program ssh is missing: install openssh-client"));
    if (!ssh.waitForFinished(int(deadline.count()))) {
        ssh.kill();
        ssh.waitForFinished();
        return failure(ErrorCode::NotConnected,
                       QStringLiteral("%1 did not let us in within %2 s")
                           .arg(host)
                           .arg(std::chrono::duration<double>(deadline).count()));
    }
    if (ssh.exitCode() == noBridge)
        return failure(
            ErrorCode::NotConnected,
            QStringLiteral("%1 has no systemd-stdio-bridge: install the package systemd there")
                .arg(host.section(u'@', -1)));
    if (ssh.exitCode() == sshFailed)
        return failure(ErrorCode::NotConnected,
                       sentenceFor(host, QString::fromUtf8(ssh.readAllStandardError())));
    return {};
}

} // namespace Fax::SshConnection
