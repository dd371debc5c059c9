#include "dashboard/spokenstrip.h"

#include <QtWidgets/QAccessibleWidget>

namespace Fax::Ui {

namespace {

class StripInterface final : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit StripInterface(SpokenStrip &strip)
        : QAccessibleWidget(&strip, QAccessible::Chart)
        , m_strip(strip)
    { }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text what) const override
    {
        return what == QAccessible::Value || what == QAccessible::Description
            ? m_strip.text()
            : QAccessibleWidget::text(what);
    }
    QVariant currentValue() const override { return m_strip.current(); }
    void setCurrentValue(const QVariant &value) override { m_strip.setCurrent(value.toInt()); }
    QVariant minimumValue() const override { return 0; }
    QVariant maximumValue() const override { return qMax(0, m_strip.partCount() - 1); }
    QVariant minimumStepSize() const override { return 1; }

private:
    SpokenStrip &m_strip;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *strip = qobject_cast<SpokenStrip *>(object);
    return strip == nullptr ? nullptr : new StripInterface(*strip);
}

} // namespace

SpokenStrip::SpokenStrip(QWidget *parent)
    : QWidget(parent)
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void SpokenStrip::tellReaders()
{
    if (!hasFocus())
        return;
    QAccessibleValueChangeEvent event(this, current());
    QAccessible::updateAccessibility(&event);
}

} // namespace Fax::Ui
