#pragma once

#include "model/server.h"

#include <QtWidgets/QWidget>

class QSettings;

namespace Fax::Ui {

/**
 * What is to be done on the first run, above the lines (ui.md 3.3): connect, set up a modem, fill in the sender
 * details. A card goes when its thing is done, or when it is closed; then it does not come again.
 */
class FirstRunCards final : public QWidget
{
    Q_OBJECT

public:
    FirstRunCards(Model::Server &server, QSettings &settings, QWidget *parent = nullptr);

    /** Names of all cards; those in the setting `dismissedKey` are not shown. */
    [[nodiscard]] static QStringList names();
    static constexpr auto dismissedKey = "firstRun/dismissed";

    /** Something may be done by now. */
    void refresh();

Q_SIGNALS:
    void connectWanted();
    void modemWanted();
    void identityWanted();

private:
    QWidget *addCard(const QString &name, const QString &text, const QString &verb);
    [[nodiscard]] bool isOpen(const QString &name) const;
    void dismiss(const QString &name);

    Model::Server &m_server;
    QSettings &m_settings;
};

} // namespace Fax::Ui
