#include "office.h"

#include "base/rights.h"

using namespace Fax;

/** What strangers see of other people's jobs, faxes and calls: nothing (service-semantics 16.6, 16.7, safety 3.3). */
class tst_Visibility : public QObject, private Office
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lists();
    void counts();
    void events_data();
    void events();
    void unknownEventIsForAdministrators();
    void callInPorts();
    void assignedFaxMoves();
    void takeAFax();

private:
    [[nodiscard]] QList<qint64> idsIn(const Caller &caller, const char *method,
                                      const QVariantMap &filter = {});
    [[nodiscard]] bool sees(const Caller &caller, const QString &kind, const QVariantMap &value)
    {
        return m_fixture->service()->visible(caller, kind, value).has_value();
    }
    [[nodiscard]] QVariantMap statusFor(const Caller &caller)
    {
        return as(caller, "port", {1})->value.toMap().value(QStringLiteral("status")).toMap();
    }

    JobId m_sinas;
    JobId m_emils;
    FaxId m_fax;
};

namespace {

QVariantMap one(const char *key, const QVariant &value)
{
    return {{QString::fromLatin1(key), value}};
}

} // namespace

void tst_Visibility::initTestCase()
{
    QVERIFY(openOffice());
    m_sinas = jobOf(sina);
    m_emils = jobOf(emil);
    m_fax = newFax();
    QVERIFY(m_sinas.isValid());
    QVERIFY(m_emils.isValid());
    QVERIFY(m_fax.isValid());
}

QList<qint64> tst_Visibility::idsIn(const Caller &caller, const char *method,
                                    const QVariantMap &filter)
{
    QList<qint64> ids;
    for (const QVariant &item : as(caller, method, {filter})->value.toList())
        ids.append(item.toMap().value(QStringLiteral("id")).toLongLong());
    return ids;
}

void tst_Visibility::lists()
{
    using Ids = QList<qint64>;
    QCOMPARE(idsIn(sina, "jobs"), Ids{m_sinas.value});
    QCOMPARE(idsIn(sina, "jobs", one("open", true)), Ids{m_sinas.value});
    QCOMPARE(idsIn(emil, "jobs", one("limit", 10)), Ids{m_emils.value});
    QCOMPARE(idsIn(emil, "jobs", one("before", m_emils.value)), Ids());
    QCOMPARE(idsIn(emil, "jobs", one("offset", 1)), Ids());
    QCOMPARE(idsIn(otto, "jobs"), (Ids{m_emils.value, m_sinas.value}));
    QCOMPARE(idsIn(sina, "inbox"), Ids());
    QCOMPARE(idsIn(otto, "inbox"), Ids{m_fax.value});
}

void tst_Visibility::counts()
{
    const auto waiting = [&](const Caller &caller) {
        return as(caller, "queue")->value.toMap().value(QStringLiteral("waiting")).toInt();
    };
    QCOMPARE(waiting(sina), 1);
    QCOMPARE(waiting(otto), 2);
    const QVariantMap event = as(otto, "queue")->value.toMap();
    const auto shown = m_fixture->service()->visible(sina, QStringLiteral("queue"), event);
    QVERIFY(shown);
    QCOMPARE(shown->value(QStringLiteral("waiting")), 1);
    QCOMPARE(shown->value(QStringLiteral("paused")), true);
}

void tst_Visibility::events_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QVariantMap>("value"); // of sina, where it is anybody's
    QTest::addColumn<QString>("seenBy"); // initials of sina, emil, otto, anna
    const auto row = [](const char *kind, const QVariantMap &value, const char *seenBy) {
        QTest::newRow(kind) << QString::fromLatin1(kind) << value << QString::fromLatin1(seenBy);
    };
    row("job", one("user", sina.account), "soa");
    row("jobRemoved", {{QStringLiteral("id"), 1}, {QStringLiteral("user"), sina.account}}, "soa");
    row("fax", one("owner", sina.account), "soa");
    row("faxRemoved", {{QStringLiteral("id"), 1}, {QStringLiteral("owner"), sina.account}}, "soa");
    row("account", one("name", sina.account), "sa");
    row("activity", one("who", sina.account), "a");
    row("receipt", one("user", sina.account), "s");
    row("modem", one("device", QStringLiteral("/dev/ttyUSB0")), "a");
    row("testStep", one("port", 1), "oa");
    row("portRemoved", one("id", 1), "seoa");
    row("lineHistory", one("portId", 1), "seoa");
    row("today", {}, "seoa");
    row("property", one("name", QStringLiteral("Retries")), "seoa");
    row("stopping", {}, "seoa");
}

void tst_Visibility::events()
{
    QFETCH(QString, kind);
    QFETCH(QVariantMap, value);
    QFETCH(QString, seenBy);
    for (const Caller &caller : {sina, emil, otto, anna})
        QVERIFY2(sees(caller, kind, value) == seenBy.contains(caller.account.front()),
                 qPrintable(caller.account));
    QVERIFY(!sees(nils, kind, value));
    QVERIFY(!sees({}, kind, value));
}

void tst_Visibility::unknownEventIsForAdministrators()
{
    QVERIFY(!sees(otto, QStringLiteral("something new"), {}));
    QVERIFY(sees(anna, QStringLiteral("something new"), {}));
}

/** That a line is busy, and with which page, is no secret; with whom and with what it is. */
void tst_Visibility::callInPorts()
{
    QVERIFY(as(anna, "setQueuePaused", {false}));
    QVERIFY(waitForDials(1));
    const bool isSinas = m_line->dialled.first().call > 0
        && as(sina, "job", {m_sinas.value})
                ->value.toMap()
                .value(QStringLiteral("job"))
                .toMap()
                .value(QStringLiteral("state"))
            == QStringLiteral("inprogress");
    QVERIFY(isSinas);
    m_line->progress(PortState::Sending, CallPhase::C, 1);
    for (const Caller &caller : {sina, otto, anna}) {
        QCOMPARE(statusFor(caller).value(QStringLiteral("address")), QStringLiteral("201"));
        QCOMPARE(statusFor(caller).value(QStringLiteral("jobId")), m_sinas.value);
    }
    const QVariantMap forEmil = statusFor(emil);
    QCOMPARE(forEmil.value(QStringLiteral("currentPage")), 1);
    QCOMPARE(forEmil.value(QStringLiteral("state")),
             statusFor(anna).value(QStringLiteral("state")));
    for (const char *name : {"address", "documentName", "recipientName", "senderName", "jobId",
                             "callId", "tsid", "csid", "callerId"}) {
        const QVariant value = forEmil.value(QString::fromLatin1(name));
        QVERIFY2(value.toString().isEmpty() || value == 0, name);
    }
    const QVariantMap frame = one("job", m_sinas.value);
    QVERIFY(sees(sina, QStringLiteral("frame"), frame));
    QVERIFY(!sees(emil, QStringLiteral("frame"), frame));
    QVERIFY(sees(otto, QStringLiteral("frame"), frame));
    m_line->sendPage(1);
    m_line->end(ErrorCode::None);
    QVERIFY(as(anna, "setQueuePaused", {true}));
}

void tst_Visibility::assignedFaxMoves()
{
    const FaxId fax = newFax();
    QVERIFY(as(anna, "assignFax", {fax.value, sina.account}));
    QCOMPARE(idsIn(sina, "inbox"), QList<qint64>{fax.value});
    m_fixture->events.clear();
    QVERIFY(as(anna, "assignFax", {fax.value, emil.account}));
    QVERIFY(idsIn(sina, "inbox").isEmpty());
    QCOMPARE(as(sina, "fax", {fax.value}).error().code, ErrorCode::NotFound);
    QCOMPARE(idsIn(emil, "inbox"), QList<qint64>{fax.value});
    QStringList seenBySina;
    QStringList seenByOtto;
    for (const ServiceFixture::Event &event : std::as_const(m_fixture->events)) {
        if (sees(sina, event.kind, event.value))
            seenBySina.append(event.kind);
        if (sees(otto, event.kind, event.value))
            seenByOtto.append(event.kind);
    }
    QCOMPARE(seenBySina, QStringList{QStringLiteral("faxRemoved")});
    QCOMPARE(seenByOtto, QStringList{QStringLiteral("fax")});
    QVERIFY(as(emil, "deleteFax", {fax.value})); // it is his
}

void tst_Visibility::takeAFax()
{
    const FaxId fax = newFax();
    QCOMPARE(as(otto, "assignFax", {fax.value, sina.account}).error().code,
             ErrorCode::AccessDenied);
    QVERIFY(as(otto, "assignFax", {fax.value, otto.account}));
    QCOMPARE(as(otto, "fax", {fax.value})->value.toMap().value(QStringLiteral("owner")),
             otto.account);
    QVERIFY(as(otto, "setFaxNote", {fax.value, QStringLiteral("mine")}));
    QCOMPARE(as(otto, "assignFax", {fax.value, QString()}).error().code, ErrorCode::AccessDenied);
    QCOMPARE(as(anna, "assignFax", {fax.value, QStringLiteral("nobody-here")}).error().code,
             ErrorCode::NotFound);
    QVERIFY(as(anna, "assignFax", {fax.value, QString()}));
}

QTEST_GUILESS_MAIN(tst_Visibility)
#include "tst_visibility.moc"
