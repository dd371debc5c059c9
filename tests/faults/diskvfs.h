#pragma once

#include "virtualdisk.h"

#include <memory>

namespace Fax {

/**
 * Lets SQLite keep its files on a VirtualDisk: while the object lives, the database URI opens one there.
 * Works through Qt's driver, because that uses the system's library as this test program does. Locks do
 * nothing: one connection at a time, as the store has it.
 */
class DiskVfs
{
public:
    explicit DiskVfs(VirtualDisk &disk);
    ~DiskVfs();
    DiskVfs(const DiskVfs &) = delete;
    DiskVfs &operator=(const DiskVfs &) = delete;

    /** For openSqlJobStore(); its file on the disk is "fax.db". */
    [[nodiscard]] QString uri() const;

private:
    struct Registration;
    std::unique_ptr<Registration> d;
};

} // namespace Fax
