#include "base/valuemap.h"
#include "contacts/contact.h"
#include "contacts/contactfields.h"

#include <QtCore/QBuffer>
#include <QtTest/QtTest>

using namespace Fax;

class tst_Contacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void refusals_data();
    void refusals();
    void displayName();
    void recipient();
    void throughTheLink();
    void csvAndBack();
    void mapping_data();
    void mapping();
};

namespace {

Contact meier()
{
    Contact contact;
    contact.name = u"Meier"_qs;
    contact.givenName = u"Anna"_qs;
    contact.company = u"Muster GmbH"_qs;
    contact.department = u"Sales"_qs;
    contact.title = u"Head of sales"_qs;
    contact.faxNumbers = {{QString(), u"+49 30 5550100"_qs}, {QString(), u"+49 30 5550101"_qs}};
    contact.phone = u"+49 30 5550199"_qs;
    contact.email = u"anna@muster.example"_qs;
    contact.street = u"Hauptstraße 1"_qs;
    contact.zip = u"10115"_qs;
    contact.place = u"Berlin"_qs;
    contact.country = u"Germany"_qs;
    contact.resolution = ContactWishes::Resolution::Fine;
    contact.avoidEcm = true;
    contact.billingCode = u"4711"_qs;
    contact.note = u"Closed \"at noon\", on Fridays"_qs;
    contact.groups = {u"Customers"_qs, u"Berlin"_qs};
    return contact;
}

} // namespace

void tst_Contacts::names_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("kept");
    QTest::newRow("I3: Arabic") << u"شركة المثال"_qs << u"شركة المثال"_qs;
    QTest::newRow("I3: Chinese") << u"示例公司"_qs << u"示例公司"_qs;
    QTest::newRow("I3: emoji of several parts")
        << u"👩‍🔧 Muster"_qs << u"👩‍🔧 Muster"_qs;
    QTest::newRow("I3: 250 emoji") << u"😀"_qs.repeated(250) << u"😀"_qs.repeated(250);
    QTest::newRow("outer and double spaces") << u"  Muster   GmbH "_qs << u"Muster GmbH"_qs;
    QTest::newRow("safety 40: direction override") << u"a\u202egpj.exe"_qs << u"a gpj.exe"_qs;
    QTest::newRow("safety 40: NUL and escape") << QString(u"a\0b\x1b[2J"_qs) << u"a b [2J"_qs;
    QTest::newRow("line break") << u"Muster\r\nGmbH"_qs << u"Muster GmbH"_qs;
    QTest::newRow("formula is text") << u"=cmd()"_qs << u"=cmd()"_qs;
}

void tst_Contacts::names()
{
    QFETCH(QString, given);
    Contact contact;
    contact.name = given;
    const auto checked = checkedContact(contact);
    QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message()));
    QTEST(checked->name, "kept");
}

void tst_Contacts::refusals_data()
{
    QTest::addColumn<Contact>("contact");
    QTest::addColumn<QString>("sentence");

    Contact longName;
    longName.name = QString(10'000, u'n');
    QTest::newRow("I3: name of 10,000 letters")
        << longName << u"The field \"name\" has 10000 letters; 250 are possible."_qs;
    Contact longNote = meier();
    longNote.note = QString(100'000, u'x');
    QTest::newRow("I3: note of 100,000 letters")
        << longNote << u"The field \"note\" has 100000 letters; 4000 are possible."_qs;
    Contact letters = meier();
    letters.faxNumbers = {{QString(), u"555-CALL"_qs}};
    QTest::newRow("ui.md 7: letters in a number")
        << letters << u"\"555-CALL\" contains letters."_qs;
    QTest::newRow("nothing to know it by")
        << Contact() << u"A contact needs a name, a company or a fax number."_qs;
    Contact many = meier();
    for (int i = 0; i < 30; ++i)
        many.faxNumbers.append({QString(), QString::number(5550200 + i)});
    QTest::newRow("too many numbers") << many << u"A contact can have 20 fax numbers, not more."_qs;
    Contact groups = meier();
    for (int i = 0; i < 51; ++i)
        groups.groups.append(QString::number(i));
    QTest::newRow("too many groups") << groups << u"A contact can be in 50 groups, not more."_qs;
}

void tst_Contacts::refusals()
{
    QFETCH(Contact, contact);
    const auto checked = checkedContact(contact);
    QVERIFY(!checked);
    QTEST(checked.error().message(), "sentence");
}

void tst_Contacts::displayName()
{
    Contact contact = meier();
    QCOMPARE(contact.displayName(), u"Anna Meier"_qs);
    contact.givenName.clear();
    QCOMPARE(contact.displayName(), u"Meier"_qs);
    contact.name.clear();
    QCOMPARE(contact.displayName(), u"Muster GmbH"_qs);
    contact.company.clear();
    QCOMPARE(contact.displayName(), u"+49 30 5550100"_qs);
    contact.faxNumbers.clear();
    QCOMPARE(contact.displayName(), u"anna@muster.example"_qs);
}

/** C2: what a cover page says about the recipient comes from the address book. */
void tst_Contacts::recipient()
{
    const Recipient recipient = meier().recipient(u"+49 30 5550101"_qs);
    QCOMPARE(recipient.number, u"+49 30 5550101"_qs);
    QCOMPARE(recipient.name, u"Anna Meier"_qs);
    QCOMPARE(recipient.company, u"Muster GmbH"_qs);
    QCOMPARE(recipient.department, u"Sales"_qs);
    QCOMPARE(recipient.title, u"Head of sales"_qs);
    QCOMPARE(recipient.address, u"Hauptstraße 1"_qs);
    QCOMPARE(recipient.zip, u"10115"_qs);
    QCOMPARE(recipient.city, u"Berlin"_qs);
    QCOMPARE(recipient.country, u"Germany"_qs);
    QCOMPARE(recipient.officePhone, u"+49 30 5550199"_qs);
}

void tst_Contacts::throughTheLink()
{
    Contact contact = meier();
    contact.id = 7;
    contact.revision = 3;
    const auto read = fromMap<Contact>(toMap(contact));
    QVERIFY(read);
    QCOMPARE(*read, contact);
}

void tst_Contacts::csvAndBack()
{
    Contact formula;
    formula.name = u"=HYPERLINK(\"http://x\")"_qs;
    formula.faxNumbers = {{QString(), u"030 5550102"_qs}};
    const QByteArray csv = ContactFields::toCsv({meier(), formula});
    QVERIFY2(csv.contains("'=HYPERLINK"),
             csv.constData()); // safety 81: a spreadsheet shows it as text

    QBuffer buffer;
    buffer.setData(csv);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const TableFormat format = guessTableFormat(csv);
    TableReader reader(buffer, format);
    const QStringList header = **reader.next();
    const ContactMapping mapping = ContactFields::guessMapping(header, {});
    QCOMPARE(ContactFields::contactOf(**reader.next(), mapping, header), meier());
    QCOMPARE(ContactFields::contactOf(**reader.next(), mapping, header), formula);
}

void tst_Contacts::mapping_data()
{
    using enum ContactField;
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::addColumn<ContactMapping>("mapping");
    const QList<QStringList> none;
    QTest::newRow("ui.md 7: plain")
        << QStringList{u"Name"_qs, u"Company"_qs, u"Fax number"_qs, u"Note"_qs} << none
        << ContactMapping{Name, Company, FaxNumber, Note};
    QTest::newRow("German") << QStringList{u"Nachname"_qs, u"Vorname"_qs, u"Firma"_qs,
                                           u"Telefax"_qs,  u"Straße"_qs,  u"PLZ"_qs,
                                           u"Ort"_qs}
                            << none << ContactMapping{Name,   GivenName, Company, FaxNumber,
                                                      Street, Zip,       Place};
    QTest::newRow("an office suite's")
        << QStringList{u"First Name"_qs, u"Last Name"_qs,      u"Business Fax"_qs,
                       u"Home Fax"_qs,   u"Business Phone"_qs, u"Notes"_qs}
        << none << ContactMapping{GivenName, Name, FaxNumber, FaxNumber, Phone, Note};
    QTest::newRow("a mail program's")
        << QStringList{u"First Name"_qs,    u"Last Name"_qs,  u"Display Name"_qs,
                       u"Primary Email"_qs, u"Fax Number"_qs, u"Custom 1"_qs}
        << none << ContactMapping{GivenName, Name, Ignored, Email, FaxNumber, Ignored};
    QTest::newRow("no header: by what is in the rows")
        << QStringList()
        << QList<QStringList>{{u"17"_qs, u"Muster GmbH"_qs, u"030 5550100"_qs},
                              {u"18"_qs, u"Beispiel AG"_qs, u"+49 30 5550101"_qs}}
        << ContactMapping{Ignored, Name, FaxNumber};
    QTest::newRow("one number in each line")
        << QStringList() << QList<QStringList>{{u"0305550100"_qs}} << ContactMapping{FaxNumber};
    QTest::newRow("headings that mean nothing")
        << QStringList{u"A"_qs, u"B"_qs} << QList<QStringList>{{u"030 5550100"_qs, u"Muster"_qs}}
        << ContactMapping{FaxNumber, Name};
}

void tst_Contacts::mapping()
{
    QFETCH(QStringList, header);
    QFETCH(QList<QStringList>, rows);
    QTEST(ContactFields::guessMapping(header, rows), "mapping");
}

QTEST_APPLESS_MAIN(tst_Contacts)
#include "tst_contacts.moc"
