#pragma once

#include "base/result.h"

#include <QtCore/QObject>
#include <QtCore/QVariantMap>
#include <QtDBus/QDBusConnection>

namespace Fax::Desktop {

/**
 * One console per user, session and server (ui.md M9): the first one has a name on the session bus, later ones hand
 * over what they were asked for.
 *
 *     Instance instance(QDBusConnection::sessionBus());
 *     instance.claim(name, wishes.toMap()) → First: go on, handedOver() tells of later starts
 *                                            HandedOver: done; Alone: no bus, nobody to share with
 */
class Instance final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.faxconsole.Console1")

public:
    enum class Role { First, HandedOver, Alone };

    explicit Instance(const QDBusConnection &bus, QObject *parent = nullptr);
    ~Instance() override;

    /** Waits at most 5 s for the first one. Timeout if that has the name and does not answer. */
    [[nodiscard]] Result<Role> claim(const QString &name, const QVariantMap &wishes);

public Q_SLOTS:
    /** From the bus. `token`: of the desktop, so that the window may come to the front. */
    Q_SCRIPTABLE void Start(const QVariantMap &wishes, const QString &token);

Q_SIGNALS:
    void handedOver(const QVariantMap &wishes);

private:
    QDBusConnection m_bus;
    QString m_name; ///< while it is ours
};

} // namespace Fax::Desktop
