#pragma once

#include "port/modemfinding.h"
#include "port/portmanager.h"

#include <chrono>
#include <map>
#include <memory>

QT_FORWARD_DECLARE_CLASS(QTimer)

namespace Fax {

/**
 * Asks what is behind free serial lines, all at the same time, each in a line worker of its own: a device that
 * hangs or talks nonsense hurts nobody else.
 *
 *     ModemDetector detector(makeLine);
 *     connect(&detector, &ModemDetector::found, …);      // one for each line, as they come
 *     connect(&detector, &ModemDetector::finished, …);   // all of them, in the order given
 *     detector.start(lines);
 *
 * Lines that are not free are reported as they are, at once. A line that says nothing within the deadline is
 * NoAnswer. Thread: the owner's; never blocks.
 */
class ModemDetector final : public QObject
{
    Q_OBJECT

public:
    explicit ModemDetector(LineMaker makeLine,
                           std::chrono::milliseconds deadline = std::chrono::seconds(20),
                           QObject *parent = nullptr);
    ~ModemDetector() override;

    /** Once. `lines`: those with kind NotTried and state Free are tried. */
    void start(const QList<ModemFinding> &lines);

Q_SIGNALS:
    void found(const Fax::ModemFinding &finding);
    void finished(const QList<Fax::ModemFinding> &findings);

private:
    void tryLine(qsizetype index);
    void onReport(qsizetype index, const LineProtocol::PortReport &report);
    void settle(qsizetype index);
    void settleRest();

    LineMaker m_makeLine;
    QList<ModemFinding> m_findings;
    std::map<qsizetype, std::unique_ptr<LineDriver>> m_lines; ///< those that are being asked
    QTimer *m_deadline = nullptr;
};

} // namespace Fax
