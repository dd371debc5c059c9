#pragma once

#include "support/modembank/bankprocess.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

namespace Fax {

/**
 * The modems of a bank by names that stay, as /dev/serial/by-id has them for real ones: a port finds its modem
 * again after it was unplugged, whatever its terminal is then.
 */
class Plugs
{
public:
    explicit Plugs(BankProcess &bank, const QStringList &numbers)
        : m_bank(bank)
    {
        for (const QString &number : numbers)
            QFile::link(m_bank.path(number), device(number));
    }

    /** Below /dev, as the rules for ports want it. */
    [[nodiscard]] QString device(const QString &number) const
    {
        return m_folder.filePath(QStringLiteral("modem") + number);
    }

    bool unplug(const QString &number)
    {
        QFile::remove(device(number));
        return m_bank.tell(QStringLiteral("unplug ") + number);
    }

    bool plug(const QString &number)
    {
        return m_bank.tell(QStringLiteral("plug ") + number)
            && QFile::link(m_bank.path(number), device(number));
    }

private:
    BankProcess &m_bank;
    QTemporaryDir m_folder{QStringLiteral("/dev/shm/fax-modems-XXXXXX")};
};

} // namespace Fax
