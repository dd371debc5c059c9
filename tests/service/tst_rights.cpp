#include "office.h"

#include "service/access.h"

using namespace Fax;

/**
 * Every request × every kind of caller, on objects that are somebody else's (service-semantics 16.4, safety 82).
 * The list of methods is the service's own: one that is neither here nor refused at the door fails.
 */
class tst_Rights : public QObject, private Office
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyMethodHasARow();
    void refusedAtTheDoor();
    void requests_data();
    void requests();
    void ownObjects_data();
    void ownObjects();
    void submitByPriority_data();
    void submitByPriority();
    void sentPagesAreTheArchives();
    void refusalNamesRightAndPeople();

private:
    [[nodiscard]] QVariantList filled(const QVariantList &arguments) const;
    [[nodiscard]] static ErrorCode codeOf(const Result<Answer> &answer);

    JobId m_job; ///< emil's
    FaxId m_fax; ///< nobody's
    FaxId m_doomed;
};

namespace {

/** Stands for the job, the fax or the fax to delete in the arguments of a row. */
const QString theJob = QStringLiteral("<job>");
const QString theFax = QStringLiteral("<fax>");
const QString theDoomed = QStringLiteral("<doomed fax>");

struct Row
{
    const char *method;
    QVariantList arguments;
    const char *sender; ///< "yes", "denied" or "not found"
    const char *operates;
    const char *administers = "yes";
};

QVariantList jobList()
{
    return {QVariant(QVariantList{theJob})};
}

QVariantList changeList()
{
    return {QVariant(QVariantList{QVariantMap{
        {QStringLiteral("id"), theJob}, {QStringLiteral("priority"), QStringLiteral("low")}}})};
}

QVariantMap submission()
{
    return {{QStringLiteral("recipients"),
             QVariantList{QVariantMap{{QStringLiteral("number"), QStringLiteral("201")}}}},
            {QStringLiteral("documentNames"), QStringList{QStringLiteral("a.txt")}},
            {QStringLiteral("resolution"), QStringLiteral("standard")}};
}

/** Arguments that do no harm where the request is allowed; what is deleted comes last. */
QList<Row> rows()
{
    const QString port = QStringLiteral("1");
    const QString emil = QStringLiteral("emil");
    return {
        {"server", {}, "yes", "yes"},
        {"account", {emil}, "denied", "denied"},
        {"accounts", {}, "denied", "denied"},
        {"setRights", {emil, QStringList{QStringLiteral("sender")}}, "denied", "denied"},
        {"removeAccount", {emil}, "denied", "denied"},
        {"submit", {submission()}, "yes", "yes"},
        {"preview", {submission()}, "yes", "yes"},
        {"previewPages",
         {submission(), QVariantMap{{QStringLiteral("preview"), QStringLiteral("a")}}},
         "yes",
         "yes"},
        {"endPreview", {QStringLiteral("a")}, "yes", "yes"},
        {"jobs", {QVariantMap()}, "yes", "yes"},
        {"job", {theJob}, "not found", "yes"},
        {"sent", {}, "yes", "yes"},
        {"jobDocument", {theJob}, "not found", "yes"},
        {"report", {theJob}, "not found", "yes"},
        {"pauseJobs", jobList(), "not found", "yes"},
        {"resumeJobs", jobList(), "not found", "yes"},
        {"restartJobs", jobList(), "not found", "yes"},
        {"retryJobs", jobList(), "not found", "yes"},
        {"changeJobs", changeList(), "not found", "yes"},
        {"queue", {}, "yes", "yes"},
        {"setQueuePaused", {true}, "denied", "denied"},
        {"numbers", {}, "denied", "denied"},
        {"forgetNumber", {QStringLiteral("x")}, "denied", "denied"},
        {"ports", {}, "yes", "yes"},
        {"port", {port}, "yes", "yes"},
        {"lineHistory", {port}, "yes", "yes"},
        {"today", {}, "yes", "yes"},
        {"watchPage", {port}, "yes", "yes"},
        {"addPort", {QVariantMap()}, "denied", "denied"},
        {"setPort", {port, QVariantMap()}, "denied", "denied"},
        {"removePort", {QVariantMap()}, "denied", "denied"},
        {"setLineCondition", {port, QVariantMap()}, "denied", "denied"},
        {"resetPort", {port}, "denied", "yes"},
        {"testPort", {port, QStringLiteral("x")}, "denied", "yes"},
        {"answer", {port}, "denied", "yes"},
        {"hangUp", {port}, "denied", "yes"},
        {"modems", {}, "denied", "denied"},
        {"detectModems", {QStringList{QStringLiteral("/dev/mem")}}, "denied", "denied"},
        {"inbox", {}, "yes", "yes"},
        {"fax", {theFax}, "not found", "yes"},
        {"faxDocument", {theFax}, "not found", "yes"},
        {"faxReport", {theFax}, "not found", "yes"},
        {"setFaxRead", {theFax, true}, "not found", "yes"},
        {"assignFax", {theFax, emil}, "not found", "denied"},
        {"setFaxNote",
         {theFax, QStringLiteral("call back")},
         "not found",
         "denied"}, // emil's by now
        {"setFaxDone", {theFax, true}, "not found", "denied"},
        {"trace", {QVariantMap{{QStringLiteral("fax"), theFax}}}, "not found", "yes"},
        {"archive", {}, "yes", "yes"},
        {"archiveMonths", {}, "yes", "yes"},
        {"archivedFax", {1}, "not found", "yes"}, // theFax
        {"archivedDocument", {1}, "not found", "yes"},
        {"activity", {}, "denied", "denied"},
        {"outboxLog", {}, "denied", "yes"},
        {"inboxLog", {}, "denied", "yes"},
        {"receipts", {}, "yes", "yes"},
        {"receiptSeen", {QStringLiteral("x")}, "yes", "yes"},
        {"properties", {}, "yes", "yes"},
        {"coverPages", {}, "yes", "yes"},
        {"coverPage", {QStringLiteral("urgent")}, "yes", "yes"},
        {"previewCoverPage",
         {QVariantMap{{QStringLiteral("name"), QStringLiteral("note")}}},
         "yes",
         "yes"},
        {"publishCoverPage", {QStringLiteral("ours")}, "denied", "denied"},
        {"renameCoverPage",
         {QStringLiteral("note-a4-en"), QStringLiteral("ours")},
         "denied",
         "denied"},
        {"removeCoverPage", {QStringLiteral("note-a4-en")}, "denied", "denied"},
        {"setProperty", {QStringLiteral("Retries"), 4}, "denied", "denied"},
        {"settings", {}, "yes", "yes"},
        {"applySettings", {0, QVariantMap{{QStringLiteral("Retries"), 4}}}, "denied", "denied"},
        {"testArchiveFolder", {QString()}, "denied", "denied"},
        {"countArchivedOlder", {QStringLiteral("sent"), 30}, "denied", "denied"},
        {"contacts", {}, "yes", "yes"},
        {"setContacts", {QVariant(QVariantList())}, "denied", "denied"},
        {"removeContacts", {QVariant(QVariantList())}, "denied", "denied"},
        {"cancelJobs", jobList(), "not found", "yes"},
        {"deleteFax", {theDoomed}, "not found", "denied"},
        {"deleteArchived", {1}, "not found", "denied"},
    };
}

QStringList methodsWithRow()
{
    QStringList methods;
    for (const Row &row : rows())
        methods.append(QString::fromLatin1(row.method));
    return methods;
}

QVariant replaced(const QVariant &value, const QVariantMap &ids)
{
    if (value.typeId() == QMetaType::QString)
        return ids.value(value.toString(), value);
    if (value.typeId() == QMetaType::QVariantList) {
        QVariantList list;
        for (const QVariant &item : value.toList())
            list.append(replaced(item, ids));
        return list;
    }
    if (value.typeId() != QMetaType::QVariantMap)
        return value;
    QVariantMap map = value.toMap();
    for (QVariant &item : map)
        item = replaced(item, ids);
    return map;
}

} // namespace

void tst_Rights::initTestCase()
{
    QVERIFY(openOffice());
    m_job = jobOf(emil);
    m_fax = newFax();
    m_doomed = newFax();
    QVERIFY(m_job.isValid());
    QVERIFY(m_fax.isValid());
    QVERIFY(m_doomed != m_fax);
}

QVariantList tst_Rights::filled(const QVariantList &arguments) const
{
    return replaced(arguments,
                    {{theJob, m_job.value}, {theFax, m_fax.value}, {theDoomed, m_doomed.value}})
        .toList();
}

/** Of the request, or of the first job of those that answer for each. */
ErrorCode tst_Rights::codeOf(const Result<Answer> &answer)
{
    if (!answer)
        return answer.error().code;
    const QVariantMap first = answer->value.toList().value(0).toMap();
    return errorCodeFromNumber(first.value(QStringLiteral("error"), 0).toInt());
}

/** Those that the door refuses by themselves need none here: then the table of rights is taken at its word. */
void tst_Rights::everyMethodHasARow()
{
    const QStringList methods = m_fixture->service()->methods();
    const QStringList known = methodsWithRow();
    for (const QString &method : known)
        QVERIFY2(methods.contains(method), qPrintable(method));
    for (const QString &method : methods) {
        const auto access = accessOf(method);
        QVERIFY2(access, qPrintable(method));
        QVERIFY2(known.contains(method) || (access->anyOf && !access->own), qPrintable(method));
    }
}

void tst_Rights::refusedAtTheDoor()
{
    const QStringList methods = m_fixture->service()->methods();
    for (const QString &method : methods) {
        const Rights needed = accessOf(method)->anyOf;
        if (!needed || accessOf(method)->own)
            continue;
        for (const auto &[caller, rights] :
             {std::pair(nils, Rights()), {sina, senderRights}, {otto, operatorRights}}) {
            if (!(rights & needed))
                QCOMPARE(as(caller, method.toLatin1()).error().code, ErrorCode::AccessDenied);
        }
    }
}

void tst_Rights::requests_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QVariantList>("arguments");
    QTest::addColumn<QString>("expected");
    for (const Row &row : rows()) {
        const auto add = [&](const Caller &caller, const char *expected) {
            QTest::addRow("%s, %s", row.method, qPrintable(caller.account))
                << caller.account << QString::fromLatin1(row.method) << row.arguments
                << QString::fromLatin1(expected);
        };
        add(nils, "denied");
        add({QString(), -1}, "denied");
        add(sina, row.sender);
        add(otto, row.operates);
        add(anna, row.administers);
    }
}

void tst_Rights::requests()
{
    QFETCH(QString, account);
    QFETCH(QString, method);
    QFETCH(QVariantList, arguments);
    QFETCH(QString, expected);
    m_fixture->caller = {account, m_users.uidOf(account).value_or(-1)};
    const QList<QByteArray> documents = method == u"submit" || method.startsWith(u"preview")
        ? QList<QByteArray>{"Hello"}
        : QList<QByteArray>();
    const auto answer = m_fixture->ask(method, filled(arguments), documents);
    if (expected == u"denied") {
        QCOMPARE(codeOf(answer), ErrorCode::AccessDenied);
    } else if (expected == u"not found") { // as if it were not there (16.6)
        QCOMPARE(codeOf(answer), ErrorCode::NotFound);
    } else {
        const QString why = answer ? QString() : answer.error().message();
        QVERIFY2(codeOf(answer) != ErrorCode::AccessDenied, qPrintable(why));
        QVERIFY2(codeOf(answer) != ErrorCode::NotFound, qPrintable(why));
    }
}

void tst_Rights::ownObjects_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QVariantList>("arguments");
    const auto row = [](const char *method, const QVariantList &arguments) {
        QTest::newRow(method) << QString::fromLatin1(method) << arguments;
    };
    row("job", {theJob});
    row("jobDocument", {theJob});
    row("report", {theJob});
    row("pauseJobs", jobList());
    row("resumeJobs", jobList());
    row("retryJobs", jobList());
    row("changeJobs", changeList());
    row("cancelJobs", jobList());
    row("fax", {theFax});
    row("faxDocument", {theFax});
    row("faxReport", {theFax});
    row("setFaxRead", {theFax, false});
    row("setFaxNote", {theFax, QStringLiteral("call back")});
    row("setFaxDone", {theFax, true});
    row("trace", {QVariantMap{{QStringLiteral("fax"), theFax}}});
    row("account", {QStringLiteral("sina")});
    row("deleteFax", {theFax});
}

/** A sender needs no right for what is her own (16.4). */
void tst_Rights::ownObjects()
{
    QFETCH(QString, method);
    QFETCH(QVariantList, arguments);
    m_fixture->caller = anna;
    if (m_fixture->job(m_job).user != sina.account) {
        m_job = jobOf(sina);
        m_fax = newFax();
        QVERIFY(as(anna, "assignFax", {m_fax.value, sina.account}));
    }
    m_fixture->caller = sina;
    const auto answer = m_fixture->ask(method, filled(arguments));
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message()));
    QCOMPARE(codeOf(answer), ErrorCode::None);
}

void tst_Rights::submitByPriority_data()
{
    QTest::addColumn<QStringList>("rights");
    QTest::addColumn<QStringList>("allowed");
    const QString low = QStringLiteral("low");
    const QString normal = QStringLiteral("normal");
    const QString high = QStringLiteral("high");
    QTest::newRow("low") << QStringList{QStringLiteral("submit_low")} << QStringList{low};
    QTest::newRow("normal includes low")
        << QStringList{QStringLiteral("submit_normal")} << QStringList{low, normal};
    QTest::newRow("high includes both")
        << QStringList{QStringLiteral("submit_high")} << QStringList{low, normal, high};
    QTest::newRow("none of them") << QStringList{QStringLiteral("see_received")} << QStringList();
}

void tst_Rights::submitByPriority() // 16.1, 16.4
{
    QFETCH(QStringList, rights);
    QFETCH(QStringList, allowed);
    QVERIFY(as(anna, "setRights", {emil.account, rights}));
    for (const char *priority : {"low", "normal", "high"}) {
        QVariantMap values = submission();
        values.insert(QStringLiteral("priority"), QString::fromLatin1(priority));
        const auto answer = as(emil, "submit", {values}, {"Hello"});
        if (allowed.contains(QString::fromLatin1(priority)))
            QVERIFY2(answer, priority);
        else
            QCOMPARE(answer.error().code, ErrorCode::AccessDenied);
    }
    QVERIFY(as(anna, "removeAccount", {emil.account}));
}

/** 16.7: who sees all jobs does not see what was in them once they are sent. */
void tst_Rights::sentPagesAreTheArchives()
{
    QVariantList earlier;
    for (const QVariant &open : as(anna, "jobs", {QVariantMap()})->value.toList())
        earlier.append(open.toMap().value(QStringLiteral("id")));
    QVERIFY(as(anna, "cancelJobs", {QVariant(earlier)}));
    const JobId job = jobOf(emil);
    QVERIFY(as(anna, "setQueuePaused", {false}));
    QVERIFY(waitForDials(1));
    m_line->sendPage(1);
    m_line->end(ErrorCode::None);
    m_fixture->caller = anna;
    QVERIFY(m_fixture->waitForState(job, JobState::Completed));
    QVERIFY(as(anna, "setQueuePaused", {true}));
    QVERIFY(as(otto, "job", {job.value}));
    const auto refused = as(otto, "jobDocument", {job.value});
    QCOMPARE(refused.error().code, ErrorCode::AccessDenied);
    QVERIFY(as(emil, "jobDocument", {job.value}));
    QVERIFY(as(anna, "jobDocument", {job.value}));
}

void tst_Rights::refusalNamesRightAndPeople() // ui.md P8
{
    QCOMPARE(as(otto, "setQueuePaused", {false}).error().message(),
             QStringLiteral("Only accounts with the right \"Change settings\" may do this; "
                            "ask anna"));
    QCOMPARE(as(nils, "queue").error().message(),
             QStringLiteral("nils has no rights at this fax service; ask anna"));
    const QVariantMap server = as(otto, "server")->value.toMap();
    QCOMPARE(server.value(QStringLiteral("administrators")).toStringList(),
             QStringList{anna.account});
}

QTEST_GUILESS_MAIN(tst_Rights)
#include "tst_rights.moc"
