#pragma once

#include "base/faxtypes.h"
#include "base/id.h"
#include "port/modemtypes.h"

#include <QtCore/QString>

namespace Fax {

/**
 * What is set for a port and kept in the store (FaxPort of the reference, A3, and its driver). What a
 * modem needs comes from SerialSettings; a port of another driver leaves it as it is.
 *
 * Ranges: name 1 to 32 characters; rings 1 to 99; tsid and csid cleaned by cleanStationId();
 * priority 1..n, unique, 1 is tried first (service-semantics 12.7).
 */
struct PortConfig : SerialSettings
{
    Q_GADGET
    Q_PROPERTY(Fax::PortId id MEMBER id)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString driver MEMBER driver)
    Q_PROPERTY(QString number MEMBER number)
    Q_PROPERTY(bool send MEMBER send)
    Q_PROPERTY(Fax::ReceiveMode receive MEMBER receive)
    Q_PROPERTY(int rings MEMBER rings)
    Q_PROPERTY(QString tsid MEMBER tsid)
    Q_PROPERTY(QString csid MEMBER csid)
    Q_PROPERTY(int priority MEMBER priority)
    Q_PROPERTY(int speed MEMBER speed)
    Q_PROPERTY(QString line MEMBER line)

public:
    PortId id;
    QString name;
    QString driver; ///< "builtin" or "serial"
    QString number; ///< own number on the line, digits
    bool send = true;
    ReceiveMode receive = ReceiveMode::Off;
    int rings = 2;
    QString tsid;
    QString csid;
    int priority = 1;
    int speed = 14400; ///< highest, bit/s: 14400, 12000, 9600, 7200, 4800 or 2400; both directions
    QString line; ///< built-in line: text of LineCondition; "" is a good one

    [[nodiscard]] bool isSerial() const { return driver == u"serial"; }
    [[nodiscard]] const SerialSettings &serial() const { return *this; }

    friend bool operator==(const PortConfig &, const PortConfig &) = default;
};

} // namespace Fax

Q_DECLARE_METATYPE(Fax::PortConfig)
