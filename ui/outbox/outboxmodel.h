#pragma once

#include "base/clock.h"
#include "common/rowindexmodel.h"
#include "outbox/broadcast.h"
#include "outbox/jobcolumns.h"
#include "outbox/jobquery.h"

namespace Fax::Ui {

struct JobLook;

/**
 * The jobs of the server as rows (ui.md chapter 5). The jobs of one submission are below a row of their own, whose
 * id is negative; they are rows only once that one is opened.
 */
class OutboxModel final : public RowIndexModel
{
    Q_OBJECT

public:
    using Column = JobColumns::Column;
    enum OutboxRole { CountsRole = FirstFreeRole }; ///< BroadcastCounts, of broadcasts only

    OutboxModel(const Model::Server &server, Clock &clock, QObject *parent = nullptr);

    /** Sent and cancelled faxes stay in the list; else they leave it after 10 s (Q3). */
    void setFinishedShown(bool shown);
    void setGrouped(bool grouped);
    void setChip(JobChip chip);
    /** Only faxes of one's own account. */
    void setOnlyMine(bool mine);
    /** Chip, switch or filter leave something out. */
    [[nodiscard]] bool isFiltered() const;
    /** Jobs that are shown, and how many there would be without chip, switch and filter. */
    [[nodiscard]] int shownJobs() const { return m_shown; }
    [[nodiscard]] int allJobs() const { return m_all; }

    /** Null for a row that is not there and for a broadcast. The pointer holds until the next change. */
    [[nodiscard]] const Job *jobAt(int row) const { return job(idAt(row)); }
    [[nodiscard]] const Job *job(qint64 id) const { return m_server.jobs().find(JobId{id}); }
    [[nodiscard]] qint64 idOf(const QModelIndex &index) const;
    /** The jobs that a row stands for: itself, or all members of a broadcast that are shown. */
    [[nodiscard]] QList<qint64> jobsOf(qint64 id) const;
    [[nodiscard]] BroadcastCounts counts(qint64 broadcast) const;
    [[nodiscard]] QString why(const Job &job) const;
    /** Name and text of everything that there is a column for. */
    [[nodiscard]] QList<QStringList> properties(const Job &job) const;
    /** Jobs that are not final. */
    [[nodiscard]] int openCount() const;

    /** "Pausing…" instead of the state, until the server has answered (Q7). */
    void setPending(const QList<qint64> &ids, const QString &text);
    void clearPending(const QList<qint64> &ids);

    [[nodiscard]] QModelIndex indexOf(qint64 id) const override;
    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /** Another number was typed into a row (F2). */
    void numberEntered(qint64 id, const QString &number);

protected:
    [[nodiscard]] QList<qint64> allIds() const override { return m_top; }
    [[nodiscard]] QString searchText(qint64) const override { return {}; }
    [[nodiscard]] QVariant sortKey(qint64 id, int column) const override;
    void filterChanged(const QString &words) override;
    [[nodiscard]] bool matches(qint64 id) override;
    void beginFlush() override;
    void endFlush() override;

private:
    struct Broadcast
    {
        BroadcastCounts counts; ///< of all its jobs
        BroadcastCounts told; ///< as views know them
        QList<qint64> members; ///< that are shown without a filter
        QList<qint64> found; ///< and with it
        QList<qint64> rows; ///< as views know them, once it is opened
        qint64 first = 0; ///< the member whose turn it is
        bool isOpen = false;
    };

    [[nodiscard]] bool isShown(const Job &job) const;
    [[nodiscard]] bool isFound(const Job &job) const;
    void addMember(const Job &job, qint64 submission);
    void changeMembers(qint64 id, Broadcast &broadcast);
    [[nodiscard]] WhyContext reader() const;
    [[nodiscard]] QVariant jobData(const Job &job, Column column, int role) const;
    [[nodiscard]] QVariant broadcastData(qint64 id, Column column, int role) const;
    [[nodiscard]] QString broadcastText(qint64 id, Column column) const;
    [[nodiscard]] QString stateText(const Job &job) const;

    const Model::Server &m_server;
    Clock &m_clock;
    WhyContext m_reader;
    JobColumns m_columns;
    JobQuery m_query;
    JobChip m_chip = JobChip::All;
    bool m_onlyMine = false;
    bool m_grouped = true;
    bool m_finishedShown = true;
    QList<qint64> m_top; ///< rows without a filter
    QHash<qint64, Broadcast> m_broadcasts;
    QHash<qint64, QString> m_pending;
    int m_shown = 0;
    int m_all = 0;
    int m_found = 0; ///< counted while the rows are chosen
    QTimer m_sweep; ///< finished jobs leave, and sentences with times change with the day
};

/** Of a job on the line, 0 to 100, or -1. */
[[nodiscard]] int jobPercent(const Job &job, const Model::Server &server);

} // namespace Fax::Ui
