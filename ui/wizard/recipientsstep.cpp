#include "wizard/recipientsstep.h"

#include "job/faxnumber.h"
#include "wizard/fieldmessage.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

namespace Fax::Ui {

RecipientsStep::RecipientsStep(const WizardContext & /*context*/, QWidget *parent)
    : WizardStep(parent)
    , m_to(new QLineEdit)
    , m_toMessage(new FieldMessage(QStringLiteral("wizard.to.message")))
    , m_add(new QPushButton(tr("Add")))
    , m_model(new RecipientsModel(this))
    , m_table(new QTreeView)
    , m_remove(new QPushButton(tr("Remove")))
{
    setObjectName(QStringLiteral("wizard.step.recipients"));
    build();
    connectAll();
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
    m_to->setPlaceholderText(tr("Fax number, for example +49 30 5550100; Return adds it"));
    m_add->setObjectName(QStringLiteral("wizard.to.add"));
    m_add->setEnabled(false);
    m_table->setObjectName(QStringLiteral("wizard.recipients"));
    m_table->setAccessibleName(tr("Recipients"));
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_remove->setObjectName(QStringLiteral("wizard.recipients.remove"));
    m_remove->setEnabled(false);

    auto *label = new QLabel(tr("&To"));
    label->setBuddy(m_to);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_to, 1);
    line->addWidget(m_add);
    auto *below = new QHBoxLayout;
    below->addWidget(m_remove);
    below->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addLayout(line);
    column->addWidget(m_toMessage);
    column->addWidget(m_table, 1);
    column->addLayout(below);
}

void RecipientsStep::connectAll()
{
    connect(m_to, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_add->setEnabled(!text.trimmed().isEmpty());
        Q_EMIT changed();
    });
    connect(m_to, &QLineEdit::editingFinished, this, &RecipientsStep::checkTo);
    connect(m_to, &QLineEdit::returnPressed, this, &RecipientsStep::add);
    connect(m_add, &QPushButton::clicked, this, &RecipientsStep::add);
    connect(m_remove, &QPushButton::clicked, this, &RecipientsStep::remove);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_remove->setEnabled(m_table->selectionModel()->hasSelection()); });
    auto *deleteKey = new QShortcut(QKeySequence(Qt::Key_Delete), m_table);
    deleteKey->setContext(Qt::WidgetShortcut);
    connect(deleteKey, &QShortcut::activated, this, &RecipientsStep::remove);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &WizardStep::changed);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &WizardStep::changed);
}

/** What is wrong with the text in the line; "" also for an empty one. */
QString RecipientsStep::toProblem() const
{
    const QString text = m_to->text().trimmed();
    if (text.isEmpty())
        return {};
    const auto number = FaxNumber::parse(text);
    return number ? QString() : number.error().message();
}

void RecipientsStep::checkTo()
{
    m_toMessage->say(toProblem());
}

void RecipientsStep::add()
{
    checkTo();
    const QString text = m_to->text().trimmed();
    if (text.isEmpty() || !toProblem().isEmpty())
        return m_to->setFocus();
    m_model->append({{text, {}}});
    m_to->clear();
}

void RecipientsStep::remove()
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(),
              [](const QModelIndex &a, const QModelIndex &b) { return a.row() > b.row(); });
    for (const QModelIndex &row : std::as_const(rows))
        m_model->removeRow(row.row());
}

void RecipientsStep::load(const FaxDraft &draft)
{
    m_model->setRecipients(draft.recipients);
    m_to->clear();
    checkTo();
}

/** A number that still stands in the line counts: nobody has to press Return first. */
void RecipientsStep::save(FaxDraft &draft) const
{
    draft.recipients = m_model->recipients();
    if (const QString text = m_to->text().trimmed(); !text.isEmpty())
        draft.addNumber(text);
}

QString RecipientsStep::problem(const FaxDraft &draft) const
{
    if (draft.recipients.isEmpty())
        return tr("Enter a fax number.");
    if (const int row = m_model->firstWrongRow(); row >= 0)
        return m_model->problem(row);
    return toProblem();
}

void RecipientsStep::showProblem(const FaxDraft &draft)
{
    m_toMessage->say(problem(draft));
    const int row = m_model->firstWrongRow();
    if (row < 0)
        return m_to->setFocus();
    m_table->setCurrentIndex(m_model->index(row, RecipientsModel::Number));
    m_table->setFocus();
}

QWidget *RecipientsStep::firstField()
{
    return m_to;
}

} // namespace Fax::Ui
