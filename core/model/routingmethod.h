#pragma once

#include "model/serverobject.h"

namespace Fax::Model {

/** What a RoutingMethod shows: the FaxRoutingMethod properties (object-model A6). */
struct RoutingMethodValue
{
    Q_GADGET
    Q_PROPERTY(qint64 deviceId MEMBER deviceId)
    Q_PROPERTY(bool enable MEMBER enable)
    Q_PROPERTY(QString deviceName MEMBER deviceName)
    Q_PROPERTY(QString extensionName MEMBER extensionName)
    Q_PROPERTY(QString friendlyName MEMBER friendlyName)
    Q_PROPERTY(QString functionName MEMBER functionName)
    Q_PROPERTY(QString guid MEMBER guid)
    Q_PROPERTY(QString imageName MEMBER imageName)
    Q_PROPERTY(QString routingData MEMBER routingData)

public:
    qint64 deviceId = 0;
    bool enable = false;
    QString deviceName;
    QString extensionName;
    QString friendlyName;
    QString functionName;
    QString guid;
    QString imageName;
    QString routingData;
};

/**
 * One action for each fax that a port receives, with the values it had when the list was loaded (FaxRoutingMethod,
 * object-model A6).
 */
class RoutingMethod final : public ServerObject
{
    Q_OBJECT
    Q_PROPERTY(qint64 deviceId READ deviceId CONSTANT)
    Q_PROPERTY(bool enable READ enable WRITE setEnable NOTIFY enableChanged)
    Q_PROPERTY(QString deviceName READ deviceName CONSTANT)
    Q_PROPERTY(QString extensionName READ extensionName CONSTANT)
    Q_PROPERTY(QString friendlyName READ friendlyName CONSTANT)
    Q_PROPERTY(QString functionName READ functionName CONSTANT)
    Q_PROPERTY(QString guid READ guid CONSTANT)
    Q_PROPERTY(QString imageName READ imageName CONSTANT)
    Q_PROPERTY(QString routingData READ routingData CONSTANT)

public:
    RoutingMethod(Server &server, const RoutingMethodValue &value);

    [[nodiscard]] qint64 deviceId() const { return m_value.deviceId; }
    [[nodiscard]] bool enable() const { return m_value.enable; }
    /** Asks the server at once. A refusal is told by errorOccurred(), and the notifier fires with the old value. */
    void setEnable(bool enable);
    [[nodiscard]] QString deviceName() const { return m_value.deviceName; }
    [[nodiscard]] QString extensionName() const { return m_value.extensionName; }
    [[nodiscard]] QString friendlyName() const { return m_value.friendlyName; }
    [[nodiscard]] QString functionName() const { return m_value.functionName; }
    [[nodiscard]] QString guid() const { return m_value.guid; }
    [[nodiscard]] QString imageName() const { return m_value.imageName; }
    [[nodiscard]] QString routingData() const { return m_value.routingData; }

Q_SIGNALS:
    void enableChanged(bool enable);

private:
    RoutingMethodValue m_value;
};

} // namespace Fax::Model
