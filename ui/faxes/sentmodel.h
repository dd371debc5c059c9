#pragma once

#include "base/clock.h"
#include "faxes/fetchedmodel.h"
#include "model/records.h"

namespace Fax::Ui {

/** Faxes that were sent, or could not be: one row per job, newest first (ui.md I2). */
class SentModel final : public FetchedRows<Model::SentFax>
{
    Q_OBJECT

public:
    enum class Column {
        Result,
        Recipient,
        Number,
        Document,
        Pages,
        Finished,
        Duration,
        Rate,
        Station,
        Receipt,
        Sender,
        Job
    };
    Q_ENUM(Column)
    static constexpr int columns = 12;

    SentModel(Model::Server &server, const Clock &clock, QObject *parent = nullptr);

    void setFilter(const Model::SentFilter &filter) { m_filter = filter; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] qint64 idOf(const Model::SentFax &fax) const override { return fax.job.id.value; }
    void ask(qint64 before, Part part, quint64 generation) override;

private:
    [[nodiscard]] QString text(const Model::SentFax &fax, Column column) const;

    Model::Server &m_server;
    const Clock &m_clock;
    Model::SentFilter m_filter;
};

/** "Sent", "Failed: busy", "Cancelled". */
[[nodiscard]] QString resultText(const Model::SentFax &fax);
/** "by mail to a@b.example: sent"; "" if none was wanted. */
[[nodiscard]] QString receiptText(const Model::SentFax &fax);

} // namespace Fax::Ui
