#include "routing/mailpasswords.h"

#include "base/uniquefd.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>

#include <fcntl.h>
#include <unistd.h>

namespace Fax {

namespace {

constexpr qint64 largestFile = 1 << 20;

tl::unexpected<Error> unusable(const QString &file, const QString &why)
{
    return failure(ErrorCode::StoreFailed,
                   QStringLiteral("The mail passwords in %1 cannot be used: %2").arg(file, why));
}

/** What systemd hands to the service; a line break at the end belongs to the editor that wrote it. */
QString credential(const QString &account)
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    if (folder.isEmpty() || account.contains(u'/'))
        return {};
    QFile file(folder + QStringLiteral("/mail-password.") + account);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString password = QString::fromUtf8(file.read(largestFile));
    while (password.endsWith(u'\n') || password.endsWith(u'\r'))
        password.chop(1);
    return password;
}

/** The old file, or the new one, whole and on disk. */
Result<> writePrivately(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(content) == content.size() && file.commit(); // syncs, then renames
    if (!written)
        return unusable(path, file.errorString());
    const QByteArray folder = QFile::encodeName(QFileInfo(path).path());
    const UniqueFd opened(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.get() < 0 || ::fsync(opened.get()) != 0)
        return unusable(path, QStringLiteral("its folder cannot be synced"));
    return {};
}

} // namespace

MailPasswords::MailPasswords(const QString &dataFolder)
    : m_file(dataFolder + QStringLiteral("/mail-passwords"))
{ }

Result<QString> MailPasswords::password(const QString &account) const
{
    if (const QString given = credential(account); !given.isEmpty())
        return given;
    return read().map([&](const QMap<QString, QString> &all) { return all.value(account); });
}

Result<> MailPasswords::set(const QString &account, const QString &password)
{
    auto all = read();
    if (!all)
        return tl::unexpected(all.error());
    if (all->value(account) == password)
        return {};
    if (password.isEmpty())
        all->remove(account);
    else
        all->insert(account, password);
    QJsonObject object;
    for (const auto &[name, secret] : all->asKeyValueRange())
        object.insert(name, secret);
    return writePrivately(m_file, QJsonDocument(object).toJson());
}

Result<QMap<QString, QString>> MailPasswords::read() const
{
    QFile file(m_file);
    if (!file.exists())
        return QMap<QString, QString>();
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (QFileInfo(m_file).permissions() & others)
        return unusable(m_file, QStringLiteral("others may read it; chmod 600 closes it"));
    if (!file.open(QIODevice::ReadOnly))
        return unusable(m_file, file.errorString());
    const QJsonDocument document = QJsonDocument::fromJson(file.read(largestFile));
    if (!document.isObject())
        return unusable(m_file,
                        QStringLiteral("it is damaged; remove it and set the passwords again"));
    QMap<QString, QString> all;
    const QJsonObject object = document.object();
    for (auto one = object.constBegin(); one != object.constEnd(); ++one)
        all.insert(one.key(), one.value().toString());
    return all;
}

} // namespace Fax
