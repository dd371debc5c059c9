#pragma once

#include "port/modemtypes.h"
#include "port/serialdevice.h"

#include <QtCore/QStringList>

namespace Fax {

inline namespace ModemFindings {
Q_NAMESPACE

/** What came of looking for a modem behind a serial line. */
enum class FindingKind {
    NotTried, ///< only listed, or not free
    FaxModem,
    NoFax, ///< it answers, but is no fax modem that can be used
    NoAnswer,
};
Q_ENUM_NS(FindingKind)
} // namespace ModemFindings

/** A serial line and, if it was asked, the modem behind it. */
struct ModemFinding : SerialDevice
{
    Q_GADGET
    Q_PROPERTY(Fax::FindingKind kind MEMBER kind)
    Q_PROPERTY(QString modemMaker MEMBER modemMaker)
    Q_PROPERTY(QString modemModel MEMBER modemModel)
    Q_PROPERTY(QString modemRevision MEMBER modemRevision)
    Q_PROPERTY(QStringList classes MEMBER classes)
    Q_PROPERTY(QString used MEMBER used)
    Q_PROPERTY(QString modulation MEMBER modulation)
    Q_PROPERTY(bool adaptive MEMBER adaptive)
    Q_PROPERTY(bool callerId MEMBER callerId)
    Q_PROPERTY(bool ecm MEMBER ecm)
    Q_PROPERTY(QString quirk MEMBER quirk)
    Q_PROPERTY(QString text MEMBER text)

public:
    FindingKind kind = FindingKind::NotTried;
    QString modemMaker;
    QString modemModel;
    QString modemRevision;
    QStringList classes; ///< "1", "1.0", "2" …, in this order
    QString used; ///< the one a port would take by itself; "" = none
    QString
        modulation; ///< the fastest in Class 1: "V.17", "V.29", "V.27ter"; "" if it did not tell
    bool adaptive = false;
    bool callerId = false;
    bool ecm = false; ///< of the Class 2 family
    QString quirk;
    QString text; ///< all of it in words: modemWords()

    ModemFinding() = default;
    explicit ModemFinding(const SerialDevice &line);

    /** Puts in what the modem said; kind and reason are the caller's. */
    void setModem(const ModemIdentity &identity);

    friend bool operator==(const ModemFinding &, const ModemFinding &) = default;
};

/** One line without the name of the device: `Class 1, 1.0, 2; V.17; "ACME 56K"`, `no answer`,
 * `no permission, add the user …`, `in use by minicom (process 42)`, `free`. */
[[nodiscard]] QString modemWords(const ModemFinding &finding);

} // namespace Fax

Q_DECLARE_METATYPE(Fax::ModemFinding)
