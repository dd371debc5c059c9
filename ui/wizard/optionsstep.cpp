#include "wizard/optionsstep.h"

#include "base/mailaddress.h"
#include "common/em.h"
#include "model/settings.h"
#include "wizard/fieldmessage.h"
#include "wizard/whenfield.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QRadioButton>

namespace Fax::Ui {

namespace {

constexpr int longestBillingCode = 32;

template <typename Enum> void choose(QComboBox *combo, Enum value)
{
    combo->setCurrentIndex(std::max(0, combo->findData(QVariant::fromValue(value))));
}

} // namespace

OptionsStep::OptionsStep(const WizardContext &context, QWidget *parent)
    : WizardStep(parent)
    , m_server(context.server)
    , m_resolution(new QButtonGroup(this))
    , m_paper(new QComboBox)
    , m_when(new WhenField(context))
    , m_priority(new QComboBox)
    , m_port(new QComboBox)
    , m_ecm(new QCheckBox(tr("&Correct errors (ECM)")))
    , m_receipt(new QComboBox)
    , m_receiptAddress(new QLineEdit)
    , m_oneReceipt(new QCheckBox(tr("&One for all recipients together")))
    , m_receiptMessage(new FieldMessage(QStringLiteral("wizard.receipt.message")))
    , m_billingCode(new QLineEdit)
    , m_billingMessage(new FieldMessage(QStringLiteral("wizard.billing.message")))
{
    setObjectName(QStringLiteral("wizard.step.options"));
    build();
    connectAll();
    fillPorts();
    applyRights();
}

QString OptionsStep::title() const
{
    return tr("Options");
}

void OptionsStep::build()
{
    const auto name = [](QWidget *widget, const QString &object, const QString &spoken) {
        widget->setObjectName(QStringLiteral("wizard.") + object);
        widget->setAccessibleName(spoken);
    };
    name(m_paper, QStringLiteral("paper"), tr("Paper"));
    name(m_priority, QStringLiteral("priority"), tr("Priority"));
    name(m_port, QStringLiteral("line"), tr("Line"));
    name(m_ecm, QStringLiteral("ecm"), tr("Correct errors"));
    m_ecm->setMinimumHeight(smallestTarget);
    name(m_billingCode, QStringLiteral("billing"), tr("Billing code"));
    m_paper->addItem(tr("A4"), QVariant::fromValue(Paper::A4));
    m_paper->addItem(tr("Letter"), QVariant::fromValue(Paper::Letter));
    m_paper->addItem(tr("Legal"), QVariant::fromValue(Paper::Legal));
    m_priority->addItem(tr("Low"), QVariant::fromValue(Priority::Low));
    m_priority->addItem(tr("Normal"), QVariant::fromValue(Priority::Normal));
    m_priority->addItem(tr("High"), QVariant::fromValue(Priority::High));
    m_ecm->setToolTip(tr("Turn this off only for machines that fail with it."));
    m_billingCode->setMaxLength(longestBillingCode);
    auto *form = new QFormLayout(this);
    form->addRow(tr("Resolution"), createResolutions());
    form->addRow(tr("Pa&per"), m_paper);
    form->addRow(tr("When"), m_when);
    form->addRow(tr("Pr&iority"), m_priority);
    form->addRow(tr("&Line"), m_port);
    form->addRow(QString(), m_ecm);
    form->addRow(tr("&Receipt"), createReceipt());
    form->addRow(tr("Billin&g code"), m_billingCode);
    form->addRow(QString(), m_billingMessage);
}

QWidget *OptionsStep::createResolutions()
{
    auto *box = new QWidget;
    box->setAccessibleName(tr("Resolution"));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](Resolution resolution, const QString &name, const QString &text) {
        auto *choice = new QRadioButton(text);
        choice->setObjectName(QStringLiteral("wizard.resolution.") + name);
        choice->setMinimumHeight(smallestTarget);
        m_resolution->addButton(choice, static_cast<int>(resolution));
        column->addWidget(choice);
    };
    add(Resolution::Standard, QStringLiteral("standard"), tr("Standard, 204×98: quick"));
    add(Resolution::Fine, QStringLiteral("fine"), tr("Fine, 204×196"));
    add(Resolution::Superfine, QStringLiteral("superfine"),
        tr("Superfine, 204×391: for small print"));
    return box;
}

QWidget *OptionsStep::createReceipt()
{
    m_receipt->setObjectName(QStringLiteral("wizard.receipt"));
    m_receipt->setAccessibleName(tr("Receipt"));
    m_receipt->addItem(tr("None"), QVariant::fromValue(Receipt::None));
    m_receipt->addItem(tr("Notification on this computer"), QVariant::fromValue(Receipt::Notify));
    m_receipt->addItem(tr("E-mail with the report"), QVariant::fromValue(Receipt::Mail));
    m_receiptAddress->setObjectName(QStringLiteral("wizard.receipt.address"));
    m_receiptAddress->setAccessibleName(tr("E-mail address for the receipt"));
    m_receiptAddress->setPlaceholderText(tr("anna@example.org"));
    m_oneReceipt->setObjectName(QStringLiteral("wizard.receipt.one"));
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_receipt, m_receiptAddress,
                                                            m_receiptMessage, m_oneReceipt})
        column->addWidget(widget);
    return box;
}

void OptionsStep::connectAll()
{
    connect(m_resolution, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            Q_EMIT changed();
    });
    for (const QComboBox *combo : {m_paper, m_priority, m_port, m_receipt})
        connect(combo, &QComboBox::currentIndexChanged, this, &WizardStep::changed);
    for (const QCheckBox *box : {m_ecm, m_oneReceipt})
        connect(box, &QCheckBox::toggled, this, &WizardStep::changed);
    for (const QLineEdit *field : {m_receiptAddress, m_billingCode}) {
        connect(field, &QLineEdit::textChanged, this, &WizardStep::changed);
        connect(field, &QLineEdit::editingFinished, this, [this] {
            FaxDraft now;
            save(now);
            sayProblems(now);
        });
    }
    connect(m_when, &WhenField::changed, this, &WizardStep::changed);
    connect(m_receipt, &QComboBox::currentIndexChanged, this, &OptionsStep::showReceiptFields);
    connect(&m_server, &Model::Server::loaded, this, &OptionsStep::fillPorts);
    connect(&m_server, &Model::Server::accountChanged, this, &OptionsStep::applyRights);
}

/** Lines by name; the chosen one stays. */
void OptionsStep::fillPorts()
{
    const QSignalBlocker silent(m_port);
    const QString chosen = m_port->currentData().toString();
    m_port->clear();
    m_port->addItem(tr("Automatic"), QString());
    for (const Model::Port *port : m_server.ports()) {
        if (port->config().send)
            m_port->addItem(port->config().name, QString::number(port->config().id.value));
    }
    m_port->setCurrentIndex(std::max(0, m_port->findData(chosen)));
}

/** What may not be chosen says why (P8). */
void OptionsStep::applyRights()
{
    const Model::Permissions &permissions = m_server.permissions();
    const QString noHigh = permissions.refusal(Right::SubmitHigh);
    const int high = m_priority->findData(QVariant::fromValue(Priority::High));
    if (const auto *items = qobject_cast<QStandardItemModel *>(m_priority->model())) {
        items->item(high)->setEnabled(noHigh.isEmpty());
        items->item(high)->setToolTip(noHigh);
    }
    const QString noLine = permissions.refusal(Right::OperateLines);
    m_port->setEnabled(noLine.isEmpty());
    m_port->setToolTip(noLine);
    m_port->setStatusTip(noLine);
}

void OptionsStep::load(const FaxDraft &draft)
{
    chooseResolution(draft.resolution);
    choose(m_paper, draft.paper);
    m_when->load(draft);
    choose(m_priority, draft.priority);
    if (m_port->findData(draft.wantedPort) < 0) // not there now: the server says so when it is sent
        m_port->addItem(draft.wantedPort, draft.wantedPort);
    m_port->setCurrentIndex(m_port->findData(draft.wantedPort));
    m_ecm->setChecked(draft.ecm);
    choose(m_receipt, draft.receipt);
    m_receiptAddress->setText(draft.receiptAddress);
    m_oneReceipt->setChecked(draft.groupReceipts);
    m_billingCode->setText(draft.billingCode);
    showReceiptFields();
}

void OptionsStep::save(FaxDraft &draft) const
{
    draft.resolution = static_cast<Resolution>(m_resolution->checkedId());
    draft.paper = m_paper->currentData().value<Paper>();
    m_when->save(draft);
    draft.priority = m_priority->currentData().value<Priority>();
    draft.wantedPort = m_port->currentData().toString();
    draft.ecm = m_ecm->isChecked();
    draft.receipt = m_receipt->currentData().value<Receipt>();
    draft.receiptAddress = m_receiptAddress->text().trimmed();
    draft.groupReceipts = m_oneReceipt->isChecked();
    draft.billingCode = m_billingCode->text().trimmed();
}

/** Several recipients may have one receipt together; a message goes when its problem has gone. */
void OptionsStep::follow(const FaxDraft &draft)
{
    m_oneReceipt->setVisible(draft.recipients.size() > 1 && draft.receipt != Receipt::None);
    m_receiptAddress->setPlaceholderText(draft.emailAddress.isEmpty() ? tr("anna@example.org")
                                                                      : draft.emailAddress);
    if (m_when->problem(draft).isEmpty())
        m_when->say({});
    if (receiptProblem(draft).isEmpty())
        m_receiptMessage->say({});
    if (billingProblem(draft).isEmpty())
        m_billingMessage->say({});
}

void OptionsStep::showReceiptFields()
{
    m_receiptAddress->setVisible(m_receipt->currentData().value<Receipt>() == Receipt::Mail);
}

QString OptionsStep::receiptProblem(const FaxDraft &draft) const
{
    const QString address = draft.receiptAddress.isEmpty() ? draft.emailAddress
                                                           : draft.receiptAddress;
    if (draft.receipt != Receipt::Mail || MailAddress::isValid(address))
        return {};
    return tr("A receipt by e-mail needs an address, as anna@example.org.");
}

QString OptionsStep::billingProblem(const FaxDraft &draft) const
{
    if (!m_server.settings().now().billingCodeRequired || !draft.billingCode.isEmpty())
        return {};
    return tr("The server wants a billing code for each fax.");
}

QString OptionsStep::problem(const FaxDraft &draft) const
{
    for (const QString &one :
         {m_when->problem(draft), receiptProblem(draft), billingProblem(draft)}) {
        if (!one.isEmpty())
            return one;
    }
    return {};
}

void OptionsStep::sayProblems(const FaxDraft &draft)
{
    m_when->say(m_when->problem(draft));
    m_receiptMessage->say(receiptProblem(draft));
    m_billingMessage->say(billingProblem(draft));
}

void OptionsStep::showProblem(const FaxDraft &draft)
{
    sayProblems(draft);
    if (!m_when->problem(draft).isEmpty())
        return m_when->focusTime();
    (receiptProblem(draft).isEmpty() ? m_billingCode : m_receiptAddress)->setFocus();
}

QWidget *OptionsStep::firstField()
{
    return m_resolution->checkedButton();
}

void OptionsStep::chooseResolution(Resolution resolution)
{
    if (QAbstractButton *choice = m_resolution->button(static_cast<int>(resolution)))
        choice->setChecked(true);
}

} // namespace Fax::Ui
