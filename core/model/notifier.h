#pragma once

#include <QtCore/QMetaObject>
#include <QtCore/QMetaProperty>
#include <QtCore/QObject>
#include <QtCore/QVariant>

namespace Fax::Model {

/**
 * Emits the NOTIFY signal of the property `name` with `value` as its argument. The signal must take
 * exactly one argument of the property's type. Unknown names do nothing.
 */
void emitNotifier(QObject *object, const char *name, const QVariant &value);

/**
 * Emits the notifier of every property whose value differs between the two gadgets; the object must
 * already show `after`. Returns whether anything differed.
 */
bool emitDifferences(QObject *object, const QMetaObject &gadget, const void *before,
                     const void *after);

} // namespace Fax::Model
