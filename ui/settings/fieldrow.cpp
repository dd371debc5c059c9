#include "settings/fieldrow.h"

#include "common/format.h"
#include "common/glyphlabel.h"
#include "settings/draft.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace Fax::Ui {

namespace {

using namespace std::chrono_literals;
constexpr auto glowTime = 2s;
enum Column { DotColumn, LabelColumn, EditorColumn, EndColumn };

QLabel *quietLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, tokenColor(Token::Stale, colors));
    label->setPalette(colors);
    return label;
}

} // namespace

FieldNote::FieldNote(const QString &objectName, QWidget *page)
    : QObject(page)
    , m_box(new QWidget(page))
    , m_text(new QLabel)
    , m_theirs(new QPushButton(tr("Take theirs")))
    , m_mine(new QPushButton(tr("Keep mine")))
{
    auto *layout = new QHBoxLayout(m_box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *glyph = new GlyphLabel;
    glyph->show(Glyph::Triangle, Token::Fault);
    layout->addWidget(glyph);
    m_text->setObjectName(objectName + QStringLiteral(".note"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    layout->addWidget(m_text, 1);
    m_theirs->setObjectName(objectName + QStringLiteral(".theirs"));
    m_mine->setObjectName(objectName + QStringLiteral(".mine"));
    layout->addWidget(m_theirs);
    layout->addWidget(m_mine);
    m_box->hide();
    connect(m_theirs, &QPushButton::clicked, this, &FieldNote::theirsTaken);
    connect(m_mine, &QPushButton::clicked, this, &FieldNote::mineKept);
}

void FieldNote::show(const QString &sentence, bool choice)
{
    m_text->setText(sentence);
    m_theirs->setVisible(choice);
    m_mine->setVisible(choice);
    m_box->setVisible(!sentence.isEmpty());
}

void FieldNote::showNothing()
{
    show({}, false);
}

void FieldNote::showProblem(const QString &sentence)
{
    show(sentence, false);
}

void FieldNote::showConflict(const QString &by, const QString &value, const QDateTime &at)
{
    const QString who = by.isEmpty() ? tr("Somebody") : by;
    //: %1 an account, %2 a value, %3 a time of day
    show(tr("%1 set this to %2 at %3.").arg(who, value, shortClock(at)), true);
}

FieldRow::FieldRow(const FieldSpec &spec, Draft &draft, QGridLayout &grid, QWidget *page)
    : QObject(page)
    , m_spec(spec)
    , m_draft(draft)
    , m_grid(grid)
    , m_editor(makeEditor(spec, page, [this] { m_draft.setValue(m_spec.name, m_editor.value()); }))
    , m_dot(new GlyphLabel(page))
    , m_help(quietLabel(spec.help, page))
    , m_note(new FieldNote(spec.objectName, page))
{
    place();
    connect(m_note, &FieldNote::theirsTaken, this, [this] { m_draft.takeTheirs(m_spec.name); });
    connect(m_note, &FieldNote::mineKept, this, [this] { m_draft.keepMine(m_spec.name); });
    connect(&draft, &Draft::changed, this, [this](const QString &name) {
        if (name == m_spec.name)
            refresh();
    });
    connect(&draft, &Draft::tookOver, this, [this](const QString &name) {
        if (name == m_spec.name)
            glow();
    });
    m_glow.setSingleShot(true);
    m_glow.setInterval(glowTime);
    connect(&m_glow, &QTimer::timeout, this, [this] { setFound(false); });
    refresh();
}

void FieldRow::place()
{
    m_row = m_grid.rowCount();
    QSizePolicy keeps = m_dot->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_dot->setSizePolicy(keeps);
    m_dot->show(Glyph::Dot, Token::Send);
    m_dot->setToolTip(tr("Changed, not applied yet"));
    m_dot->setAccessibleName(m_dot->toolTip());
    m_grid.addWidget(m_dot, m_row, DotColumn, Qt::AlignVCenter);
    if (m_spec.kind == FieldSpec::Kind::Switch) {
        m_grid.addWidget(m_editor.widget, m_row, LabelColumn, 1, 2, Qt::AlignLeft);
    } else {
        m_label = new QLabel(m_spec.label, m_grid.parentWidget());
        m_label->setBuddy(m_editor.widget);
        m_grid.addWidget(m_label, m_row, LabelColumn);
        m_grid.addWidget(m_editor.widget, m_row, EditorColumn, Qt::AlignLeft);
    }
    const bool indented = m_label != nullptr;
    m_grid.addWidget(m_help, m_row + 1, indented ? EditorColumn : LabelColumn, 1, indented ? 2 : 3);
    m_help->setVisible(!m_spec.help.isEmpty());
    m_grid.addWidget(m_note->widget(), m_row + 2, LabelColumn, 1, 3);
    m_grid.setRowMinimumHeight(m_row + 3, m_help->fontMetrics().height() / 3);
    m_grid.setColumnStretch(EndColumn, 1);
}

void FieldRow::addAtEnd(QWidget *widget)
{
    m_grid.addWidget(widget, m_row, EndColumn, Qt::AlignLeft);
}

void FieldRow::setHelp(const QString &help)
{
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
}

void FieldRow::setReadOnly(bool readOnly)
{
    m_editor.setReadOnly(readOnly);
}

bool FieldRow::matches(const QString &words) const
{
    return m_spec.label.contains(words, Qt::CaseInsensitive)
        || m_spec.help.contains(words, Qt::CaseInsensitive)
        || m_spec.name.contains(words, Qt::CaseInsensitive);
}

/** The label, or the switch itself, on the colour of a selection. */
void FieldRow::setFound(bool found)
{
    QWidget *marked = m_label != nullptr ? m_label : m_editor.widget;
    marked->setAutoFillBackground(found);
    marked->setBackgroundRole(found ? QPalette::Highlight : QPalette::NoRole);
    marked->setForegroundRole(found ? QPalette::HighlightedText : QPalette::NoRole);
}

void FieldRow::glow()
{
    setFound(true);
    m_glow.start();
}

void FieldRow::refresh()
{
    m_editor.show(m_draft.value(m_spec.name));
    m_dot->setVisible(m_draft.isChanged(m_spec.name));
    if (const auto conflict = m_draft.conflict(m_spec.name))
        m_note->showConflict(conflict->by, shownValue(m_spec, conflict->value), conflict->at);
    else if (const QString problem = m_draft.problem(m_spec.name); !problem.isEmpty())
        m_note->showProblem(problem);
    else
        m_note->showNothing();
}

} // namespace Fax::Ui
