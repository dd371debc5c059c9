#pragma once

#include "base/clock.h"
#include "model/server.h"

class QSettings;

namespace Fax::Ui {

class MessageBar;

/** What the server has to say in the message bar: errors, no connection, faults, paused queue, the first start. */
class ServerMessages final : public QObject
{
    Q_OBJECT

public:
    /** @param cardsInFront  whether the cards are looked at: they say themselves what is wrong with a line */
    ServerMessages(Model::Server &server, Clock &clock, QSettings &settings, MessageBar &messages,
                   std::function<bool()> cardsInFront, QObject *parent);

Q_SIGNALS:
    void dashboardWanted();
    void newFaxWanted(const QString &number);

private:
    void onConnectedChanged(bool connected);
    void showError(const Error &error);
    void follow(Model::Port *port);
    void showFault(Model::Port &port);
    void showPausedMessage();
    void showDiskMessage();
    void welcome();

    Model::Server &m_server;
    Clock &m_clock;
    QSettings &m_settings;
    MessageBar &m_messages;
    const std::function<bool()> m_cardsInFront;
};

} // namespace Fax::Ui
