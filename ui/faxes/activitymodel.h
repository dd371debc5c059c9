#pragma once

#include "base/clock.h"
#include "faxes/fetchedmodel.h"
#include "model/records.h"

namespace Fax::Ui {

/** The activity log, newest first (ui.md I4). */
class ActivityModel final : public FetchedRows<ActivityEntry>
{
    Q_OBJECT

public:
    enum class Column { Time, Who, Kind, Object, Text, OldValue, NewValue };
    Q_ENUM(Column)
    static constexpr int columns = 7;

    ActivityModel(Model::Server &server, const Clock &clock, QObject *parent = nullptr);

    void setFilter(const Model::LogFilter &filter) { m_filter = filter; }
    [[nodiscard]] const Model::LogFilter &filter() const { return m_filter; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] qint64 idOf(const ActivityEntry &entry) const override { return entry.id; }
    void ask(qint64 before, Part part, quint64 generation) override;

private:
    [[nodiscard]] QString text(const ActivityEntry &entry, Column column) const;

    Model::Server &m_server;
    const Clock &m_clock;
    Model::LogFilter m_filter;
};

/** A kind of line for people: "Setting". */
[[nodiscard]] QString activityKind(const QString &kind);
[[nodiscard]] QStringList activityKinds();

} // namespace Fax::Ui
