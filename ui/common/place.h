#pragma once

#include <QtWidgets/QWidget>

namespace Fax::Ui {

/** An entry of the sidebar: what fills the middle of the main window. */
class Place : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /** Words for the filter field; places without a filter ignore them. */
    virtual void setFilter(const QString & /*words*/) { }
    [[nodiscard]] virtual bool hasFilter() const { return false; }
    /** Shows or hides the details pane; places without one ignore it. */
    virtual void setDetailsShown(bool /*shown*/) { }
    [[nodiscard]] virtual bool hasDetails() const { return false; }
    /** The widget that gets the focus when the place is opened. */
    [[nodiscard]] virtual QWidget *focusTarget() { return this; }

    /** Column widths, splitters: bytes for the settings file. */
    [[nodiscard]] virtual QVariantMap saveLayout() const { return {}; }
    virtual void restoreLayout(const QVariantMap & /*layout*/) { }
};

} // namespace Fax::Ui
