#include "wizard/recipientsstep.h"

#include "wizard/fieldmessage.h"
#include "wizard/recipientlistpage.h"
#include "wizard/senderbox.h"
#include "wizard/tofield.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTreeView>

#include <algorithm>

namespace Fax::Ui {

RecipientsStep::RecipientsStep(const WizardContext &context, QWidget *parent)
    : WizardStep(parent)
    , m_contacts(context.contacts)
    , m_most(ServerSettings().maximumRecipients)
    , m_to(new ToField)
    , m_toMessage(new FieldMessage(QStringLiteral("wizard.to.message")))
    , m_listMessage(new FieldMessage(QStringLiteral("wizard.recipients.message")))
    , m_add(new QPushButton(tr("Add")))
    , m_model(new RecipientsModel(this))
    , m_table(new QTreeView)
    , m_fromList(new QPushButton(tr("From list…")))
    , m_remove(new QPushButton(tr("Remove")))
    , m_count(new QLabel)
    , m_sender(new SenderBox)
    , m_pages(new QStackedWidget)
    , m_listPage(new RecipientListPage)
{
    setObjectName(QStringLiteral("wizard.step.recipients"));
    m_to->setSource(m_contacts);
    build();
    connectAll();
    connectTable();
}

RecipientsStep::~RecipientsStep()
{
    m_to->disconnect(
        this); // a field with the focus reports its end of editing while it is taken down
}

QString RecipientsStep::title() const
{
    return tr("Recipients");
}

void RecipientsStep::build()
{
    m_to->setObjectName(QStringLiteral("wizard.to"));
    m_to->setAccessibleName(tr("To: name or fax number"));
    m_to->setPlaceholderText(m_contacts != nullptr
                                 ? tr("Name or fax number; Return adds it")
                                 : tr("Fax number, for example +49 30 5550100; Return adds it"));
    m_add->setObjectName(QStringLiteral("wizard.to.add"));
    m_add->setEnabled(false);
    auto *label = new QLabel(tr("&To"));
    label->setBuddy(m_to);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_to, 1);
    line->addWidget(m_add);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addWidget(m_toMessage);
    column->addWidget(createList(), 1);
    column->addWidget(m_listMessage);
    column->addWidget(m_sender);
    m_pages->addWidget(page);
    m_pages->addWidget(m_listPage);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_pages);
}

QWidget *RecipientsStep::createList()
{
    m_table->setObjectName(QStringLiteral("wizard.recipients"));
    m_table->setAccessibleName(tr("Recipients"));
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_fromList->setObjectName(QStringLiteral("wizard.recipients.list"));
    m_fromList->setToolTip(tr("Recipients of a CSV, text or vCard file"));
    m_remove->setObjectName(QStringLiteral("wizard.recipients.remove"));
    m_remove->setEnabled(false);
    m_count->setObjectName(QStringLiteral("wizard.recipients.count"));
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    auto *below = new QHBoxLayout;
    below->addWidget(m_fromList);
    below->addWidget(m_remove);
    below->addStretch();
    below->addWidget(m_count);
    column->addLayout(below);
    return box;
}

void RecipientsStep::connectAll()
{
    connect(m_to, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_add->setEnabled(!text.trimmed().isEmpty());
        Q_EMIT changed();
    });
    connect(m_to, &QLineEdit::editingFinished, this, &RecipientsStep::checkTo);
    connect(m_to, &QLineEdit::returnPressed, this, &RecipientsStep::add);
    connect(m_to, &ToField::hitChosen, this, &RecipientsStep::addHit);
    connect(m_to, &ToField::listPasted, this, &RecipientsStep::addEntries);
    connect(m_add, &QPushButton::clicked, this, &RecipientsStep::add);
    connect(m_fromList, &QPushButton::clicked, this, &RecipientsStep::chooseList);
    connect(m_sender, &SenderBox::changed, this, &WizardStep::changed);
    connect(m_listPage, &RecipientListPage::mappingWanted, this,
            [this] { m_pages->setCurrentWidget(m_listPage); });
    connect(m_listPage, &RecipientListPage::cancelled, this,
            [this] { m_pages->setCurrentIndex(0); });
    connect(m_listPage, &RecipientListPage::failed, this, [this](const QString &sentence) {
        m_pages->setCurrentIndex(0);
        m_listMessage->say(sentence);
    });
    connect(m_listPage, &RecipientListPage::imported, this, &RecipientsStep::tellImported);
}

void RecipientsStep::connectTable()
{
    connect(m_remove, &QPushButton::clicked, this, &RecipientsStep::remove);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_remove->setEnabled(m_table->selectionModel()->hasSelection()); });
    auto *deleteKey = new QShortcut(QKeySequence(Qt::Key_Delete), m_table);
    deleteKey->setContext(Qt::WidgetShortcut);
    connect(deleteKey, &QShortcut::activated, this, &RecipientsStep::remove);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &WizardStep::changed);
    connect(m_model, &QAbstractItemModel::modelReset, this, &WizardStep::changed);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        checkDoubles();
        Q_EMIT changed();
    });
}

void RecipientsStep::setRules(const ServerSettings &settings)
{
    m_most = settings.maximumRecipients;
    m_model->setRules(settings);
    m_sender->setRules(settings);
}

/** What is wrong with the text in the line; "" also for an empty one. */
QString RecipientsStep::toProblem() const
{
    const QString text = m_to->text().trimmed();
    return text.isEmpty() ? QString() : m_model->whyNot(text);
}

void RecipientsStep::checkTo()
{
    m_toMessage->say(toProblem());
}

void RecipientsStep::add()
{
    m_to->hideHits();
    checkTo();
    const QString text = m_to->text().trimmed();
    if (text.isEmpty() || !toProblem().isEmpty())
        return m_to->setFocus();
    m_to->clear();
    addRecipients({{text, {}}});
}

void RecipientsStep::addHit(const ContactHit &hit)
{
    m_toMessage->say({});
    addRecipients(hit.recipients);
}

/** A pasted list. What is no number and not known comes into the table too, marked: nothing gets lost. */
void RecipientsStep::addEntries(const QStringList &entries)
{
    QList<Recipient> recipients;
    for (const QString &entry : entries)
        recipients.append(recipientsOf(entry));
    addRecipients(recipients);
}

QList<Recipient> RecipientsStep::recipientsOf(const QString &entry) const
{
    if (m_contacts == nullptr || m_model->whyNot(entry).isEmpty())
        return {{entry, {}}};
    const QList<ContactHit> hits = m_contacts->find(entry, 1);
    const bool known = !hits.isEmpty()
        && hits.constFirst().title.compare(entry, Qt::CaseInsensitive) == 0;
    return known ? hits.constFirst().recipients : QList<Recipient>{{entry, {}}};
}

void RecipientsStep::addRecipients(const QList<Recipient> &recipients)
{
    m_listMessage->say({});
    m_model->append(recipients);
    m_table->scrollToBottom();
    checkDoubles();
}

/** Whom somebody may have added twice; sending twice can be meant, so it is only offered. */
void RecipientsStep::checkDoubles()
{
    const int row = m_model->firstDouble();
    if (row < 0)
        return;
    const QString name = m_model->index(row, RecipientsModel::Name).data().toString();
    const QString number = m_model->index(row, RecipientsModel::Number).data().toString();
    m_listMessage->say(tr("%1 is already in the list.").arg(name.isEmpty() ? number : name),
                       {tr("Merge"), [this] {
                            const int gone = m_model->mergeDoubles();
                            m_listMessage->tell(tr("%n doubles merged", nullptr, gone));
                        }});
}

void RecipientsStep::chooseList()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Recipients from a list"), {},
        tr("Lists of recipients (*.csv *.txt *.vcf);;All files (*)"));
    if (!path.isEmpty())
        addList(path);
}

void RecipientsStep::addList(const QString &path)
{
    m_listMessage->say({});
    m_listPage->open(path);
}

void RecipientsStep::tellImported(const QList<Recipient> &recipients, const QString &sentence,
                                  const QStringList &leftOut)
{
    m_pages->setCurrentIndex(0);
    m_to->setFocus();
    addRecipients(recipients);
    if (m_model->firstDouble() >= 0)
        return; // it has a message with a remedy
    if (leftOut.isEmpty())
        m_listMessage->tell(sentence);
    else
        m_listMessage->tell(sentence, {tr("Show"), [this, leftOut] { showLeftOut(leftOut); }});
}

void RecipientsStep::showLeftOut(const QStringList &leftOut)
{
    constexpr qsizetype shown = 10;
    QStringList lines = leftOut.mid(0, shown);
    if (leftOut.size() > shown)
        lines.append(tr("and %n more", nullptr, static_cast<int>(leftOut.size() - shown)));
    m_listMessage->say(lines.join(u'\n'), {tr("Close"), [this] { m_listMessage->say({}); }});
}

void RecipientsStep::remove()
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(),
              [](const QModelIndex &a, const QModelIndex &b) { return a.row() > b.row(); });
    for (const QModelIndex &row : std::as_const(rows))
        m_model->removeRow(row.row());
    m_listMessage->say({});
    checkDoubles();
}

void RecipientsStep::load(const FaxDraft &draft)
{
    m_model->setRecipients(draft.recipients);
    m_sender->load(draft);
    m_to->clear();
    checkTo();
    checkDoubles();
}

/** A number that still stands in the line counts: nobody has to press Return first. */
void RecipientsStep::save(FaxDraft &draft) const
{
    draft.recipients = m_model->recipients();
    if (const QString text = m_to->text().trimmed(); !text.isEmpty())
        draft.addNumber(text);
    m_sender->save(draft);
}

void RecipientsStep::follow(const FaxDraft &draft)
{
    const auto count = static_cast<int>(draft.recipients.size());
    m_count->setText(count == 0 ? QString() : tr("%n recipients", nullptr, count));
}

QString RecipientsStep::problem(const FaxDraft &draft) const
{
    if (m_pages->currentWidget() == m_listPage)
        return tr("Say first what is in the columns of the list.");
    if (draft.recipients.isEmpty())
        return tr("Enter a fax number.");
    if (draft.recipients.size() > m_most)
        return tr("You may send to at most %1 recipients; this list has %2.")
            .arg(QLocale().toString(m_most), QLocale().toString(draft.recipients.size()));
    if (const int row = m_model->firstWrongRow(); row >= 0)
        return m_model->problem(row);
    return toProblem();
}

void RecipientsStep::showProblem(const FaxDraft &draft)
{
    if (m_pages->currentWidget() == m_listPage)
        return m_listPage->setFocus();
    const int row = m_model->firstWrongRow();
    if (draft.recipients.size() > m_most || row >= 0) {
        m_listMessage->say(problem(draft));
        m_table->setCurrentIndex(m_model->index(qMax(0, row), RecipientsModel::Number));
        return m_table->setFocus();
    }
    m_toMessage->say(problem(draft));
    m_to->setFocus();
}

QWidget *RecipientsStep::firstField()
{
    return m_to;
}

} // namespace Fax::Ui
