#include "storefixture.h"

#include "base/valuemap.h"
#include "store/sqlconnection.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QMetaProperty>

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

using namespace Fax;

/** Jobs, their documents and their pages: how they come into the store, and leave it. */
class tst_JobStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void submit_makesOneJobPerRecipient();
    void submit_repeatedRequest_givesTheFirstJobs();
    void submit_repeatedRequestWithOtherContent_isRefused();
    void submit_fingerprint_staysThatOfTheFirstVersion();
    void submit_anyOtherDetail_isAnotherFax_data();
    void submit_anyOtherDetail_isAnotherFax();
    void jobDetails_comeBack();
    void submit_badInput_data();
    void submit_badInput();
    void submit_refused_leavesNothing();
    void submitTogether_oneResultEach();
    void jobs_pageByPage();
    void ids_areNeverReused();
    void pageOrders_untilPagesCome();
    void pagesFailed_neverRetries();
    void setPages_skipsCancelledJobs();
    void largeDocument_comesBackInParts();
    void finishedDocuments_areDeleted();
};

void tst_JobStore::submit_makesOneJobPerRecipient()
{
    StoreFixture f;
    Submission submission = f.submission({u"555 100"_qs, u"(030) 200"_qs, u"+49 300"_qs});
    submission.priority = Priority::High;
    submission.schedule = ScheduleType::SpecificTime;
    submission.scheduledAt = f.now.addDays(1);
    submission.subject = u"Prices"_qs;
    const QList<JobId> ids = f.submit(submission);

    QCOMPARE(ids.size(), 3);
    const Job first = f.job(ids.at(0));
    QCOMPARE(first.to, u"555 100"_qs);
    QCOMPARE(first.recipientName, u"Recipient 555 100"_qs);
    QCOMPARE(first.user, u"anna"_qs);
    QCOMPARE(first.subject, u"Prices"_qs);
    QCOMPARE(first.state, JobState::Pending);
    QCOMPARE(first.priority, Priority::High);
    QCOMPARE(first.scheduledAt, f.now.addDays(1));
    QCOMPARE(first.submittedAt, f.now);
    QCOMPARE(first.maximumAttempts, 4);
    QCOMPARE(first.pages, 0);
    QVERIFY(!first.notBefore.isValid());
    QCOMPARE(f.job(ids.at(1)).submissionId, first.submissionId);
    QCOMPARE(f.store->openJobs().value().size(), 3);
}

void tst_JobStore::submit_repeatedRequest_givesTheFirstJobs()
{
    StoreFixture f;
    Submission submission = f.submission({u"555"_qs, u"556"_qs});
    submission.requestId = u"request-1"_qs;
    const QList<JobId> first = f.submit(submission);
    QCOMPARE(f.submit(submission), first);
    f.open(); // the client's reply was lost and the service was started anew
    QCOMPARE(f.submit(submission), first);
    QCOMPARE(f.store->jobs().value().size(), 2);
}

void tst_JobStore::submit_repeatedRequestWithOtherContent_isRefused()
{
    StoreFixture f;
    Submission submission = f.submission({u"555"_qs});
    submission.requestId = u"request-1"_qs;
    f.submit(submission);
    const auto other = f.store->submit(submission, {"another document"}, {}, u"anna"_qs, f.now);
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::InvalidParameter);
    QCOMPARE(f.store->jobs().value().size(), 1);
}

/** A client that repeats, after an upgrade, what it sent before it. */
void tst_JobStore::submit_fingerprint_staysThatOfTheFirstVersion()
{
    StoreFixture f;
    Submission submission = f.submission({u"555"_qs});
    submission.requestId = u"request-1"_qs;
    f.submit(submission);

    const QJsonObject recipient{{u"number"_qs, u"555"_qs}, {u"name"_qs, u"Recipient 555"_qs}};
    const QJsonObject first{{u"requestId"_qs, u"request-1"_qs},
                            {u"recipients"_qs, QJsonArray{recipient}},
                            {u"documentNames"_qs, QJsonArray{u"price list.pdf"_qs}},
                            {u"pageRange"_qs, u""_qs},
                            {u"subject"_qs, u""_qs},
                            {u"senderName"_qs, u""_qs},
                            {u"resolution"_qs, u"fine"_qs},
                            {u"paper"_qs, u"a4"_qs},
                            {u"priority"_qs, u"normal"_qs},
                            {u"schedule"_qs, u"now"_qs},
                            {u"scheduledAt"_qs, u""_qs},
                            {u"ecm"_qs, true},
                            {u"tsid"_qs, u""_qs},
                            {u"subAddress"_qs, u""_qs},
                            {u"password"_qs, u""_qs},
                            {u"wantedPort"_qs, u""_qs}};
    const QByteArray print = QCryptographicHash::hash(
        QJsonDocument(first).toJson() + "anna"
            + QCryptographicHash::hash("document", QCryptographicHash::Sha256),
        QCryptographicHash::Sha256);
    SqlConnection sql(f.file);
    sql.openForReading();
    QCOMPARE(sql.one(u"SELECT fingerprint FROM submission"_qs, {},
                     [](SqlRow &row) { return row.bytes(); }),
             std::optional(print));
}

void tst_JobStore::submit_anyOtherDetail_isAnotherFax_data()
{
    QTest::addColumn<QString>("key");
    for (const QMetaObject *type : {&Recipient::staticMetaObject, &FaxDetails::staticMetaObject}) {
        for (int i = 0; i < type->propertyCount(); ++i) {
            const QString key = QString::fromLatin1(type->property(i).name());
            QTest::addRow("%s.%s", type->className(), qPrintable(key))
                << (type == &Recipient::staticMetaObject ? u"recipient."_qs + key : key);
        }
    }
}

void tst_JobStore::submit_anyOtherDetail_isAnotherFax()
{
    QFETCH(QString, key);
    StoreFixture f;
    Submission submission = f.submission({u"555"_qs});
    submission.requestId = u"request-1"_qs;
    f.submit(submission);

    QVariantMap values = toMap(submission);
    QVariantMap recipient = values.value(u"recipients"_qs).toList().first().toMap();
    const bool ofRecipient = key.startsWith(u"recipient."_qs);
    QVariantMap &changed = ofRecipient ? recipient : values;
    const QString name = ofRecipient ? key.mid(10) : key;
    const QVariant old = changed.value(name);
    changed[name] = old.typeId() == QMetaType::Bool ? QVariant(!old.toBool())
        : name == u"receipt"                        ? QVariant(u"notify"_qs)
        : name == u"coverpageFile"                  ? QVariant(QByteArray("77"))
                                                    : QVariant(u"77"_qs);
    values[u"recipients"_qs] = QVariantList{recipient};
    const auto other = f.store->submit(must(fromMap<Submission>(values)), {"document"}, {},
                                       u"anna"_qs, f.now);
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::InvalidParameter);
}

void tst_JobStore::jobDetails_comeBack()
{
    StoreFixture f;
    QVariantMap values;
    for (int i = 0; i < FaxDetails::staticMetaObject.propertyCount(); ++i) {
        const QMetaProperty property = FaxDetails::staticMetaObject.property(i);
        const QString name = QString::fromLatin1(property.name());
        values.insert(name,
                      property.metaType() == QMetaType::fromType<bool>() ? QVariant(true)
                          : name == u"receipt"                           ? QVariant(u"mail"_qs)
                          : name == u"coverpageFile" ? QVariant(QByteArray("<coverpage/>"))
                                                     : QVariant(u"the "_qs + name));
    }
    QVariantMap recipient;
    for (int i = 0; i < Recipient::staticMetaObject.propertyCount(); ++i) {
        const QString name = QString::fromLatin1(Recipient::staticMetaObject.property(i).name());
        recipient.insert(name, u"a "_qs + name);
    }
    recipient.insert(u"number"_qs, u"555"_qs);
    values.insert(u"recipients"_qs,
                  QVariantList{recipient, QVariantMap{{u"number"_qs, u"556"_qs}}});
    const Submission submission = must(fromMap<Submission>(values));
    const QList<JobId> ids = f.submit(submission);

    const JobDetails first = must(f.store->jobDetails(ids.at(0)));
    QCOMPARE(toMap(first.fax), toMap(static_cast<const FaxDetails &>(submission)));
    QCOMPARE(toMap(first.recipient), recipient);
    const Recipient second{u"556"_qs, {}};
    QCOMPARE(must(f.store->jobDetails(ids.at(1))).recipient, second);
    const QVariantMap job = toMap(f.job(ids.at(0)));
    for (const QString &key :
         {u"senderName"_qs, u"senderCompany"_qs, u"senderDepartment"_qs, u"senderFax"_qs,
          u"subject"_qs, u"displayName"_qs, u"billingCode"_qs, u"coverpageName"_qs, u"receipt"_qs,
          u"receiptAddress"_qs, u"groupReceipts"_qs})
        QCOMPARE(job.value(key), values.value(key));
    QCOMPARE(f.store->jobDetails(JobId{99}).error().code, ErrorCode::NotFound);
}

void tst_JobStore::submit_badInput_data()
{
    QTest::addColumn<QStringList>("numbers");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no recipient") << QStringList{} << ErrorCode::InvalidParameter;
    QTest::newRow("letters") << QStringList{u"555-CALL"_qs} << ErrorCode::BadNumber;
    QTest::newRow("the second is bad")
        << QStringList{u"555"_qs, u"1;ATH0"_qs} << ErrorCode::BadNumber;
}

void tst_JobStore::submit_badInput()
{
    QFETCH(QStringList, numbers);
    QFETCH(ErrorCode, code);
    StoreFixture f;
    const auto result = f.store->submit(f.submission(numbers), {"document"}, {}, u"anna"_qs, f.now);
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
    QVERIFY(f.store->jobs().value().isEmpty());
}

void tst_JobStore::submit_refused_leavesNothing()
{
    StoreFixture f;
    Submission submission = f.submission({u"555"_qs, u"CALL"_qs});
    submission.requestId = u"request-1"_qs;
    QVERIFY(!f.store->submit(submission, {"document"}, {}, u"anna"_qs, f.now));
    submission.recipients.removeLast(); // the request id was not used up
    QCOMPARE(f.submit(submission).size(), 1);
}

void tst_JobStore::submitTogether_oneResultEach()
{
    StoreFixture f;
    Submission first = f.submission({u"555"_qs});
    first.requestId = u"one"_qs;
    Submission bad = f.submission({u"556"_qs, u"x"_qs});
    const auto results = f.store->submitTogether({{first, {"document"}, {}, u"anna"_qs},
                                                  {bad, {"document"}, {}, u"anna"_qs},
                                                  {first, {"document"}, {}, u"anna"_qs},
                                                  {f.submission({u"557"_qs}), {"more"}, {}, {}}},
                                                 f.now);
    QCOMPARE(results.size(), 4);
    QCOMPARE(results.at(0)->size(), 1);
    QCOMPARE(results.at(1).error().code, ErrorCode::BadNumber);
    QCOMPARE(*results.at(2), *results.at(0)); // F25
    QCOMPARE(results.at(3)->size(), 1);
    f.openCopyOfFiles();
    QCOMPARE(must(f.store->jobs()).size(), 2); // nothing of the bad one
}

void tst_JobStore::jobs_pageByPage()
{
    StoreFixture f;
    QList<JobId> ids;
    for (int i = 0; i < 5; ++i)
        ids.prepend(f.submitOne());
    must(f.store->cancelJob(ids.at(1), {}, f.now)); // it leaves the queue
    const auto idsOf = [&](const JobFilter &filter) {
        QList<JobId> page;
        for (const Job &job : must(f.store->jobs(filter)))
            page.append(job.id);
        return page;
    };
    QCOMPARE(idsOf({}), ids);
    QCOMPARE(idsOf({.limit = 2}), ids.first(2));
    QCOMPARE(idsOf({.limit = 2, .before = ids.at(1)}), ids.mid(2, 2));
    QCOMPARE(idsOf({.before = ids.at(4)}), QList<JobId>());
    QCOMPARE(idsOf({.openOnly = true, .limit = 2}), (QList<JobId>{ids.at(0), ids.at(2)}));
}

void tst_JobStore::ids_areNeverReused()
{
    StoreFixture f;
    const PortId port = f.store->addPort({}).value().id;
    must(f.store->removePort(port));
    f.open();
    QVERIFY(f.store->addPort({}).value().id > port);

    const Reception reception = f.store->beginReception({PortId{1}, {}, {}, {}}, f.now).value();
    f.store->endReception(reception.fax, {}).value(); // no page: nothing kept
    f.open();
    QVERIFY(f.store->beginReception({PortId{1}, {}, {}, {}}, f.now).value().fax > reception.fax);
}

void tst_JobStore::pageOrders_untilPagesCome()
{
    StoreFixture f;
    Submission submission = f.submission({u"555"_qs, u"556"_qs});
    submission.pageRange = u"1-3"_qs;
    submission.documentRanges = QStringList{u"2-"_qs};
    submission.documentPasswords = QStringList{u"opens it"_qs};
    submission.paper = Paper::A3;
    const QList<JobId> ids = f.submit(submission);

    const QList<PageOrder> orders = f.store->pageOrders(5).value();
    QCOMPARE(orders.size(), 1);
    QCOMPARE(orders.at(0).jobs, ids);
    QCOMPARE(orders.at(0).pageRange, u"1-3"_qs);
    QCOMPARE(orders.at(0).documents.at(0).pageRange, u"2-"_qs);
    QCOMPARE(orders.at(0).documents.at(0).password, u"opens it"_qs);
    QCOMPARE(orders.at(0).paper, Paper::A3);
    QCOMPARE(orders.at(0).documents.at(0).name, u"price list.pdf"_qs);
    QCOMPARE(orders.at(0).documents.at(0).content, QByteArray("document"));

    QVERIFY_RESULT(f.store->setPages(ids, f.codedPages(2)));
    QVERIFY(f.store->pageOrders().value().isEmpty());
    const Job job = f.job(ids.at(1));
    QCOMPARE(job.pages, 2);
    QCOMPARE(job.size, f.codedPage(1).t6.size() + f.codedPage(2).t6.size());
    QCOMPARE(f.store->pages(ids.at(1)).value().at(1).bytes, f.codedPage(2).t6.size());
    QCOMPARE(f.store->pageData(ids.at(1), 2).value().at(0).t6, StoreFixture::codedPage(2).t6);
}

void tst_JobStore::pagesFailed_neverRetries()
{
    StoreFixture f;
    const JobId id = f.submitOne(0);
    QVERIFY_RESULT(
        f.store->pagesFailed({id}, {ErrorCode::FileDamaged, u"Page 4 is damaged."_qs}, f.now));
    const Job job = f.job(id);
    QCOMPARE(job.state, JobState::RetriesExceeded);
    QCOMPARE(job.lastError, ErrorCode::FileDamaged);
    QCOMPARE(job.lastErrorText, u"Page 4 is damaged."_qs);
    QCOMPARE(job.why.code, u"failed"_qs);
    QVERIFY(f.store->pageOrders().value().isEmpty());

    QVERIFY_RESULT(f.store->restartJob(id)); // a person may try again: the pages are made again
    QCOMPARE(f.store->pageOrders().value().size(), 1);
}

void tst_JobStore::setPages_skipsCancelledJobs()
{
    StoreFixture f;
    const QList<JobId> ids = f.submit(f.submission({u"555"_qs, u"556"_qs}));
    must(f.store->cancelJob(ids.at(0), u"anna"_qs, f.now));
    QVERIFY_RESULT(f.store->setPages(ids, f.codedPages(1)));
    QCOMPARE(f.job(ids.at(0)).pages, 0);
    QCOMPARE(f.job(ids.at(1)).pages, 1);
}

void tst_JobStore::largeDocument_comesBackInParts()
{
    StoreFixture f;
    QByteArray large(5 * (1 << 20) / 2, 'x'); // two and a half parts
    large[1 << 20] = 'y';
    must(f.store->submit(f.submission({u"555"_qs}), {large, QByteArray("")}, {}, {}, f.now));
    const QList<StoredDocument> documents = f.store->pageOrders().value().at(0).documents;
    QCOMPARE(documents.size(), 2);
    QVERIFY(documents.at(0).content == large);
    QVERIFY(documents.at(1).content.isEmpty());
}

void tst_JobStore::finishedDocuments_areDeleted()
{
    StoreFixture f;
    must(f.store->changeSetting(u"ArchiveOutboundFaxes"_qs, false, u"anna"_qs, f.now));
    const JobId first = f.submitOne();
    const JobId second = f.submitOne(); // shares document and pages with the first
    f.send(first);
    QVERIFY(!f.store->pageData(first)); // 10.6: no archive, deleted after success
    QCOMPARE(f.store->pageData(second).value().size(), 3);
    f.send(second);
    f.store.reset();

    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"raw"_qs);
    database.setDatabaseName(f.file);
    QVERIFY(database.open());
    QSqlQuery query(u"SELECT (SELECT COUNT(*) FROM blob) + (SELECT COUNT(*) FROM blob_part)"_qs,
                    database);
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toInt(), 0);
    query = QSqlQuery();
    database.close();
}

QTEST_GUILESS_MAIN(tst_JobStore)
#include "tst_jobstore.moc"
