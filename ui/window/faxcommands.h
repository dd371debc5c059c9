#pragma once

#include "faxes/faxsource.h"
#include "viewer/faxdocument.h"
#include "window/actionrules.h"
#include "wizard/faxdraft.h"

#include <QtCore/QTemporaryDir>

class QAbstractItemView;
class QMainWindow;
class QSettings;

namespace Fax::Ui {

class Actions;
class MessageBar;
class Undo;

/** What the Fax menu does with one fax, wherever it is listed: view, save, report, forward, send again. */
class FaxCommands final : public QObject
{
    Q_OBJECT

public:
    /** @param front  what is selected in the place in front */
    FaxCommands(const Actions &actions, Model::Server &server, std::function<ActionState()> front,
                MessageBar &messages, Undo &undo, QSettings &settings, QMainWindow &window);

    /** A double click there views the fax. */
    void addList(QAbstractItemView &list);

Q_SIGNALS:
    void newFaxWanted(const Fax::Ui::FaxDraft &draft);
    /** A transmission report as PDF, in a file that stays as long as the window. */
    void reportReady(const QString &path);

private:
    using Fetched = std::function<void(const FaxDocument &document)>;
    void fetch(const FaxSource &source, Fetched then);
    void view();
    void save();
    void report();
    void saveReport();
    void sendAgain(bool toTheSame);
    [[nodiscard]] Result<QString> writeFile(const QString &name, const QByteArray &content) const;
    void fetchReportOf(std::function<void(const FaxSource &, const QByteArray &)> then);

    const Actions &m_actions;
    Model::Server &m_server;
    const std::function<ActionState()> m_front;
    MessageBar &m_messages;
    Undo &m_undo;
    QSettings &m_settings; ///< how faxes are looked at
    QMainWindow &m_window;
    QTemporaryDir m_files; ///< what is forwarded, and reports that are looked at
};

} // namespace Fax::Ui
