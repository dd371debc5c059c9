#include "windowbench.h"

#include "common/chips.h"
#include "common/idlistview.h"
#include "common/messagebar.h"
#include "common/undo.h"
#include "contacts/contactform.h"
#include "contacts/contactlistpage.h"
#include "contacts/contactsplace.h"
#include "faxes/inboxplace.h"
#include "store/personalbook.h"
#include "support/fakelink/contactseed.h"
#include "window/actions.h"
#include "wizard/faxwizard.h"

#include <QtGui/QAction>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

using namespace Fax;
using namespace Fax::Ui;
using Book = Model::Contacts::Book;

/** The address book (ui.md I3), on the scripted service and a file of its own. */
class tst_AddressBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothBooks();
    void filter_data();
    void filter();
    void groups();
    void editAndUndo();
    void newContact();
    void wrongNumberIsSaid();
    void readOnlyWithoutRight();
    void changedMeanwhile();
    void deleteAndUndo();
    void mergeAndUndo();
    void faxToContacts();
    void importTable();
    void importCards();
    void importHostile_data();
    void importHostile();
    void exportAndReadAgain_data();
    void exportAndReadAgain();
    void unknownCallerIsAdded();
    void namesInTheInbox();
    void damagedFile();
    void serverGone();
    void completion();
    void wizardCompletes();

private:
    /** With twenty shared contacts and an empty book of one's own. */
    static void open(WindowBench &bench)
    {
        Seed::addFaxes(bench.link, 6);
        bench.link.putContacts(Seed::contacts());
        QVERIFY(bench.open());
        bench.server.contacts().openPersonal(bench.folder.filePath(u"contacts.db"_qs), bench.clock);
        QVERIFY(bench.window->openPlace(u"addressbook"_qs));
        QTRY_COMPARE_WITH_TIMEOUT(bench.window->addressBook().model().rowCount(), 20, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(bench.server.contacts().mayChange(Book::Personal), 20'000);
    }
    static QLineEdit &field(const WindowBench &bench, const char *name)
    {
        return *bench.find<QLineEdit>(name);
    }
    static void type(const WindowBench &bench, const char *name, const QString &text)
    {
        QLineEdit &edit = field(bench, name);
        edit.selectAll();
        QTest::keyClicks(&edit, text);
    }
    static void press(const WindowBench &bench, const char *name)
    {
        bench.find<QPushButton>(name)->click();
    }
    static const QMap<qint64, Contact> &contacts(const WindowBench &bench, Book book)
    {
        return bench.server.contacts().contacts(book);
    }
    static QString writeFile(const WindowBench &bench, const char *name, const QByteArray &content)
    {
        QFile file(bench.folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }
};

void tst_AddressBook::bothBooks()
{
    WindowBench bench;
    open(bench);
    ContactsPlace &place = bench.window->addressBook();
    const QAbstractItemModelTester tester(&place.model());
    Contact own;
    own.name = u"Own"_qs;
    bool stored = false;
    bench.server.contacts().save(Book::Personal, {own}, &place,
                                 [&](const Result<QList<Contact>> &r) { stored = r.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(stored, 20'000);
    QTRY_COMPARE(place.model().rowCount(), 21);
    place.model().setPart(ContactModel::Part::Personal);
    QCOMPARE(place.model().rowCount(), 1);
    place.model().setPart(ContactModel::Part::Shared);
    QCOMPARE(place.model().rowCount(), 20);
}

void tst_AddressBook::filter_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("rows");
    QTest::newRow("name") << u"meier"_qs << 1;
    QTest::newRow("place") << u"wien"_qs << 5;
    QTest::newRow("number as it is written") << u"30 5550101"_qs << 1;
    QTest::newRow("number, digits only") << u"30555010"_qs << 1;
    QTest::newRow("nobody") << u"zzz"_qs << 0;
}

void tst_AddressBook::filter()
{
    QFETCH(QString, words);
    WindowBench bench;
    open(bench);
    bench.find<QLineEdit>("filter")->setText(words);
    QTEST(bench.window->addressBook().model().rowCount(), "rows");
}

void tst_AddressBook::groups()
{
    WindowBench bench;
    open(bench);
    auto *group = bench.find<QComboBox>("addressbook.group");
    QCOMPARE(group->count(), 4); // all, Berlin, Customers, Suppliers
    group->setCurrentIndex(group->findData(u"Suppliers"_qs));
    Q_EMIT group->activated(group->currentIndex());
    QCOMPARE(bench.window->addressBook().model().rowCount(), 6);
}

void tst_AddressBook::editAndUndo()
{
    WindowBench bench;
    open(bench);
    ContactsPlace &place = bench.window->addressBook();
    QVERIFY(place.list().select(ContactModel::rowId(Book::Shared, 1)));
    QTRY_COMPARE(field(bench, "contact.company").text(), u"Muster GmbH"_qs);
    type(bench, "contact.company", u"Muster AG"_qs);
    press(bench, "contact.save");
    QTRY_COMPARE(contacts(bench, Book::Shared).value(1).company, u"Muster AG"_qs);
    QTRY_VERIFY(!place.form().isModified());
    QTRY_VERIFY(bench.window->undo().canTakeBack());
    bench.window->undo().takeBack();
    QTRY_COMPARE(contacts(bench, Book::Shared).value(1).company, u"Muster GmbH"_qs);
    QTRY_COMPARE(field(bench, "contact.company").text(), u"Muster GmbH"_qs);
}

void tst_AddressBook::newContact()
{
    WindowBench bench;
    open(bench);
    bench.window->actions().newContact->trigger();
    type(bench, "contact.name", u"Beispiel"_qs);
    type(bench, "contact.number.1", u"030 5550123"_qs);
    type(bench, "contact.groups", u"Customers; Nord"_qs);
    press(bench, "contact.save");
    QTRY_COMPARE_WITH_TIMEOUT(contacts(bench, Book::Personal).size(), 1, 20'000);
    const Contact stored = contacts(bench, Book::Personal).first();
    QCOMPARE(stored.name, u"Beispiel"_qs);
    QCOMPARE(stored.number(), u"030 5550123"_qs);
    QCOMPARE(stored.groups, QStringList({u"Customers"_qs, u"Nord"_qs}));
    QTRY_COMPARE(bench.window->addressBook().list().currentId(),
                 ContactModel::rowId(Book::Personal, stored.id));

    PersonalBook another(bench.folder.filePath(u"contacts.db"_qs)); // it is on the disk
    QVERIFY(another.open());
    QCOMPARE(another.contacts().contacts(0, 10)->size(), 1);
}

void tst_AddressBook::wrongNumberIsSaid()
{
    WindowBench bench;
    open(bench);
    bench.window->actions().newContact->trigger();
    type(bench, "contact.name", u"Beispiel"_qs);
    type(bench, "contact.number.1", u"555-CALL"_qs);
    press(bench, "contact.save");
    QCOMPARE(bench.find<QLabel>("contact.message")->text(), u"\"555-CALL\" contains letters."_qs);
    QVERIFY(bench.window->addressBook().form().isModified());
    QVERIFY(contacts(bench, Book::Personal).isEmpty());
}

/** Rights of chapter 2: the shared book needs Change settings. */
void tst_AddressBook::readOnlyWithoutRight()
{
    WindowBench bench;
    open(bench);
    bench.link.setRights(Right::SubmitNormal);
    QTRY_VERIFY(!bench.server.contacts().mayChange(Book::Shared));
    ContactsPlace &place = bench.window->addressBook();
    QVERIFY(place.list().select(ContactModel::rowId(Book::Shared, 2)));
    QTRY_VERIFY(field(bench, "contact.company").isReadOnly());
    QVERIFY2(bench.find<QLabel>("contact.reason")->text().contains(u"Change settings"),
             qPrintable(bench.find<QLabel>("contact.reason")->text()));
    QVERIFY(!bench.window->actions().deleteContact->isEnabled());
    QVERIFY(bench.window->actions().deleteContact->statusTip().contains(u"Change settings"));
    QVERIFY(bench.window->actions().faxToContact->isEnabled());
}

void tst_AddressBook::changedMeanwhile()
{
    WindowBench bench;
    open(bench);
    QVERIFY(bench.window->addressBook().list().select(ContactModel::rowId(Book::Shared, 1)));
    QTRY_COMPARE(field(bench, "contact.company").text(), u"Muster GmbH"_qs);
    type(bench, "contact.company", u"Muster AG"_qs);
    bench.link.refuse(u"setContacts"_qs,
                      {ErrorCode::InvalidOperation, u"A. Meier has been changed meanwhile."_qs});
    press(bench, "contact.save");
    QTRY_COMPARE(bench.find<QLabel>("contact.message")->text(),
                 u"A. Meier has been changed meanwhile."_qs);
    QCOMPARE(field(bench, "contact.company").text(), u"Muster AG"_qs); // nothing is lost
}

void tst_AddressBook::deleteAndUndo()
{
    WindowBench bench;
    open(bench);
    ContactsPlace &place = bench.window->addressBook();
    QVERIFY(place.list().select(ContactModel::rowId(Book::Shared, 1)));
    bench.window->actions().deleteContact->trigger();
    QTRY_COMPARE(contacts(bench, Book::Shared).size(), 19);
    QTRY_VERIFY(bench.window->undo().canTakeBack());
    bench.window->undo().takeBack();
    QTRY_COMPARE(contacts(bench, Book::Shared).size(), 20);
    QCOMPARE(contacts(bench, Book::Shared).last().company, u"Muster GmbH"_qs);
}

void tst_AddressBook::mergeAndUndo()
{
    WindowBench bench;
    open(bench);
    Contact again;
    again.givenName = u"A."_qs;
    again.name = u"Meier"_qs;
    again.faxNumbers = {{u"Home"_qs, u"+49 30 5550777"_qs}};
    bench.link.putContacts({again});
    QTRY_COMPARE(contacts(bench, Book::Shared).size(), 21);
    bench.window->actions().mergeContacts->trigger();
    QVERIFY2(bench.window->messages().texts().first().contains(u"A. Meier"),
             qPrintable(bench.window->messages().texts().first()));
    QCOMPARE(contacts(bench, Book::Shared).size(), 21); // it asks first
    bench.find<QPushButton>("message.button0")->click();
    QTRY_COMPARE(contacts(bench, Book::Shared).size(), 20);
    QCOMPARE(contacts(bench, Book::Shared).value(1).faxNumbers.size(), 3);
    QTRY_VERIFY(bench.window->undo().canTakeBack());
    bench.window->undo().takeBack();
    QTRY_COMPARE(contacts(bench, Book::Shared).size(), 21);
    QCOMPARE(contacts(bench, Book::Shared).value(1).faxNumbers.size(), 2);
}

void tst_AddressBook::faxToContacts()
{
    WindowBench bench;
    open(bench);
    ContactsPlace &place = bench.window->addressBook();
    place.model().setGroup(u"Suppliers"_qs);
    place.list().selectAll();
    bench.window->actions().faxToContact->trigger();
    const auto *wizard = bench.window->findChild<FaxWizard *>();
    if (wizard == nullptr) {
        for (QWidget *window : QApplication::topLevelWidgets())
            wizard = wizard ? wizard : qobject_cast<FaxWizard *>(window);
    }
    QVERIFY(wizard != nullptr);
    QCOMPARE(wizard->draft().recipients.size(), 6);
    QCOMPARE(wizard->draft().recipients.first().name, u"Customer 12 Ltd"_qs);
}

void tst_AddressBook::importTable()
{
    WindowBench bench;
    open(bench);
    bench.window->addressBook().importFile(writeFile(bench, "a.csv", Seed::contactTable()));
    auto *table = bench.find<QTableWidget>("addressbook.import.table");
    QTRY_VERIFY_WITH_TIMEOUT(table->isVisible(), 20'000);
    QCOMPARE(table->rowCount(), 21); // what each column means, and 20 rows
    press(bench, "addressbook.import.accept");
    QTRY_COMPARE_WITH_TIMEOUT(contacts(bench, Book::Personal).size(), 40, 20'000);
    QCOMPARE(contacts(bench, Book::Personal).first().company, u"Customer 1; Ltd"_qs);
    QTRY_VERIFY(bench.window->undo().canTakeBack());
    bench.window->undo().takeBack();
    QTRY_VERIFY_WITH_TIMEOUT(contacts(bench, Book::Personal).isEmpty(), 20'000);
}

void tst_AddressBook::importCards()
{
    WindowBench bench;
    open(bench);
    const QByteArray cards(
        "BEGIN:VCARD\nVERSION:3.0\nN:Meier;Anna;;;\nTEL;TYPE=FAX:030 5550100\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:3.0\nFN:No number\nEND:VCARD\n");
    bench.window->addressBook().importFile(writeFile(bench, "a.vcf", cards));
    QTRY_COMPARE_WITH_TIMEOUT(contacts(bench, Book::Personal).size(), 1, 20'000);
    QCOMPARE(contacts(bench, Book::Personal).first().displayName(), u"Anna Meier"_qs);
    QVERIFY(bench.window->messages().texts().join(u' ').contains(u"No number"));
}

void tst_AddressBook::importHostile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a row that does not end") << QByteArray("\"" + QByteArray(2'000'000, 'x'));
    QTest::newRow("not there") << QByteArray("-");
}

void tst_AddressBook::importHostile()
{
    QFETCH(QByteArray, content);
    WindowBench bench;
    open(bench);
    const QString path = content == "-" ? u"/nowhere/a.csv"_qs : writeFile(bench, "a.csv", content);
    bench.window->addressBook().importFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(!bench.window->messages().texts().isEmpty(), 20'000);
    QVERIFY(bench.window->messages().texts().first().contains(u"a.csv"));
    QVERIFY(contacts(bench, Book::Personal).isEmpty());
}

void tst_AddressBook::exportAndReadAgain_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("CSV") << u"out.csv"_qs;
    QTest::newRow("vCard") << u"out.vcf"_qs;
}

void tst_AddressBook::exportAndReadAgain()
{
    QFETCH(QString, name);
    WindowBench bench;
    open(bench);
    const QString path = bench.folder.filePath(name);
    bench.window->addressBook().exportContacts(path);
    bench.window->addressBook().importFile(path);
    if (name.endsWith(u"csv")) {
        auto *accept = bench.find<QPushButton>("addressbook.import.accept");
        QTRY_VERIFY_WITH_TIMEOUT(accept->isVisible(), 20'000);
        accept->click();
    }
    QTRY_COMPARE_WITH_TIMEOUT(contacts(bench, Book::Personal).size(), 20, 20'000);
    const auto same = [&](const Contact &contact) {
        return contact.name == u"Meier" && contact.faxNumbers.size() == 2
            && contact.note == u"In the office until 16:00." && contact.groups.size() == 2;
    };
    const auto read = contacts(bench, Book::Personal).values();
    QCOMPARE(std::count_if(read.begin(), read.end(), same), 1);
}

/** I3: unknown received numbers offer Add to address book. */
void tst_AddressBook::unknownCallerIsAdded()
{
    WindowBench bench;
    open(bench);
    ReceivedFax fax = bench.link.faxes.first();
    fax.callerId = u"+49 40 5559999"_qs;
    bench.link.putFax(fax);
    QVERIFY(bench.window->openPlace(u"inbox"_qs));
    bench.window->inbox().model().setPart(InboxModel::Part::All);
    QTRY_VERIFY(bench.window->inbox().list().select(fax.id.value));
    QTRY_VERIFY(bench.window->actions().addToBook->isEnabled());
    bench.window->actions().addToBook->trigger();
    QCOMPARE(bench.window->currentPlaceName(), u"addressbook"_qs);
    QCOMPARE(field(bench, "contact.number.1").text(), u"+49 40 5559999"_qs);
}

/** I1: contact name, else what the call told. */
void tst_AddressBook::namesInTheInbox()
{
    WindowBench bench;
    open(bench);
    ReceivedFax fax = bench.link.faxes.last();
    fax.callerId = u"+49305550100"_qs;
    fax.receiving = false;
    bench.link.putFax(fax);
    InboxModel &model = bench.window->inbox().model();
    model.setPart(InboxModel::Part::All);
    QTRY_VERIFY(model.rowOf(fax.id.value) >= 0);
    QTRY_COMPARE(model.index(model.rowOf(fax.id.value), 0).data().toString(), u"A. Meier"_qs);
}

/** A damaged file is answered, kept, and does not hide the shared book. */
void tst_AddressBook::damagedFile()
{
    WindowBench bench;
    const QString path = writeFile(bench, "contacts.db", QByteArray(5000, 'x'));
    QVERIFY(bench.open());
    QVERIFY(bench.window->openPlace(u"addressbook"_qs));
    bench.server.contacts().openPersonal(path, bench.clock);
    const auto texts = [&] { return bench.window->messages().texts().join(u' '); };
    QTRY_VERIFY_WITH_TIMEOUT(texts().contains(path), 20'000);
    QVERIFY(!bench.server.contacts().mayChange(Book::Personal));
    for (QAbstractButton *button : bench.window->messages().findChildren<QAbstractButton *>())
        if (button->text() == u"Begin a new one")
            button->click();
    QTRY_VERIFY_WITH_TIMEOUT(bench.server.contacts().mayChange(Book::Personal), 20'000);
    QCOMPARE(QDir(bench.folder.path()).entryList({u"contacts.db.damaged-*"_qs}).size(), 1);
}

void tst_AddressBook::serverGone()
{
    WindowBench bench;
    open(bench);
    bench.link.setConnected(false);
    QTRY_VERIFY(!bench.server.contacts().mayChange(Book::Shared));
    QCOMPARE(bench.window->addressBook().model().rowCount(), 20); // what is known stays readable
    QVERIFY(bench.server.contacts().mayChange(Book::Personal));
    bench.link.contacts.all.remove(1);
    bench.link.setConnected(true);
    QTRY_COMPARE(bench.window->addressBook().model().rowCount(), 19); // P3: what happened meanwhile
}

/** ui.md 7: ranked by recent use, over all books. */
void tst_AddressBook::completion()
{
    WindowBench bench;
    open(bench);
    Model::Contacts &source = bench.server.contacts();
    QCOMPARE(source.find(u"customer"_qs).size(), ContactSource::mostHits);
    source.noteUsed({{u"+49 40 5550219"_qs, u"Customer 19 Ltd"_qs}});
    QTRY_COMPARE_WITH_TIMEOUT(source.find(u"customer"_qs).first().title, u"Customer 19 Ltd"_qs,
                              20'000);
}

/** Task 1 of chapter 15: type a name, Return. */
void tst_AddressBook::wizardCompletes()
{
    WindowBench bench;
    open(bench);
    FaxWizard *wizard = bench.window->openNewFax();
    auto *to = wizard->findChild<QLineEdit *>(u"wizard.to"_qs);
    QVERIFY(to != nullptr);
    QTest::keyClicks(to, u"meier"_qs);
    QTest::keyClick(to, Qt::Key_Return);
    QTRY_COMPARE(wizard->draft().recipients.size(), 1);
    QCOMPARE(wizard->draft().recipients.first().name, u"A. Meier"_qs);
    QCOMPARE(wizard->draft().recipients.first().city, u"Berlin"_qs);
}

QTEST_MAIN(tst_AddressBook)
#include "tst_addressbook.moc"
