#include "model/notifier.h"

#include "base/id.h"

#include <QtCore/QMetaMethod>

namespace Fax::Model {

void emitNotifier(QObject *object, const char *name, const QVariant &value)
{
    const QMetaObject *meta = object->metaObject();
    const QMetaProperty property = meta->property(meta->indexOfProperty(name));
    if (!property.hasNotifySignal())
        return;
    static const bool idsAreNumbers = QMetaType::registerConverter<PortId, qint64>(
        [](PortId id) { return id.value; });
    Q_ASSERT(idsAreNumbers);
    QVariant argument = value;
    if (argument.metaType() != property.metaType())
        argument.convert(property.metaType());
    property.notifySignal().invoke(object, Qt::DirectConnection,
                                   QGenericArgument(argument.typeName(), argument.constData()));
}

bool emitDifferences(QObject *object, const QMetaObject &gadget, const void *before,
                     const void *after)
{
    bool differs = false;
    for (int i = 0; i < gadget.propertyCount(); ++i) {
        const QMetaProperty property = gadget.property(i);
        const QVariant value = property.readOnGadget(after);
        if (property.readOnGadget(before) == value)
            continue;
        differs = true;
        emitNotifier(object, property.name(), value);
    }
    return differs;
}

} // namespace Fax::Model
