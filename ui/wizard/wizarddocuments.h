#pragma once

#include "base/result.h"
#include "wizard/documentchecker.h"
#include "wizard/faxdraft.h"

#include <QtCore/QObject>

namespace Fax::Ui {

/**
 * The files of the fax in one wizard. Each is read once, in the background, when it is added: what the preview
 * shows is what is sent, whatever becomes of the file meanwhile. Then the service looks into it.
 */
class WizardDocuments final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Reading,
        Checking, ///< it can be sent; the service still looks at its pages, or there is no connection
        Ready,
        Locked, ///< it needs a password, or another one
        Damaged, ///< one page cannot be read
        Failed, ///< it cannot be sent
    };

    struct Entry
    {
        DraftDocument document;
        State state = State::Reading;
        QByteArray content = {}; ///< while Reading and of a file that cannot be read: empty
        QString problem = {}; ///< of Locked, Damaged, Failed: a sentence with the file
        int pages = 0; ///< of the file; 0 = not known
        int checked = 0; ///< so many of them have been looked at
        int damagedPage = 0; ///< of Damaged
        quint64 id = 0; ///< this reading of it

        [[nodiscard]] QString name() const;
        /** There are pages to be seen. */
        [[nodiscard]] bool isUsable() const
        {
            return state == State::Checking || state == State::Ready || state == State::Damaged;
        }
        /** What is wrong with its page range: one sentence; "" = nothing. */
        [[nodiscard]] QString rangeProblem() const;
    };

    explicit WizardDocuments(Model::Server &server, QObject *parent = nullptr);

    /** Files that cannot be faxed are left out; returns the sentence about the last of them, "" if there was none. */
    QString add(const QList<DraftDocument> &documents);
    void remove(qsizetype index);
    /** From one place in the list to another. */
    void move(qsizetype from, qsizetype to);
    void clear();
    void setPageRange(qsizetype index, const QString &range);
    /** All pages but the damaged one, of Damaged. */
    void leaveDamagedOut(qsizetype index);
    /** Of Locked: looks whether it opens it. */
    void setPassword(qsizetype index, const QString &password);

    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    [[nodiscard]] QList<DraftDocument> documents() const;
    [[nodiscard]] bool isReading() const;
    /** The first file that cannot be sent as it is; -1 = none. */
    [[nodiscard]] qsizetype firstWrong() const;
    /** Why; "" = none. */
    [[nodiscard]] QString problem() const;
    /** The contents, in order; empty ones for what could not be read. */
    [[nodiscard]] QList<QByteArray> contents() const;

Q_SIGNALS:
    void changed();

private:
    void read(const Entry &entry);
    void onRead(quint64 id, const Result<QByteArray> &content);
    void onProgress(quint64 id, int checked, int pages);
    void onFailed(quint64 id, int page, const Error &error);
    void check(Entry &entry);
    [[nodiscard]] Entry *find(quint64 id);
    [[nodiscard]] qint64 octetsWithout(quint64 id) const;

    DocumentChecker m_checker;
    QList<Entry> m_entries;
    quint64 m_lastId = 0;
};

} // namespace Fax::Ui
