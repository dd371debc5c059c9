#include "contacts/contactmerge.h"

#include <QtTest/QtTest>

using namespace Fax;

class tst_ContactMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doubles_data();
    void doubles();
    void nothingIsLost();
};

namespace {

Contact contact(const QString &name, const QString &company, const QString &number)
{
    static qint64 lastId = 0;
    Contact result;
    result.id = ++lastId;
    result.name = name;
    result.company = company;
    result.faxNumbers = {{QString(), number}};
    return result;
}

} // namespace

void tst_ContactMerge::doubles_data()
{
    QTest::addColumn<Contact>("a");
    QTest::addColumn<Contact>("b");
    QTest::addColumn<qsizetype>("found");
    const auto row = [](const char *name, const Contact &a, const Contact &b, qsizetype found) {
        QTest::newRow(name) << a << b << found;
    };
    const Contact meier = contact(u"Meier"_qs, u"Muster GmbH"_qs, u"030 5550100"_qs);
    row("same name, case and accents", meier, contact(u"MEIER"_qs, u"muster gmbh"_qs, u"1234"_qs),
        1);
    row("one has no company", meier, contact(u"Meier"_qs, {}, u"1234"_qs), 1);
    row("another company", meier, contact(u"Meier"_qs, u"Beispiel AG"_qs, u"030 5550100"_qs), 0);
    row("colleagues with one number", meier,
        contact(u"Müller"_qs, u"Muster GmbH"_qs, u"030 5550100"_qs), 0);
    row("company without a name", contact({}, u"Muster GmbH"_qs, u"1234"_qs),
        contact({}, u"Muster GmbH"_qs, u"1235"_qs), 1);
}

void tst_ContactMerge::doubles()
{
    QFETCH(Contact, a);
    QFETCH(Contact, b);
    const auto found = findDoubles({a, b}, PhoneNumbers(u"49"_qs));
    QTEST(found.size(), "found");
    if (!found.isEmpty())
        QCOMPARE(found.first().merged.id, a.id);
}

void tst_ContactMerge::nothingIsLost()
{
    Contact a = contact(u"Meier"_qs, {}, u"030 5550100"_qs);
    a.note = u"first"_qs;
    a.groups = {u"Customers"_qs};
    Contact b = contact(u"Meier"_qs, u"Muster GmbH"_qs, u"+49 30 5550100"_qs);
    b.faxNumbers.append({u"Home"_qs, u"030 5550101"_qs});
    b.email = u"meier@muster.example"_qs;
    b.note = u"second"_qs;
    b.avoidEcm = true;
    b.groups = {u"Berlin"_qs, u"Customers"_qs};
    const auto found = findDoubles({a, b, contact(u"Other"_qs, {}, u"1234"_qs)},
                                   PhoneNumbers(u"49"_qs));
    QCOMPARE(found.size(), 1);
    const Contact merged = found.first().merged;
    QCOMPARE(merged.company, u"Muster GmbH"_qs);
    QCOMPARE(merged.email, b.email);
    QCOMPARE(merged.note, u"first\nsecond"_qs);
    QCOMPARE(merged.groups, QStringList({u"Customers"_qs, u"Berlin"_qs}));
    QVERIFY(merged.avoidEcm);
    QCOMPARE(
        merged.faxNumbers,
        QList<ContactNumber>({{QString(), u"030 5550100"_qs}, {u"Home"_qs, u"030 5550101"_qs}}));
}

QTEST_APPLESS_MAIN(tst_ContactMerge)
#include "tst_contactmerge.moc"
