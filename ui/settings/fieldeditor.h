#pragma once

#include "settings/fieldspec.h"

#include <functional>

namespace Fax::Ui {

/** The widget of a field, and how its value gets in and out. */
struct FieldEditor
{
    QWidget *widget = nullptr;
    std::function<QVariant()> value;
    std::function<void(const QVariant &)> show;
    std::function<void(bool)> setReadOnly;
};

/** @param edited  is called when somebody has changed it, not by show() */
[[nodiscard]] FieldEditor makeEditor(const FieldSpec &spec, QWidget *parent,
                                     const std::function<void()> &edited);

} // namespace Fax::Ui
