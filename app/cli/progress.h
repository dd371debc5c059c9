#pragma once

#include <QtCore/QString>
#include <QtCore/QVariantMap>

namespace Fax::Cli {

/**
 * Live text for people: on a terminal one line that is rewritten, else one line for each real change.
 */
class Progress
{
public:
    explicit Progress(bool quiet);
    ~Progress();

    /** `step` says what kind of moment this is: without a terminal, a line comes only when it changes. */
    void show(const QString &line, const QString &step);
    /** A line that stays, above the rewritten one. */
    void note(const QString &line);
    /** Ends the rewritten line, before anything else is printed. */
    void finish();

private:
    const bool m_quiet;
    const bool m_rewrite;
    bool m_open = false;
    QString m_lastStep;
};

/** "Line 1: page 2 of 3, 45 %, 14400 bit/s, about 20 s left", from a PortStatus map. */
[[nodiscard]] QString describeCall(const QVariantMap &status);

} // namespace Fax::Cli
