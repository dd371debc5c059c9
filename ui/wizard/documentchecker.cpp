#include "wizard/documentchecker.h"

#include "base/valuemap.h"
#include "job/submission.h"
#include "model/server.h"

#include <QtCore/QUuid>

#include <algorithm>

namespace Fax::Ui {

namespace {

constexpr int pagesAtOnce = 8;

QVariantMap submissionOf(const DocumentChecker::Document &document)
{
    Submission submission;
    submission.documentNames = {document.name};
    submission.documentPasswords = {document.password};
    submission.resolution = Resolution::Standard; // it reads the same document
    return toMap(submission);
}

} // namespace

DocumentChecker::DocumentChecker(Model::Server &server, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    connect(&m_server, &Model::Server::connectedChanged, this, &DocumentChecker::work);
}

DocumentChecker::~DocumentChecker()
{
    if (m_asked)
        endPreview();
}

void DocumentChecker::check(const Document &document)
{
    m_waiting.append(document);
    work();
}

void DocumentChecker::forget(quint64 id)
{
    const auto is = [id](const Document &document) { return document.id == id; };
    const bool atWork = m_asked && !m_waiting.isEmpty() && is(m_waiting.constFirst());
    if (!atWork)
        m_waiting.removeIf(is);
    else
        m_waiting.first().id = 0; // its answer is still to come
}

void DocumentChecker::work()
{
    if (m_asked || m_waiting.isEmpty() || !m_server.isConnected())
        return;
    m_withDocument = true;
    m_first = 1;
    m_count = 1;
    m_pages = 0;
    ask();
}

void DocumentChecker::ask()
{
    m_asked = true;
    const Document &document = m_waiting.constFirst();
    const QVariantMap window{{QStringLiteral("preview"), m_name},
                             {QStringLiteral("first"), m_first},
                             {QStringLiteral("count"), m_count},
                             {QStringLiteral("pictures"), false}};
    m_server.request({QStringLiteral("previewPages"),
                      {submissionOf(document), window},
                      m_withDocument ? QList<QByteArray>{document.content} : QList<QByteArray>()},
                     this, [this](const Result<Answer> &answer) { onAnswer(answer); });
}

void DocumentChecker::onAnswer(const Result<Answer> &answer)
{
    const Document &document = m_waiting.constFirst();
    if (document.id == 0)
        return next();
    if (!answer)
        return onError(answer.error());
    m_withDocument = false;
    m_pages = answer->value.toMap().value(QStringLiteral("pages")).toInt();
    const int checked = std::min(m_first + m_count - 1, m_pages);
    Q_EMIT progressed(document.id, checked, m_pages);
    if (checked >= m_pages)
        return next();
    m_first = checked + 1;
    m_count = pagesAtOnce;
    ask();
}

void DocumentChecker::onError(const Error &error)
{
    if (error.code == ErrorCode::NotConnected) { // again, from the beginning, when it is back
        m_asked = false;
        return;
    }
    if (error.code == ErrorCode::NotFound && !m_withDocument) { // it is not kept any more
        m_withDocument = true;
        return ask();
    }
    if (m_count > 1) { // which of them is it?
        m_count = 1;
        return ask();
    }
    if (errorGroup(error.code) == ErrorGroup::File) // all else says nothing about the document
        Q_EMIT failed(m_waiting.constFirst().id, m_pages > 0 ? m_first : 0, error);
    next();
}

void DocumentChecker::next()
{
    endPreview();
    m_waiting.removeFirst();
    m_asked = false;
    work();
}

void DocumentChecker::endPreview()
{
    if (m_server.isConnected())
        m_server.request({QStringLiteral("endPreview"), {m_name}, {}}, &m_server,
                         [](const Result<Answer> &) {});
}

} // namespace Fax::Ui
