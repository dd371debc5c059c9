#pragma once

#include "common/place.h"
#include "faxes/inboxmodel.h"

class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace Fax::Ui {

class Chips;
class FaxPreview;
class IdListView;
class Placeholder;

/** Received faxes: list and pages. */
class InboxPlace final : public Place
{
    Q_OBJECT

public:
    InboxPlace(Model::Server &server, Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] InboxModel &model() { return *m_model; }
    [[nodiscard]] IdListView &list() { return *m_list; }
    [[nodiscard]] FaxPreview &preview() { return *m_preview; }
    [[nodiscard]] QList<ReceivedFax> selectedFaxes() const;
    [[nodiscard]] QString placeholderText() const;

    [[nodiscard]] QList<QAction *> barActions(const Actions &actions) const override;
    void describe(ActionState &state) const override;
    [[nodiscard]] Badge badge() const override;
    void setFilter(const QString &words) override;
    [[nodiscard]] bool hasFilter() const override { return true; }
    void setDetailsShown(bool shown) override;
    [[nodiscard]] bool hasDetails() const override { return true; }
    [[nodiscard]] QWidget *focusTarget() override;
    void selectSomething() override;
    bool reveal(qint64 id) override;
    [[nodiscard]] QVariantMap saveLayout() const override;
    void restoreLayout(const QVariantMap &layout) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createChips();
    void createNote();
    void showCounts();
    void showNote();
    void saveNote();
    void setUpColumns();
    void onRowsChanged();
    void showPlaceholder();

    Model::Server &m_server;
    InboxModel *m_model;
    IdListView *m_list;
    FaxPreview *m_preview;
    Chips *m_chips;
    QWidget *m_details;
    QLineEdit *m_note;
    qint64 m_noted = 0; ///< whose note is in the field
    QSplitter *m_splitter;
    bool m_detailsShown = true;
    QStackedWidget *m_pages;
    Placeholder *m_placeholder;
};

} // namespace Fax::Ui
