#include "office.h"

#include "base/rights.h"
#include "store/sqljobstore.h"

using namespace Fax;

/** Whose account has which rights, and how they change (service-semantics 16.1 to 16.3, ui.md chapters 2 and 9). */
class tst_Accounts : public QObject, private Office
{
    Q_OBJECT

private Q_SLOTS:
    /** A new one for each function, not for each row: rows change nothing. */
    void init() { QVERIFY((m_fixture && QTest::currentDataTag()) || openOffice()); }
    void sources_data();
    void sources();
    void ownerOfOnePersonsService();
    void withoutAutoCreate();
    void groupsAreAskedForAgain();
    void rightsOfTheAccountWin();
    void refused_data();
    void refused();
    void lastAdministratorStays();
    void lastAdministratorByGroupStays();
    void keptByTheStore();
    void changesAreTold();

private:
    [[nodiscard]] Account accountOf(const Caller &caller)
    {
        const auto answer = as(caller, "account");
        return answer ? fromMap<Account>(answer->value.toMap()).value_or(Account()) : Account();
    }
};

void tst_Accounts::sources_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("uid");
    QTest::addColumn<QString>("source");
    QTest::addColumn<RightPreset>("preset");
    const auto row = [](const Caller &caller, const char *source, RightPreset preset) {
        QTest::addRow("%s, %s", qPrintable(caller.account), source)
            << caller.account << caller.uid << QString::fromLatin1(source) << preset;
    };
    row(anna, "group", RightPreset::Administrator);
    row(otto, "account", RightPreset::Operator);
    row(sina, "default", RightPreset::Sender);
    row(root, "root", RightPreset::Administrator);
}

void tst_Accounts::sources()
{
    QFETCH(QString, name);
    QFETCH(qint64, uid);
    QFETCH(QString, source);
    QFETCH(RightPreset, preset);
    const Account account = accountOf({name, uid});
    QCOMPARE(account.name, name);
    QCOMPARE(account.source, source);
    QCOMPARE(account.preset, preset);
    QCOMPARE(presetOf(account.flags()), preset);
}

/** Whose data folder it is keeps everything, whatever the version of it (no row, no group). */
void tst_Accounts::ownerOfOnePersonsService()
{
    m_fixture->close();
    ServiceOptions options = officeOptions();
    options.systemWide = false;
    QVERIFY(m_fixture->open(options));
    const Caller owner{QStringLiteral("olga"), static_cast<qint64>(::geteuid())};
    m_users.users.insert(owner.account, owner.uid);
    QCOMPARE(accountOf(owner).source, QStringLiteral("owner"));
    QCOMPARE(accountOf(owner).preset, RightPreset::Administrator);
    const QVariantList none{owner.account, QStringList()};
    QCOMPARE(as(owner, "setRights", none).error().code, ErrorCode::InvalidOperation);
    QCOMPARE(accountOf(sina).preset, RightPreset::Sender);
}

void tst_Accounts::withoutAutoCreate() // 16.2
{
    QVERIFY(as(sina, "queue"));
    QVERIFY(as(anna, "setProperty", {QStringLiteral("AutoCreateAccountOnConnect"), false}));
    QCOMPARE(as(sina, "queue").error().code, ErrorCode::AccessDenied);
    QVERIFY(as(otto, "queue"));
    QVERIFY(as(anna, "queue"));
    QVERIFY(as(anna, "setRights", {sina.account, QStringList{QStringLiteral("sender")}}));
    QVERIFY(as(sina, "queue"));
}

void tst_Accounts::groupsAreAskedForAgain()
{
    QCOMPARE(accountOf(sina).preset, RightPreset::Sender);
    m_users.groups[QStringLiteral("fax-admin")].append(sina.account);
    m_clock->advance(std::chrono::seconds(29));
    QCOMPARE(accountOf(sina).preset, RightPreset::Sender);
    m_clock->advance(std::chrono::seconds(2));
    QCOMPARE(accountOf(sina).preset, RightPreset::Administrator);
}

void tst_Accounts::rightsOfTheAccountWin()
{
    QVERIFY(as(anna, "setRights", {sina.account, QStringList{QStringLiteral("administrator")}}));
    QVERIFY(as(sina, "setRights", {anna.account, QStringList{QStringLiteral("sender")}}));
    QCOMPARE(accountOf(anna).preset, RightPreset::Sender);
    QVERIFY(as(sina, "removeAccount", {anna.account}));
    QCOMPARE(accountOf(anna).source, QStringLiteral("group"));
}

void tst_Accounts::refused_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QVariantList>("arguments");
    QTest::addColumn<ErrorCode>("error");
    const QStringList sender{QStringLiteral("sender")};
    const auto row = [](const char *name, const char *method, const QVariantList &arguments,
                        ErrorCode error) {
        QTest::newRow(name) << QString::fromLatin1(method) << arguments << error;
    };
    row("no such user", "setRights", {QStringLiteral("nobody-here"), sender}, ErrorCode::NotFound);
    row("no name", "setRights", {QString(), sender}, ErrorCode::NotFound);
    row("no such right", "setRights", {sina.account, QStringList{QStringLiteral("fly")}},
        ErrorCode::InvalidParameter);
    row("no list", "setRights", {sina.account, QStringLiteral("sender")},
        ErrorCode::InvalidParameter);
    row("root", "setRights", {root.account, sender}, ErrorCode::InvalidOperation);
    row("nothing to remove", "removeAccount", {emil.account}, ErrorCode::NotFound);
    row("unknown account", "account", {QStringLiteral("nobody-here")}, ErrorCode::NotFound);
}

void tst_Accounts::refused()
{
    QFETCH(QString, method);
    QFETCH(QVariantList, arguments);
    QFETCH(ErrorCode, error);
    const auto before = as(anna, "accounts");
    const auto answer = as(anna, method.toLatin1(), arguments);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, error);
    QVERIFY(!answer.error().detail.isEmpty());
    QCOMPARE(as(anna, "accounts")->value, before->value);
}

void tst_Accounts::lastAdministratorStays() // ui.md chapter 9, Users
{
    QVERIFY(as(anna, "setRights", {anna.account, QStringList{QStringLiteral("administrator")}}));
    m_users.groups.clear();
    const QStringList sender{QStringLiteral("sender")};
    QCOMPARE(as(anna, "setRights", {anna.account, sender}).error().code,
             ErrorCode::InvalidOperation);
    QCOMPARE(as(anna, "removeAccount", {anna.account}).error().code, ErrorCode::InvalidOperation);
    QVERIFY(as(anna, "setRights", {emil.account, QStringList{QStringLiteral("administrator")}}));
    QVERIFY(as(anna, "setRights", {anna.account, sender}));
    QCOMPARE(as(emil, "removeAccount", {emil.account}).error().code, ErrorCode::InvalidOperation);
}

void tst_Accounts::lastAdministratorByGroupStays()
{
    QCOMPARE(as(anna, "setRights", {anna.account, QStringList()}).error().code,
             ErrorCode::InvalidOperation);
    m_users.groups[QStringLiteral("fax-admin")].append(emil.account);
    QVERIFY(as(anna, "setRights", {anna.account, QStringList()}));
    QCOMPARE(as(anna, "queue").error().code, ErrorCode::AccessDenied); // from then on (16.2)
}

void tst_Accounts::keptByTheStore()
{
    m_fixture->close();
    QVERIFY(m_fixture->open(officeOptions()));
    QCOMPARE(accountOf(otto).preset, RightPreset::Operator);
    QCOMPARE(as(nils, "queue").error().code, ErrorCode::AccessDenied);
    QStringList names;
    for (const QVariant &account : as(anna, "accounts")->value.toList())
        names.append(account.toMap().value(QStringLiteral("name")).toString());
    QCOMPARE(names, (QStringList{anna.account, nils.account, otto.account}));
}

void tst_Accounts::changesAreTold()
{
    m_fixture->events.clear();
    QVERIFY(as(anna, "setRights", {sina.account, QStringList{QStringLiteral("see_all_jobs")}}));
    const QVariantMap event = m_fixture->lastEvent(QStringLiteral("account"));
    QCOMPARE(event.value(QStringLiteral("name")), sina.account);
    QCOMPARE(event.value(QStringLiteral("rights")), QStringList{QStringLiteral("see_all_jobs")});
    QCOMPARE(event.value(QStringLiteral("preset")), QStringLiteral("custom"));
    m_fixture->close();
    const auto store = openSqlJobStore(m_fixture->folder() + QStringLiteral("/fax.db"));
    QVERIFY(store);
    const ActivityEntry entry = (*store)->activity({1})->first();
    QCOMPARE(entry.who, anna.account);
    QCOMPARE(entry.kind, QStringLiteral("right"));
    QCOMPARE(entry.object, sina.account);
    QCOMPARE(entry.oldValue, QString());
    QCOMPARE(entry.newValue, QStringLiteral("see_all_jobs"));
}

QTEST_GUILESS_MAIN(tst_Accounts)
#include "tst_accounts.moc"
