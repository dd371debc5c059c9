#pragma once

#include "base/clock.h"
#include "model/server.h"

class QSettings;

namespace Fax::Ui {

class MessageBar;

/** What the server has to say in the message bar: errors, no connection, paused queue, the first start. */
class ServerMessages final : public QObject
{
    Q_OBJECT

public:
    ServerMessages(Model::Server &server, Clock &clock, QSettings &settings, MessageBar &messages,
                   QObject *parent);

Q_SIGNALS:
    void newFaxWanted(const QString &number);

private:
    void onConnectedChanged(bool connected);
    void showPausedMessage();
    void showDiskMessage();
    void welcome();

    Model::Server &m_server;
    Clock &m_clock;
    QSettings &m_settings;
    MessageBar &m_messages;
};

} // namespace Fax::Ui
