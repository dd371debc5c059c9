#include "link/businterface.h"

#include <QtCore/QFile>
#include <QtCore/QXmlStreamReader>

#include <algorithm>

namespace Fax {

namespace {

QString attribute(const QXmlStreamReader &reader, QLatin1StringView name)
{
    return reader.attributes().value(name).toString();
}

BusInterface::Member readMember(QXmlStreamReader &reader)
{
    BusInterface::Member member{attribute(reader, QLatin1StringView("name")), {}, {}};
    while (reader.readNextStartElement()) {
        const bool in = attribute(reader, QLatin1StringView("direction")) == u"in";
        (in ? member.in : member.out).append(attribute(reader, QLatin1StringView("type")));
        reader.skipCurrentElement();
    }
    return member;
}

BusInterface::Property readProperty(QXmlStreamReader &reader)
{
    BusInterface::Property property{attribute(reader, QLatin1StringView("name")),
                                    attribute(reader, QLatin1StringView("type")),
                                    attribute(reader, QLatin1StringView("access")) == u"readwrite"};
    while (reader.readNextStartElement()) {
        if (attribute(reader, QLatin1StringView("value")) == u"invalidates")
            property.announced = false;
        reader.skipCurrentElement();
    }
    return property;
}

template <typename List> auto find(const List &list, const QString &name)
{
    const auto found = std::find_if(list.cbegin(), list.cend(),
                                    [&](const auto &item) { return item.name == name; });
    return found == list.cend() ? nullptr : &*found;
}

QByteArray fileOf(const char *name)
{
    QFile file(QStringLiteral(":/fax/dbus/org.faxconsole.%1.xml").arg(QLatin1StringView(name)));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    return file.readAll();
}

} // namespace

BusInterface::BusInterface(const QByteArray &xml)
{
    const qsizetype end = xml.indexOf("</interface>");
    const qsizetype begin = xml.indexOf("  <interface");
    m_xml = QString::fromUtf8(xml.mid(begin, end - begin)) + QStringLiteral("</interface>\n");
    QXmlStreamReader reader(m_xml);
    reader.readNextStartElement();
    m_name = attribute(reader, QLatin1StringView("name"));
    while (reader.readNextStartElement()) {
        if (reader.name() == u"method")
            m_methods.append(readMember(reader));
        else if (reader.name() == u"signal")
            m_signals.append(readMember(reader));
        else
            m_properties.append(readProperty(reader));
    }
    Q_ASSERT(!reader.hasError());
}

const BusInterface::Member *BusInterface::method(const QString &name) const
{
    return find(m_methods, name);
}

const BusInterface::Member *BusInterface::signal(const QString &name) const
{
    return find(m_signals, name);
}

const BusInterface::Property *BusInterface::property(const QString &name) const
{
    return find(m_properties, name);
}

const BusInterface &BusInterfaces::service()
{
    static const BusInterface interface(fileOf("Service1"));
    return interface;
}

const BusInterface &BusInterfaces::server()
{
    static const BusInterface interface(fileOf("Server1"));
    return interface;
}

const BusInterface &BusInterfaces::port()
{
    static const BusInterface interface(fileOf("Port1"));
    return interface;
}

const BusInterface &BusInterfaces::portStatus()
{
    static const BusInterface interface(fileOf("PortStatus1"));
    return interface;
}

} // namespace Fax
