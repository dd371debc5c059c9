#pragma once

#include "imaging/faxpage.h"
#include "support/modembank/bankprocess.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

namespace Fax {

/**
 * Debian's efax (0.9a) on a modem of the modem bank, in a folder of its own; its clock is the
 * bank's line time. It speaks one-dimensional coding only, up to 14400 bit/s, without error correction.
 */
class EfaxProcess
{
public:
    EfaxProcess(const BankProcess &bank, const QString &number);
    ~EfaxProcess();
    Q_DISABLE_COPY_MOVE(EfaxProcess)

    /** Sends without a header line. `options`: more of efax's own. */
    void send(const QString &number, const QList<FaxPage> &pages, const QStringList &options = {});
    /** Answers the first ring. */
    void receive(const QStringList &options = {});

    /** Has it ended, and as it should? */
    [[nodiscard]] bool hasSucceeded(int limitMs);
    /** What it received, read by libtiff. */
    [[nodiscard]] QList<FaxPage> pages() const;
    /** What it said: commands, answers, frames. */
    [[nodiscard]] QByteArray log() const;

private:
    void start(const QStringList &options);

    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_device;
    QString m_number;
};

} // namespace Fax
