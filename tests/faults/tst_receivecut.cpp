#include "base/clock.h"
#include "checkfolder.h"
#include "machine.h"
#include "port/portmanager.h"
#include "service/archiver.h"
#include "service/diskspace.h"
#include "service/calltrace.h"
#include "service/eventfeed.h"
#include "service/faxrouter.h"
#include "service/linepages.h"
#include "service/receiver.h"
#include "service/serviceparts.h"
#include "service/timetable.h"
#include "store/sqljobstore.h"
#include "support/exchangeline.h"
#include "support/linebench.h"
#include "terminalparty.h"

#include <QtTest/QtTest>

using namespace Fax;

namespace {

const QDateTime now(QDate(2026, 5, 6), QTime(12, 0), Qt::UTC);
constexpr qint64 theirs = 1; ///< ports
constexpr PortId ours{2};

/** When a page is confirmed: as the service does it, or wrongly, to see that the test would notice. */
enum class Confirm { AfterStoring, BeforeStoring };

/** The parts of a service that receive, joined as Service joins them, on a store of the test's. */
class ReceivingService
{
public:
    ReceivingService(JobStore &store, const QString &folder, Confirm when)
        : m_clock(now)
        , m_timetable(m_clock)
        , m_disk(m_parts, [] { return qint64(1) << 40; })
        , m_line(new ExchangeLine)
        , m_ports([this](const PortConfig &) { return std::unique_ptr<LineDriver>(m_line); },
                  m_clock)
        , m_trace(m_parts)
        , m_router(m_parts)
        , m_archiver(m_parts)
        , m_receiver(m_parts)
        , m_when(when)
    {
        m_parts.dataFolder = folder;
        m_parts.clock = &m_clock;
        m_parts.timetable = &m_timetable;
        m_parts.disk = &m_disk;
        m_parts.store = &store;
        m_parts.events = &m_events;
        m_parts.ports = &m_ports;
        m_parts.trace = &m_trace;
        m_parts.router = &m_router;
        m_parts.archiver = &m_archiver;
        m_parts.receiver = &m_receiver;
        connectPorts();
        PortConfig port;
        port.id = ours;
        port.name = QStringLiteral("Line 2");
        port.number = QStringLiteral("102");
        port.receive = ReceiveMode::Auto;
        port.rings = 1;
        m_ports.setConfigs({port});
        m_ports.start();
        m_line->addPort({theirs, QStringLiteral("101")});
    }

    [[nodiscard]] BuiltInExchange &exchange() { return m_line->exchange(); }

    void step()
    {
        if (!m_late.isEmpty() && --m_lateSteps == 0)
            storeLate();
        exchange().step();
    }

private:
    void connectPorts()
    {
        QObject::connect(&m_ports, &PortManager::answerDue, &m_receiver,
                         &Receiver::handleAnswerDue);
        QObject::connect(&m_ports, &PortManager::pageReceived, &m_receiver,
                         [this](PortId, const LineProtocol::PageReceived &page) { take(page); });
        QObject::connect(&m_ports, &PortManager::callEnded, &m_receiver,
                         [this](PortId id, const LineProtocol::CallEnded &end) {
                             storeLate();
                             m_receiver.handleCallEnded(m_ports.port(id), end);
                         });
    }

    void take(const LineProtocol::PageReceived &page)
    {
        if (m_when == Confirm::AfterStoring) {
            m_receiver.handlePageReceived(page);
            return;
        }
        constexpr int stepsOfMcf = 2'000 / ExchangeCall::blockMs; // it takes 1.4 s
        m_late.append(page);
        m_lateSteps = stepsOfMcf;
        m_ports.pageStored(CallId{page.call}, page.page, true);
    }

    void storeLate()
    {
        for (const LineProtocol::PageReceived &page : std::exchange(m_late, {}))
            m_receiver.handlePageReceived(page);
    }

    ServiceParts m_parts;
    ManualClock m_clock;
    Timetable m_timetable;
    DiskSpace m_disk;
    EventFeed m_events;
    ExchangeLine *m_line; ///< m_ports has it
    PortManager m_ports;
    CallTrace m_trace;
    FaxRouter m_router;
    Archiver m_archiver;
    Receiver m_receiver;
    Confirm m_when;
    QList<LineProtocol::PageReceived> m_late;
    int m_lateSteps = 0;
};

struct Call
{
    bool ecm = true;
    quint32 seed = 0;
    int cutAt = 0; ///< operation of the disk since the store was opened; 0 = after the call
    Confirm confirm = Confirm::AfterStoring;
    bool lyingDisk = false; ///< syncs do nothing
};

struct Aftermath
{
    qint64 operations = 0;
    bool cut = false; ///< during the call
    int confirmed = 0; ///< pages for which the sender has heard MCF
    QString wrong; ///< "" if nothing is
};

} // namespace

/**
 * F4: the power fails at any moment while a fax comes in. The sender is spandsp's own terminal; it counts the
 * pages that were confirmed to it, and each of them must be on the disk, bit for bit.
 *
 * Between two operations of the disk nothing on it changes, but confirmations may leave. So the worst moment of
 * all is just at the next operation, and there the power fails here.
 */
class tst_ReceiveCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyConfirmedPageIsThere_data();
    void everyConfirmedPageIsThere();
    void brokenPromisesAreFoundOut_data();
    void brokenPromisesAreFoundOut();

private:
    [[nodiscard]] Aftermath receive(const Call &call) const;
    void run(VirtualDisk &disk, JobStore &store, const Call &call, Aftermath &after) const;
    [[nodiscard]] QString findLoss(const VirtualDisk &disk, int confirmed) const;
    [[nodiscard]] QString findLoss(JobStore &store, int confirmed) const;

    QTemporaryDir m_folder{quickFolder() + QStringLiteral("/fax-receive-XXXXXX")};
    QList<FaxPage> m_sent;
};

void tst_ReceiveCut::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("fax.*=false")); // it tells of every cut
    for (int page = 1; page <= 3; ++page)
        m_sent.append(testPage(1728, 40 + 20 * page, Resolution::Fine, page));
}

Aftermath tst_ReceiveCut::receive(const Call &call) const
{
    Aftermath after;
    VirtualDisk disk(call.seed);
    const DiskVfs vfs(disk);
    auto store = openSqlJobStore(vfs.uri());
    if (!store) {
        after.wrong = store.error().message();
        return after;
    }
    run(disk, **store, call, after);
    store->reset();
    disk.restart();
    after.wrong = findLoss(disk, after.confirmed);
    return after;
}

/** Until the call is over or the power off; a machine without power says nothing more. */
void tst_ReceiveCut::run(VirtualDisk &disk, JobStore &store, const Call &call,
                         Aftermath &after) const
{
    const QTemporaryDir folder(m_folder.path() + QStringLiteral("/data-XXXXXX"));
    QFile standIn(folder.filePath(QStringLiteral("fax.db"))); // the real one is on the virtual disk
    QVERIFY(standIn.open(QIODevice::WriteOnly));
    ReceivingService service(store, folder.path(), call.confirm);
    const qint64 before = disk.operations();
    disk.setLying(call.lyingDisk);
    if (call.cutAt > 0)
        disk.cutAfter(call.cutAt);
    service.exchange().dialWith(
        theirs, 1000, QStringLiteral("102"),
        std::make_unique<TerminalParty>(TiffFax::write(m_sent), call.ecm, after.confirmed));
    constexpr int mostSteps = 300'000 / ExchangeCall::blockMs;
    for (int i = 0; i < mostSteps && !disk.isOff() && service.exchange().callCount() > 0; ++i)
        service.step();
    after.operations = disk.operations() - before;
    after.cut = disk.isOff();
    if (!after.cut)
        disk.cutAfter(1);
}

/** The disk after the cut: its invariants before and after the repair, and what was received. */
QString tst_ReceiveCut::findLoss(const VirtualDisk &disk, int confirmed) const
{
    const QTemporaryDir folder(m_folder.path() + QStringLiteral("/disk-XXXXXX"));
    const QString file = folder.filePath(QStringLiteral("fax.db"));
    if (!disk.copyTo(folder.path()))
        return QStringLiteral("the disk cannot be copied");
    if (const QByteArray broken = brokenPromises(checkStore(file)); !broken.isEmpty())
        return QString::fromUtf8(broken);
    auto store = openSqlJobStore(file);
    if (!store)
        return store.error().message();
    if (auto repaired = (*store)->recoverAfterCrash(now); !repaired)
        return repaired.error().message();
    const QString loss = findLoss(**store, confirmed);
    return loss.isEmpty() ? QString::fromUtf8(brokenPromises(checkStore(file))) : loss;
}

QString tst_ReceiveCut::findLoss(JobStore &store, int confirmed) const
{
    const auto faxes = store.receivedFaxes();
    if (!faxes || faxes->size() > 1)
        return faxes ? QStringLiteral("one call, two faxes") : faxes.error().message();
    QList<TiffFax::CodedPage> pages;
    if (!faxes->isEmpty())
        pages = store.receivedPages(faxes->first().id).value_or(pages);
    if (pages.size() < confirmed || pages.size() > m_sent.size())
        return QStringLiteral("%1 pages were confirmed, %2 are there")
            .arg(confirmed)
            .arg(pages.size());
    for (int i = 0; i < pages.size(); ++i) {
        const TiffFax::CodedPage sent = codedPage(m_sent[i]);
        if (pages[i].t6 != sent.t6 || pages[i].rows != sent.rows || pages[i].width != sent.width
            || pages[i].resolution != sent.resolution)
            return QStringLiteral("page %1 is not what was sent").arg(i + 1);
    }
    return {};
}

void tst_ReceiveCut::everyConfirmedPageIsThere_data()
{
    QTest::addColumn<bool>("ecm");
    QTest::addColumn<quint32>("seed");
    QTest::addRow("F4 ecm") << true << 1000U;
    QTest::addRow("F4 plain") << false << 2000U;
}

void tst_ReceiveCut::everyConfirmedPageIsThere()
{
    QFETCH(bool, ecm);
    QFETCH(quint32, seed);
    Call call{.ecm = ecm, .seed = seed};
    const Aftermath whole = receive(call);
    QCOMPARE(whole.wrong, QString());
    QCOMPARE(whole.confirmed, m_sent.size());
    QMap<int, int> cutsByConfirmed;
    for (call.cutAt = 1; call.cutAt <= whole.operations; ++call.cutAt) {
        ++call.seed;
        const Aftermath after = receive(call);
        QVERIFY2(after.wrong.isEmpty(),
                 qPrintable(QStringLiteral("cut %1: %2").arg(call.cutAt).arg(after.wrong)));
        QVERIFY(after.cut);
        ++cutsByConfirmed[after.confirmed];
    }
    qInfo() << "cuts by pages confirmed before:" << cutsByConfirmed;
    QCOMPARE(cutsByConfirmed.size(),
             m_sent.size() + 1); // after every confirmation and before the first
}

void tst_ReceiveCut::brokenPromisesAreFoundOut_data()
{
    QTest::addColumn<Confirm>("confirm");
    QTest::addColumn<bool>("lyingDisk");
    QTest::addRow("confirmed before it is stored") << Confirm::BeforeStoring << false;
    QTest::addRow("a disk that lies about syncs") << Confirm::AfterStoring << true;
}

/** Without the order, or without the sync, the same test has to find losses. */
void tst_ReceiveCut::brokenPromisesAreFoundOut()
{
    QFETCH(Confirm, confirm);
    QFETCH(bool, lyingDisk);
    Call call{.seed = 5000, .confirm = confirm, .lyingDisk = lyingDisk};
    Call healthy = call;
    healthy.lyingDisk = false;
    const Aftermath whole = receive(healthy);
    QCOMPARE(whole.confirmed, m_sent.size());
    int losses = 0;
    for (call.cutAt = 1; call.cutAt <= whole.operations; ++call.cutAt) {
        ++call.seed;
        losses += receive(call).wrong.isEmpty() ? 0 : 1;
    }
    qInfo("%d of %lld cuts broke the promise", losses, static_cast<long long>(whole.operations));
    QVERIFY(losses >= m_sent.size());
}

QTEST_GUILESS_MAIN(tst_ReceiveCut)
#include "tst_receivecut.moc"
