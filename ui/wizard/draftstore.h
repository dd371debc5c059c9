#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "wizard/faxdraft.h"

#include <QtCore/QMap>
#include <QtCore/QObject>
#include <QtCore/QThreadPool>

namespace Fax::Ui {

/** A fax that somebody has begun. */
struct KeptDraft
{
    FaxDraft draft;
    QDateTime savedAt;
    bool kept = false; ///< somebody said so; false: it was open when it was saved
};

/**
 * Faxes that are being written, each a file of this user in one folder, so that they survive the end of the program,
 * however it ends. Documents are kept by their paths; passwords of documents are not kept.
 *
 * Thread: the GUI's. Files are read and written in a thread of its own, in order.
 */
class DraftStore final : public QObject
{
    Q_OBJECT

public:
    /** loaded() follows. A folder belongs to one server: what is meant for one is never sent to another. */
    DraftStore(const Clock &clock, const QString &folder, QObject *parent = nullptr);
    /** Waits until what is being written is on the disk. */
    ~DraftStore() override;

    /** Under `draft.id`, which must not be empty; replaces what was there. Failures are told by failed(). */
    void save(const FaxDraft &draft, bool kept);
    void remove(const QString &id);
    /** By id. */
    [[nodiscard]] const QMap<QString, KeptDraft> &drafts() const { return m_drafts; }

Q_SIGNALS:
    /** What was there when the program began is known. */
    void loaded();
    void changed();
    void failed(const Fax::Error &error);

private:
    [[nodiscard]] QString path(const QString &id) const;
    void onLoaded(const QMap<QString, KeptDraft> &found);

    const Clock &m_clock;
    const QString m_folder;
    QMap<QString, KeptDraft> m_drafts;
    QThreadPool m_files;
};

} // namespace Fax::Ui
