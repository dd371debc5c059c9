#include "settings/mailpage.h"

#include "base/valuemap.h"
#include "common/em.h"
#include "model/administration.h"
#include "model/server.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace Fax::Ui {

namespace {

const auto profile = u"ServerMapiProfile"_qs;
const auto password = u"password"_qs;

FieldSpec text(const char *name, int longest, const QString &label, const QString &help)
{
    FieldSpec spec;
    spec.name = QString::fromLatin1(name);
    spec.objectName = QStringLiteral("settings.mail.") + spec.name;
    spec.label = label;
    spec.help = help;
    spec.longest = longest;
    return spec;
}

QVariantMap valuesOf(const MailAccount &account)
{
    QVariantMap values = toMap(account);
    values.insert(password, QString());
    return values;
}

} // namespace

MailPage::MailPage(Model::Server &server, Draft &common, QWidget *parent)
    : RecordsPage(QStringLiteral("mail"), tr("Mail"), parent)
    , m_server(server)
    , m_common(common)
    , m_address(new QLineEdit)
    , m_answer(new QLabel)
{
    connect(addButton(QStringLiteral("add"), tr("&Add"), false), &QPushButton::clicked, this,
            &MailPage::addAccount);
    connect(addButton(QStringLiteral("use"), tr("&Use for received faxes"), true),
            &QPushButton::clicked, this, &MailPage::useForIncoming);
    connect(addButton(QStringLiteral("remove"), tr("&Remove"), true), &QPushButton::clicked, this,
            &MailPage::removeAccount);
    addBelow(createTest());
    connect(&common, &Draft::changed, this, [this](const QString &name) {
        if (name != profile)
            return;
        retitle();
        Q_EMIT changed();
    });
    load();
}

QWidget *MailPage::createTest()
{
    m_address->setObjectName(QStringLiteral("settings.mail.address"));
    m_address->setAccessibleName(tr("Address for the test mail"));
    m_address->setPlaceholderText(tr("address for a test mail; empty: only log in"));
    m_address->setMinimumHeight(smallestTarget);
    m_address->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    auto *send = new QPushButton(tr("Send &test mail"));
    send->setObjectName(QStringLiteral("settings.mail.test"));
    m_answer->setObjectName(QStringLiteral("settings.mail.answer"));
    m_answer->setWordWrap(true);
    m_answer->setTextFormat(Qt::PlainText);
    connect(send, &QPushButton::clicked, this, &MailPage::test);
    auto *row = new QHBoxLayout;
    row->addWidget(m_address);
    row->addWidget(send);
    row->addStretch();
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_answer);
    return box;
}

void MailPage::load()
{
    m_server.administration().mailAccounts(
        this, [this](const Result<QList<MailAccount>> &accounts) {
            if (!accounts)
                return;
            QStringList gone = keys();
            for (const MailAccount &account : *accounts) {
                gone.removeOne(account.name);
                putRecord(account.name, account.name, valuesOf(account));
            }
            for (const QString &key : std::as_const(gone))
                removeRecord(key);
            retitle();
        });
}

void MailPage::retitle()
{
    const QString used = m_common.value(profile).toString();
    const QStringList names = keys();
    for (const QString &key : names) {
        const QString name = draftOf(key)->value(QStringLiteral("name")).toString();
        setText(key, key == used ? tr("%1 (for received faxes)").arg(name) : name);
    }
}

QList<FieldSpec> MailPage::fieldsOf(const QVariantMap &) const
{
    FieldSpec port = text("port", 0, tr("Port"), tr("Usually 587, with TLS 465."));
    port.kind = FieldSpec::Kind::Number;
    port.minimum = 1;
    port.maximum = 65535;
    FieldSpec security = text("security", 0, tr("Protection"),
                              tr("None: password and faxes can be read on the way."));
    security.kind = FieldSpec::Kind::Choice;
    security.choices = {{QStringLiteral("STARTTLS"), QStringLiteral("starttls")},
                        {QStringLiteral("TLS"), QStringLiteral("tls")},
                        {tr("None"), QStringLiteral("none")}};
    FieldSpec secret = text("password", 200, tr("Password"),
                            tr("Kept by the server and never shown."));
    secret.kind = FieldSpec::Kind::Secret;
    secret.placeholder = tr("unchanged");
    return {text("name", 64, tr("Name of the account"), tr("As it is called here.")),
            text("host", 253, tr("Server"), tr("Name or address of the mail server.")),
            port,
            security,
            text("user", 200, tr("User"), tr("Empty: no login.")),
            secret,
            text("from", 254, tr("From"), tr("Address of the sender.")),
            text("fromName", 100, tr("Name of the sender"), {}),
            text("replyTo", 254, tr("Reply to"), tr("An address; empty: none."))};
}

int MailPage::changedCount() const
{
    return RecordsPage::changedCount() + (m_common.isChanged(profile) ? 1 : 0);
}

void MailPage::apply(const Applied &then)
{
    RecordsPage::apply([this, then](const Result<> &result) {
        if (result)
            load(); // a new one has its own name now
        then(result);
    });
}

/** The name is what an account is known by: another one makes another account. */
void MailPage::applyRecord(const QString &key, const QVariantMap &changes, const Applied &then)
{
    QVariantMap values = changes;
    if (!values.contains(QStringLiteral("name")))
        values.insert(QStringLiteral("name"), key);
    m_server.administration().setMailAccount(values, this, then);
}

void MailPage::addAccount()
{
    const QString name = tr("New account");
    addNewRecord(name, name,
                 {{QStringLiteral("port"), 587}, {QStringLiteral("security"), u"starttls"_qs}},
                 {{QStringLiteral("name"), name}});
}

void MailPage::removeAccount()
{
    const QString name = currentKey();
    ask(tr("Remove the mail account %1 and its password?").arg(name), tr("Remove"), [this, name] {
        m_server.administration().removeMailAccount(name, this, [this](const Result<> &removed) {
            if (!removed)
                return tellError(removed.error());
            load();
        });
    });
}

void MailPage::useForIncoming()
{
    m_common.setValue(profile, currentKey());
}

void MailPage::test()
{
    m_answer->setText(tr("Testing…"));
    m_server.administration().testMailAccount(
        currentKey(), m_address->text().trimmed(), this,
        [this](const Result<Model::TrialOutcome> &outcome) {
            m_answer->setText(!outcome                      ? outcome.error().message()
                                  : outcome->text.isEmpty() ? tr("It works.")
                                                            : outcome->text);
        });
}

} // namespace Fax::Ui
