#pragma once

#include "common/place.h"
#include "dashboard/lineboard.h"
#include "model/server.h"

#include <QtCore/QMap>
#include <QtCore/QTimer>

class QItemSelectionModel;
class QStackedWidget;

namespace Fax::Ui {

class DashboardStrip;
class LineCard;
class LineFilterBar;
class LinesView;
class Placeholder;

/** All lines, live, as cards, short cards, tiles or table (ui.md chapter 4). */
class DashboardPlace final : public Place
{
    Q_OBJECT

public:
    DashboardPlace(Model::Server &server, Clock &clock, QWidget *parent = nullptr);

    /** Above the lines, or what is there instead of them. */
    void addOnTop(QWidget *widget);

    /** The line that Line menu actions mean: the one used last, else the first. Null without lines. */
    [[nodiscard]] Model::Port *currentPort() const;
    /** All that are selected, else the current one. */
    [[nodiscard]] QList<Model::Port *> selectedPorts() const;
    /** The full card of a line if there is one now, on the board or in the details. */
    [[nodiscard]] LineCard *card(PortId id) const;
    [[nodiscard]] LinesModel &lines() const { return *m_model; }
    [[nodiscard]] LineForm form() const;
    /** Makes it current; `add` keeps what is selected already. */
    void select(PortId id, bool add = false);
    /** Asks in the card of the current line, which is opened where there are only smaller forms. */
    void askHangUp();
    /** Puts the cursor where its rings are set. */
    void focusRings();
    /** Opens the list of signals of the current line. */
    void showEvents();
    void tick();

    [[nodiscard]] QList<QAction *> barActions(const Actions &actions) const override;
    [[nodiscard]] Badge badge() const override;
    void setFilter(const QString &words) override;
    [[nodiscard]] bool hasFilter() const override { return true; }
    void setDetailsShown(bool shown) override;
    [[nodiscard]] bool hasDetails() const override { return form() != LineForm::Cards; }
    [[nodiscard]] std::optional<bool> ownDetails() const override;
    [[nodiscard]] QWidget *focusTarget() override;
    [[nodiscard]] QVariantMap saveLayout() const override;
    void restoreLayout(const QVariantMap &layout) override;

private:
    void arrange();
    void connectServer();
    void connectParts();
    void startTimers();
    void addLine(Model::Port *port);
    void removeLine(Model::Port *port);
    void onConnectedChanged(bool connected);
    void onLineChanged(Line *line);
    void onOrderChanged();
    void showMenu(const QPoint &at);
    void updateTicking();

    Model::Server &m_server;
    Clock &m_clock;
    LinesModel *m_model;
    QItemSelectionModel *m_selection;
    DashboardStrip *m_strip;
    LineFilterBar *m_bar;
    LinesView *m_view;
    QStackedWidget *m_pages;
    Placeholder *m_placeholder;
    QMap<PortId, Line *> m_lines;
    QTimer *m_tick;
    bool m_inTick = false;
};

} // namespace Fax::Ui
