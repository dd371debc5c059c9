#include "job/whysentence.h"
#include "model/heldfaxes.h"
#include "model/heldfile.h"
#include "model/server.h"
#include "support/fakelink/fakelink.h"
#include "support/fakelink/seed.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace Fax;

/** Faxes that are sent without a connection wait on this computer (ui.md 3.3, offline of 5.3). */
class tst_HeldFaxes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isShownAndHandedOver();
    void outlivesTheProgram();
    void refusedStaysWithTheReason();
    void lostAnswerIsAskedForAgain();
    void canBeCancelled();
    void withoutAFolderItFails();
    void folderThatCannotBeWritten();
    void damagedFileIsRefused_data();
    void damagedFileIsRefused();

private:
    struct Client
    {
        Client(FakeLink &link, const Clock &clock, const QString &folder)
            : server(link)
        {
            server.keepFaxesIn(folder, clock);
            server.connectTo(QStringLiteral("fax1"));
        }

        Model::Server server;
    };

    static Submission submission()
    {
        Submission submission;
        submission.requestId = QStringLiteral("request/1"); // no file of that name, please
        submission.recipients = {{QStringLiteral("+49 30 5550100"), QStringLiteral("Muster GmbH")}};
        submission.documentNames = {QStringLiteral("Price list May.pdf")};
        return submission;
    }
    /** Sends it without a connection; the result is in m_ids. */
    bool hold(Model::Server &server);
    [[nodiscard]] QString folder() const { return m_folder->filePath(QStringLiteral("waiting")); }
    [[nodiscard]] QStringList files() const { return QDir(folder()).entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeLink> m_link;
    ManualClock m_clock{Seed::now()};
    QList<JobId> m_ids;
};

void tst_HeldFaxes::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_link = std::make_unique<FakeLink>();
    m_link->setConnected(false);
    m_ids.clear();
}

void tst_HeldFaxes::cleanup()
{
    m_link.reset();
    m_folder.reset();
}

bool tst_HeldFaxes::hold(Model::Server &server)
{
    server.submit(submission(), {"%PDF"}, this, [this](const Result<QList<JobId>> &ids) {
        m_ids = ids.value_or(QList<JobId>());
    });
    return QTest::qWaitFor([this] { return !m_ids.isEmpty(); });
}

void tst_HeldFaxes::isShownAndHandedOver()
{
    Client client(*m_link, m_clock, folder());
    QVERIFY(hold(client.server));
    QVERIFY(Model::HeldFaxes::isHeld(m_ids.constFirst()));
    QCOMPARE(client.server.jobs().size(), 1);
    const Job job = client.server.jobs().at(0);
    QCOMPARE(job.to, QStringLiteral("+49 30 5550100"));
    QCOMPARE(job.submittedAt, m_clock.now());
    QCOMPARE(whySentence(job.why, WhyContext::current()),
             QStringLiteral("Waiting for the server, handed over when it is back"));
    QCOMPARE(files().size(), 1);
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!(QFile::permissions(QDir(folder()).filePath(files().constFirst())) & others));

    m_link->setConnected(true);
    QTRY_COMPARE(m_link->count(QStringLiteral("submit")), 1);
    QCOMPARE(m_link->last(QStringLiteral("submit")).documents, QList<QByteArray>{"%PDF"});
    QTRY_VERIFY(files().isEmpty());
    QTRY_COMPARE(client.server.jobs().size(), 1);
    QVERIFY(client.server.jobs().at(0).id.isValid()); // the server's now
}

void tst_HeldFaxes::outlivesTheProgram()
{
    {
        Client client(*m_link, m_clock, folder());
        QVERIFY(hold(client.server));
    }
    Client client(*m_link, m_clock, folder());
    QTRY_COMPARE(client.server.jobs().size(), 1);
    QCOMPARE(client.server.jobs().at(0).recipientName, QStringLiteral("Muster GmbH"));
    m_link->setConnected(true);
    QTRY_COMPARE(m_link->count(QStringLiteral("submit")), 1);
    QTRY_VERIFY(files().isEmpty());
}

void tst_HeldFaxes::refusedStaysWithTheReason()
{
    Client client(*m_link, m_clock, folder());
    QVERIFY(hold(client.server));
    m_link->refuse(QStringLiteral("submit"),
                   {ErrorCode::BlockedNumber, QStringLiteral("110 is blocked")});
    m_link->setConnected(true);
    const auto sentence = [&client] {
        return client.server.jobs().size() == 0
            ? QString()
            : whySentence(client.server.jobs().at(0).why, WhyContext::current());
    };
    QTRY_COMPARE(sentence(), QStringLiteral("The server did not take it: 110 is blocked"));
    QCOMPARE(files().size(), 1);
    m_link->refuse(QStringLiteral("submit"), {ErrorCode::None});
    client.server.restartJobs(m_ids); // Retry now
    QTRY_VERIFY(files().isEmpty());
}

/** The service knows the request by its id, so it is the same one that is sent again. */
void tst_HeldFaxes::lostAnswerIsAskedForAgain()
{
    Client client(*m_link, m_clock, folder());
    QVERIFY(hold(client.server));
    m_link->refuse(QStringLiteral("submit"), {ErrorCode::Timeout});
    m_link->setConnected(true);
    QTRY_COMPARE(m_link->count(QStringLiteral("submit")), 1);
    const QVariant first = m_link->last(QStringLiteral("submit")).arguments.at(0);
    m_link->refuse(QStringLiteral("submit"), {ErrorCode::None});
    QSignalSpy loaded(&client.server, &Model::Server::loaded);
    m_link->setConnected(false);
    m_link->setConnected(true);
    QVERIFY(loaded.wait());
    QTRY_COMPARE(m_link->count(QStringLiteral("submit")), 2);
    QCOMPARE(m_link->last(QStringLiteral("submit")).arguments.at(0), first);
}

void tst_HeldFaxes::canBeCancelled()
{
    Client client(*m_link, m_clock, folder());
    QVERIFY(hold(client.server));
    client.server.cancelJobs(m_ids);
    QCOMPARE(client.server.jobs().size(), 0);
    QTRY_VERIFY(files().isEmpty());
    QCOMPARE(m_link->count(QStringLiteral("cancelJobs")), 0);
}

void tst_HeldFaxes::withoutAFolderItFails()
{
    Model::Server server(*m_link);
    server.connectTo(QStringLiteral("fax1"));
    ErrorCode code = ErrorCode::None;
    server.submit(submission(), {"%PDF"}, this,
                  [&code](const Result<QList<JobId>> &ids) { code = ids.error().code; });
    QTRY_COMPARE(code, ErrorCode::NotConnected);
}

void tst_HeldFaxes::folderThatCannotBeWritten()
{
    Client client(*m_link, m_clock, QStringLiteral("/proc/waiting"));
    std::optional<Error> error;
    client.server.submit(submission(), {"%PDF"}, this,
                         [&error](const Result<QList<JobId>> &ids) { error = ids.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(error->code, ErrorCode::StoreFailed);
    QVERIFY2(error->message().contains(u"/proc/waiting"), qPrintable(error->message()));
    QCOMPARE(client.server.jobs().size(), 0);
}

void tst_HeldFaxes::damagedFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    const QString path = QDir::temp().filePath(
        QStringLiteral("tst_heldfaxes-%1").arg(QCoreApplication::applicationPid()));
    QVERIFY(Model::HeldFile::write(path, {submission(), Seed::now(), 4, {}}, {"%PDF"}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    file.remove();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("a text file");
    QTest::newRow("other version") << QByteArray(good).replace(7, 1, "\x09");
    QTest::newRow("cut in the head") << good.first(30);
    QTest::newRow("cut in the documents") << good.chopped(2);
    QTest::newRow("head is no map") << QByteArray(good).replace(12, 1, "\xff");
    QTest::newRow("head of 2 GiB") << QByteArray(good).replace(8, 4, "\x7f\xff\xff\xff");
}

void tst_HeldFaxes::damagedFileIsRefused()
{
    QFETCH(const QByteArray, content);
    const QString path = m_folder->filePath(QStringLiteral("a.heldfax"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(content) == content.size());
    file.close();
    const auto documents = Model::HeldFile::readDocuments(path);
    QVERIFY(!documents);
    QCOMPARE(documents.error().code, ErrorCode::FileDamaged);
    QVERIFY(documents.error().message().contains(path));
}

QTEST_GUILESS_MAIN(tst_HeldFaxes)
#include "tst_heldfaxes.moc"
