#pragma once

#include "base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QObject>

#include <optional>

namespace Fax {
struct Answer;
}

namespace Fax::Model {
class Server;
}

namespace Fax::Ui {

/**
 * Has the service look into documents before they are sent: how many pages they have, whether they open, which page
 * cannot be read. One at a time and a few pages at a time, so that the preview goes first. Without a connection nothing
 * is known, and the documents are looked at when there is one.
 */
class DocumentChecker final : public QObject
{
    Q_OBJECT

public:
    struct Document
    {
        quint64 id = 0;
        QString name;
        QByteArray content;
        QString password;
    };

    explicit DocumentChecker(Model::Server &server, QObject *parent = nullptr);
    ~DocumentChecker() override;

    void check(const Document &document);
    /** Nothing more is told of it. */
    void forget(quint64 id);

Q_SIGNALS:
    /** `checked` of `pages` have been looked at; all of them: the document is as it should be. */
    void progressed(quint64 id, int checked, int pages);
    /** @param page  that cannot be read; 0 = the document as a whole */
    void failed(quint64 id, int page, const Fax::Error &error);

private:
    void work();
    void ask();
    void onAnswer(const Result<Answer> &answer);
    void onError(const Error &error);
    void next();
    void endPreview();

    Model::Server &m_server;
    const QString m_name; ///< of our preview, for the service
    QList<Document> m_waiting; ///< the first one is at work while m_asked
    bool m_asked = false;
    bool m_withDocument = true; ///< the service does not have it (any more)
    int m_first = 1; ///< page
    int m_count = 1; ///< pages of this question
    int m_pages = 0; ///< of the document; 0 = not known
};

} // namespace Fax::Ui
