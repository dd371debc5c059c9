#include "virtualdisk.h"

#include <QtCore/QFile>

#include <algorithm>
#include <array>

namespace Fax {

namespace {

constexpr qint64 sectorSize = 512;

/** Octets at an offset, or a new size. */
struct Change
{
    qint64 offset = 0;
    QByteArray data;
    qint64 newSize = -1;
};

void apply(QByteArray &content, const Change &change)
{
    if (change.newSize >= 0) {
        content.resize(change.newSize);
        return;
    }
    const qint64 end = change.offset + change.data.size();
    if (content.size() < end)
        content.append(end - content.size(), '\0');
    std::copy(change.data.cbegin(), change.data.cend(), content.begin() + change.offset);
}

/** The parts of a write that lie in different sectors: each of them reaches the disk or not. */
QList<Change> sectorsOf(const Change &change)
{
    if (change.newSize >= 0)
        return {change};
    QList<Change> sectors;
    qint64 at = 0;
    while (at < change.data.size()) {
        const qint64 offset = change.offset + at;
        const qint64 length = std::min<qint64>(sectorSize - offset % sectorSize,
                                               change.data.size() - at);
        sectors.append({offset, change.data.mid(at, length), -1});
        at += length;
    }
    return sectors;
}

} // namespace

class VirtualDisk::File
{
public:
    QByteArray now;
    QByteArray durable;
    QList<Change> unsynced;
};

const QByteArray &VirtualDisk::contents(const File &file)
{
    return file.now;
}

void VirtualDisk::setFault(const Fault &fault)
{
    m_fault = fault;
    m_seen = 0;
    m_faultFired = false;
}

/** False if the power is off. */
bool VirtualDisk::takeOperation()
{
    if (m_off)
        return false;
    ++m_operations;
    if (m_operationsLeft > 0 && --m_operationsLeft == 0)
        m_off = true;
    return !m_off;
}

VirtualDisk::Outcome VirtualDisk::faultFor(Operation operation)
{
    if (!takeOperation())
        return Outcome::InputOutputError;
    if (m_fault.nth == 0 || m_fault.operation != operation)
        return Outcome::Done;
    ++m_seen;
    const bool fails = m_seen == m_fault.nth || (m_fault.lasting && m_seen > m_fault.nth);
    m_faultFired = m_faultFired || fails;
    return fails ? m_fault.outcome : Outcome::Done;
}

VirtualDisk::FilePtr VirtualDisk::open(const QString &name, bool create, Outcome &outcome)
{
    outcome = faultFor(Operation::Open);
    if (outcome != Outcome::Done)
        return {};
    if (const FilePtr known = m_names.value(name))
        return known;
    if (!create && !name.isNull()) {
        outcome = Outcome::CannotOpen;
        return {};
    }
    const auto made = std::make_shared<File>();
    if (!name.isNull()) {
        m_names.insert(name, made);
        m_nameChanges.append({name, made});
    }
    return made;
}

VirtualDisk::Outcome VirtualDisk::write(File &file, qint64 offset, const QByteArray &data)
{
    const Outcome outcome = faultFor(Operation::Write);
    if (outcome != Outcome::Done && outcome != Outcome::ShortWrite)
        return outcome;
    const Change change{offset, outcome == Outcome::ShortWrite ? data.left(data.size() / 2) : data,
                        -1};
    apply(file.now, change);
    file.unsynced.append(change);
    return outcome;
}

VirtualDisk::Outcome VirtualDisk::truncate(File &file, qint64 size)
{
    const Outcome outcome = faultFor(Operation::Write);
    if (outcome != Outcome::Done)
        return outcome;
    const Change change{0, {}, size};
    apply(file.now, change);
    file.unsynced.append(change);
    return outcome;
}

/** After a sync that failed, the system takes the pages for clean: they are never written (safety F5). */
VirtualDisk::Outcome VirtualDisk::sync(File &file)
{
    const Outcome outcome = faultFor(Operation::Sync);
    if (outcome != Outcome::Done)
        settle(file, 0.5);
    else if (!m_lying)
        settle(file, 1);
    return outcome;
}

VirtualDisk::Outcome VirtualDisk::syncFolder()
{
    const Outcome outcome = faultFor(Operation::Sync);
    if (outcome == Outcome::Done && !m_lying) {
        m_durableNames = m_names;
        m_nameChanges.clear();
    }
    return outcome;
}

VirtualDisk::Outcome VirtualDisk::remove(const QString &name)
{
    const Outcome outcome = faultFor(Operation::Write);
    if (outcome == Outcome::Done && m_names.remove(name) > 0)
        m_nameChanges.append({name, {}});
    return outcome;
}

/** Each sector of each unsynced write is on the disk with this probability. */
void VirtualDisk::settle(File &file, double kept)
{
    for (const Change &change : std::as_const(file.unsynced)) {
        if (kept >= 1) {
            apply(file.durable, change);
            continue;
        }
        for (const Change &sector : sectorsOf(change)) {
            if (m_random.generateDouble() < kept)
                apply(file.durable, sector);
        }
    }
    file.unsynced.clear();
}

void VirtualDisk::restart()
{
    static constexpr std::array<double, 5> chances{0, 0.1, 0.5, 0.9, 1};
    const double kept = chances.at(m_random.bounded(quint32(chances.size())));
    for (const NameChange &change : std::as_const(m_nameChanges)) {
        if (m_random.generateDouble() >= kept)
            continue;
        if (change.file)
            m_durableNames.insert(change.name, change.file);
        else
            m_durableNames.remove(change.name);
    }
    m_nameChanges.clear();
    m_names = m_durableNames;
    for (const FilePtr &file : std::as_const(m_names)) {
        settle(*file, kept);
        file->now = file->durable;
    }
    m_off = false;
    m_operationsLeft = -1;
    m_fault = {};
}

bool VirtualDisk::copyTo(const QString &folder) const
{
    for (auto it = m_names.cbegin(); it != m_names.cend(); ++it) {
        QFile file(folder + QLatin1Char('/') + it.key());
        if (!file.open(QIODevice::WriteOnly) || file.write((*it)->now) != (*it)->now.size())
            return false;
    }
    return true;
}

} // namespace Fax
