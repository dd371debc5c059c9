#pragma once

#include "base/clock.h"
#include "common/rowindexmodel.h"
#include "job/whysentence.h"
#include "model/server.h"

namespace Fax::Ui {

/** The jobs of the server as rows (ui.md chapter 5). */
class OutboxModel final : public RowIndexModel
{
    Q_OBJECT

public:
    enum class Column {
        State,
        Why,
        Recipient,
        Number,
        Document,
        Pages,
        Tries,
        Submitted,
        Priority,
        NextTry,
        Sender,
        Size,
        Resolution,
        Line,
        Id,
    };
    Q_ENUM(Column)
    static constexpr int columns = 15;
    static constexpr int visibleColumns = 8; ///< the others are shown on demand

    OutboxModel(const Model::Server &server, Clock &clock, QObject *parent = nullptr);

    /** Sent and cancelled faxes stay in the list; else they leave it after 10 s. */
    void setFinishedShown(bool shown);

    /** Null for a row that is not there. The pointer holds until the next change. */
    [[nodiscard]] const Job *jobAt(int row) const;
    [[nodiscard]] const Job *job(qint64 id) const { return m_server.jobs().find(JobId{id}); }
    [[nodiscard]] QString why(const Job &job) const;
    /** Jobs that are not final. */
    [[nodiscard]] int openCount() const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QList<qint64> allIds() const override;
    [[nodiscard]] QString searchText(qint64 id) const override;
    [[nodiscard]] QVariant sortKey(qint64 id, int column) const override;

private:
    [[nodiscard]] QString text(const Job &job, Column column) const;
    [[nodiscard]] QString toolTip(const Job &job, Column column) const;
    [[nodiscard]] QVariant columnKey(const Job &job, Column column) const;
    [[nodiscard]] double sendOrder(const Job &job) const;
    [[nodiscard]] bool isShown(const Job &job) const;

    const Model::Server &m_server;
    Clock &m_clock;
    WhyContext m_reader;
    bool m_finishedShown = true;
    QTimer m_sweep; ///< finished jobs leave, and sentences with times change with the day
};

/** Of a job on the line, 0 to 100, or -1. */
[[nodiscard]] int jobPercent(const Job &job, const Model::Server &server);

} // namespace Fax::Ui
