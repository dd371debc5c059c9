#pragma once

#include <QtCore/QVariantMap>
#include <QtWidgets/QWidget>

#include <optional>

namespace Fax::Ui {

class Actions;
struct ActionState;

/** What the sidebar says beside the name of a place. */
struct Badge
{
    QString text;
    bool fault = false; ///< a triangle
};

/** An entry of the sidebar: what fills the middle of the main window. Its name is "place." and its action's. */
class Place : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /** "outbox": of the object name, the option --place and the settings. */
    [[nodiscard]] QString name() const { return objectName().section(u'.', 1); }

    /** In the tool bar while the place is in front: at most five (M2). */
    [[nodiscard]] virtual QList<QAction *> barActions(const Actions & /*actions*/) const
    {
        return {};
    }
    /** Asked of the place in front only: what is selected there. */
    virtual void describe(ActionState & /*state*/) const { }
    [[nodiscard]] virtual Badge badge() const { return {}; }

    /** Words for the filter field; places without a filter ignore them. */
    virtual void setFilter(const QString & /*words*/) { }
    [[nodiscard]] virtual bool hasFilter() const { return false; }
    /** Shows or hides the details pane; places without one ignore it. */
    virtual void setDetailsShown(bool /*shown*/) { }
    [[nodiscard]] virtual bool hasDetails() const { return false; }
    /** Of a place that opens and closes its details by itself, too: whether they are open. The others share one state. */
    [[nodiscard]] virtual std::optional<bool> ownDetails() const { return {}; }
    /** The widget that gets the focus when the place is opened. */
    [[nodiscard]] virtual QWidget *focusTarget() { return this; }
    /** A list that is looked at has something selected, so that the details are not empty. */
    virtual void selectSomething() { }
    /** Selects what has this id; chips that hide it go back to all. False: it is not there, or the filter hides it. */
    virtual bool reveal(qint64 /*id*/) { return false; }

    /** Writes its list as comma separated values by itself and tells what came of it; false: the list is all there is. */
    virtual bool exportTo(const QString & /*path*/) { return false; }

    /** Column widths, splitters: bytes for the settings file. */
    [[nodiscard]] virtual QVariantMap saveLayout() const { return {}; }
    virtual void restoreLayout(const QVariantMap & /*layout*/) { }

Q_SIGNALS:
    /** Another selection, a selected thing has changed, or the badge has. */
    void stateChanged();
};

} // namespace Fax::Ui
