#include "storefixture.h"

#include "store/contactstore.h"
#include "store/personalbook.h"

#include <memory>

using namespace Fax;

/** Address books in files: the shared one of a service, and a person's own (ui.md I3). */
class tst_ContactStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void sharedBook();
    void allOrNone();
    void refusals_data();
    void refusals();
    void portions();
    void personalBook();
    void twoPrograms();
    void recentComesFirst();
    void damaged_data();
    void damaged();
    void newer();
    void folderCannotBeMade();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"data/contacts.db"_qs); }
    [[nodiscard]] std::unique_ptr<PersonalBook> opened() const
    {
        auto book = std::make_unique<PersonalBook>(file());
        must(book->open());
        return book;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

Contact named(const QString &name)
{
    Contact contact;
    contact.name = name;
    contact.faxNumbers = {{u"Office"_qs, u"+49 30 5550100"_qs}};
    contact.groups = {u"Customers"_qs};
    return contact;
}

const QDateTime noon(QDate(2026, 5, 6), QTime(12, 0), Qt::UTC);

} // namespace

void tst_ContactStore::sharedBook()
{
    StoreFixture fixture;
    ContactStore &book = fixture.store->contacts();
    const auto stored = must(book.setContacts({named(u"Meier"_qs), named(u"示例公司 😀"_qs)}));
    QCOMPARE(stored.size(), 2);
    QCOMPARE(stored.at(0).revision, 1);
    QVERIFY(stored.at(0).id > 0 && stored.at(1).id > stored.at(0).id);

    Contact changed = stored.at(0);
    changed.company = u"Muster GmbH"_qs;
    QCOMPARE(must(book.setContacts({changed})).first().revision, 2);
    must(book.removeContacts({stored.at(1).id, 4711}));

    fixture.open(); // another start of the service
    const auto read = must(fixture.store->contacts().contacts(0, 10));
    changed.revision = 2;
    QCOMPARE(read, QList<Contact>{changed});
    const auto next = must(fixture.store->contacts().setContacts({named(u"Next"_qs)}));
    QVERIFY2(next.first().id > stored.at(1).id, "an id was given twice");
}

void tst_ContactStore::allOrNone()
{
    StoreFixture fixture;
    ContactStore &book = fixture.store->contacts();
    QVERIFY(!book.setContacts({named(u"Meier"_qs), Contact()}));
    QVERIFY(must(book.contacts(0, 10)).isEmpty());
}

void tst_ContactStore::refusals_data()
{
    QTest::addColumn<qint64>("id");
    QTest::addColumn<qint64>("revision");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("deleted meanwhile") << qint64(99) << qint64(1) << ErrorCode::NotFound;
    QTest::newRow("changed meanwhile") << qint64(1) << qint64(0) << ErrorCode::InvalidOperation;
}

void tst_ContactStore::refusals()
{
    QFETCH(qint64, id);
    QFETCH(qint64, revision);
    StoreFixture fixture;
    ContactStore &book = fixture.store->contacts();
    must(book.setContacts({named(u"Meier"_qs)}));
    Contact contact = named(u"Müller"_qs);
    contact.id = id;
    contact.revision = revision;
    const auto refused = book.setContacts({contact});
    QVERIFY(!refused);
    QTEST(refused.error().code, "code");
    QVERIFY2(refused.error().message().contains(u"Müller"), qPrintable(refused.error().message()));
    QCOMPARE(must(book.contacts(0, 10)).first().name, u"Meier"_qs);
}

void tst_ContactStore::portions()
{
    StoreFixture fixture;
    ContactStore &book = fixture.store->contacts();
    QList<Contact> contacts;
    for (int i = 0; i < 1000; ++i)
        contacts.append(named(QString::number(i)));
    must(book.setContacts(contacts));
    const auto first = must(book.contacts(0, 600));
    const auto rest = must(book.contacts(first.last().id, 600));
    QCOMPARE(first.size() + rest.size(), 1000);
    QCOMPARE(rest.last().name, u"999"_qs);
}

void tst_ContactStore::personalBook()
{
    must(opened()->contacts().setContacts({named(u"Meier"_qs)}));
    QCOMPARE(must(opened()->contacts().contacts(0, 10)).first().name, u"Meier"_qs);
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(file()) & others)); // safety 3.3: private
}

/** Console and faxctl at the same time. */
void tst_ContactStore::twoPrograms()
{
    const auto console = opened();
    const auto program = opened();
    must(console->contacts().setContacts({named(u"Meier"_qs)}));
    must(program->contacts().setContacts({named(u"Müller"_qs)}));
    QCOMPARE(must(console->contacts().contacts(0, 10)).size(), 2);
}

void tst_ContactStore::recentComesFirst()
{
    const auto book = opened();
    must(book->noteUsed({{u"030 5550100"_qs, u"Meier"_qs}, {u"no number"_qs, u"x"_qs}}, noon));
    must(book->noteUsed({{u"030 5550101"_qs, u"Müller"_qs}}, noon.addSecs(60)));
    must(book->noteUsed({{u"030/5550100"_qs, u"Anna Meier"_qs}}, noon.addSecs(120)));
    const auto recent = must(book->recent());
    QCOMPARE(recent.size(), 2);
    QCOMPARE(recent.at(0).recipient.name, u"Anna Meier"_qs);
    QCOMPARE(recent.at(0).lastUsed, noon.addSecs(120));
    QCOMPARE(recent.at(1).recipient.name, u"Müller"_qs);

    QList<Recipient> many;
    for (int i = 0; i < PersonalBook::mostRecent; ++i)
        many.append({QString::number(1'000'000 + i), {}});
    must(book->noteUsed(many, noon.addSecs(180)));
    QCOMPARE(must(book->recent()).size(), PersonalBook::mostRecent);
}

void tst_ContactStore::damaged_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("not a database") << QByteArray(4096, 'x');
    QTest::newRow("cut off") << QByteArray("SQLite format 3\0", 16) + QByteArray(600, '\0');
}

/** A damaged file stays as it is until the person decides; then it is kept under another name. */
void tst_ContactStore::damaged()
{
    QFETCH(QByteArray, content);
    QVERIFY(QDir().mkpath(QFileInfo(file()).path()));
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(content);
    damaged.close();

    PersonalBook book(file());
    const auto result = book.open();
    QVERIFY(!result);
    QVERIFY2(result.error().message().contains(file()), qPrintable(result.error().message()));
    QVERIFY(damaged.open(QIODevice::ReadOnly));
    QCOMPARE(damaged.readAll(), content);
    damaged.close();

    const QString aside = must(book.setAside(noon));
    QCOMPARE(aside, file() + u".damaged-20260506-120000"_qs);
    QFile kept(aside);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), content);
    must(book.contacts().setContacts({named(u"Meier"_qs)}));
}

void tst_ContactStore::newer()
{
    must(PersonalBook(file()).open());
    SqlConnection connection(file());
    connection.open();
    connection.change(u"PRAGMA user_version = 99"_qs);
    const auto result = PersonalBook(file()).open();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::StoreNewer);
}

void tst_ContactStore::folderCannotBeMade()
{
    const auto result = PersonalBook(u"/proc/nowhere/contacts.db"_qs).open();
    QVERIFY(!result);
    QVERIFY2(result.error().message().contains(u"/proc/nowhere"),
             qPrintable(result.error().message()));
}

QTEST_GUILESS_MAIN(tst_ContactStore)
#include "tst_contactstore.moc"
