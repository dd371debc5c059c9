#include "settings/recordspage.h"

#include "common/em.h"
#include "common/messagebar.h"
#include "settings/formpage.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

namespace Fax::Ui {

namespace {
constexpr int linesOfList = 5;
}

RecordsPage::RecordsPage(const QString &word, const QString &title, QWidget *parent)
    : SettingsPage(parent)
    , m_word(word)
    , m_title(title)
    , m_list(new QListWidget)
    , m_buttons(new QVBoxLayout)
    , m_column(new QVBoxLayout(this))
    , m_forms(new QStackedWidget)
    , m_questions(new MessageBar)
{
    setObjectName(QStringLiteral("settings.page.") + word);
    m_list->setObjectName(QStringLiteral("settings.%1.list").arg(word));
    m_list->setAccessibleName(title);
    m_list->setMaximumHeight(fontMetrics().height() * 3 / 2 * linesOfList);
    m_buttons->addStretch();
    m_column->addWidget(m_questions);
    auto *top = new QHBoxLayout;
    top->addWidget(m_list, 1, Qt::AlignTop);
    top->addLayout(m_buttons);
    m_column->addLayout(top);
    m_column->addWidget(m_forms);
    m_column->addStretch();
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        for (const auto &[key, record] : m_records) {
            if (record.item == item && record.form != nullptr)
                m_forms->setCurrentWidget(record.form);
        }
        refreshButtons();
        onCurrentChanged();
    });
}

void RecordsPage::makeRecord(const QString &key, const QVariantMap &values)
{
    Record &record = m_records[key];
    record.draft = new Draft(this);
    record.draft->load(values);
    record.form = new FormPage({}, m_title, *record.draft);
    record.form->layout()->setContentsMargins(0, 0, 0, 0);
    record.form->addFields(fieldsOf(values));
    record.form->setReadOnly(m_readOnly);
    m_forms->addWidget(record.form);
    record.item = new QListWidgetItem(m_list);
    record.item->setData(Qt::UserRole, key);
    connect(record.draft, &Draft::changed, this, &SettingsPage::changed);
    if (m_list->currentItem() == nullptr)
        m_list->setCurrentItem(record.item);
}

void RecordsPage::putRecord(const QString &key, const QString &text, const QVariantMap &values)
{
    if (m_records.find(key) == m_records.end())
        makeRecord(key, values);
    Record &record = m_records[key];
    record.item->setText(text);
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        record.draft->takeForeign(it.key(), {it.value(), {}, QDateTime::currentDateTimeUtc()});
    refreshButtons();
}

void RecordsPage::removeRecord(const QString &key)
{
    const auto found = m_records.find(key);
    if (found == m_records.end())
        return;
    const Record record = found->second;
    m_records.erase(found);
    delete record.item;
    delete record.form;
    delete record.draft;
    refreshButtons();
    Q_EMIT changed();
}

void RecordsPage::setText(const QString &key, const QString &text)
{
    const auto found = m_records.find(key);
    if (found != m_records.end())
        found->second.item->setText(text);
}

QStringList RecordsPage::keys() const
{
    QStringList keys;
    for (const auto &[key, record] : m_records)
        keys.append(key);
    return keys;
}

QString RecordsPage::currentKey() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item == nullptr ? QString() : item->data(Qt::UserRole).toString();
}

void RecordsPage::setCurrentKey(const QString &key)
{
    const auto found = m_records.find(key);
    if (found != m_records.end())
        m_list->setCurrentItem(found->second.item);
}

Draft *RecordsPage::draftOf(const QString &key) const
{
    const auto found = m_records.find(key);
    return found == m_records.end() ? nullptr : found->second.draft;
}

QPushButton *RecordsPage::addButton(const QString &word, const QString &text, bool needsRecord)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QStringLiteral("settings.%1.%2").arg(m_word, word));
    button->setMinimumHeight(smallestTarget);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    m_pushButtons.append({button, needsRecord});
    refreshButtons();
    return button;
}

void RecordsPage::addBelow(QWidget *widget)
{
    m_column->insertWidget(m_column->count() - 1, widget);
}

void RecordsPage::addForm(FormPage *form)
{
    m_common = form;
    form->layout()->setContentsMargins(0, 0, 0, 0);
    addBelow(form);
    connect(form, &SettingsPage::changed, this, &SettingsPage::changed);
}

void RecordsPage::ask(const QString &question, const QString &verb, std::function<void()> deed)
{
    m_questions->show({QStringLiteral("question"),
                       Glyph::Question,
                       Token::Ring,
                       question,
                       {{verb, std::move(deed)}, {tr("Keep"), {}}},
                       1});
}

void RecordsPage::tellError(const Error &error)
{
    m_questions->error(error.message());
}

void RecordsPage::addNewRecord(const QString &key, const QString &text, const QVariantMap &values,
                               const QVariantMap &edits)
{
    putRecord(key, text, values);
    for (auto it = edits.cbegin(); it != edits.cend(); ++it)
        m_records[key].draft->setValue(it.key(), it.value());
    setCurrentKey(key);
}

void RecordsPage::refreshButtons()
{
    for (const auto &[button, needsRecord] : std::as_const(m_pushButtons))
        button->setEnabled(!m_readOnly && (!needsRecord || m_list->currentItem() != nullptr));
}

int RecordsPage::changedCount() const
{
    int count = 0;
    for (const auto &[key, record] : m_records)
        count += static_cast<int>(record.draft->changes().size());
    return count + (m_common != nullptr ? m_common->changedCount() : 0);
}

bool RecordsPage::hasProblem() const
{
    if (m_common != nullptr && m_common->hasProblem())
        return true;
    return std::any_of(m_records.cbegin(), m_records.cend(), [](const auto &entry) {
        return entry.second.draft->hasProblems() || entry.second.draft->hasConflicts();
    });
}

QWidget *RecordsPage::find(const QString &words)
{
    QWidget *first = nullptr;
    for (const auto &[key, record] : m_records) {
        QWidget *found = record.form->find(words);
        const bool isCurrent = m_forms->currentWidget() == record.form;
        if (found != nullptr && (first == nullptr || isCurrent))
            first = found;
    }
    if (QWidget *found = m_common == nullptr ? nullptr : m_common->find(words))
        first = first == nullptr ? found : first;
    const bool mine = !words.isEmpty() && m_title.contains(words, Qt::CaseInsensitive);
    return first == nullptr && mine ? m_list : first;
}

void RecordsPage::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const auto &[key, record] : m_records)
        record.form->setReadOnly(readOnly);
    if (m_common != nullptr)
        m_common->setReadOnly(readOnly);
    refreshButtons();
}

void RecordsPage::discard()
{
    for (const auto &[key, record] : m_records)
        record.draft->discard();
}

void RecordsPage::apply(const Applied &then)
{
    QStringList names;
    for (const auto &[key, record] : m_records) {
        if (!record.draft->changes().isEmpty())
            names.append(key);
    }
    applyFrom(names, then);
}

/** One after the other; the first that is refused ends it. */
void RecordsPage::applyFrom(const QStringList &names, const Applied &then)
{
    const Draft *draft = names.isEmpty() ? nullptr : draftOf(names.constFirst());
    if (draft == nullptr)
        return names.isEmpty() ? then({}) : applyFrom(names.mid(1), then);
    const QString key = names.constFirst();
    const QVariantMap changes = draft->changes();
    applyRecord(key, changes, [this, names, key, changes, then](const Result<> &result) {
        if (!result)
            return then(result);
        if (Draft *done = draftOf(key)) {
            for (auto it = changes.cbegin(); it != changes.cend(); ++it)
                done->takeForeign(it.key(), {it.value(), {}, {}});
        }
        applyFrom(names.mid(1), then);
    });
}

} // namespace Fax::Ui
