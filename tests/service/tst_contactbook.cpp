#include "office.h"

#include "base/rights.h"
#include "contacts/contact.h"

#include <QtTest/QSignalSpy>

using namespace Fax;

/** The shared address book behind the door (ui.md I3): everybody reads, who may change settings writes. */
class tst_ContactBook : public QObject, private Office
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(openOffice()); }
    void everybodyReads();
    void changesAreTold();
    void portions();
    void refused_data();
    void refused();

private:
    [[nodiscard]] static QVariantMap named(const QString &name)
    {
        return {
            {QStringLiteral("name"), name},
            {QStringLiteral("faxNumbers"),
             QVariantList{QVariantMap{{QStringLiteral("number"), QStringLiteral("030 5550100")}}}}};
    }
    [[nodiscard]] QList<Contact> book(const QVariantList &arguments = {})
    {
        const auto answer = as(sina, "contacts", arguments);
        return answer ? fromMaps<Contact>(answer->value.toList()).value_or(QList<Contact>())
                      : QList<Contact>();
    }
};

void tst_ContactBook::everybodyReads()
{
    const auto answer = as(anna, "setContacts",
                           {QVariant(QVariantList{named(u"Meier"_qs), named(u"Müller"_qs)})});
    QVERIFY(answer);
    const QList<Contact> read = book();
    QCOMPARE(read.size(), 2);
    QCOMPARE(read.first().name, u"Meier"_qs);
    QCOMPARE(read.first().faxNumbers.first().number, u"030 5550100"_qs);
    QCOMPARE(toMaps(read), answer->value.toList());
}

void tst_ContactBook::changesAreTold()
{
    QSignalSpy events(m_fixture->service(), &Service::eventOccurred);
    const auto answer = as(anna, "setContacts", {QVariant(QVariantList{named(u"Meier"_qs)})});
    QVERIFY(answer);
    const auto told = [&] {
        QVariantMap last;
        for (const auto &event : events) {
            if (event.at(0) == QStringLiteral("contactsChanged"))
                last = event.at(1).toMap();
        }
        return last;
    };
    QTRY_COMPARE(told().value(QStringLiteral("contacts")).toList(), answer->value.toList());
    const qint64 id = book().first().id;
    QVERIFY(as(anna, "removeContacts", {QVariant(QVariantList{id})}));
    QTRY_COMPARE(told().value(QStringLiteral("removed")).toList(), QVariantList{id});
    QVERIFY(book().isEmpty());
    const auto activity = as(anna, "activity", {});
    QVERIFY(activity);
    QCOMPARE(activity->value.toList().value(1).toMap().value(QStringLiteral("object")).toString(),
             u"address book: Meier"_qs);
}

void tst_ContactBook::portions()
{
    QVariantList many;
    for (int i = 0; i < 500; ++i)
        many.append(named(QString::number(i)));
    QVERIFY(as(anna, "setContacts", {QVariant(many)}));
    QVERIFY(as(anna, "setContacts", {QVariant(QVariantList{named(u"last"_qs)})}));
    const QList<Contact> first = book();
    QCOMPARE(first.size(), 500);
    const QList<Contact> rest = book({QVariantMap{{QStringLiteral("after"), first.last().id}}});
    QCOMPARE(rest.size(), 1);
    QCOMPARE(rest.first().name, u"last"_qs);
}

void tst_ContactBook::refused_data()
{
    QTest::addColumn<QVariantList>("arguments");
    QTest::addColumn<ErrorCode>("code");
    QVariantList tooMany;
    for (int i = 0; i < 501; ++i)
        tooMany.append(named(u"x"_qs));
    QVariantMap longName = named(QString(10'000, u'n'));
    QVariantMap stale = named(u"Meier"_qs);
    stale.insert(u"id"_qs, 4711);
    const auto row = [](const char *name, const QVariant &argument, ErrorCode code) {
        QTest::newRow(name) << QVariantList{argument} << code;
    };
    row("not a list", u"x"_qs, ErrorCode::InvalidParameter);
    row("nothing", QVariantList(), ErrorCode::InvalidParameter);
    row("more than 500", tooMany, ErrorCode::InvalidParameter);
    row("name of 10,000 letters", QVariantList{longName}, ErrorCode::InvalidParameter);
    row("something else in the list", QVariantList{1}, ErrorCode::InvalidParameter);
    row("gone meanwhile", QVariantList{stale}, ErrorCode::NotFound);
}

void tst_ContactBook::refused()
{
    QFETCH(QVariantList, arguments);
    const auto answer = as(anna, "setContacts", arguments);
    QVERIFY(!answer);
    QTEST(answer.error().code, "code");
    QVERIFY(book().isEmpty());
}

QTEST_GUILESS_MAIN(tst_ContactBook)
#include "tst_contactbook.moc"
