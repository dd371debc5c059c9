#include "tray.h"

#include "common/glyph.h"
#include "dashboard/statelook.h"

#include <QtGui/QAction>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include <chrono>

namespace Fax::Desktop {

using namespace std::chrono_literals;

namespace {

struct Mark
{
    Ui::Glyph glyph;
    Ui::Token token;
};

std::optional<Mark> markOf(TrayLook::State state)
{
    switch (state) {
    case TrayLook::State::Idle:
        return std::nullopt;
    case TrayLook::State::Sending:
        return Mark{Ui::Glyph::ArrowUp, Ui::Token::Send};
    case TrayLook::State::Receiving:
        return Mark{Ui::Glyph::ArrowDown, Ui::Token::Receive};
    case TrayLook::State::Attention:
        return Mark{Ui::Glyph::Triangle, Ui::Token::Fault};
    case TrayLook::State::NotConnected:
        return Mark{Ui::Glyph::Cross, Ui::Token::Stale};
    }
    return std::nullopt;
}

/** @param side  of the picture in pixels */
QPixmap markedIcon(TrayLook::State state, int side)
{
    QPixmap pixmap = QApplication::windowIcon().pixmap(QSize(side, side));
    const auto mark = markOf(state);
    if (!mark)
        return pixmap;
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF corner(side * 0.4, side * 0.4, side * 0.6, side * 0.6);
    const QPalette light(Qt::white);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawEllipse(corner);
    const qreal room = side * 0.1;
    Ui::paintGlyph(painter, corner.adjusted(room, room, -room, -room), mark->glyph,
                   tokenColor(mark->token, light));
    return pixmap;
}

TrayLook::State stateOf(const QList<Model::Port *> &ports)
{
    auto state = TrayLook::State::Idle;
    for (const Model::Port *port : ports) {
        const PortState now = port->status().value().state;
        if (now == PortState::Ringing || Ui::isFault(now))
            return TrayLook::State::Attention;
        if (now == PortState::Receiving)
            state = TrayLook::State::Receiving;
        else if (now == PortState::Sending && state == TrayLook::State::Idle)
            state = TrayLook::State::Sending;
    }
    return state;
}

} // namespace

QIcon trayIcon(TrayLook::State state)
{
    QIcon icon;
    for (const int side : {16, 22, 24, 32, 48, 64})
        icon.addPixmap(markedIcon(state, side));
    return icon;
}

TrayLook trayLook(const Model::Server &server)
{
    TrayLook look;
    if (!server.isConnected()) {
        look.toolTip = Tray::tr("Not connected to %1").arg(server.displayName());
        return look;
    }
    const QList<Model::Port *> ports = server.ports();
    look.state = stateOf(ports);
    for (const Model::Port *port : ports)
        if (port->status().value().state == PortState::Ringing && !look.ringing.isValid())
            look.ringing = port->deviceId();
    int unread = 0;
    for (const ReceivedFax &fax : server.faxes().items())
        unread += fax.read || fax.receiving ? 0 : 1;
    //: Tool tip of the tray icon: faxes on lines, waiting faxes, unread faxes
    look.toolTip = Tray::tr("%1 active, %2 waiting, %3 unread")
                       .arg(server.queue().active)
                       .arg(server.queue().waiting)
                       .arg(unread);
    return look;
}

Tray::Tray(Model::Server &server, const QList<QAction *> &actions, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_answer(new QAction(tr("&Answer now"), this))
{
    fillMenu(actions);
    m_soon.setSingleShot(true);
    m_soon.setInterval(250ms);
    connect(&m_soon, &QTimer::timeout, this, &Tray::update);
    connect(m_answer, &QAction::triggered, this, &Tray::answer);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](auto reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT windowWanted();
    });
    connect(&server, &Model::Server::connectedChanged, this, &Tray::lookSoon);
    connect(&server, &Model::Server::queueChanged, this, &Tray::lookSoon);
    connect(&server, &Model::Server::loaded, this, &Tray::lookSoon);
    for (const auto signal : {&Model::ListNotifier::added, &Model::ListNotifier::removed})
        connect(&server.faxes(), signal, this, &Tray::lookSoon);
    connect(&server.faxes(), &Model::ListNotifier::changed, this, &Tray::lookSoon);
    const auto follow = [this](Model::Port *port) {
        connect(&port->status(), &Model::PortStatus::stateChanged, this, &Tray::lookSoon);
        lookSoon();
    };
    connect(&server, &Model::Server::portAdded, this, follow);
    for (const QList<Model::Port *> ports = server.ports(); Model::Port * port : ports)
        follow(port);
    m_look = trayLook(server);
    m_icon.setIcon(trayIcon(m_look.state));
    m_icon.setToolTip(m_look.toolTip);
    m_icon.setContextMenu(&m_menu);
    m_icon.setVisible(QSystemTrayIcon::isSystemTrayAvailable());
}

void Tray::fillMenu(const QList<QAction *> &actions)
{
    m_answer->setObjectName(QStringLiteral("tray.answer"));
    m_answer->setVisible(false);
    m_menu.addAction(m_answer);
    for (QAction *action : actions) {
        if (action == nullptr)
            m_menu.addSeparator();
        else
            m_menu.addAction(action);
    }
}

void Tray::lookSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void Tray::update()
{
    const TrayLook now = trayLook(m_server);
    if (now.state != m_look.state)
        m_icon.setIcon(trayIcon(now.state));
    if (now.toolTip != m_look.toolTip)
        m_icon.setToolTip(now.toolTip);
    m_answer->setVisible(now.ringing.isValid());
    m_look = now;
}

void Tray::answer()
{
    if (Model::Port *port = m_server.port(m_look.ringing))
        port->answer();
}

} // namespace Fax::Desktop
