#pragma once

#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace Fax {

inline namespace ModemTypes {
Q_NAMESPACE

/** How a modem is spoken to. Class 1 and 1.0: ITU-T T.31; 2: TIA PN-2388; 2.0 and 2.1: ITU-T T.32 (TIA-592). */
enum class ModemClass { Auto, Class1, Class1_0, Class2, Class2_0, Class2_1 };
Q_ENUM_NS(ModemClass)

/** How the computer and the modem tell each other to wait. */
enum class FlowControl { RtsCts, XonXoff };
Q_ENUM_NS(FlowControl)

/** What the service knows of the device behind a port. A built-in port is always Ready. */
enum class ModemHealth {
    Starting, ///< opened, set-up is under way
    Ready,
    Absent, ///< there is no such device now
    InUse, ///< another program holds it
    NoPermission,
    Faulty, ///< it does not answer, or not as a fax modem does
};
Q_ENUM_NS(ModemHealth)
} // namespace ModemTypes

/** "auto", "1", "1.0", "2", "2.0" or "2.1", as the standards and the command line say it. */
[[nodiscard]] QString modemClassText(ModemClass modemClass);
[[nodiscard]] std::optional<ModemClass> modemClassFromText(const QString &text);

/** A fax modem on a serial line, as set for a port. */
struct SerialSettings
{
    Q_GADGET
    Q_PROPERTY(QString device MEMBER device)
    Q_PROPERTY(Fax::ModemClass class MEMBER faxClass)
    Q_PROPERTY(int baud MEMBER baudRate)
    Q_PROPERTY(Fax::FlowControl flow MEMBER flow)
    Q_PROPERTY(QStringList init MEMBER init)
    Q_PROPERTY(QString quirk MEMBER quirk)
    Q_PROPERTY(QString prefix MEMBER prefix)
    Q_PROPERTY(bool pulse MEMBER pulse)
    Q_PROPERTY(bool waitForDialTone MEMBER waitForDialTone)

public:
    QString device; ///< absolute path below /dev; "" for a port of another driver
    ModemClass faxClass = ModemClass::Auto; ///< Auto: 1.0, 1, then 2.1, 2.0, 2
    int baudRate = 115200; ///< between computer and modem, 2400 … 460800
    FlowControl flow = FlowControl::RtsCts;
    QStringList init; ///< at most 3 commands, sent after ours; each begins with AT
    QString quirk; ///< "" = by identification, "none", or the name of a row of the quirks table
    QString prefix; ///< for an outside line: digits, * # and pauses (,), before every number
    bool pulse = false;
    bool waitForDialTone = true;

    friend bool operator==(const SerialSettings &, const SerialSettings &) = default;
};

/** What a modem says it is and can do. Texts are cleaned: printable, at most 64 characters. */
struct ModemIdentity
{
    QString maker;
    QString model;
    QString revision;
    QList<ModemClass> classes; ///< offered by +FCLASS=?
    QList<int>
        transmit; ///< codes of +FTM=?, Class 1 (T.31: 24 48 72 96 73 74 97 98 121 122 145 146)
    QList<int> receive; ///< codes of +FRM=?
    bool adaptive = false; ///< +FAR (T.31): a frame in place of a page is told apart by the modem
    bool callerId = false; ///< +VCID
    bool ecm = false; ///< the modem corrects errors itself (Class 2 family)
    ModemClass used = ModemClass::Auto; ///< the class that was chosen; Auto: none yet
    QString quirk; ///< row of the quirks table in use; "" = none

    friend bool operator==(const ModemIdentity &, const ModemIdentity &) = default;
};

} // namespace Fax
