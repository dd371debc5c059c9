#include "diskvfs.h"

#include <sqlite3.h>

#include <QtCore/QHash>

#include <cstring>
#include <vector>

namespace Fax {

namespace {

/** Shared memory of one database between the connections of this process; gone with the power. */
struct SharedMemory
{
    std::vector<std::unique_ptr<QByteArray>> regions;
};

/** What SQLite allocates for us; plain, because it is never constructed. */
struct OpenFile
{
    sqlite3_file base;
    struct State *state;
};

struct State
{
    VirtualDisk *disk = nullptr;
    VirtualDisk::FilePtr file;
    SharedMemory memory;
    bool syncFolderFirst = false; ///< a new journal: its name has to last, too
};

State &stateOf(sqlite3_file *file)
{
    return *reinterpret_cast<OpenFile *>(file)->state;
}

VirtualDisk &diskOf(sqlite3_vfs *vfs)
{
    return *static_cast<VirtualDisk *>(vfs->pAppData);
}

int codeOf(VirtualDisk::Outcome outcome, int inputOutputCode)
{
    switch (outcome) {
    case VirtualDisk::Outcome::Done:
        return SQLITE_OK;
    case VirtualDisk::Outcome::NoSpace:
    case VirtualDisk::Outcome::ShortWrite:
        return SQLITE_FULL;
    case VirtualDisk::Outcome::CannotOpen:
        return SQLITE_CANTOPEN;
    case VirtualDisk::Outcome::InputOutputError:
        break;
    }
    return inputOutputCode;
}

int closeFile(sqlite3_file *file)
{
    delete &stateOf(file);
    return SQLITE_OK;
}

int readFile(sqlite3_file *file, void *target, int count, sqlite3_int64 offset)
{
    const State &state = stateOf(file);
    if (state.disk->isOff())
        return SQLITE_IOERR_READ;
    const QByteArray &content = VirtualDisk::contents(*state.file);
    const qint64 there = std::clamp<qint64>(content.size() - offset, 0, count);
    std::memset(target, 0, static_cast<size_t>(count));
    std::memcpy(target, content.constData() + (there > 0 ? offset : 0), static_cast<size_t>(there));
    return there == count ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file *file, const void *source, int count, sqlite3_int64 offset)
{
    State &state = stateOf(file);
    const QByteArray data(static_cast<const char *>(source), count);
    return codeOf(state.disk->write(*state.file, offset, data), SQLITE_IOERR_WRITE);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    State &state = stateOf(file);
    return codeOf(state.disk->truncate(*state.file, size), SQLITE_IOERR_TRUNCATE);
}

int syncFile(sqlite3_file *file, int)
{
    State &state = stateOf(file);
    const int synced = codeOf(state.disk->sync(*state.file), SQLITE_IOERR_FSYNC);
    if (synced != SQLITE_OK || !state.syncFolderFirst)
        return synced;
    state.syncFolderFirst = false;
    return codeOf(state.disk->syncFolder(), SQLITE_IOERR_DIR_FSYNC);
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = VirtualDisk::contents(*stateOf(file).file).size();
    return SQLITE_OK;
}

int mapMemory(sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
    auto &regions = stateOf(file).memory.regions;
    const auto index = static_cast<size_t>(region);
    while (extend != 0 && regions.size() <= index)
        regions.push_back(std::make_unique<QByteArray>(size, '\0'));
    *memory = index < regions.size() ? regions[index]->data() : nullptr;
    return SQLITE_OK;
}

int unmapMemory(sqlite3_file *file, int)
{
    stateOf(file).memory.regions.clear();
    return SQLITE_OK;
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags);

int removeFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    VirtualDisk &disk = diskOf(vfs);
    const QString path = QString::fromUtf8(name);
    if (!disk.exists(path))
        return SQLITE_IOERR_DELETE_NOENT;
    const int removed = codeOf(disk.remove(path), SQLITE_IOERR_DELETE);
    if (removed != SQLITE_OK || syncFolder == 0)
        return removed;
    return codeOf(disk.syncFolder(), SQLITE_IOERR_DIR_FSYNC);
}

int fileExists(sqlite3_vfs *vfs, const char *name, int, int *result)
{
    *result = diskOf(vfs).exists(QString::fromUtf8(name)) ? 1 : 0;
    return SQLITE_OK;
}

int fullPath(sqlite3_vfs *, const char *name, int size, char *path)
{
    sqlite3_snprintf(size, path, "%s", name);
    return SQLITE_OK;
}

const sqlite3_io_methods methods = [] {
    sqlite3_io_methods m{};
    m.iVersion = 2;
    m.xClose = closeFile;
    m.xRead = readFile;
    m.xWrite = writeFile;
    m.xTruncate = truncateFile;
    m.xSync = syncFile;
    m.xFileSize = sizeOfFile;
    m.xLock = [](sqlite3_file *, int) { return SQLITE_OK; };
    m.xUnlock = [](sqlite3_file *, int) { return SQLITE_OK; };
    m.xCheckReservedLock = [](sqlite3_file *, int *held) { return *held = 0; };
    m.xFileControl = [](sqlite3_file *, int, void *) { return SQLITE_NOTFOUND; };
    m.xSectorSize = [](sqlite3_file *) { return 4096; };
    // As SQLite takes every disk of this system: a write does not hurt the octets beside it.
    m.xDeviceCharacteristics = [](sqlite3_file *) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; };
    m.xShmMap = mapMemory;
    m.xShmLock = [](sqlite3_file *, int, int, int) { return SQLITE_OK; };
    m.xShmBarrier = [](sqlite3_file *) {};
    m.xShmUnmap = unmapMemory;
    return m;
}();

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    VirtualDisk &disk = diskOf(vfs);
    const QString path = name ? QString::fromUtf8(name) : QString();
    const bool isNew = !disk.exists(path);
    VirtualDisk::Outcome outcome = VirtualDisk::Outcome::Done;
    const auto opened = disk.open(path, (flags & SQLITE_OPEN_CREATE) != 0, outcome);
    if (!opened)
        return SQLITE_CANTOPEN;
    constexpr int journals = SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL | SQLITE_OPEN_SUPER_JOURNAL;
    auto *own = reinterpret_cast<OpenFile *>(file);
    own->state = new State{&disk, opened, {}, isNew && (flags & journals) != 0};
    own->base.pMethods = &methods;
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

} // namespace

struct DiskVfs::Registration
{
    QByteArray name;
    sqlite3_vfs vfs{};
};

DiskVfs::DiskVfs(VirtualDisk &disk)
    : d(std::make_unique<Registration>())
{
    static int count = 0;
    d->name = "virtual-disk-" + QByteArray::number(++count);
    d->vfs = *sqlite3_vfs_find(nullptr); // time, random numbers and sleep are the system's
    d->vfs.iVersion = 2;
    d->vfs.szOsFile = sizeof(OpenFile);
    d->vfs.mxPathname = 512;
    d->vfs.pNext = nullptr;
    d->vfs.zName = d->name.constData();
    d->vfs.pAppData = &disk;
    d->vfs.xOpen = openFile;
    d->vfs.xDelete = removeFile;
    d->vfs.xAccess = fileExists;
    d->vfs.xFullPathname = fullPath;
    sqlite3_vfs_register(&d->vfs, 0);
}

DiskVfs::~DiskVfs()
{
    sqlite3_vfs_unregister(&d->vfs);
}

QString DiskVfs::uri() const
{
    return QStringLiteral("file:fax.db?vfs=") + QString::fromLatin1(d->name);
}

} // namespace Fax
