#include "model/serverproperties.h"

#include "model/notifier.h"

namespace Fax::Model {

namespace {

QByteArray propertyName(const QString &referenceName)
{
    return (referenceName.left(1).toLower() + referenceName.mid(1)).toLatin1();
}

} // namespace

void ServerProperties::takeProperty(const QString &name, const QVariant &value)
{
    if (m_properties.value(name) == value)
        return;
    m_properties.insert(name, value);
    snapBack(name);
}

void ServerProperties::snapBack(const QString &name)
{
    emitNotifier(this, propertyName(name).constData(), m_properties.value(name));
}

} // namespace Fax::Model
