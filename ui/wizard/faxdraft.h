#pragma once

#include "job/submission.h"

#include <QtCore/QFileInfo>

namespace Fax::Ui {

/** A file of a fax that is being written. */
struct DraftDocument
{
    QString path;
    QString pageRange = {}; ///< of its pages: "1-3, 7, 9-"; "" = all
    QString password = {}; ///< that opens it

    friend bool operator==(const DraftDocument &, const DraftDocument &) = default;
};

/**
 * A fax that is being written: what a submission holds, and the files it is to be made of. What the submission says of
 * the documents is filled in by describeDocuments(), the id of the request when it is sent.
 */
struct FaxDraft : Submission
{
    QString id; ///< of its file while it is being written (DraftStore); "" = it has none yet
    QList<DraftDocument> documents;

    /** A recipient that has a number only. */
    void addNumber(const QString &number) { recipients.append({number, {}}); }
    void addFiles(const QStringList &paths)
    {
        for (const QString &path : paths)
            documents.append({path});
    }

    /** Names, ranges and passwords as the service wants them. */
    void describeDocuments()
    {
        documentNames.clear();
        documentRanges.clear();
        documentPasswords.clear();
        for (const DraftDocument &document : std::as_const(documents)) {
            documentNames.append(QFileInfo(document.path).fileName());
            documentRanges.append(document.pageRange);
            documentPasswords.append(document.password);
        }
    }

    [[nodiscard]] static FaxDraft to(const QString &number, const QStringList &paths = {})
    {
        FaxDraft draft;
        draft.addNumber(number);
        draft.addFiles(paths);
        return draft;
    }
    [[nodiscard]] static FaxDraft of(const QStringList &paths)
    {
        FaxDraft draft;
        draft.addFiles(paths);
        return draft;
    }
};

} // namespace Fax::Ui
