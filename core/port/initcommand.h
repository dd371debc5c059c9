#pragma once

#include <QtCore/QString>

namespace Fax {

/**
 * A command line for a modem as an administrator wrote it, taken apart as ITU-T V.250 §5.2 does: basic
 * commands (letter and number, & and the like before it), S registers, extended commands (+NAME=values,
 * and a modem's own with # * - $) that a semicolon ends.
 */
class InitCommand
{
public:
    /** `text` begins with AT and is printable ASCII. */
    explicit InitCommand(const QString &text);

    /** It only sets the modem up: it does not dial (D), answer (A), go on-line (O), go off-hook (H1), repeat a
     * command (A/) or hold an escape. What cannot be taken apart is not harmless. */
    [[nodiscard]] bool isHarmless();

private:
    [[nodiscard]] bool takeExtended();
    [[nodiscard]] bool takeBasic();
    [[nodiscard]] bool takeRegister();
    QString takeNumber();
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar here() const { return atEnd() ? QChar() : m_text.at(m_at); }

    QString m_text;
    qsizetype m_at = 2;
};

} // namespace Fax
