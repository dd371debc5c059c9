#pragma once

#include "base/workermessage.h"
#include "imaging/faxpage.h"
#include "imaging/pagefinding.h"

#include <QtCore/QString>

/**
 * The messages between RenderClient, the fax-render parent and its children, as checked values.
 *
 * Each struct has encode() and a decode() that refuses what is out of range with
 * ErrorCode::ProtocolViolation: neither side trusts the other. `job` is chosen by the client,
 * unique while the process lives.
 *
 * Document (once for each source, in order) → Start → (Working → Page)… → Finished | Failed; with
 * Start::report, (Working)… → File | Failed. Cancel at any time, after which the job may still bring messages that were on their way.
 */
namespace Fax::RenderProtocol {

enum class Type : quint8 {
    // client → worker
    Document = 1,
    Start,
    Cancel,
    // worker → client
    Page = 64,
    Finished,
    Failed,
    File,
    // child → parent only
    Working = 96,
};

inline constexpr qsizetype maximumDocumentSize = WorkerMessage::maximumSize - 65536;
inline constexpr int maximumDocuments = 200;
inline constexpr int maximumNameLength = 1000;
inline constexpr int maximumRangeLength = 10000;
inline constexpr int maximumPasswordLength = 500;
inline constexpr int maximumRows = 20000;
inline constexpr int maximumPages = 10000;

/** One source; the first one opens the job. */
struct Document
{
    quint64 job = 0;
    QString name; ///< for messages only; shownName() of it is sent
    QByteArray content;
    QString pageRange = {}; ///< of its own pages
    QString password = {};
    bool isCover = false; ///< the content is a CoverSheet of ours, not a file

    [[nodiscard]] WorkerMessage encode() const;
    [[nodiscard]] static Result<Document> decode(const WorkerMessage &message);
};

/** All documents are there: begin. */
struct Start
{
    quint64 job = 0;
    QString pageRange;
    Resolution resolution = Resolution::Fine;
    Paper paper = Paper::A4;
    int headerRows = 0; ///< 0 … 200
    int maximumPages = 500; ///< 1 … 10000
    bool proportionalText = false;
    bool report =
        false; ///< the documents are a ReportDocument and, if there are pages, a TIFF-F of ours
    int firstPage = 1; ///< of those in the range; beyond their end it is the last one
    int mostPages = 0; ///< 0 … 10000, from firstPage on; 0 = all

    [[nodiscard]] WorkerMessage encode() const;
    [[nodiscard]] static Result<Start> decode(const WorkerMessage &message);
};

struct Cancel
{
    quint64 job = 0;

    [[nodiscard]] WorkerMessage encode() const;
    [[nodiscard]] static Result<Cancel> decode(const WorkerMessage &message);
};

struct Page
{
    quint64 job = 0;
    int number = 0; ///< 1, 2, 3 … of those that are asked for
    int count = 0; ///< pages of the fax
    int badLines = 0; ///< lines of a fax file that could not be read
    FaxPage page; ///< 1 … 20000 rows, width 1728, 2048 or 2432
    QList<PageFinding> findings{}; ///< at most one of a code, values up to 200

    [[nodiscard]] WorkerMessage encode() const;
    [[nodiscard]] static Result<Page> decode(const WorkerMessage &message);
};

struct Finished
{
    quint64 job = 0;
    int pages = 0;

    [[nodiscard]] WorkerMessage encode() const;
    [[nodiscard]] static Result<Finished> decode(const WorkerMessage &message);
};

/** A report, whole; the end of its job. Passed on, never looked into. */
struct File
{
    quint64 job = 0;
    QByteArray content; ///< not empty

    [[nodiscard]] WorkerMessage encode() const;
    [[nodiscard]] static Result<File> decode(const WorkerMessage &message);
};

struct Failed
{
    quint64 job = 0;
    Error error; ///< the detail names document, page and reason

    [[nodiscard]] WorkerMessage encode() const;
    [[nodiscard]] static Result<Failed> decode(const WorkerMessage &message);
};

/** What the child turns to now, so that the parent can name it if the child dies over it. */
struct Working
{
    quint64 job = 0;
    int document = 0; ///< from 0
    int page = 0; ///< from 1 in this document; 0 while opening it

    [[nodiscard]] WorkerMessage encode() const;
    [[nodiscard]] static Result<Working> decode(const WorkerMessage &message);
};

} // namespace Fax::RenderProtocol
