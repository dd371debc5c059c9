#include "settings/discounteditor.h"

#include "common/em.h"
#include "common/glyphlabel.h"
#include "settings/discountband.h"
#include "settings/discountsentence.h"
#include "settings/draft.h"
#include "settings/fieldrow.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTimeEdit>

namespace Fax::Ui {

namespace {

using namespace std::chrono_literals;

const auto startHour = u"DiscountRateStartHour"_qs;
const auto startMinute = u"DiscountRateStartMinute"_qs;
const auto endHour = u"DiscountRateEndHour"_qs;
const auto endMinute = u"DiscountRateEndMinute"_qs;
const DiscountPeriod usual{QTime(20, 0), QTime(7, 0)};

QTimeEdit *timeEdit(const QString &name, const QString &accessible)
{
    auto *edit = new QTimeEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(accessible);
    edit->setDisplayFormat(QStringLiteral("HH:mm"));
    edit->setMinimumHeight(smallestTarget);
    edit->setKeyboardTracking(false); // 1 on the way to 18 is no period
    return edit;
}

} // namespace

DiscountEditor::DiscountEditor(Draft &draft, const Clock &clock, std::function<int()> waiting,
                               QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_clock(clock)
    , m_waiting(std::move(waiting))
    , m_last(usual)
    , m_dot(new GlyphLabel)
    , m_has(new QCheckBox(tr("There is a discount period")))
    , m_band(new DiscountBand)
    , m_from(timeEdit(QStringLiteral("settings.discountFrom"), tr("Discount from")))
    , m_to(timeEdit(QStringLiteral("settings.discountTo"), tr("Discount to")))
    , m_sentence(new QLabel)
    , m_shift(new QLabel)
    , m_note(new FieldNote(QStringLiteral("settings.discount"), this))
{
    setAccessibleName(tr("Discount period"));
    arrange();
    connectAll();
    m_server = ofDraft();
    m_has->setChecked(!m_server.isNone());
    refresh();
}

QStringList DiscountEditor::names()
{
    return {startHour, startMinute, endHour, endMinute};
}

void DiscountEditor::arrange()
{
    m_has->setObjectName(QStringLiteral("settings.hasDiscount"));
    m_has->setMinimumHeight(smallestTarget);
    m_band->setObjectName(QStringLiteral("settings.discountBand"));
    m_sentence->setObjectName(QStringLiteral("settings.discountSentence"));
    m_sentence->setWordWrap(true);
    m_shift->setObjectName(QStringLiteral("settings.discountShift"));
    m_shift->setWordWrap(true);
    m_dot->show(Glyph::Dot, Token::Send);
    QSizePolicy keeps = m_dot->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_dot->setSizePolicy(keeps);
    auto *head = new QHBoxLayout;
    head->addWidget(m_dot);
    head->addWidget(m_has, 1);
    auto *times = new QHBoxLayout;
    //: in front of a time: "From 20:00 to 07:00"
    auto *from = new QLabel(tr("&From"));
    from->setBuddy(m_from);
    //: between two times: "From 20:00 to 07:00"
    auto *to = new QLabel(tr("&to"));
    to->setBuddy(m_to);
    for (QWidget *widget : std::initializer_list<QWidget *>{from, m_from, to, m_to})
        times->addWidget(widget);
    times->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_band);
    column->addLayout(times);
    column->addWidget(m_sentence);
    column->addWidget(m_shift);
    column->addWidget(m_note->widget());
}

void DiscountEditor::connectAll()
{
    connect(m_has, &QCheckBox::toggled, this, &DiscountEditor::setHasPeriod);
    connect(m_band, &DiscountBand::edited, this, &DiscountEditor::setPeriod);
    const auto byFields = [this] { setPeriod(m_from->time(), m_to->time()); };
    connect(m_from, &QTimeEdit::timeChanged, this, byFields);
    connect(m_to, &QTimeEdit::timeChanged, this, byFields);
    connect(m_note, &FieldNote::theirsTaken, this, &DiscountEditor::takeTheirs);
    connect(m_note, &FieldNote::mineKept, this, &DiscountEditor::keepMine);
    connect(&m_draft, &Draft::changed, this, [this](const QString &name) {
        if (names().contains(name))
            refresh();
    });
    m_minute.setInterval(1min);
    connect(&m_minute, &QTimer::timeout, this, &DiscountEditor::refresh);
    m_minute.start();
}

DiscountPeriod DiscountEditor::ofDraft() const
{
    return {QTime(m_draft.value(startHour).toInt(), m_draft.value(startMinute).toInt()),
            QTime(m_draft.value(endHour).toInt(), m_draft.value(endMinute).toInt())};
}

void DiscountEditor::setPeriod(QTime start, QTime end)
{
    m_draft.setValue(startHour, start.hour());
    m_draft.setValue(startMinute, start.minute());
    m_draft.setValue(endHour, end.hour());
    m_draft.setValue(endMinute, end.minute());
    m_draft.setProblem(startHour,
                       start == end && m_has->isChecked()
                           ? tr("Start and end are the same. Untick \"There is a discount "
                                "period\" for none.")
                           : QString());
}

/** None is stored as start = end (service-semantics 6.2). */
void DiscountEditor::setHasPeriod(bool has)
{
    const DiscountPeriod now = ofDraft();
    if (!has && !now.isNone())
        m_last = now;
    if (has && now.isNone())
        setPeriod(m_last.start, m_last.end);
    else if (!has)
        setPeriod(now.start, now.start);
}

void DiscountEditor::refresh()
{
    const DiscountPeriod now = ofDraft();
    const QStringList mine = names();
    const bool edited = std::any_of(mine.cbegin(), mine.cend(), [this](const QString &name) {
        return m_draft.isChanged(name);
    });
    if (!edited) {
        m_server = now;
        const QSignalBlocker quiet(m_has);
        m_has->setChecked(!now.isNone());
    }
    m_dot->setVisible(edited);
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    m_from->setTime(now.start);
    m_to->setTime(now.end);
    for (QWidget *part : std::initializer_list<QWidget *>{m_band, m_from, m_to})
        part->setEnabled(m_has->isChecked());
    m_band->setPeriod(now.start, now.end);
    const QDateTime utc = m_clock.now();
    m_band->setNow(utc.toTimeZone(m_clock.zone()).time());
    const DiscountSituation situation{utc, m_clock.zone(), m_waiting()};
    m_sentence->setText(discountSentence(now, situation));
    m_band->setSentence(m_sentence->text());
    m_shift->setText(discountShift(m_server, now, situation));
    const bool refused = !m_draft.problem(startHour).isEmpty(); // then only that is said
    m_sentence->setVisible(!refused);
    m_shift->setVisible(!refused && !m_shift->text().isEmpty());
    showProblem();
}

QString DiscountEditor::sentence() const
{
    return m_sentence->text();
}

void DiscountEditor::showProblem()
{
    const QStringList mine = names();
    for (const QString &name : mine) {
        if (const auto conflict = m_draft.conflict(name))
            return m_note->showConflict(conflict->by, tr("another period"), conflict->at);
    }
    m_note->showProblem(m_draft.problem(startHour));
}

void DiscountEditor::takeTheirs()
{
    const QStringList mine = names();
    for (const QString &name : mine)
        m_draft.takeTheirs(name);
}

void DiscountEditor::keepMine()
{
    const QStringList mine = names();
    for (const QString &name : mine)
        m_draft.keepMine(name);
}

} // namespace Fax::Ui
