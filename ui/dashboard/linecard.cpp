#include "dashboard/linecard.h"

#include "common/elidedlabel.h"
#include "common/format.h"
#include "common/frames.h"
#include "common/glyphlabel.h"
#include "common/meter.h"
#include "common/rowstable.h"
#include "dashboard/cardcontrols.h"
#include "dashboard/statelook.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

namespace Fax::Ui {

namespace {

constexpr int cardWidthCharacters = 66; ///< about 38 em

} // namespace

LineCard::LineCard(Model::Port &port, Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_port(port)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("card.%1").arg(port.deviceId().value));
    setFrameShape(QFrame::StyledPanel);
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    chooseBackground();
    build();
    connect(&port.status(), &Model::PortStatus::changed, this, &LineCard::onStatusChanged);
    connect(&port, &Model::Port::configChanged, this, &LineCard::refresh);
    onStatusChanged();
}

QString LineCard::name(const QString &part) const
{
    return objectName() + u'.' + part;
}

ElidedLabel *LineCard::label(const QString &part, Qt::TextElideMode mode)
{
    auto *made = new ElidedLabel(this, mode);
    made->setObjectName(name(part));
    return made;
}

void LineCard::build()
{
    auto *facts = new QVBoxLayout;
    facts->addLayout(createTitle());
    facts->addLayout(createState());
    m_description = label(QStringLiteral("description"));
    m_result = label(QStringLiteral("result"));
    m_result->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    auto *said = new QHBoxLayout;
    said->addWidget(m_description, 3);
    said->addWidget(m_result, 2);
    facts->addLayout(said);
    facts->addLayout(createFields());
    facts->addLayout(createMeters());
    m_controls = new CardControls(m_port, objectName() + u'.', this);
    facts->addWidget(m_controls);
    facts->addStretch();

    m_halves = new QBoxLayout(QBoxLayout::TopToBottom, this);
    m_halves->addLayout(facts);
    createEvents();
}

QLayout *LineCard::createTitle()
{
    m_glyph = new GlyphLabel;
    m_title = label(QStringLiteral("name"));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_id = new QLabel;
    m_id->setObjectName(name(QStringLiteral("id")));
    auto *layout = new QHBoxLayout;
    layout->addWidget(m_glyph);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_id);
    return layout;
}

QLayout *LineCard::createState()
{
    m_state = label(QStringLiteral("state"));
    QFont bold = font();
    bold.setBold(true);
    m_state->setFont(bold);
    m_page = label(QStringLiteral("page"));
    m_clockLabel = label(QStringLiteral("elapsed"));
    m_since = label(QStringLiteral("since"));
    m_since->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    auto *layout = new QHBoxLayout;
    layout->addWidget(m_state, 3);
    layout->addWidget(m_page, 3);
    layout->addWidget(m_clockLabel, 2);
    layout->addWidget(m_since, 3);
    return layout;
}

QLayout *LineCard::createFields()
{
    m_grid = new QGridLayout;
    for (int i = 0; i < cardFieldCount; ++i) {
        const auto field = static_cast<CardField>(i);
        const auto at = static_cast<size_t>(i);
        const auto mode = field == CardField::Document ? Qt::ElideMiddle : Qt::ElideRight;
        m_captions[at] = caption(cardFieldLabel(field));
        m_fields[at] = label(cardFieldName(field), mode);
        m_fields[at]->setAccessibleName(cardFieldLabel(field));
    }
    arrangeFields(2);
    return m_grid;
}

/** Two pairs of label and value to a row, or one where there is no room. */
void LineCard::arrangeFields(int pairs)
{
    if (std::exchange(m_pairs, pairs) == pairs)
        return;
    for (int i = 0; i < cardFieldCount; ++i) {
        const auto at = static_cast<size_t>(i);
        m_grid->addWidget(m_captions[at], i / pairs, i % pairs * 2);
        m_grid->addWidget(m_fields[at], i / pairs, i % pairs * 2 + 1);
    }
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, pairs == 2 ? 1 : 0);
}

ElidedLabel *LineCard::caption(const QString &text)
{
    auto *made = new ElidedLabel(this);
    made->setText(text);
    made->setToken(Token::Idle);
    made->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return made;
}

QLayout *LineCard::createMeters()
{
    m_pageMeter = new Meter(this);
    m_pageMeter->setObjectName(name(QStringLiteral("pagePercent")));
    m_pageMeter->setAccessibleName(tr("Progress of this page"));
    m_jobMeter = new Meter(this);
    m_jobMeter->setObjectName(name(QStringLiteral("jobPercent")));
    m_jobMeter->setAccessibleName(tr("Progress of this fax"));
    m_timeLeft = label(QStringLiteral("timeLeft"));
    m_timeLeft->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    auto *layout = new QHBoxLayout;
    layout->addWidget(caption(tr("Page")));
    layout->addWidget(m_pageMeter, 2);
    layout->addWidget(caption(tr("Fax")));
    layout->addWidget(m_jobMeter, 2);
    layout->addWidget(m_timeLeft, 2);
    return layout;
}

void LineCard::createEvents()
{
    m_eventsModel = new RowsModel(frameHeaders(), this);
    m_events = new RowsView(m_eventsModel, frameColumnWidths());
    m_events->setObjectName(name(QStringLiteral("events")));
    m_events->setAccessibleName(tr("Events of this call"));
    m_events->followEnd();
    m_events->hide();
    m_halves->addWidget(m_events, 1);
    m_eventsModel->setRows(frameRows(m_port.frames()));
    connect(&m_port, &Model::Port::frameAdded, this,
            [this](const TraceEntry &frame) { m_eventsModel->appendRow(frameRow(frame)); });
    connect(&m_port, &Model::Port::framesCleared, this, [this] { m_eventsModel->setRows({}); });
}

void LineCard::setEventsShown(bool shown)
{
    m_events->setVisible(shown);
    placeEvents();
}

/** Beside the facts when there is room for both, else below. */
void LineCard::placeEvents()
{
    const bool beside = !m_events->isHidden() && width() > sizeHint().width() * 17 / 10;
    m_halves->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_halves->setStretch(0, beside ? 1 : 0);
}

void LineCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrangeFields(width() < sizeHint().width() * 8 / 10 ? 1 : 2);
    placeEvents();
}

/** The width at which nothing needs to be cut; a card can be narrower. */
QSize LineCard::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * cardWidthCharacters, QFrame::sizeHint().height()};
}

void LineCard::onStatusChanged()
{
    m_elapsedBase = m_port.status().elapsedTime();
    m_elapsedBaseAt = m_clock.elapsed();
    refresh();
}

int LineCard::elapsed() const
{
    const auto passed = m_clock.elapsed() - m_elapsedBaseAt;
    return m_elapsedBase
        + static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(passed).count());
}

void LineCard::tick()
{
    if (!m_stale)
        refresh();
}

void LineCard::askHangUp()
{
    m_controls->askHangUp();
}

void LineCard::refresh()
{
    const Fax::PortStatus &status = m_port.status().value();
    const StateLook look = stateLook(m_port.config(), status);
    m_texts = cardTexts(m_port.config(), status, elapsed(), m_clock.now());
    m_glyph->show(look.glyph, m_stale ? Token::Stale : look.token);
    m_state->show(look.word.toUpper());
    for (Meter *meter : {m_pageMeter, m_jobMeter})
        meter->setToken(m_stale ? Token::Stale : look.token);
    showTexts();
    m_controls->refresh();
    setAccessibleName(cardSentence(m_port.config(), status, elapsed()));
    applyColors();
}

void LineCard::showTexts()
{
    m_title->show(m_port.number().isEmpty()
                      ? m_texts.title
                      : tr("%1   number %2").arg(m_texts.title, leftToRight(m_port.number())));
    m_id->setText(m_texts.id);
    m_page->show(m_texts.page);
    m_clockLabel->show(m_texts.clock);
    m_since->show(m_texts.since);
    m_description->show(m_texts.description);
    m_result->show(m_texts.result);
    for (size_t i = 0; i < m_fields.size(); ++i)
        m_fields.at(i)->show(m_texts.fields.at(i));
    m_pageMeter->setPercent(m_texts.pagePercent);
    m_jobMeter->setPercent(m_texts.jobPercent);
    m_timeLeft->show(m_texts.timeLeft);
}

void LineCard::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) == stale)
        return;
    refresh();
}

void LineCard::applyColors()
{
    const Token state = stateLook(m_port.config(), m_port.status().value()).token;
    for (ElidedLabel *label : {m_state, m_result})
        label->setToken(m_stale ? Token::Stale : state);
    QList<ElidedLabel *> values(m_fields.cbegin(), m_fields.cend());
    values << m_page << m_clockLabel << m_since << m_description << m_timeLeft;
    for (ElidedLabel *label : std::as_const(values)) {
        label->setToken(m_stale ? std::optional(Token::Stale) : std::nullopt);
        if (label->font().italic() == m_stale)
            continue;
        QFont font = label->font();
        font.setItalic(m_stale);
        label->setFont(font);
    }
}

/** On a dark desktop the boxes of switches are only seen on the window's colour. */
void LineCard::chooseBackground()
{
    const QPalette::ColorRole role = isDark(palette()) ? QPalette::Window : QPalette::Base;
    if (backgroundRole() != role)
        setBackgroundRole(role);
}

void LineCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        chooseBackground();
}

void LineCard::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    Q_EMIT focused(this);
    update();
}

void LineCard::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace Fax::Ui
