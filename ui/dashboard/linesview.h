#pragma once

#include "dashboard/lineboard.h"

#include <QtCore/QVariantMap>
#include <QtWidgets/QWidget>

#include <array>
#include <optional>

class QItemSelectionModel;
class QSplitter;
class QStackedWidget;

namespace Fax::Ui {

class LineCard;
class LineDetails;
class LineTable;

/** The lines in the largest form in which all of them fit, or in a pinned one; the full card of one beside the smaller forms. */
class LinesView final : public QWidget
{
    Q_OBJECT

public:
    LinesView(LinesModel &model, QItemSelectionModel &selection, QWidget *parent = nullptr);

    /** Nothing: the largest form in which all lines fit. */
    void setPinned(std::optional<LineForm> form);
    [[nodiscard]] LineForm form() const { return m_form; }
    /** Anew: lines came or went. */
    void chooseForm();

    /** The selected line used last, else the first of all; null without lines. */
    [[nodiscard]] Line *currentLine() const;
    /** The full card of a line if there is one now, on the board or in the details. */
    [[nodiscard]] LineCard *card(const Line *line) const;
    /** That of the current line; the details are opened for it where there are only smaller forms. */
    LineCard *openCard();
    /** Call before a line is deleted. */
    void forget(const Line *line);

    /** In the present form; tiles and table have their details open at first. */
    void setDetailsShown(bool shown);
    [[nodiscard]] bool areDetailsShown() const;
    /** The pointer or the focus is in the lines. */
    [[nodiscard]] bool isInUse() const;
    [[nodiscard]] QWidget *focusTarget();

    [[nodiscard]] QVariantMap saveLayout() const;
    void restoreLayout(const QVariantMap &layout);

Q_SIGNALS:
    /** Another form, or the details came or went. */
    void formChanged();
    void menuWanted(const QPoint &at);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] LineForm wantedForm() const;
    [[nodiscard]] QSize roomFor(LineForm form) const;
    [[nodiscard]] bool hasDetails(LineForm form) const;
    void openDetails();
    void showDetails();

    LinesModel &m_model;
    QItemSelectionModel &m_selection;
    LineBoard *m_board;
    LineTable *m_table;
    LineDetails *m_details;
    QStackedWidget *m_views;
    QSplitter *m_splitter;
    std::optional<LineForm> m_pinned;
    LineForm m_form = LineForm::Cards;
    std::array<bool, 4> m_detailsShown{false, false, true, true}; ///< by LineForm
};

} // namespace Fax::Ui
