#include "dashboard/firstruncards.h"

#include "common/em.h"
#include "common/glyph.h"
#include "preferences/identity.h"

#include <QtCore/QSettings>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace Fax::Ui {

namespace {

const auto connectCard = u"connect"_qs;
const auto modemCard = u"modem"_qs;
const auto identityCard = u"identity"_qs;

QString key()
{
    return QString::fromLatin1(FirstRunCards::dismissedKey);
}

bool hasModem(const Model::Server &server)
{
    const QList<Model::Port *> ports = server.ports();
    return std::any_of(ports.cbegin(), ports.cend(),
                       [](const Model::Port *port) { return port->config().isSerial(); });
}

} // namespace

FirstRunCards::FirstRunCards(Model::Server &server, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_server(server)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("firstRun"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    addCard(connectCard, tr("Connect to a server"), tr("This computer"));
    addCard(modemCard, tr("Set up a modem"), tr("Detect modems…"));
    addCard(identityCard, tr("Your sender details"), tr("Fill in…"));
    const auto wants = [this](const QString &name, void (FirstRunCards::*wanted)()) {
        connect(findChild<QPushButton *>(QStringLiteral("firstRun.%1.do").arg(name)),
                &QPushButton::clicked, this, wanted);
    };
    wants(connectCard, &FirstRunCards::connectWanted);
    wants(modemCard, &FirstRunCards::modemWanted);
    wants(identityCard, &FirstRunCards::identityWanted);
    using Model::Server;
    connect(&server, &Server::connectedChanged, this, &FirstRunCards::refresh);
    connect(&server, &Server::accountChanged, this, &FirstRunCards::refresh);
    connect(&server, &Server::loaded, this, &FirstRunCards::refresh);
    connect(&server, &Server::portAdded, this, &FirstRunCards::refresh);
    refresh();
}

QStringList FirstRunCards::names()
{
    return {connectCard, modemCard, identityCard};
}

QWidget *FirstRunCards::addCard(const QString &name, const QString &text, const QString &verb)
{
    auto *card = new QFrame;
    card->setObjectName(QStringLiteral("firstRun.") + name);
    card->setAccessibleName(text);
    card->setFrameShape(QFrame::StyledPanel);
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    auto *button = new QPushButton(verb);
    button->setObjectName(QStringLiteral("firstRun.%1.do").arg(name));
    button->setMinimumHeight(smallestTarget);
    auto *closeButton = new QToolButton;
    closeButton->setObjectName(QStringLiteral("firstRun.%1.close").arg(name));
    closeButton->setIcon(glyphIcon(Glyph::Cross));
    closeButton->setAutoRaise(true);
    closeButton->setMinimumSize(smallestTarget, smallestTarget);
    closeButton->setToolTip(tr("Do not show this any more"));
    closeButton->setAccessibleName(closeButton->toolTip());
    connect(closeButton, &QToolButton::clicked, this, [this, name] { dismiss(name); });
    auto *row = new QHBoxLayout(card);
    row->addWidget(label, 1);
    row->addWidget(button);
    row->addWidget(closeButton);
    layout()->addWidget(card);
    return card;
}

bool FirstRunCards::isOpen(const QString &name) const
{
    if (m_settings.value(key()).toStringList().contains(name))
        return false;
    if (name == connectCard)
        return !m_server.isConnected();
    if (name == identityCard)
        return Identity::read(m_settings).isEmpty();
    return m_server.isLoaded() && m_server.permissions().may(Right::ChangeSettings)
        && !hasModem(m_server);
}

void FirstRunCards::refresh()
{
    bool any = false;
    const QStringList all = names();
    for (const QString &name : all) {
        const bool open = isOpen(name);
        findChild<QWidget *>(QStringLiteral("firstRun.") + name)->setVisible(open);
        any = any || open;
    }
    setVisible(any);
}

void FirstRunCards::dismiss(const QString &name)
{
    m_settings.setValue(key(), m_settings.value(key()).toStringList() << name);
    refresh();
}

} // namespace Fax::Ui
