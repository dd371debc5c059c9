#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QRandomGenerator>
#include <QtCore/QString>

#include <memory>

namespace Fax {

/**
 * A disk in memory that can fail as real ones do. It keeps apart what a program reads back (the page cache)
 * and what would be there after a power cut: file contents become durable by sync(), names by syncFolder().
 *
 *     disk.cutAfter(17);        // power fails at the 17th operation from now: everything fails from then on
 *     …
 *     disk.restart();           // a random part of what was not synced is there, torn at 512 octets
 *
 * All decisions come from the seed. One folder; names are plain texts. Thread: any one.
 */
class VirtualDisk
{
public:
    enum class Operation { Open, Write, Sync };
    enum class Outcome { Done, NoSpace, ShortWrite, InputOutputError, CannotOpen };

    /** The n-th operation of a kind fails (n counts from 1); `lasting` = so do all after it. */
    struct Fault
    {
        Operation operation = Operation::Write;
        Outcome outcome = Outcome::InputOutputError;
        int nth = 0; ///< 0 = no fault
        bool lasting = false;
    };

    class File;
    using FilePtr = std::shared_ptr<File>;

    explicit VirtualDisk(quint32 seed)
        : m_random(seed)
    { }

    // --- What a program does
    [[nodiscard]] bool exists(const QString &name) const { return m_names.contains(name); }
    /** Opens or makes a file; null if it cannot be. A null name is a file that nobody else sees. */
    [[nodiscard]] FilePtr open(const QString &name, bool create, Outcome &outcome);
    [[nodiscard]] Outcome write(File &file, qint64 offset, const QByteArray &data);
    [[nodiscard]] Outcome truncate(File &file, qint64 size);
    [[nodiscard]] Outcome sync(File &file);
    [[nodiscard]] Outcome syncFolder();
    [[nodiscard]] Outcome remove(const QString &name);
    [[nodiscard]] static const QByteArray &contents(const File &file);
    [[nodiscard]] bool isOff() const { return m_off; }

    // --- What the test does to it
    void setFault(const Fault &fault);
    [[nodiscard]] bool hasFaultFired() const { return m_faultFired; }
    void cutAfter(int operations) { m_operationsLeft = operations; }
    /** A disk that says it has synced and has not. */
    void setLying(bool lying) { m_lying = lying; }
    /** What a power cut at this moment leaves; on again, without faults. */
    void restart();
    /** The files as they are on the disk now, for another program to open. */
    [[nodiscard]] bool copyTo(const QString &folder) const;
    [[nodiscard]] qint64 operations() const { return m_operations; }

private:
    struct NameChange
    {
        QString name;
        FilePtr file; ///< null = removed
    };

    [[nodiscard]] bool takeOperation();
    [[nodiscard]] Outcome faultFor(Operation operation);
    void settle(File &file, double kept);

    QRandomGenerator m_random;
    QHash<QString, FilePtr> m_names;
    QHash<QString, FilePtr> m_durableNames;
    QList<NameChange> m_nameChanges;
    Fault m_fault;
    int m_seen = 0;
    bool m_faultFired = false;
    int m_operationsLeft = -1;
    qint64 m_operations = 0;
    bool m_off = false;
    bool m_lying = false;
};

} // namespace Fax
