#pragma once

#include "line/lineparty.h"

#include <QtCore/QProcess>

#include <array>

namespace Fax {

/** The program plain-fax at one end of a line, block by block in line time. */
class StrangerParty final : public LineParty
{
public:
    static constexpr int blockSamples = 160;

    /** What it said at its end. */
    struct Report
    {
        bool finished = false;
        int pages = -1;
        int code = -1; ///< of spandsp; 0 is OK
    };

    /** `report` is filled when this is destroyed. */
    StrangerParty(const QString &program, const QStringList &arguments, Report &report)
        : m_report(report)
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(program, arguments);
    }
    ~StrangerParty() override
    {
        m_process.closeWriteChannel();
        m_report.finished = m_process.waitForFinished(deadlineMs);
        const QList<QByteArray> said = m_process.readAllStandardError().simplified().split(' ');
        m_report.pages = said.value(0).toInt();
        m_report.code = said.size() == 2 ? said[1].toInt() : -1;
    }

    void connected(qint64) override { }
    void transmit(qint16 *samples, int count) override
    {
        Q_ASSERT(count == blockSamples);
        while (m_process.bytesAvailable() < blockOctets + 1
               && m_process.waitForReadyRead(deadlineMs))
            ;
        const QByteArray block = m_process.read(blockOctets + 1);
        std::fill_n(samples, count, qint16(0));
        if (block.size() == blockOctets + 1)
            std::memcpy(samples, block.constData(), blockOctets);
        m_over = m_over || block.size() <= blockOctets || block.back() != 0;
    }
    void receive(const qint16 *samples, int) override
    {
        m_process.write(reinterpret_cast<const char *>(samples), blockOctets);
        m_process.waitForBytesWritten(deadlineMs);
    }
    void advance(int) override { }
    [[nodiscard]] bool isOver() const override { return m_over; }
    [[nodiscard]] bool isHolding() override { return false; }
    void lineDropped() override { m_over = true; }
    void hangUp() override { m_over = true; }
    void pageStored(int, bool) override { }

private:
    static constexpr int blockOctets = blockSamples * 2;
    static constexpr int deadlineMs = 10'000;

    Report &m_report;
    QProcess m_process;
    bool m_over = false;
};

} // namespace Fax
