#pragma once

#include "common/rowindexmodel.h"
#include "dashboard/lineorder.h"

#include <QtCore/QAbstractTableModel>

#include <array>

namespace Fax::Ui {

/**
 * The lines of the dashboard: which are shown, in which order, and their values as columns. Cards and table
 * both follow it. The order changes by itself only when sorted by what the lines do, at most every 5 s and
 * never while somebody works in it (ui.md D5). Selection survives, rows move and do not go and come.
 */
class LinesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column {
        Name,
        State,
        Page,
        Clock,
        Since,
        Progress,
        TimeLeft,
        Description,
        FirstField
    };
    static constexpr int columns = static_cast<int>(Column::FirstField) + cardFieldCount + 4;

    LinesModel(Clock &clock, QObject *parent = nullptr);

    void addLine(Line *line);
    void removeLine(Line *line);
    [[nodiscard]] const QList<Line *> &allLines() const { return m_all; }
    [[nodiscard]] const QList<Line *> &shownLines() const { return m_shown; }
    [[nodiscard]] Line *lineAt(int row) const { return m_shown.value(row); }
    [[nodiscard]] int rowOf(const Line *line) const
    {
        return static_cast<int>(m_shown.indexOf(line));
    }
    [[nodiscard]] Line *find(PortId id) const;

    void setGroup(LineGroup group);
    void setWords(const QString &words);
    void setSort(LineSort sort);
    [[nodiscard]] const LineQuery &query() const { return m_query; }
    /** How many lines each chip would show, in the order of LineGroup. */
    [[nodiscard]] std::array<int, lineGroupCount> counts() const;

    /** Somebody works in the list: the order stays. */
    void setHeld(bool held) { m_held = held; }
    /** Once a second: sorts again when it is time. */
    void tick();
    /** A line has changed since the last sorting: tick() is needed. */
    [[nodiscard]] bool isSortingDue() const { return m_moved; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    /** Lines came, went or moved. */
    void orderChanged();
    void countsChanged();

private:
    void onLineChanged(Line *line);
    void arrange();
    void removeMissing(const QList<Line *> &wanted);
    void insertNew(const QList<Line *> &wanted);
    void reorder(const QList<Line *> &wanted);
    [[nodiscard]] QString text(const Line &line, int column) const;

    Clock &m_clock;
    LineQuery m_query;
    QList<Line *> m_all; ///< by id
    QList<Line *> m_shown;
    std::array<int, lineGroupCount> m_counts{};
    std::chrono::milliseconds m_sortedAt{0};
    bool m_moved = false;
    bool m_held = false;
};

} // namespace Fax::Ui
