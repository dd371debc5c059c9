#pragma once

#include "base/clock.h"
#include "faxes/fetchedmodel.h"
#include "model/records.h"

namespace Fax::Ui {

/** Faxes of the archive in both directions, newest first (ui.md I2). */
class ArchiveModel final : public FetchedRows<ArchivedFax>
{
    Q_OBJECT

public:
    enum class Column { When, Partner, Number, Subject, Pages, Duration, Line, Account, Note };
    Q_ENUM(Column)
    static constexpr int columns = 9;

    ArchiveModel(Model::Server &server, const Clock &clock, QObject *parent = nullptr);

    void setFilter(const ArchiveFilter &filter) { m_filter = filter; }
    [[nodiscard]] const ArchiveFilter &filter() const { return m_filter; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] qint64 idOf(const ArchivedFax &fax) const override { return fax.id.value; }
    void ask(qint64 before, Part part, quint64 generation) override;

private:
    [[nodiscard]] QString text(const ArchivedFax &fax, Column column) const;

    Model::Server &m_server;
    const Clock &m_clock;
    ArchiveFilter m_filter;
};

} // namespace Fax::Ui
