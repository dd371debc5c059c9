#include "mailbench.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace Fax {

namespace {

const QString python = QStringLiteral("/usr/bin/python3");
constexpr int patienceMs = 30'000;

QString script(const char *name)
{
    return QStringLiteral(ROUTING_TESTS "/") + QString::fromLatin1(name);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

MailBench::MailBench()
{
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

MailBench::~MailBench()
{
    stop();
}

bool MailBench::makeCertificate() const
{
    if (QFile::exists(path(u"cert.pem"_qs)))
        return true;
    QProcess openssl;
    openssl.start(u"openssl"_qs,
                  {u"req"_qs, u"-x509"_qs, u"-newkey"_qs, u"rsa:2048"_qs, u"-nodes"_qs, u"-days"_qs,
                   u"2"_qs, u"-subj"_qs, u"/CN=localhost"_qs, u"-addext"_qs,
                   u"subjectAltName=DNS:localhost"_qs, u"-keyout"_qs, path(u"key.pem"_qs),
                   u"-out"_qs, path(u"cert.pem"_qs)});
    return openssl.waitForFinished(patienceMs) && openssl.exitCode() == 0;
}

bool MailBench::start(const QStringList &options)
{
    QStringList arguments{script("smtpserver.py"), m_dir.path()};
    for (const QString &option : options) {
        arguments.append(option);
        if (option.endsWith(u"tls"_qs)) {
            if (!makeCertificate())
                return false;
            arguments.append({path(u"cert.pem"_qs), path(u"key.pem"_qs)});
        }
    }
    if (m_port != 0) // the same again after stop()
        arguments.append({u"--port"_qs, QString::number(m_port)});
    return run(arguments);
}

bool MailBench::startExim()
{
    // It runs as another user when root starts it.
    QFile::setPermissions(m_dir.path(), QFileDevice::Permissions(0x7777));
    return run({script("eximserver.py"), m_dir.path()});
}

bool MailBench::run(const QStringList &arguments)
{
    m_server.start(python, arguments);
    while (!m_server.canReadLine() && m_server.waitForReadyRead(patienceMs)) { }
    m_port = m_server.readLine().trimmed().toInt();
    return m_port > 0;
}

void MailBench::stop()
{
    m_server.kill();
    m_server.waitForFinished(patienceMs);
}

MailAccount MailBench::account() const
{
    MailAccount account;
    account.name = u"test"_qs;
    account.host = u"localhost"_qs;
    account.port = m_port;
    account.security = MailSecurity::None;
    account.from = u"fax@example.org"_qs;
    account.caCertificate = QString::fromLatin1(contentOf(path(u"cert.pem"_qs)));
    return account;
}

int MailBench::mailCount() const
{
    return static_cast<int>(mailFiles().size());
}

/** Oldest first; exim's names of its queue are in that order, too. */
QStringList MailBench::mailFiles() const
{
    QStringList files;
    for (const QString &pattern : {u"."_qs, u"spool/input"_qs}) {
        const QDir folder(path(pattern));
        for (const QString &name : folder.entryList({u"*.eml"_qs, u"*-H"_qs}, QDir::Files))
            files.append(folder.filePath(name));
    }
    return files;
}

ReadMail MailBench::mail(int number) const
{
    QProcess reader;
    reader.start(python, {script("readmail.py"), mailFiles().value(number - 1)});
    reader.waitForFinished(patienceMs);
    const QJsonObject read = QJsonDocument::fromJson(reader.readAllStandardOutput()).object();
    ReadMail mail;
    mail.headers = read.value(u"headers"_qs).toObject();
    for (const QJsonValue name : read.value(u"names"_qs).toArray())
        mail.names.append(name.toString());
    for (const QJsonValue part : read.value(u"parts"_qs).toArray())
        mail.parts.append({part[u"type"_qs].toString(), part[u"name"_qs].toString(),
                           QByteArray::fromBase64(part[u"content"_qs].toString().toLatin1())});
    for (const QJsonValue defect : read.value(u"defects"_qs).toArray())
        mail.defects.append(defect.toString());
    return mail;
}

} // namespace Fax
