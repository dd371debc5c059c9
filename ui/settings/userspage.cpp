#include "settings/userspage.h"

#include "base/valuemap.h"
#include "common/em.h"
#include "model/administration.h"
#include "model/server.h"
#include "settings/formpage.h"
#include "settings/settingfields.h"

#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace Fax::Ui {

namespace {

const auto presetName = u"preset"_qs;

const Right allRights[] = {Right::SubmitLow,         Right::SubmitNormal,   Right::SubmitHigh,
                           Right::SeeAllJobs,        Right::ManageAllJobs,  Right::OperateLines,
                           Right::SeeReceived,       Right::ManageReceived, Right::SeeSentArchive,
                           Right::ManageSentArchive, Right::SeeSettings,    Right::ChangeSettings};

Rights rightsOf(RightPreset preset)
{
    switch (preset) {
    case RightPreset::Sender:
        return senderRights;
    case RightPreset::Operator:
        return operatorRights;
    case RightPreset::Administrator:
        return administratorRights;
    case RightPreset::None:
    case RightPreset::Custom:
        break;
    }
    return {};
}

QVariantMap valuesOf(const Account &account)
{
    QVariantMap values{{presetName, enumName(account.preset)}};
    for (const Right right : allRights)
        values.insert(enumName(right), account.flags().testFlag(right));
    return values;
}

Rights rightsIn(const Draft &draft)
{
    Rights rights;
    for (const Right right : allRights)
        rights.setFlag(right, draft.value(enumName(right)).toBool());
    return rights;
}

} // namespace

UsersPage::UsersPage(Model::Server &server, Draft &common, QWidget *parent)
    : RecordsPage(QStringLiteral("users"), tr("Users"), parent)
    , m_server(server)
    , m_newUser(new QLineEdit)
{
    connect(addButton(QStringLiteral("remove"), tr("&Remove"), true), &QPushButton::clicked, this,
            &UsersPage::removeUser);
    addBelow(createAdding());
    auto *everybody = new FormPage({}, title(), common);
    everybody->addHeading(tr("Everybody"));
    everybody->addFields(SettingFields::limits());
    addForm(everybody);
    connect(&server.administration(), &Model::Administration::accountsChanged, this,
            &UsersPage::load);
    load();
}

QWidget *UsersPage::createAdding()
{
    m_newUser->setObjectName(QStringLiteral("settings.users.new"));
    m_newUser->setAccessibleName(tr("User to add"));
    m_newUser->setPlaceholderText(tr("name of a user of the server"));
    m_newUser->setMinimumHeight(smallestTarget);
    m_newUser->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    auto *add = new QPushButton(tr("&Add user"));
    add->setObjectName(QStringLiteral("settings.users.add"));
    connect(add, &QPushButton::clicked, this, &UsersPage::addUser);
    connect(m_newUser, &QLineEdit::returnPressed, this, &UsersPage::addUser);
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_newUser);
    layout->addWidget(add);
    layout->addStretch();
    return box;
}

void UsersPage::load()
{
    m_server.administration().accounts(this, [this](const Result<QList<Account>> &accounts) {
        if (!accounts)
            return;
        QStringList gone = keys();
        for (const Account &account : *accounts) {
            gone.removeOne(account.name);
            put(account);
        }
        for (const QString &key : std::as_const(gone))
            removeRecord(key);
    });
}

void UsersPage::put(const Account &account)
{
    const bool isNew = draftOf(account.name) == nullptr;
    putRecord(account.name, account.name, valuesOf(account));
    if (!isNew)
        return;
    const QString key = account.name;
    connect(draftOf(key), &Draft::changed, this,
            [this, key](const QString &name) { followPreset(key, name); });
}

QList<FieldSpec> UsersPage::fieldsOf(const QVariantMap &) const
{
    FieldSpec preset;
    preset.name = presetName;
    preset.objectName = QStringLiteral("settings.users.preset");
    preset.kind = FieldSpec::Kind::Choice;
    preset.label = tr("May do what");
    preset.help = tr("A usual set of rights, or single ones.");
    preset.choices = {{tr("Sender"), QStringLiteral("sender")},
                      {tr("Operator"), QStringLiteral("operator")},
                      {tr("Administrator"), QStringLiteral("administrator")},
                      {tr("Single rights"), QStringLiteral("custom")},
                      {tr("Nothing"), QStringLiteral("none")}};
    QList<FieldSpec> fields{preset};
    for (const Right right : allRights) {
        FieldSpec field;
        field.name = enumName(right);
        field.objectName = QStringLiteral("settings.users.") + field.name;
        field.kind = FieldSpec::Kind::Switch;
        field.label = rightText(right);
        fields.append(field);
    }
    return fields;
}

/** The preset sets the rights, and the rights say which preset they are. */
void UsersPage::followPreset(const QString &key, const QString &name)
{
    Draft *draft = draftOf(key);
    if (m_following || draft == nullptr)
        return;
    const QScopedValueRollback following(m_following, true);
    if (name != presetName) {
        draft->setValue(presetName, enumName(presetOf(rightsIn(*draft))));
        return;
    }
    const auto preset = enumFromName<RightPreset>(draft->value(presetName).toString());
    if (!preset || *preset == RightPreset::Custom)
        return;
    const Rights rights = rightsOf(*preset);
    for (const Right right : allRights)
        draft->setValue(enumName(right), rights.testFlag(right));
}

void UsersPage::applyRecord(const QString &key, const QVariantMap &, const Applied &then)
{
    m_server.administration().setRights(key, rightNames(rightsIn(*draftOf(key))), this, then);
}

void UsersPage::addUser()
{
    const QString name = m_newUser->text().trimmed();
    if (name.isEmpty() || isReadOnly())
        return;
    m_server.administration().setRights(name, {QStringLiteral("sender")}, this,
                                        [this, name](const Result<> &added) {
                                            if (!added)
                                                return tellError(added.error());
                                            m_newUser->clear();
                                        });
}

void UsersPage::removeUser()
{
    const QString name = currentKey();
    ask(tr("Take all rights of %1 back? What everybody may stays.").arg(name), tr("Take back"),
        [this, name] {
            m_server.administration().removeAccount(name, this, [this](const Result<> &removed) {
                if (!removed)
                    tellError(removed.error());
            });
        });
}

} // namespace Fax::Ui
