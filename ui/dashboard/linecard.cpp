#include "dashboard/linecard.h"

#include "common/elidedlabel.h"
#include "common/em.h"
#include "common/format.h"
#include "common/frames.h"
#include "common/glyphlabel.h"
#include "common/meter.h"
#include "common/rowstable.h"
#include "dashboard/calltimelineview.h"
#include "dashboard/cardcontrols.h"
#include "dashboard/historystrip.h"
#include "dashboard/pagewatch.h"
#include "dashboard/statelook.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace Fax::Ui {

namespace {

constexpr int cardWidthEms = 38;
constexpr int leastEventsEms = 12;
constexpr int leastWatchEms = 13;

} // namespace

LineCard::LineCard(Line &line, QWidget *parent)
    : LineFrame(line, parent)
{
    setObjectName(QStringLiteral("card.%1").arg(line.id().value));
    build();
    connect(&line, &Line::timelineChanged, this, &LineCard::showTimeline);
    refresh();
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
    facts->setSpacing(fontMetrics().height() / 5);
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
    m_timeline = new CallTimelineView;
    m_timeline->setObjectName(name(QStringLiteral("timeline")));
    facts->addWidget(m_timeline);
    facts->addLayout(createHistory());
    m_controls = new CardControls(line().port(), objectName() + u'.', this);
    facts->addWidget(m_controls);
    m_facts = facts;
    m_watch = new PageWatch;
    m_watch->setObjectName(name(QStringLiteral("watch")));
    m_watch->setMinimumHeight(1); // it hides where there is no room
    m_watch->setSizePolicy(QSizePolicy::Preferred,
                           QSizePolicy::Ignored); // never squeezes the facts
    m_watch->setPort(&line().port());
    m_watch->hide();
    auto *left = new QVBoxLayout;
    left->addLayout(facts);
    left->addWidget(m_watch, 1);
    left->addStretch();

    m_halves = new QBoxLayout(QBoxLayout::TopToBottom, this);
    m_halves->addLayout(left);
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
    layout->addWidget(createMenuButton());
    return layout;
}

/** All that can be done with this line; the place has the actions. */
QWidget *LineCard::createMenuButton()
{
    auto *button = new QToolButton;
    button->setObjectName(name(QStringLiteral("menu")));
    button->setText(QStringLiteral("..."));
    button->setAutoRaise(true);
    button->setMinimumSize(smallestTarget, smallestTarget);
    button->setToolTip(tr("What can be done with this line"));
    button->setAccessibleName(tr("Menu of %1").arg(line().config().name));
    connect(button, &QToolButton::clicked, this, [this, button] {
        Q_EMIT chosen(this, Qt::NoModifier);
        Q_EMIT menuWanted(button->mapToGlobal(QPoint(0, button->height())));
    });
    return button;
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
    m_grid->setVerticalSpacing(fontMetrics().height() / 5);
    const auto cells = cardCells({});
    for (size_t i = 0; i < cells.size(); ++i) {
        const auto mode = cells.at(i) == CardField::Document ? Qt::ElideMiddle : Qt::ElideRight;
        m_captions.at(i) = caption(cardFieldLabel(cells.at(i)));
        m_fields.at(i) = label(cardFieldName(cells.at(i)), mode);
    }
    fitCaptions();
    arrangeFields(2);
    return m_grid;
}

/** Two pairs of label and value to a row, or one where there is no room. */
void LineCard::arrangeFields(int pairs)
{
    if (std::exchange(m_pairs, pairs) == pairs)
        return;
    for (int i = 0; i < cardCellCount; ++i) {
        const auto at = static_cast<size_t>(i);
        m_grid->addWidget(m_captions[at], i / pairs, i % pairs * 2);
        m_grid->addWidget(m_fields[at], i / pairs, i % pairs * 2 + 1);
    }
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, pairs == 2 ? 1 : 0);
}

/** Captions change with the direction of a call; the values beside them stay where they are. */
void LineCard::fitCaptions()
{
    Fax::PortStatus incoming;
    incoming.receive = true;
    int width = 0;
    for (const auto &cells : {cardCells({}), cardCells(incoming)})
        for (const CardField field : cells)
            width = qMax(width, fontMetrics().horizontalAdvance(cardFieldLabel(field)));
    for (ElidedLabel *caption : m_captions)
        caption->setFixedWidth(width + fontMetrics().averageCharWidth());
}

void LineCard::changeEvent(QEvent *event)
{
    LineFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_grid != nullptr)
        fitCaptions();
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

QLayout *LineCard::createHistory()
{
    m_history = new HistoryStrip;
    m_history->setObjectName(name(QStringLiteral("history")));
    m_historySummary = label(QStringLiteral("historySummary"));
    m_historySummary->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    auto *layout = new QHBoxLayout;
    layout->addWidget(caption(tr("24 h")));
    layout->addWidget(m_history, 5);
    layout->addWidget(m_historySummary, 2);
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
    m_eventsModel->setRows(frameRows(line().port().frames()));
    connect(&line().port(), &Model::Port::frameAdded, this,
            [this](const TraceEntry &frame) { m_eventsModel->appendRow(frameRow(frame)); });
    connect(&line().port(), &Model::Port::framesCleared, this,
            [this] { m_eventsModel->setRows({}); });
}

void LineCard::setEventsShown(bool shown)
{
    m_events->setVisible(shown);
    placeEvents();
}

/** Beside the facts when there is room for both, else below; the page on the line where height is left. */
void LineCard::placeEvents()
{
    const bool shown = !m_events->isHidden();
    const bool beside = shown && width() > sizeHint().width() * 17 / 10;
    const int eventsHeight = beside ? 0 : emPixels(*this) * leastEventsEms;
    const QMargins edge = m_halves->contentsMargins();
    const int left = height() - edge.top() - edge.bottom() - m_facts->sizeHint().height()
        - eventsHeight - 2 * std::max(m_halves->spacing(), 0);
    m_watch->setMaximumHeight(std::max(left, 1)); // its page would squeeze the facts
    m_watch->setVisible(shown && left > emPixels(*this) * leastWatchEms);
    m_halves->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_halves->setStretch(0, beside || m_watch->isVisibleTo(this) ? 1 : 0);
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
    return {emPixels(*this) * cardWidthEms, QFrame::sizeHint().height()};
}

void LineCard::askHangUp()
{
    m_controls->askHangUp();
}

void LineCard::focusRings()
{
    m_controls->focusRings();
}

void LineCard::focusEvents()
{
    m_events->setFocus(Qt::ShortcutFocusReason);
}

void LineCard::refresh()
{
    const StateLook look = line().look();
    m_glyph->show(look.glyph, look.token);
    m_state->show(look.word.toUpper());
    for (Meter *meter : {m_pageMeter, m_jobMeter})
        meter->setToken(look.token);
    showTexts();
    m_history->setQuarters(line().quarters());
    m_history->setEnabled(!line().isStale());
    m_historySummary->show(quartersSummary(line().quarters()));
    showTimeline();
    m_controls->refresh();
    applyColors();
}

void LineCard::showTimeline()
{
    m_timeline->setBlocks(line().timeline(), line().timelineSeconds());
    m_timeline->setEnabled(!line().isStale());
}

void LineCard::showTexts()
{
    const CardTexts &texts = line().texts();
    const QString number = line().config().number;
    m_title->show(number.isEmpty() ? texts.title
                                   : tr("%1   number %2").arg(texts.title, leftToRight(number)));
    m_id->setText(texts.id);
    m_page->show(texts.page);
    m_clockLabel->show(texts.clock);
    m_since->show(texts.since);
    m_description->show(texts.description);
    m_result->show(texts.result);
    const auto cells = cardCells(line().status());
    for (size_t i = 0; i < cells.size(); ++i) {
        m_captions.at(i)->show(cardFieldLabel(cells.at(i)));
        m_fields.at(i)->show(texts.field(cells.at(i)));
        m_fields.at(i)->setAccessibleName(cardFieldLabel(cells.at(i)));
    }
    m_pageMeter->setPercent(texts.pagePercent);
    m_jobMeter->setPercent(texts.jobPercent);
    m_timeLeft->show(texts.timeLeft);
}

void LineCard::applyColors()
{
    const bool stale = line().isStale();
    for (ElidedLabel *label : {m_state, m_result})
        label->setToken(line().look().token);
    QList<ElidedLabel *> values(m_fields.cbegin(), m_fields.cend());
    values << m_historySummary << m_page << m_clockLabel << m_since << m_description << m_timeLeft;
    for (ElidedLabel *label : std::as_const(values))
        label->setStale(stale);
}

} // namespace Fax::Ui
