#include "contacts/contactindex.h"

#include <QtTest/QtTest>

using namespace Fax;

class tst_ContactIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hits_data();
    void hits();
    void companyAndGroupAddTheirMembers();
    void contactBringsItsFields();
    void usedLatelyFirst();
    void withNumber();
    void manyContacts();
};

namespace {

Contact contact(const QString &name, const QString &company, const QString &number,
                const QStringList &groups = {})
{
    Contact result;
    result.name = name;
    result.company = company;
    if (!number.isEmpty())
        result.faxNumbers = {{QString(), number}};
    result.groups = groups;
    return result;
}

QList<Contact> office()
{
    QList<Contact> list{
        contact(u"Meier"_qs, u"Muster GmbH"_qs, u"+49 30 5550100"_qs, {u"Customers"_qs}),
        contact(u"Müller"_qs, u"Muster GmbH"_qs, u"030 5550101"_qs, {u"Customers"_qs}),
        contact({}, u"Beispiel AG"_qs, u"+49 40 5550102"_qs, {u"Suppliers"_qs}),
        contact(u"Mustafa"_qs, {}, {}),
    };
    list[0].faxNumbers.append({u"Accounting"_qs, u"+49 30 5550777"_qs});
    return list;
}

ContactIndex officeIndex()
{
    ContactIndex index{PhoneNumbers(u"49"_qs)};
    index.setContacts(office());
    index.setRecent({{{u"+49 89 5550199"_qs, u"Anna Unbekannt"_qs},
                      QDateTime(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC)}});
    return index;
}

QStringList titles(const QList<ContactHit> &hits)
{
    QStringList list;
    for (const ContactHit &hit : hits)
        list.append(hit.detail.isEmpty() ? hit.title : hit.title + u' ' + hit.detail);
    return list;
}

} // namespace

void tst_ContactIndex::hits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("ui.md 7: not from one letter") << u"m"_qs << QStringList();
    QTest::newRow("name") << u"mei"_qs << QStringList{u"Meier +49 30 5550100"_qs};
    QTest::newRow("without accents") << u"MULL"_qs << QStringList{u"Müller +49 30 5550101"_qs};
    QTest::newRow("company, and its people; nobody without a number")
        << u"muster"_qs
        << QStringList{u"Meier +49 30 5550100"_qs, u"Müller +49 30 5550101"_qs, u"Muster GmbH"_qs};
    QTest::newRow("two words") << u"gmbh mei"_qs << QStringList{u"Meier +49 30 5550100"_qs};
    QTest::newRow("group") << u"cust"_qs << QStringList{u"Customers"_qs};
    QTest::newRow("digits of a number")
        << u"40 555"_qs << QStringList{u"Beispiel AG +49 40 5550102"_qs};
    QTest::newRow("the number with these digits")
        << u"5550777"_qs << QStringList{u"Meier +49 30 5550777"_qs};
    QTest::newRow("recent") << u"unbek"_qs << QStringList{u"Anna Unbekannt +49 89 5550199"_qs};
    QTest::newRow("inside of a word does not count") << u"eier"_qs << QStringList();
    QTest::newRow("nothing") << u"zz"_qs << QStringList();
    QTest::newRow("only spaces") << u"    "_qs << QStringList();
}

void tst_ContactIndex::hits()
{
    QFETCH(QString, typed);
    QTEST(titles(officeIndex().find(typed, ContactSource::mostHits)), "expected");
}

void tst_ContactIndex::companyAndGroupAddTheirMembers()
{
    const auto hits = officeIndex().find(u"customers"_qs, ContactSource::mostHits);
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().kind, ContactHit::Kind::Group);
    QCOMPARE(hits.first().recipients.size(), 2);
    QCOMPARE(hits.first().recipients.at(0).number, u"+49 30 5550100"_qs);
    QCOMPARE(hits.first().recipients.at(1).name, u"Müller"_qs);
}

void tst_ContactIndex::contactBringsItsFields()
{
    QList<Contact> contacts = office();
    contacts[0].place = u"Berlin"_qs;
    contacts[0].avoidEcm = true;
    ContactIndex index;
    index.setContacts(contacts);
    const auto hits = index.find(u"meier"_qs, 1);
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().recipients.first().city, u"Berlin"_qs);
    QVERIFY(hits.first().contact.avoidEcm);
}

void tst_ContactIndex::usedLatelyFirst()
{
    ContactIndex index = officeIndex();
    const auto used = [](const QString &number, int day) {
        return RecentRecipient{{number, {}}, QDateTime(QDate(2026, 5, day), QTime(9, 0), Qt::UTC)};
    };
    index.setRecent({used(u"0305550101"_qs, 3), used(u"+49 30 5550100"_qs, 2)});
    QCOMPARE(
        titles(index.find(u"muster"_qs, ContactSource::mostHits)),
        QStringList({u"Müller +49 30 5550101"_qs, u"Muster GmbH"_qs, u"Meier +49 30 5550100"_qs}));
}

/** I1: the name of a caller, however the number is written. */
void tst_ContactIndex::withNumber()
{
    const ContactIndex index = officeIndex();
    for (const QString &number : {u"+49305550101"_qs, u"030/5550101"_qs, u"0049 30 5550101"_qs}) {
        const Contact *found = index.withNumber(number);
        QVERIFY2(found != nullptr, qPrintable(number));
        QCOMPARE(found->name, u"Müller"_qs);
    }
    QCOMPARE(index.withNumber(u"+49 30 99"_qs), nullptr);
    QCOMPARE(index.withNumber(u"not a number"_qs), nullptr);
}

void tst_ContactIndex::manyContacts()
{
    QList<Contact> contacts;
    for (int i = 0; i < 50'000; ++i)
        contacts.append(contact(u"Contact %1"_qs.arg(i), u"Company %1"_qs.arg(i / 10),
                                u"+4930%1"_qs.arg(1'000'000 + i)));
    ContactIndex index;
    index.setContacts(contacts);
    QCOMPARE(index.find(u"co"_qs, ContactSource::mostHits).size(), ContactSource::mostHits);
    QCOMPARE(titles(index.find(u"contact 49999"_qs, 3)),
             QStringList{u"Contact 49999 +49 30 1049999"_qs});
}

QTEST_APPLESS_MAIN(tst_ContactIndex)
#include "tst_contactindex.moc"
