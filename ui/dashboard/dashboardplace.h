#pragma once

#include "base/clock.h"
#include "common/place.h"
#include "model/server.h"

#include <QtCore/QMap>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

class QScrollArea;
class QStackedWidget;

namespace Fax::Ui {

class CardGrid;
class LineCard;
class Placeholder;

/** All lines as cards, live. */
class DashboardPlace final : public Place
{
    Q_OBJECT

public:
    DashboardPlace(Model::Server &server, Clock &clock, QWidget *parent = nullptr);

    /** The line that Line menu actions mean: the card used last, else the first. Null without lines. */
    [[nodiscard]] Model::Port *currentPort() const;
    [[nodiscard]] LineCard *card(PortId id) const { return m_cards.value(id); }
    void askHangUp();
    [[nodiscard]] QList<QAction *> barActions(const Actions &actions) const override;
    [[nodiscard]] Badge badge() const override;
    void tick();

private:
    void addCard(Model::Port *port);
    void removeCard(Model::Port *port);
    void arrange();
    void onConnectedChanged(bool connected);
    void followFocus(QWidget *now);

    Model::Server &m_server;
    Clock &m_clock;
    QStackedWidget *m_pages;
    QScrollArea *m_scroll;
    QWidget *m_board;
    CardGrid *m_grid;
    Placeholder *m_placeholder;
    QMap<PortId, LineCard *> m_cards;
    QPointer<LineCard> m_current;
    QTimer m_tick;
};

} // namespace Fax::Ui
