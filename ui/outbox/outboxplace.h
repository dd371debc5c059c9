#pragma once

#include "common/place.h"
#include "outbox/outboxmodel.h"
#include "outbox/remedy.h"

#include <functional>

class QAction;
class QSplitter;
class QStackedWidget;

namespace Fax::Ui {

class IdListView;
class JobDetailsPane;
class OutboxBar;
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
    [[nodiscard]] OutboxBar &bar() { return *m_bar; }
    /** Those of a selected broadcast as well. */
    [[nodiscard]] QList<Job> selectedJobs() const;
    void showAttempts();
    void showProperties();
    /** In the current row. */
    void editNumber();

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

Q_SIGNALS:
    void remedyWanted(qint64 id, Fax::Ui::Remedy remedy);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpColumns();
    void fitReason();
    void onRowsChanged();
    void onAccountChanged();
    void forEachSelected(const std::function<void(const Job &)> &use) const;

    OutboxModel *m_model;
    IdListView *m_list;
    JobDetailsPane *m_details;
    QSplitter *m_splitter;
    bool m_detailsShown = true;
    QStackedWidget *m_pages;
    Placeholder *m_placeholder;
    Placeholder *m_nothingFound;
    OutboxBar *m_bar;
    QAction *m_clear;
    Model::Server &m_server;
};

} // namespace Fax::Ui
