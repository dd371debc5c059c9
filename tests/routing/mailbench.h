#pragma once

#include "job/mailaccount.h"

#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

namespace Fax {

/** A mail as another program's parser sees it. */
struct ReadMail
{
    QJsonObject headers;
    QStringList names; ///< of all header lines
    struct Part
    {
        QString type;
        QString name;
        QByteArray content;
    };
    QList<Part> parts;
    QStringList defects;
};

/**
 * A real mail server (aiosmtpd, or exim4) on a port of the loopback, with a certificate of its own.
 *
 *     MailBench bench;  QVERIFY(bench.start({u"--starttls"_qs}));  …  bench.mail(1)
 */
class MailBench
{
public:
    MailBench();
    ~MailBench();

    /** Options of smtpserver.py; `--tls` and `--starttls` get the certificate. False: see stderr. */
    [[nodiscard]] bool start(const QStringList &options = {});
    /** exim4 instead (eximserver.py). */
    [[nodiscard]] bool startExim();
    void stop();

    /** An account for this server: without encryption and login; the certificate is in it. */
    [[nodiscard]] MailAccount account() const;
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] int mailCount() const;
    [[nodiscard]] ReadMail mail(int number) const; ///< from 1
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }

private:
    [[nodiscard]] bool makeCertificate() const;
    [[nodiscard]] bool run(const QStringList &arguments);
    [[nodiscard]] QStringList mailFiles() const;

    QTemporaryDir m_dir;
    QProcess m_server;
    int m_port = 0;
};

} // namespace Fax
