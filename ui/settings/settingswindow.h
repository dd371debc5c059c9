#pragma once

#include "base/clock.h"
#include "model/server.h"
#include "settings/draft.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace Fax::Ui {

class MessageBar;
class SettingsPage;

/**
 * Server settings (ui.md chapter 9): pages with search, OK, Apply, Cancel. Not modal. What others change meanwhile is
 * taken over or asked about; without the right to change it is for looking only.
 */
class SettingsWindow final : public QWidget
{
    Q_OBJECT

public:
    SettingsWindow(Model::Server &server, const Clock &clock, QWidget *parent = nullptr);

    /** By the word in its object name: "sending". */
    bool openPage(const QString &name);
    [[nodiscard]] Draft &draft() { return m_draft; }
    [[nodiscard]] MessageBar &messages() const { return *m_messages; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createPages();
    void addPage(SettingsPage *page);
    void arrange();
    void connectAll();
    void connectServer();
    void loadValues();
    void takeValue(const QString &name);
    void search(const QString &words);
    void openFound();
    void refresh();
    void showRights();
    [[nodiscard]] int changedCount() const;
    [[nodiscard]] QString whyNotApply() const;
    [[nodiscard]] bool mayChange() const;
    void apply(bool thenClose);
    void applyPages(qsizetype first, bool thenClose);
    void applied(const Result<> &result, bool thenClose);
    void showRefusal(const Error &error);
    void askDiscard();
    void discard();

    Model::Server &m_server;
    const Clock &m_clock;
    Draft m_draft;
    MessageBar *m_messages;
    QLineEdit *m_search;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    QPushButton *m_ok;
    QPushButton *m_apply;
    QPushButton *m_cancel;
    QList<SettingsPage *> m_pages; ///< in the order of the list
    bool m_applying = false;
    bool m_mayClose = false;
};

} // namespace Fax::Ui
