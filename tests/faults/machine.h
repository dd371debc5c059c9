#pragma once

#include "diskvfs.h"
#include "queuework.h"

namespace Fax {

/** A folder for what need not last: in memory if the system has such a place. */
[[nodiscard]] QString quickFolder();

/** One machine: a disk that fails, a store on it, the work done, and what is found afterwards. */
class Machine
{
public:
    explicit Machine(quint32 seed);

    /** Checks what the last cut left, works until the next one at a random operation; "" or what is wrong. */
    [[nodiscard]] QString liveAndDie();

    /**
     * Works while the disk fails, once or lastingly, then goes on with a disk that is well and is cut off at a
     * random moment; "" or what is wrong. Writes are counted from the time when the tables are made, other
     * operations from the first.
     */
    [[nodiscard]] QString liveWithFault(const VirtualDisk::Fault &fault);
    [[nodiscard]] bool hasFaultFired() const { return m_faultFired; }

    /** The disk as it is, opened by SQLite's own means; "" or what is lost. */
    [[nodiscard]] QString findLoss() const;

    [[nodiscard]] VirtualDisk &disk() { return m_disk; }
    [[nodiscard]] const QueueWork &work() const { return m_work; }
    [[nodiscard]] int refusals() const { return m_refusals; }

private:
    [[nodiscard]] QString live(int steps);
    [[nodiscard]] QString openStore(std::unique_ptr<JobStore> &store);
    [[nodiscard]] QString openWhileFailing(std::unique_ptr<JobStore> &store);
    void endFault();
    [[nodiscard]] QString workWhileFailing(JobStore &store);
    [[nodiscard]] QString noteRefusal(const Error &error);
    [[nodiscard]] QString unlessOff(const Error &error) const;

    VirtualDisk m_disk;
    QueueWork m_work;
    QRandomGenerator m_random;
    DiskVfs m_vfs;
    bool m_faultFired = false;
    int m_refusals = 0;
};

} // namespace Fax
