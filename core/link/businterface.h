#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Fax {

/**
 * A D-Bus interface as its file in packaging/dbus describes it. The file is the one truth: what Introspect shows,
 * and which members and types are let through.
 *
 * Thread: any.
 */
class BusInterface
{
public:
    struct Member
    {
        QString name;
        QStringList in; ///< types of the arguments
        QStringList out; ///< of a method's reply; of a signal's arguments
        [[nodiscard]] QString signature() const { return in.join(QString()); }
    };
    struct Property
    {
        QString name;
        QString type;
        bool writable = false;
        bool announced = true; ///< PropertiesChanged carries the value; false: its name only
    };

    /** Nothing but the interfaces of the file's first node; the file is part of the program, so it is well-formed. */
    explicit BusInterface(const QByteArray &xml);

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString xml() const { return m_xml; } ///< the interface element

    /** nullptr if there is none of that name. */
    [[nodiscard]] const Member *method(const QString &name) const;
    [[nodiscard]] const Member *signal(const QString &name) const;
    [[nodiscard]] const Property *property(const QString &name) const;

    [[nodiscard]] const QList<Member> &methods() const { return m_methods; }
    [[nodiscard]] const QList<Property> &properties() const { return m_properties; }

private:
    QString m_name;
    QString m_xml;
    QList<Member> m_methods;
    QList<Member> m_signals;
    QList<Property> m_properties;
};

/** The interfaces of packaging/dbus. */
namespace BusInterfaces {
[[nodiscard]] const BusInterface &service();
[[nodiscard]] const BusInterface &server();
[[nodiscard]] const BusInterface &port();
[[nodiscard]] const BusInterface &portStatus();
} // namespace BusInterfaces

} // namespace Fax
