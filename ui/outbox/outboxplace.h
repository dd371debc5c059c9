#pragma once

#include "common/place.h"
#include "outbox/outboxmodel.h"

class QSplitter;
class QStackedWidget;

namespace Fax::Ui {

class IdListView;
class JobDetailsPane;
class Placeholder;

/** The queue: list, filter, details. */
class OutboxPlace final : public Place
{
    Q_OBJECT

public:
    OutboxPlace(Model::Server &server, Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] OutboxModel &model() { return *m_model; }
    [[nodiscard]] IdListView &list() { return *m_list; }
    [[nodiscard]] Placeholder &placeholder() { return *m_placeholder; }
    [[nodiscard]] QList<Job> selectedJobs() const;
    void showAttempts();

    [[nodiscard]] QList<QAction *> barActions(const Actions &actions) const override;
    void describe(ActionState &state) const override;
    [[nodiscard]] Badge badge() const override;
    void setFilter(const QString &words) override;
    [[nodiscard]] bool hasFilter() const override { return true; }
    void setDetailsShown(bool shown) override;
    [[nodiscard]] bool hasDetails() const override { return true; }
    [[nodiscard]] QWidget *focusTarget() override;
    void selectSomething() override;
    [[nodiscard]] QVariantMap saveLayout() const override;
    void restoreLayout(const QVariantMap &layout) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpColumns();
    void onRowsChanged();

    OutboxModel *m_model;
    IdListView *m_list;
    JobDetailsPane *m_details;
    QSplitter *m_splitter;
    bool m_detailsShown = true;
    QStackedWidget *m_pages;
    Placeholder *m_placeholder;
};

} // namespace Fax::Ui
