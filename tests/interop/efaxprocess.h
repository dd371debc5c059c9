#pragma once

#include "imaging/faxpage.h"
#include "support/modembank/bankprocess.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

namespace Fax {

/**
 * Debian's efax (0.9a) on a modem of the modem bank, in a folder of its own; its clock is the
 * bank's line time unless wanted otherwise. It speaks one-dimensional coding only, up to 14400 bit/s, without error correction.
 */
class EfaxProcess
{
public:
    enum class Time { Line, Machine };

    EfaxProcess(const BankProcess &bank, const QString &number, Time time = Time::Line);
    ~EfaxProcess();
    Q_DISABLE_COPY_MOVE(EfaxProcess)

    /** Sends without a header line. `options`: more of efax's own. */
    void send(const QString &number, const QList<FaxPage> &pages, const QStringList &options = {});
    /** Answers the first ring. */
    void receive(const QStringList &options = {});

    [[nodiscard]] bool isOver() const { return m_process.state() == QProcess::NotRunning; }
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

/** For a comparison: efax lays its header over the top of what it sends. */
[[nodiscard]] QList<FaxPage> withoutWhiteTop(QList<FaxPage> pages);

} // namespace Fax
