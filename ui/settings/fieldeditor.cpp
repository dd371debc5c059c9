#include "settings/fieldeditor.h"

#include "common/em.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSignalBlocker>
#include <QtGui/QRegularExpressionValidator>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>

namespace Fax::Ui {

namespace {

struct FieldText
{
    Q_DECLARE_TR_FUNCTIONS(SettingFields)
};

using Edited = std::function<void()>;

FieldEditor switchEditor(const FieldSpec &spec, QWidget *parent, const Edited &edited)
{
    auto *box = new QCheckBox(spec.label, parent);
    QObject::connect(box, &QCheckBox::toggled, parent, edited);
    const bool inverted = spec.inverted;
    return {box, [box, inverted] { return QVariant(box->isChecked() != inverted); },
            [box, inverted](const QVariant &value) {
                const QSignalBlocker quiet(box);
                box->setChecked(value.toBool() != inverted);
            },
            [box](bool readOnly) { box->setEnabled(!readOnly); }};
}

/** The step below the minimum is the word for "off". */
FieldEditor numberEditor(const FieldSpec &spec, QWidget *parent, const Edited &edited)
{
    auto *box = new QSpinBox(parent);
    const bool hasOff = spec.off.isValid();
    box->setRange(hasOff ? spec.minimum - 1 : spec.minimum, spec.maximum);
    box->setSuffix(spec.suffix);
    if (hasOff)
        box->setSpecialValueText(spec.offText);
    QObject::connect(box, &QSpinBox::valueChanged, parent, edited);
    return {box,
            [box, spec, hasOff] {
                return hasOff && box->value() < spec.minimum ? spec.off : QVariant(box->value());
            },
            [box, spec, hasOff](const QVariant &value) {
                const QSignalBlocker quiet(box);
                const bool off = hasOff && value == spec.off;
                box->setValue(off ? spec.minimum - 1 : value.toInt());
            },
            [box](bool readOnly) { box->setEnabled(!readOnly); }};
}

FieldEditor choiceEditor(const FieldSpec &spec, QWidget *parent, const Edited &edited)
{
    auto *box = new QComboBox(parent);
    for (const auto &[text, value] : spec.choices)
        box->addItem(text, value);
    QObject::connect(box, &QComboBox::currentIndexChanged, parent, edited);
    return {box, [box] { return box->currentData(); },
            [box](const QVariant &value) {
                const QSignalBlocker quiet(box);
                int index = box->findData(value);
                if (index < 0 && value.isValid()) { // of a newer server
                    box->addItem(value.toString(), value);
                    index = box->count() - 1;
                }
                box->setCurrentIndex(index);
            },
            [box](bool readOnly) { box->setEnabled(!readOnly); }};
}

FieldEditor textEditor(const FieldSpec &spec, QWidget *parent, const Edited &edited)
{
    auto *line = new QLineEdit(parent);
    line->setMaxLength(spec.longest);
    line->setPlaceholderText(spec.placeholder);
    if (spec.kind == FieldSpec::Kind::Secret)
        line->setEchoMode(QLineEdit::Password);
    if (!spec.characters.isEmpty())
        line->setValidator(new QRegularExpressionValidator(
            QRegularExpression(u'[' + spec.characters + QStringLiteral("]*")), line));
    const int wide = qBound(8, spec.longest + 2, 44);
    line->setMinimumWidth(line->fontMetrics().averageCharWidth() * wide);
    QObject::connect(line, &QLineEdit::textChanged, parent, edited);
    return {line, [line] { return QVariant(line->text()); },
            [line](const QVariant &value) {
                const QSignalBlocker quiet(line);
                if (line->text() != value.toString())
                    line->setText(value.toString());
            },
            [line](bool readOnly) { line->setReadOnly(readOnly); }};
}

FieldEditor madeEditor(const FieldSpec &spec, QWidget *parent, const Edited &edited)
{
    switch (spec.kind) {
    case FieldSpec::Kind::Switch:
        return switchEditor(spec, parent, edited);
    case FieldSpec::Kind::Number:
        return numberEditor(spec, parent, edited);
    case FieldSpec::Kind::Choice:
        return choiceEditor(spec, parent, edited);
    case FieldSpec::Kind::Text:
    case FieldSpec::Kind::Secret:
        break;
    }
    return textEditor(spec, parent, edited);
}

} // namespace

FieldEditor makeEditor(const FieldSpec &spec, QWidget *parent, const Edited &edited)
{
    FieldEditor editor = madeEditor(spec, parent, edited);
    editor.widget->setObjectName(spec.objectName);
    editor.widget->setAccessibleName(spec.label);
    editor.widget->setAccessibleDescription(spec.help);
    editor.widget->setToolTip(spec.help);
    editor.widget->setMinimumHeight(smallestTarget);
    return editor;
}

QString shownValue(const FieldSpec &spec, const QVariant &value)
{
    if (spec.kind == FieldSpec::Kind::Switch)
        return value.toBool() != spec.inverted ? FieldText::tr("on") : FieldText::tr("off");
    if (spec.off.isValid() && value == spec.off)
        return spec.offText;
    for (const auto &[text, choice] : spec.choices) {
        if (choice == value)
            return text;
    }
    const QString text = value.toString();
    return text.isEmpty() ? FieldText::tr("nothing") : text + spec.suffix;
}

} // namespace Fax::Ui
