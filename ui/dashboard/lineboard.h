#pragma once

#include "dashboard/linesmodel.h"

#include <QtCore/QHash>
#include <QtWidgets/QScrollArea>

class QItemSelectionModel;

namespace Fax::Ui {

class CardGrid;
class LineFrame;

/** How lines are shown, the largest form first (ui.md chapter 4). */
enum class LineForm { Cards, ShortCards, Tiles, Table };

/**
 * The lines of a LinesModel as cards, short cards or tiles. Arrow keys go from one to the next; what is selected
 * there is selected in the selection model, and the other way round.
 */
class LineBoard final : public QScrollArea
{
    Q_OBJECT

public:
    LineBoard(LinesModel &model, QItemSelectionModel &selection, QWidget *parent = nullptr);

    /** Any form but the table. */
    void setForm(LineForm form);
    [[nodiscard]] LineForm form() const { return m_form; }
    /** Nothing if the line is not shown. */
    [[nodiscard]] LineFrame *frame(const Line *line) const { return m_frames.value(line); }
    /** Whether all lines fit into this size without scrolling. */
    [[nodiscard]] bool fits(LineForm form, QSize size);
    void focusCurrent();

Q_SIGNALS:
    void opened(Fax::Ui::Line *line);
    void menuWanted(const QPoint &at);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void arrange();
    void dropFrames(bool all);
    [[nodiscard]] LineFrame *makeCard(Line &line);
    [[nodiscard]] LineFrame *makeFrame(Line &line, LineForm form);
    [[nodiscard]] LineFrame *frameOf(Line &line);
    [[nodiscard]] QSize sizeOf(LineForm form);
    void onChosen(LineFrame *frame, Qt::KeyboardModifiers modifiers);
    void followFocus(QWidget *now);
    void showSelection();
    [[nodiscard]] int stepFor(int key) const;

    LinesModel &m_model;
    QItemSelectionModel &m_selection;
    QWidget *m_board;
    CardGrid *m_grid;
    LineForm m_form = LineForm::Cards;
    QHash<const Line *, LineFrame *> m_frames;
    QHash<LineForm, QSize> m_sizes;
    QPersistentModelIndex m_anchor; ///< where a range begins
};

} // namespace Fax::Ui
