#include "routing/folderstore.h"

#include "base/uniquefd.h"
#include "base/writeall.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QMutex>
#include <QtCore/QScopeGuard>
#include <QtCore/QTimer>

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <thread>

namespace Fax {

namespace {

constexpr int mostNames = 1000;
constexpr mode_t readWrite = 0666;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(StoreInFolder)
};

QString systemSays()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

DeliveryOutcome failed(const QString &text)
{
    DeliveryOutcome outcome;
    outcome.text = text;
    return outcome;
}

DeliveryOutcome done(const QString &path)
{
    DeliveryOutcome outcome;
    outcome.end = DeliveryOutcome::End::Done;
    outcome.place = path;
    return outcome;
}

/** "fax.tif", "fax-2.tif", … */
QString nameNumber(const QString &name, int number)
{
    if (number == 1)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    const qsizetype stem = dot > 0 ? dot : name.size();
    return QStringLiteral("%1-%2%3").arg(name.left(stem)).arg(number).arg(name.mid(stem));
}

bool holds(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.size() == content.size()
        && file.open(QIODevice::ReadOnly) && file.readAll() == content;
}

/** Not every file system can refuse to rename over a file; then only looking first is left. */
bool renameToNew(const QByteArray &from, const QByteArray &to)
{
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    struct stat found
    { };
    if (::lstat(to.constData(), &found) == 0) {
        errno = EEXIST;
        return false;
    }
    return ::rename(from.constData(), to.constData()) == 0;
}

bool writeTemporary(const QByteArray &path, const QByteArray &content, mode_t mode)
{
    ::unlink(path.constData()); // what a crash left, or a pipe or link that somebody put there
    const UniqueFd file(
        ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (file.get() < 0)
        return false;
    static_cast<void>(::fchmod(file.get(), mode)); // not every file system has modes
    return writeAll(file.get(), content) && ::fsync(file.get()) == 0;
}

void syncFolder(const QByteArray &folder)
{
    const UniqueFd opened(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.get() >= 0)
        ::fsync(opened.get());
}

/** Gives the temporary file the first name that is free, or finds the same file there already. */
DeliveryOutcome giveName(const QString &temporary, const QString &folder, const FolderOrder &file)
{
    for (int number = 1; number <= mostNames; ++number) {
        const QString path = folder + u'/' + nameNumber(file.name, number);
        if (renameToNew(QFile::encodeName(temporary), QFile::encodeName(path)))
            return done(path);
        if (errno != EEXIST)
            return failed(Text::tr("%1 cannot be written: %2.").arg(path, systemSays()));
        if (holds(path, file.content))
            return done(path);
    }
    return failed(Text::tr("%1 has too many files named like %2; give the file name pattern {id}.")
                      .arg(folder, file.name));
}

/** The one who waits for an outcome: answers once, in the thread of its parent, then goes. */
class WaitingReply : public QObject
{
public:
    /** Where the other thread leaves the outcome; it outlives the one who waits. */
    class Place
    {
    public:
        explicit Place(WaitingReply *waiting)
            : m_waiting(waiting)
        { }

        void tell(const DeliveryOutcome &outcome)
        {
            const QMutexLocker lock(&m_mutex);
            if (m_waiting)
                QMetaObject::invokeMethod(
                    m_waiting, [waiting = m_waiting, outcome] { waiting->end(outcome); },
                    Qt::QueuedConnection);
        }
        void close()
        {
            const QMutexLocker lock(&m_mutex);
            m_waiting = nullptr;
        }

    private:
        QMutex m_mutex;
        WaitingReply *m_waiting;
    };

    WaitingReply(QObject *context, const FolderOrder &order, DeliveryClient::Reply reply)
        : QObject(context)
        , m_reply(std::move(reply))
    {
        QTimer::singleShot(order.timeLimit, this, [this, folder = order.folder] {
            end(failed(Text::tr("The folder %1 did not answer in time.").arg(folder)));
        });
    }
    ~WaitingReply() override { m_place->close(); }

    [[nodiscard]] std::shared_ptr<Place> place() const { return m_place; }

private:
    void end(const DeliveryOutcome &outcome)
    {
        if (const auto reply = std::exchange(m_reply, {})) {
            deleteLater();
            reply(outcome);
        }
    }

    std::shared_ptr<Place> m_place = std::make_shared<Place>(this);
    DeliveryClient::Reply m_reply;
};

} // namespace

DeliveryOutcome storeInFolder(const FolderOrder &order)
{
    const QByteArray folder = QFile::encodeName(order.folder);
    struct stat found
    { };
    if (::stat(folder.constData(), &found) != 0 || !S_ISDIR(found.st_mode))
        return failed(Text::tr("There is no folder %1.").arg(order.folder));
    if (::access(folder.constData(), W_OK | X_OK) != 0)
        return failed(
            Text::tr("The folder %1 cannot be written: %2.").arg(order.folder, systemSays()));
    if (order.test)
        return done(order.folder);

    const QString temporary = QStringLiteral("%1/.%2.part").arg(order.folder, order.name);
    const auto cleanUp = qScopeGuard([&] { ::unlink(QFile::encodeName(temporary).constData()); });
    if (!writeTemporary(QFile::encodeName(temporary), order.content, found.st_mode & readWrite))
        return failed(
            Text::tr("The folder %1 cannot be written: %2.").arg(order.folder, systemSays()));
    const DeliveryOutcome outcome = giveName(temporary, order.folder, order);
    syncFolder(folder);
    return outcome;
}

void storeInFolder(const FolderOrder &order, QObject *context, DeliveryClient::Reply reply)
{
    auto *waiting = new WaitingReply(context, order, std::move(reply));
    std::thread([order, place = waiting->place()] {
        place->tell(storeInFolder(order));
    }).detach(); // it may hang in the kernel for ever
}

} // namespace Fax
