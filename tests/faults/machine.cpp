#include "machine.h"

#include "checkfolder.h"
#include "store/sqljobstore.h"

#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

namespace Fax {

namespace {

const QDateTime now(QDate(2026, 5, 6), QTime(12, 0), Qt::UTC);

} // namespace

QString quickFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    return QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
}

Machine::Machine(quint32 seed)
    : m_disk(seed)
    , m_work(seed + 1)
    , m_random(seed + 2)
    , m_vfs(m_disk)
{ }

QString Machine::liveAndDie()
{
    const bool isNew = m_work.promises() == 0; // making the tables takes many operations
    m_disk.cutAfter(1 + static_cast<int>(m_random.bounded(isNew ? 400 : 250)));
    QString wrong;
    while (!m_disk.isOff() && wrong.isEmpty())
        wrong = live(1 + static_cast<int>(m_random.bounded(60)));
    m_disk.restart();
    return wrong;
}

/** From a start of the service to its end in order, or to the power cut. */
QString Machine::live(int steps)
{
    std::unique_ptr<JobStore> store;
    if (const QString wrong = openStore(store); !wrong.isEmpty() || m_disk.isOff())
        return wrong;
    for (int step = 0; step < steps; ++step) {
        if (auto done = m_work.step(*store); !done)
            return unlessOff(done.error());
    }
    return {};
}

QString Machine::openStore(std::unique_ptr<JobStore> &store)
{
    auto opened = openSqlJobStore(m_vfs.uri());
    if (!opened)
        return unlessOff(opened.error());
    store = *std::move(opened);
    if (auto repaired = store->recoverAfterCrash(now); !repaired)
        return unlessOff(repaired.error());
    if (const QString loss = m_work.findLoss(*store); !loss.isEmpty())
        return loss;
    const auto resumed = m_work.resume(*store);
    return resumed ? QString() : unlessOff(resumed.error());
}

QString Machine::unlessOff(const Error &error) const
{
    return m_disk.isOff() ? QString() : error.message();
}

QString Machine::liveWithFault(const VirtualDisk::Fault &fault)
{
    std::unique_ptr<JobStore> store;
    if (fault.operation != VirtualDisk::Operation::Write)
        m_disk.setFault(fault);
    if (const QString wrong = openWhileFailing(store); !wrong.isEmpty())
        return wrong;
    if (fault.operation == VirtualDisk::Operation::Write)
        m_disk.setFault(fault);
    if (const QString wrong = workWhileFailing(*store); !wrong.isEmpty())
        return wrong;
    endFault();
    m_disk.cutAfter(1 + static_cast<int>(m_random.bounded(80)));
    for (int step = 0; step < 20 && !m_disk.isOff(); ++step) {
        if (auto done = m_work.step(*store); !done && !m_disk.isOff())
            return QStringLiteral("still refused: ") + done.error().message();
    }
    store.reset();
    m_disk.restart();
    return findLoss();
}

void Machine::endFault()
{
    m_faultFired = m_faultFired || m_disk.hasFaultFired();
    m_disk.setFault({});
}

/** While the disk cannot be opened, nothing starts; the reason is told. */
QString Machine::openWhileFailing(std::unique_ptr<JobStore> &store)
{
    for (int tries = 0; !store; ++tries) {
        if (tries == 2)
            endFault();
        auto opened = openSqlJobStore(m_vfs.uri());
        if (opened)
            store = *std::move(opened);
        else if (const QString wrong = noteRefusal(opened.error()); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

/** A refused change must not be there, and one that was accepted must. */
QString Machine::workWhileFailing(JobStore &store)
{
    for (int step = 0; step < 12; ++step) {
        const auto done = m_work.step(store);
        if (const QString wrong = done ? QString() : noteRefusal(done.error()); !wrong.isEmpty())
            return wrong;
    }
    const auto jobs = store.jobs();
    if (jobs && jobs->size() != m_work.jobs())
        return QStringLiteral("%1 jobs are there instead of %2")
            .arg(jobs->size())
            .arg(m_work.jobs());
    return {};
}

QString Machine::noteRefusal(const Error &error)
{
    ++m_refusals;
    m_work.noteRefusal();
    const bool named = error.message().contains(QStringLiteral("fax.db"));
    return named ? QString() : QStringLiteral("no file is named: ") + error.message();
}

QString Machine::findLoss() const
{
    if (!m_disk.exists(QStringLiteral("fax.db")))
        return m_work.promises() > 0 ? QStringLiteral("the database is gone") : QString();
    const QTemporaryDir folder(quickFolder() + QStringLiteral("/fax-disk-XXXXXX"));
    const QString file = folder.filePath(QStringLiteral("fax.db"));
    if (!m_disk.copyTo(folder.path()))
        return QStringLiteral("the disk cannot be copied");
    if (!m_disk.exists(QStringLiteral(
            "fax.db-journal"))) { // else cut at its making: only a writer undoes that
        const QByteArray broken = brokenPromises(checkStore(file)); // before any repair
        if (!broken.isEmpty())
            return QString::fromUtf8(broken);
    }
    auto store = openSqlJobStore(file);
    if (!store)
        return store.error().message();
    if (auto repaired = (*store)->recoverAfterCrash(now); !repaired)
        return repaired.error().message();
    const QString loss = m_work.findLoss(**store);
    store->reset();
    const QByteArray broken = brokenPromises(checkStore(file));
    return broken.isEmpty() ? loss : QString::fromUtf8(broken);
}

} // namespace Fax
