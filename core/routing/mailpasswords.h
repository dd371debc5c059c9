#pragma once

#include "base/result.h"

#include <QtCore/QMap>
#include <QtCore/QString>

namespace Fax {

/**
 * The passwords of the mail accounts: a file of the data folder that only its owner may read (0600), never the
 * database. A systemd credential `mail-password.NAME` (LoadCredential= of the unit) comes before it.
 *
 * Every method reads the file anew. StoreFailed names the file and the remedy, never a password. Thread: any, one
 * at a time.
 */
class MailPasswords
{
public:
    explicit MailPasswords(const QString &dataFolder);

    /** "" if none is kept. */
    [[nodiscard]] Result<QString> password(const QString &account) const;
    /** Durable when it returns. "" forgets it. */
    [[nodiscard]] Result<> set(const QString &account, const QString &password);

private:
    [[nodiscard]] Result<QMap<QString, QString>> read() const;

    QString m_file;
};

} // namespace Fax
