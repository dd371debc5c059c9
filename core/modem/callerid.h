#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace Fax {

/**
 * Who calls, from the lines a modem sends while it rings (+VCID=1, AT#CID=1 and the formats of several
 * makers: NMBR=, CALLER NUMBER:, FM:, RING;…, MESG= with the frame of the exchange in hexadecimal).
 *
 *     CallerIdReader reader;
 *     if (reader.take(line) == CallerIdReader::Line::Ring) …      // for every unsolicited line
 *     … reader.shown() …
 *     reader.reset();                                              // the ringing ended, or the call is over
 *
 * All of it comes from outside: texts are cleaned to printable ASCII, a number to 32 and a name to 40
 * characters; the first number of a call stays. Thread: any; a plain value.
 */
class CallerIdReader
{
public:
    enum class Line {
        Ring, ///< one ring; of which kind is in distinctiveRing()
        Detail, ///< told something of the caller, or could have
        Other, ///< not about a call that comes in
    };

    Line take(const QByteArray &line);
    void reset() { *this = {}; }

    /** Digits, `+ * #` only; "" if it was not told or is withheld. */
    [[nodiscard]] QString number() const { return m_number; }
    [[nodiscard]] QString name() const { return m_name; }
    /** The number that was called (DID), if the modem tells. */
    [[nodiscard]] QString calledNumber() const { return m_called; }
    /** "A", "B" … or "1" …; "" for the usual ring. */
    [[nodiscard]] QString distinctiveRing() const { return m_ring; }
    [[nodiscard]] bool isWithheld() const { return m_withheld; }
    /** For people, at most 64 characters: number and name, "withheld", or "". */
    [[nodiscard]] QString shown() const;

private:
    void setNumber(const QByteArray &text);
    void setName(const QByteArray &text);
    void takeRing(const QByteArray &rest);
    void takeFrame(const QByteArray &hexadecimal);
    void takeParameter(int type, const QByteArray &value);
    bool takeLabelled(const QByteArray &line);

    QString m_number;
    QString m_name;
    QString m_called;
    QString m_ring;
    bool m_withheld = false;
};

} // namespace Fax
