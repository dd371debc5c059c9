#include "samplesender.h"

#include "job/whysentence.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QUuid>

namespace Fax::Desktop {

SampleSender::SampleSender(Model::Server &server, const QStringList &files, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_files(files.isEmpty() ? QStringList{QStringLiteral(":/sample.pdf")} : files)
{
    connect(&server, &Model::Server::loaded, this, &SampleSender::send, Qt::SingleShotConnection);
}

Result<QList<QByteArray>> SampleSender::documents() const
{
    QList<QByteArray> contents;
    for (const QString &path : m_files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::FileUnreadable,
                           tr("Cannot read %1: %2").arg(path, file.errorString()));
        contents.append(file.readAll());
    }
    return contents;
}

void SampleSender::send()
{
    const QList<Model::Port *> ports = m_server.ports();
    const auto contents = documents();
    if (!contents)
        return m_server.report(contents.error());
    if (ports.size() < 2)
        return m_server.report(
            {ErrorCode::NotFound,
             tr("The sample needs two lines; this server has %1.").arg(ports.size())});
    Submission submission;
    submission.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    submission.recipients = {{ports.at(1)->number(), ports.at(1)->name()}};
    for (const QString &path : std::as_const(m_files))
        submission.documentNames.append(QFileInfo(path).fileName());
    submission.subject = tr("Sample fax");
    submission.senderName = WhyContext::current().account;
    submission.wantedPort = QString::number(ports.at(0)->deviceId().value);
    m_server.submit(submission, *contents, this, [this](const Result<QList<JobId>> &ids) {
        if (!ids)
            m_server.report(ids.error());
    });
}

} // namespace Fax::Desktop
