#pragma once

#include "store/sqljobstore.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

namespace Fax {

/** Fails the test with the error's own words. */
#define QVERIFY_RESULT(expression)                                                                 \
    do {                                                                                           \
        const auto &checkedResult = (expression);                                                  \
        QVERIFY2(checkedResult, checkedResult ? "" : qPrintable(checkedResult.error().message())); \
    } while (false)

/** The value of a call that has to work; ends the test program if it does not. */
template <typename T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message()));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/** A real store in a folder of its own, with short words for what tests need again and again. */
class StoreFixture
{
public:
    StoreFixture()
        : file(folder.filePath(u"fax.db"_qs))
    {
        open();
    }

    void open(const QString &path = {})
    {
        store.reset();
        auto opened = openSqlJobStore(path.isEmpty() ? file : path);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message()));
        store = *std::move(opened);
    }

    /** What a power cut would leave: a copy of the files as they are now. */
    QString copyFiles()
    {
        const QString copy = folder.filePath(u"copy-%1.db"_qs.arg(++copies));
        for (const QString &suffix : {u""_qs, u"-wal"_qs})
            QFile::copy(file + suffix, copy + suffix);
        return copy;
    }

    void openCopyOfFiles() { open(copyFiles()); }

    /** A page of a pattern of its own. */
    static TiffFax::CodedPage codedPage(int number)
    {
        QByteArray bits(100 * 1728 / 8, '\0');
        bits.replace(1000, 4, QByteArray::number(number).rightJustified(4, '0'));
        const FaxPage page(1728, 100, Resolution::Fine, bits);
        return {1728, 100, Resolution::Fine, FaxCodec::encodeT6(page)};
    }

    static QList<TiffFax::CodedPage> codedPages(int count)
    {
        QList<TiffFax::CodedPage> pages;
        for (int i = 1; i <= count; ++i)
            pages.append(codedPage(i));
        return pages;
    }

    /** A fax that is in the archive at `path`. */
    ArchivedFax filed(Direction direction, qint64 id, const QString &path) const
    {
        ArchivedFax fax;
        fax.direction = direction;
        fax.fax = id;
        fax.time = now;
        fax.pages = 1;
        fax.path = path;
        fax.size = 1000;
        return fax;
    }

    static Submission submission(const QStringList &numbers)
    {
        Submission submission;
        for (const QString &number : numbers)
            submission.recipients.append({number, u"Recipient "_qs + number});
        submission.documentNames = {u"price list.pdf"_qs};
        return submission;
    }

    QList<JobId> submit(const Submission &submission)
    {
        return store->submit(submission, {"document"}, {}, u"anna"_qs, now).value();
    }

    JobId submitOne(int pages = 3)
    {
        const JobId id = submit(submission({u"555"_qs})).constFirst();
        if (pages > 0)
            must(store->setPages({id}, codedPages(pages)));
        return id;
    }

    AttemptStarted start(JobId id)
    {
        return store->startAttempt({id, PortId{1}, u"Line 1"_qs, u"555"_qs, u"+49 30 1"_qs}, now)
            .value();
    }

    Job end(CallId call, ErrorCode error, Modulation modulation = Modulation::None)
    {
        AttemptEnd outcome;
        outcome.error = error;
        outcome.detail = u"as the engine said"_qs;
        outcome.modulation = modulation;
        return store->endAttempt(call, outcome, now).value();
    }

    /** Sends the whole job with success. */
    Job send(JobId id)
    {
        const AttemptStarted started = start(id);
        const int pages = store->job(id).value().pages;
        for (int page = started.firstPage; page <= pages; ++page)
            must(store->recordPageSent(started.call, page, Verdict::Confirmed, now));
        return end(started.call, ErrorCode::None);
    }

    Job job(JobId id) { return store->job(id).value(); }

    QTemporaryDir folder;
    QString file;
    std::unique_ptr<JobStore> store;
    QDateTime now{QDate(2026, 5, 6), QTime(12, 0), Qt::UTC};
    int copies = 0;
};

} // namespace Fax
