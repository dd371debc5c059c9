#include "settings/formpage.h"

#include "settings/draft.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

namespace Fax::Ui {

FormPage::FormPage(const QString &objectName, const QString &title, Draft &draft, QWidget *parent)
    : SettingsPage(parent)
    , m_title(title)
    , m_draft(draft)
    , m_grid(new QGridLayout)
{
    setObjectName(objectName);
    m_grid->setVerticalSpacing(fontMetrics().height() / 4);
    auto *column = new QVBoxLayout(this);
    column->addLayout(m_grid);
    column->addStretch();
    connect(&draft, &Draft::changed, this, [this](const QString &name) {
        const bool mine = field(name) != nullptr
            || std::any_of(m_widgets.cbegin(), m_widgets.cend(),
                           [&](const auto &widget) { return widget.second.contains(name); });
        if (mine)
            Q_EMIT changed();
    });
}

int FormPage::changedCount() const
{
    int count = 0;
    for (const FieldRow *row : m_rows)
        count += m_draft.isChanged(row->spec().name) ? 1 : 0;
    for (const auto &[widget, names] : m_widgets) // one thing, however many values it has
        count += std::any_of(names.cbegin(), names.cend(),
                             [this](const QString &name) { return m_draft.isChanged(name); })
            ? 1
            : 0;
    return count;
}

bool FormPage::hasProblem() const
{
    const auto wrong = [this](const QString &name) {
        return !m_draft.problem(name).isEmpty() || m_draft.conflict(name);
    };
    for (const FieldRow *row : m_rows) {
        if (wrong(row->spec().name))
            return true;
    }
    return std::any_of(m_widgets.cbegin(), m_widgets.cend(), [&](const auto &widget) {
        return std::any_of(widget.second.cbegin(), widget.second.cend(), wrong);
    });
}

QWidget *FormPage::find(const QString &words)
{
    QWidget *first = nullptr;
    for (FieldRow *row : std::as_const(m_rows)) {
        const bool found = !words.isEmpty() && row->matches(words);
        row->setFound(found);
        if (found && first == nullptr)
            first = row->editor();
    }
    for (const auto &[widget, names] : std::as_const(m_widgets)) {
        const bool found = !words.isEmpty()
            && (widget->accessibleName().contains(words, Qt::CaseInsensitive)
                || !names.filter(words, Qt::CaseInsensitive).isEmpty());
        if (found && first == nullptr)
            first = widget;
    }
    if (first == nullptr && !words.isEmpty() && m_title.contains(words, Qt::CaseInsensitive))
        first = m_rows.isEmpty() ? this : m_rows.constFirst()->editor();
    return first;
}

void FormPage::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (FieldRow *row : std::as_const(m_rows))
        row->setReadOnly(readOnly);
    for (const auto &[widget, names] : std::as_const(m_widgets))
        widget->setEnabled(!readOnly);
}

void FormPage::addHeading(const QString &text)
{
    auto *label = new QLabel(text, this);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    const int row = m_grid->rowCount();
    if (row > 1)
        m_grid->setRowMinimumHeight(row, fontMetrics().height() / 2);
    m_grid->addWidget(label, row + 1, 0, 1, 4);
}

FieldRow *FormPage::addField(const FieldSpec &spec)
{
    auto *row = new FieldRow(spec, m_draft, *m_grid, this);
    m_rows.append(row);
    return row;
}

void FormPage::addFields(const QList<FieldSpec> &specs)
{
    for (const FieldSpec &spec : specs)
        addField(spec);
}

void FormPage::addWidget(QWidget *widget, const QStringList &names)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 4);
    m_widgets.append({widget, names});
}

FieldRow *FormPage::field(const QString &name) const
{
    for (FieldRow *row : m_rows) {
        if (row->spec().name == name)
            return row;
    }
    return nullptr;
}

} // namespace Fax::Ui
