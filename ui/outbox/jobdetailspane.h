#pragma once

#include "model/server.h"
#include "outbox/remedy.h"

#include <QtCore/QTimer>
#include <QtWidgets/QTabWidget>

namespace Fax::Ui {

class OutboxModel;
class RowsModel;
class WhyPage;

/** What is known of one job: Why, Pages with verdicts, Attempts, Trace, Properties (ui.md Q4). */
class JobDetailsPane final : public QTabWidget
{
    Q_OBJECT

public:
    JobDetailsPane(Model::Server &server, const OutboxModel &model, QWidget *parent = nullptr);

    /** 0 = none. */
    void setJob(qint64 id);
    void showAttempts();
    void showProperties();

    [[nodiscard]] const RowsModel &pages() const { return *m_pages; }
    [[nodiscard]] const RowsModel &attempts() const { return *m_attempts; }
    [[nodiscard]] const RowsModel &trace() const { return *m_trace; }
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] const RowsModel &properties() const { return *m_properties; }

Q_SIGNALS:
    void remedyWanted(qint64 id, Fax::Ui::Remedy remedy);

private:
    [[nodiscard]] QString refusalFor(const Job &job) const;
    void addTable(RowsModel *model, const QList<int> &characters, const QString &name,
                  const QString &title);
    void showWhy();
    void load();
    void loadTrace();
    void show(const Model::JobDetails &details);

    Model::Server &m_server;
    const OutboxModel &m_model;
    qint64 m_id = 0;
    WhyPage *m_why;
    RowsModel *m_pages;
    RowsModel *m_attempts;
    RowsModel *m_trace;
    RowsModel *m_properties;
    QTimer m_reload;
};

} // namespace Fax::Ui
