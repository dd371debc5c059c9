#include "dashboard/cardcontrols.h"

#include "common/em.h"
#include "dashboard/statelook.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>

#include <chrono>

namespace Fax::Ui {

using namespace std::chrono_literals;

CardControls::CardControls(Model::Port &port, const QString &namePrefix, QWidget *parent)
    : QStackedWidget(parent)
    , m_port(port)
    , m_hangUp(new QToolButton)
    , m_answer(new QToolButton)
    , m_sending(new QCheckBox(tr("Sending")))
    , m_receiving(new QComboBox)
    , m_rings(new QSpinBox)
    , m_question(new QLabel)
    , m_confirm(new QPushButton(tr("Hang up")))
    , m_keep(new QPushButton(tr("Keep")))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    addWidget(createRow(namePrefix));
    addWidget(createQuestion(namePrefix));
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(5s);
    connect(&m_keepTimer, &QTimer::timeout, this, &CardControls::keep);
    connect(&port, &Model::Port::configChanged, this, &CardControls::showConfig);
    connect(&port, &Model::Port::errorOccurred, this, &CardControls::showConfig);
    connect(&port, &Model::Port::canModifyChanged, this, &CardControls::refresh);
    connectRow();
    showConfig();
    refresh();
}

QWidget *CardControls::createRow(const QString &prefix)
{
    m_hangUp->setText(tr("Hang up"));
    m_answer->setText(tr("Answer now"));
    for (QToolButton *button : {m_hangUp, m_answer})
        button->setFocusPolicy(Qt::StrongFocus);
    nameAll(prefix);
    const QList<QWidget *> targets{m_hangUp, m_answer, m_sending, m_receiving, m_rings};
    for (QWidget *target : targets)
        target->setMinimumHeight(smallestTarget);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_hangUp);
    buttons->addWidget(m_answer);
    buttons->addStretch();
    auto *row = new QWidget;
    m_parts = new QBoxLayout(QBoxLayout::LeftToRight, row);
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->addLayout(buttons, 1);
    m_parts->addWidget(m_sending);
    m_parts->addLayout(createReceiving());
    row->setMinimumWidth(1); // it breaks into several rows instead
    return row;
}

QLayout *CardControls::createReceiving()
{
    for (const ReceiveMode mode : {ReceiveMode::Off, ReceiveMode::Auto, ReceiveMode::Manual})
        m_receiving->addItem(receiveWord(mode), QVariant::fromValue(mode));
    m_rings->setRange(1, 20);
    m_rings->setKeyboardTracking(false);
    auto *receivingLabel = new QLabel(tr("Receiving"));
    receivingLabel->setBuddy(m_receiving);
    //: before a number: "Rings 2"
    m_rings->setPrefix(tr("Rings "));
    auto *layout = new QHBoxLayout;
    const QList<QWidget *> widgets{receivingLabel, m_receiving, m_rings};
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return layout;
}

void CardControls::nameAll(const QString &prefix)
{
    m_hangUp->setObjectName(prefix + QStringLiteral("hangup"));
    m_answer->setObjectName(prefix + QStringLiteral("answer"));
    m_sending->setObjectName(prefix + QStringLiteral("sending"));
    m_receiving->setObjectName(prefix + QStringLiteral("receiving"));
    m_rings->setObjectName(prefix + QStringLiteral("rings"));
    const QString line = m_port.name();
    m_hangUp->setAccessibleName(tr("Hang up %1").arg(line));
    m_answer->setAccessibleName(tr("Answer %1 now").arg(line));
    m_sending->setAccessibleName(tr("Sending on %1").arg(line));
    m_receiving->setAccessibleName(tr("Receiving on %1").arg(line));
    m_rings->setAccessibleName(tr("Rings before %1 answers").arg(line));
}

/** Several rows where one would not fit, as with a very large font. */
void CardControls::resizeEvent(QResizeEvent *event)
{
    QStackedWidget::resizeEvent(event);
    int needed = m_parts->spacing() * (m_parts->count() - 1);
    for (int i = 0; i < m_parts->count(); ++i)
        needed += m_parts->itemAt(i)->sizeHint().width();
    const bool narrow = width() < needed;
    m_parts->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QWidget *CardControls::createQuestion(const QString &prefix)
{
    m_question->setObjectName(prefix + QStringLiteral("question"));
    m_confirm->setObjectName(prefix + QStringLiteral("hangup.confirm"));
    m_keep->setObjectName(prefix + QStringLiteral("hangup.keep"));
    m_question->setWordWrap(true);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_question, 1);
    layout->addWidget(m_confirm);
    layout->addWidget(m_keep);
    return row;
}

void CardControls::connectRow()
{
    connect(m_hangUp, &QToolButton::clicked, this, &CardControls::askHangUp);
    connect(m_answer, &QToolButton::clicked, this, [this] { m_port.answer(); });
    connect(m_sending, &QCheckBox::clicked, this, [this](bool on) { m_port.setSend(on); });
    connect(m_receiving, &QComboBox::activated, this, [this](int index) {
        m_port.setReceive(m_receiving->itemData(index).value<ReceiveMode>());
    });
    connect(m_rings, &QSpinBox::valueChanged, this, [this](int rings) {
        if (rings != m_port.rings())
            m_port.setRings(rings);
    });
    connect(m_keep, &QPushButton::clicked, this, &CardControls::keep);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        keep();
        m_port.hangUp();
    });
}

void CardControls::showConfig()
{
    m_sending->setChecked(m_port.send());
    m_receiving->setCurrentIndex(m_receiving->findData(QVariant::fromValue(m_port.receive())));
    const QSignalBlocker blocker(m_rings);
    m_rings->setValue(m_port.rings());
}

void CardControls::refresh()
{
    const PortState state = m_port.status().state();
    allow(m_hangUp, whyNoHangUp(), tr("End this call"));
    allow(m_answer, whyNoAnswer(), tr("Answer this call as a fax"));
    const QString locked = m_port.refusal(Right::ChangeSettings);
    allow(m_sending, locked, tr("Let this line send faxes"));
    allow(m_receiving, locked, tr("Whether this line answers, and when"));
    const bool answers = m_port.receive() != ReceiveMode::Off;
    allow(m_rings, locked.isEmpty() && !answers ? tr("This line does not answer") : locked,
          tr("Rings before this line answers"));
    if (isAsking() && !isInCall(state))
        keep();
    if (isAsking())
        m_question->setText(question());
}

/** Disabled with the reason where there is one, else enabled with what it does (P8). */
void CardControls::allow(QWidget *control, const QString &whyNot, const QString &what)
{
    control->setEnabled(whyNot.isEmpty());
    control->setToolTip(whyNot.isEmpty() ? what : whyNot);
    control->setStatusTip(control->toolTip());
}

QString CardControls::whyNoHangUp() const
{
    const QString refusal = m_port.refusal(Right::OperateLines);
    if (!refusal.isEmpty() || isInCall(m_port.status().state()))
        return refusal;
    return tr("No call is up on this line");
}

QString CardControls::whyNoAnswer() const
{
    const QString refusal = m_port.refusal(Right::OperateLines);
    if (!refusal.isEmpty() || m_port.status().state() == PortState::Ringing)
        return refusal;
    return tr("This line does not ring");
}

QString CardControls::question() const
{
    const Fax::PortStatus &status = m_port.status().value();
    const bool incoming = status.receive || status.state == PortState::Answered;
    if (incoming && status.currentPage == 0)
        return tr("Hang up? No page has arrived yet.");
    if (incoming)
        return tr("Hang up after page %1? Pages that have arrived are kept.")
            .arg(status.currentPage);
    if (status.pageCount == 0 || status.currentPage == 0)
        return tr("Hang up? The fax is cancelled.");
    return tr("Hang up in page %1 of %2? The fax is cancelled.")
        .arg(status.currentPage)
        .arg(status.pageCount);
}

void CardControls::askHangUp()
{
    m_question->setText(question());
    setCurrentIndex(1);
    m_keep->setFocus();
    m_keepTimer.start();
}

void CardControls::focusRings()
{
    m_rings->setFocus(Qt::ShortcutFocusReason);
    m_rings->selectAll();
}

void CardControls::keep()
{
    m_keepTimer.stop();
    const bool hadFocus = m_keep->hasFocus() || m_confirm->hasFocus();
    setCurrentIndex(0);
    if (hadFocus)
        m_hangUp->setFocus();
}

} // namespace Fax::Ui
