#include "port/deviceuse.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace Fax {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DeviceUse)
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(4096) : QByteArray();
}

QString targetOf(const QString &link)
{
    return QFile::symLinkTarget(link);
}

} // namespace

DeviceUse::DeviceUse(QString root)
    : m_root(std::move(root))
{ }

QString DeviceUse::userOf(const QString &device) const
{
    const QString name = QFileInfo(device).fileName();
    if (isConsole(name))
        return Text::tr("the console of the system");
    qint64 process = lockOwner(name);
    if (process == 0)
        process = processWithOpen(device);
    return process == 0 ? QString() : processText(process);
}

bool DeviceUse::isConsole(const QString &name) const
{
    const QByteArray active = contents(m_root + u"/sys/class/tty/console/active"_qs);
    return active.simplified().split(' ').contains(name.toUtf8());
}

/** Its number is the first word, as text; QSerialPort writes more lines after it. */
qint64 DeviceUse::lockOwner(const QString &name) const
{
    const QByteArray lock = contents(m_root + u"/run/lock/LCK.."_qs + name);
    const qint64 owner = lock.simplified().split(' ').constFirst().toLongLong();
    const bool lives = owner > 0 && QFileInfo::exists(m_root + u"/proc/%1"_qs.arg(owner));
    return lives && owner != QCoreApplication::applicationPid() ? owner : 0;
}

qint64 DeviceUse::processWithOpen(const QString &device) const
{
    const QDir processes(m_root + u"/proc"_qs);
    for (const QString &name : processes.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const qint64 id = name.toLongLong();
        if (id <= 0 || id == QCoreApplication::applicationPid())
            continue;
        const QDir files(processes.filePath(name + u"/fd"_qs));
        for (const QString &number : files.entryList(QDir::System | QDir::Files)) {
            if (targetOf(files.filePath(number)) == device)
                return id;
        }
    }
    return 0;
}

QString DeviceUse::processText(qint64 id) const
{
    QString name;
    for (const QChar c : QString::fromUtf8(contents(m_root + u"/proc/%1/comm"_qs.arg(id)).left(64)))
        name.append(c.isPrint() && !c.isSurrogate() ? c : QChar(u' '));
    name = name.simplified();
    return name.isEmpty() ? Text::tr("process %1").arg(id)
                          : Text::tr("%1 (process %2)").arg(name).arg(id);
}

} // namespace Fax
