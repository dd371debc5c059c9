#pragma once

#include "imaging/renderclient.h"
#include "imaging/tifffax.h"
#include "job/submission.h"
#include "service/request.h"

#include <QtCore/QMap>
#include <QtCore/QObject>

#include <optional>

namespace Fax {

struct ServiceParts;

/** One look into the pages of a fax that is being written. */
struct PreviewQuestion
{
    Submission submission;
    int first = 1; ///< page of the fax, its cover pages included; beyond the end it is the last one
    int count = 0; ///< so many at most; 0 = all
    bool pictures = true; ///< false: only what there is to say about the pages
    std::optional<QString>
        ratesOf{}; ///< whose calls tell how fast a number is; nothing = everybody's
};

/**
 * A fax that is being written, as its pages would be sent now: the documents, and what was drawn of them, are
 * kept for the next question. Only pages that are asked for are drawn.
 *
 *     setDocuments(…)          // whenever they are others
 *     ask(question, reply)     // the answer of `previewPages` (requests.md)
 *
 * A question is answered exactly once. A new one takes the place of the one that is at work, which is
 * answered InvalidOperation.
 *
 * Thread: the service's own; nothing waits.
 */
class OpenPreview final : public QObject
{
    Q_OBJECT

public:
    explicit OpenPreview(ServiceParts &parts, QObject *parent = nullptr);
    ~OpenPreview() override;

    void setDocuments(const QStringList &names, const QList<QByteArray> &contents);
    [[nodiscard]] bool hasDocuments(const QStringList &names) const;
    [[nodiscard]] qint64 documentOctets() const;

    /** Errors: those of documents and cover pages, for the pages asked for only. */
    void ask(const PreviewQuestion &question, Reply reply);
    /** Gives up what is at work and answers its question; without it, the end of this object is silent. */
    void cancel();

private:
    /** What a cover page depends on. */
    struct CoverKey
    {
        FaxDetails fax;
        Recipient recipient;
        Resolution resolution = Resolution::Fine;
        Paper paper = Paper::A4;
        int bodyPages = 0;
        QDateTime minute;
        Priority priority = Priority::Normal;
        QList<Recipient> others;

        friend bool operator==(const CoverKey &, const CoverKey &) = default;
    };
    struct Drawn
    {
        TiffFax::CodedPage coded;
        QList<PageFinding> findings{};
    };
    struct Window
    {
        int first = 1;
        int count = 0;
    };

    void advance();
    void drawBody(Window pages);
    void keepBody(int page, const PreparedPage &prepared);
    void drawCover();
    void finish();
    void fail(const Error &error);
    [[nodiscard]] bool takeParts(const Submission &submission);
    [[nodiscard]] RenderJob lookOf(const Submission &submission) const;
    [[nodiscard]] CoverKey coverKey() const;
    [[nodiscard]] int total() const;
    [[nodiscard]] Window shown() const; ///< of the fax; both numbers known and in range
    [[nodiscard]] Window shownBody() const; ///< the part of it that is of the documents
    [[nodiscard]] Window missingBody() const; ///< count 0: nothing
    [[nodiscard]] QList<Drawn> shownPages() const;
    [[nodiscard]] int bitRate() const;
    [[nodiscard]] QVariantMap facts(const QList<Drawn> &pages) const;
    [[nodiscard]] Result<Answer> answer() const;
    [[nodiscard]] Result<QByteArray> lineDocument(const QList<Drawn> &drawn) const;

    ServiceParts &m_parts;
    QList<RenderJob::Source> m_documents;
    RenderJob m_look; ///< of m_body; without its sources
    QMap<int, Drawn> m_body; ///< what was drawn so far, by page of the documents
    qint64 m_bodyOctets = 0;
    int m_bodyPages = 0; ///< of the documents; 0 = not known yet
    std::optional<CoverKey> m_coverKey; ///< of m_cover
    QList<Drawn> m_cover;

    std::optional<PreviewQuestion> m_question; ///< at work
    Reply m_reply;
    quint64 m_ticket = 0;
    quint64 m_turn = 0; ///< tells late answers from current ones
};

} // namespace Fax
