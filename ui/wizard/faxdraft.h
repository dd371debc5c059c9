#pragma once

#include "job/submission.h"

namespace Fax::Ui {

/** A file of a fax that is being written. */
struct DraftDocument
{
    QString path;

    friend bool operator==(const DraftDocument &, const DraftDocument &) = default;
};

/**
 * A fax that is being written: what a submission holds, and the files it is to be made of. The names of the
 * documents and the id of the request are filled in when it is sent.
 */
struct FaxDraft : Submission
{
    QList<DraftDocument> documents;

    /** A recipient that has a number only. */
    void addNumber(const QString &number) { recipients.append({number, {}}); }
    void addFiles(const QStringList &paths)
    {
        for (const QString &path : paths)
            documents.append({path});
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
