#pragma once

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <csignal>

#include <pwd.h>
#include <unistd.h>

namespace Fax {

/**
 * A message bus of the test's own: a real dbus-daemon. Its address is the same after each start.
 *
 *     PrivateBus bus(PrivateBus::Kind::Session);   // and $DBUS_SESSION_BUS_ADDRESS is set
 *     bus.start();  …  bus.kill();  bus.start();
 */
class PrivateBus
{
public:
    /** System: with the default policy and limits of a system bus, and ours beside it. */
    enum class Kind { Session, System };

    explicit PrivateBus(Kind kind)
        : m_kind(kind)
    {
        QDir(m_dir.path()).mkdir(QStringLiteral("services"));
        qputenv(kind == Kind::Session ? "DBUS_SESSION_BUS_ADDRESS" : "DBUS_SYSTEM_BUS_ADDRESS",
                address().toLocal8Bit());
    }
    ~PrivateBus() { kill(); }
    Q_DISABLE_COPY_MOVE(PrivateBus)

    [[nodiscard]] QString address() const
    {
        return QStringLiteral("unix:path=") + m_dir.filePath(QStringLiteral("bus"));
    }
    /** Activation files go here. */
    [[nodiscard]] QString serviceFolder() const
    {
        return m_dir.filePath(QStringLiteral("services"));
    }

    /** The policy that a system bus reads besides its own; its user "faxconsole" becomes `owner`. */
    void setPolicy(const QString &file, const QString &owner)
    {
        QFile policy(file);
        if (policy.open(QIODevice::ReadOnly))
            m_policy = QString::fromUtf8(policy.readAll())
                           .replace(QStringLiteral("faxconsole\">"), owner + QStringLiteral("\">"));
    }

    /** True as soon as it takes connections. */
    [[nodiscard]] bool start()
    {
        writeFile(QStringLiteral("bus.conf"), configuration());
        writeFile(QStringLiteral("fax.conf"), m_policy);
        m_daemon.setStandardErrorFile(m_dir.filePath(QStringLiteral("log")));
        m_daemon.start(
            QStringLiteral("dbus-daemon"),
            {QStringLiteral("--nofork"), QStringLiteral("--print-address=1"),
             QStringLiteral("--config-file=") + m_dir.filePath(QStringLiteral("bus.conf"))});
        return m_daemon.waitForReadyRead(20000);
    }

    void kill()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
        QFile::remove(m_dir.filePath(QStringLiteral("bus")));
    }
    /** It goes on taking connections, but answers nothing. */
    void freeze() const { ::kill(static_cast<pid_t>(m_daemon.processId()), SIGSTOP); }
    void thaw() const { ::kill(static_cast<pid_t>(m_daemon.processId()), SIGCONT); }

    [[nodiscard]] static QString thisUser()
    {
        const passwd *user = ::getpwuid(::geteuid());
        return user ? QString::fromLocal8Bit(user->pw_name) : QString::number(::geteuid());
    }

private:
    void writeFile(const QString &name, const QString &text) const
    {
        QFile file(m_dir.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
    }

    [[nodiscard]] QString configuration() const
    {
        return QStringLiteral("<busconfig><type>%1</type><listen>%2</listen>"
                              "<servicedir>%3</servicedir><auth>EXTERNAL</auth>%4</busconfig>")
            .arg(m_kind == Kind::Session ? QStringLiteral("session") : QStringLiteral("custom"),
                 address(), serviceFolder(),
                 m_kind == Kind::Session ? sessionRules() : systemRules());
    }

    [[nodiscard]] static QString sessionRules()
    {
        return QStringLiteral("<policy context=\"default\"><allow send_destination=\"*\"/>"
                              "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy>"
                              "<limit name=\"max_incoming_bytes\">1000000000</limit>"
                              "<limit name=\"max_outgoing_bytes\">1000000000</limit>"
                              "<limit name=\"max_message_size\">1000000000</limit>"
                              "<limit name=\"max_connections_per_user\">100000</limit>");
    }

    /** As the system bus of a machine: nobody owns or is called unless a policy says so; limits are the built-in ones. */
    [[nodiscard]] QString systemRules() const
    {
        return QStringLiteral(
                   "<policy context=\"default\"><allow user=\"*\"/><deny own=\"*\"/>"
                   "<deny send_type=\"method_call\"/><allow send_type=\"signal\"/>"
                   "<allow send_requested_reply=\"true\" send_type=\"method_return\"/>"
                   "<allow send_requested_reply=\"true\" send_type=\"error\"/>"
                   "<allow receive_type=\"method_call\"/><allow receive_type=\"method_return\"/>"
                   "<allow receive_type=\"error\"/><allow receive_type=\"signal\"/>"
                   "<allow send_destination=\"org.freedesktop.DBus\"/></policy>"
                   "<include>%1</include>")
            .arg(m_dir.filePath(QStringLiteral("fax.conf")));
    }

    const Kind m_kind;
    QString m_policy = QStringLiteral("<busconfig/>");
    QTemporaryDir m_dir;
    QProcess m_daemon;
};

} // namespace Fax
