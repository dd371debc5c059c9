#pragma once

#include "base/result.h"
#include "imaging/pagefinding.h"
#include "imaging/tifffax.h"
#include "job/submission.h"
#include "service/request.h"

#include <QtCore/QHash>
#include <QtCore/QMap>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <optional>

namespace Fax::Model {

class Server;

/**
 * The pages of a fax that is being written, as they would go on the line now. Pages are asked for when somebody
 * wants to see them: the one that is looked at first, then its neighbours, then the others on the screen, then what
 * there is to say about all of them.
 *
 *     Preview preview(server);
 *     preview.setFax(draft, contents);       // after every change
 *     preview.showPage(3);
 *     ... changed(), pageChanged(3): page(3)
 *
 * One question is at work at a time. A newer one waits for its answer, but takes its place where that would show
 * nothing anybody looks at now. What was shown stays until there is something newer. The documents go to the service
 * once, and again when it has forgotten them; it is told when the preview ends.
 *
 * Thread: the server's; nothing waits. The server lives longer than the preview.
 */
class Preview final : public QObject
{
    Q_OBJECT

public:
    /** One page, from 1. */
    struct Page
    {
        std::optional<TiffFax::CodedPage> picture; ///< nothing while it has never been drawn
        std::optional<Error> error; ///< why this one cannot be drawn
        bool current = false; ///< false: of an earlier state of the fax, a newer one is on its way
    };
    /** What there is to say about a page. */
    struct Facts
    {
        int octets = 0; ///< in T.6, without the header line
        QList<PageFinding> findings{}; ///< what will read badly (S2)
    };

    explicit Preview(Server &server, QObject *parent = nullptr);
    ~Preview() override;

    /** @param documents contents in the order of documentNames; without any, and without a cover page, there is
     * nothing to see */
    void setFax(Submission fax, const QList<QByteArray> &documents);
    /** Shows nothing. */
    void clear();
    /** After an error. */
    void tryAgain();
    /** The page somebody looks at; a number beyond the end is the last one. */
    void showPage(int page);
    /** Others that are on the screen, small. */
    void wantPages(int first, int count);
    /** Whether facts() of all pages are wanted. */
    void wantFacts(bool wanted);

    [[nodiscard]] int shownPage() const { return m_shown; }
    /** 0: not known yet. */
    [[nodiscard]] int pageCount() const { return m_pageCount; }
    /** So many of them come before the documents. */
    [[nodiscard]] int coverPages() const { return m_coverPages; }
    /** Usual for calls to the first recipient, bit/s. */
    [[nodiscard]] int bitRate() const { return m_bitRate; }
    [[nodiscard]] Page page(int page) const;
    /** Of the pages of the newest state, as far as they are known. */
    [[nodiscard]] QMap<int, Facts> facts() const;
    [[nodiscard]] bool hasAllFacts() const;
    /** The page that is looked at is on its way. */
    [[nodiscard]] bool isBusy() const;
    /** Why there is nothing to see: no connection, or a fault of the whole fax. */
    [[nodiscard]] std::optional<Error> error() const { return m_error; }

Q_SIGNALS:
    /** Number of pages, the page that is looked at, facts, error or busy. */
    void changed();
    /** A picture, or the reason why there is none. */
    void pageChanged(int page);

private:
    struct Kept
    {
        TiffFax::CodedPage picture{};
        std::optional<Error> error{};
        quint64 state = 0; ///< of the fax
    };
    struct KeptFacts
    {
        Facts facts;
        quint64 state = 0;
    };
    struct Question
    {
        int first = 1;
        int count = 1;
        bool pictures = true;
        quint64 state = 0;
        bool withDocuments = false;
    };

    void work();
    void ask(Question question);
    void onAnswer(const Question &question, const Result<Answer> &answer);
    void take(const Question &question, const Answer &answer);
    void takeError(const Question &question, const Error &error);
    void takeCounts(const QVariantMap &value);
    void onConnection(bool connected);
    [[nodiscard]] std::optional<Question> nextQuestion() const;
    [[nodiscard]] std::optional<Question> missingPictures(int first, int count, int most) const;
    [[nodiscard]] std::optional<Question> missingFacts() const;
    [[nodiscard]] bool isCurrent(int page) const;
    [[nodiscard]] bool isWorthWaiting() const; ///< for the question that is at work

    QPointer<Server> m_server; ///< may go first, at the end of the program
    QString m_name; ///< of this preview, for the service
    Submission m_fax;
    QList<QByteArray> m_documents;
    bool m_something = false; ///< there is a fax to see
    bool m_sent = false; ///< the service has the documents
    quint64 m_state = 0; ///< of the fax: counts its changes
    quint64 m_look = 0; ///< the state since which documents and form are the same
    int m_shown = 1;
    int m_wantedFirst = 1;
    int m_wantedCount = 0;
    bool m_factsWanted = false;
    int m_single = 0; ///< up to here pages are asked for one by one: one of them cannot be drawn

    int m_pageCount = 0;
    int m_coverPages = 0;
    int m_bitRate = 14400;
    QHash<int, Kept> m_pages;
    QHash<int, KeptFacts> m_facts;
    std::optional<Error> m_error;
    std::optional<Question> m_asked; ///< at work
    quint64 m_turn = 0; ///< answers of earlier questions are dropped
    QTimer m_soon; ///< gathers changes that come together
};

} // namespace Fax::Model
