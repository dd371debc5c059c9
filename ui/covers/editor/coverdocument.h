#pragma once

#include "cover/coverpage.h"

#include <QtCore/QObject>
#include <QtCore/QRectF>
#include <QtGui/QUndoStack>

#include <functional>

namespace Fax::Ui {

/** The box around an object in millimetres; of a line too, whose area may go backwards. */
[[nodiscard]] QRectF boxOf(const CoverObject &object);
/** As QRectF::contains(), for boxes without height or width too. */
[[nodiscard]] bool holds(const QRectF &outer, const QRectF &box);
/** What an object is called in lists and steps: its field, the beginning of its text, or its kind. */
[[nodiscard]] QString coverObjectName(const CoverObject &object);

/**
 * The page in the editor, what is selected of it, and how everything is taken back (ui.md C4).
 *
 * Each change is one step with its page before and after; pages share what they have in common, so there may be any number
 * of steps.
 */
class CoverDocument final : public QObject
{
    Q_OBJECT

public:
    enum class Order { ToFront, Forward, Backward, ToBack };

    explicit CoverDocument(CoverPage page, QObject *parent = nullptr);
    ~CoverDocument() override;

    [[nodiscard]] const CoverPage &page() const { return m_page; }
    [[nodiscard]] QUndoStack &undoStack() { return m_steps; }

    /** Indexes into the page's objects, ascending: the first lies at the bottom. */
    [[nodiscard]] const QList<int> &selection() const { return m_selection; }
    void select(QList<int> indexes);
    void selectAll();
    [[nodiscard]] QList<CoverObject> selectedObjects() const;
    [[nodiscard]] QRectF selectionBox() const; ///< null if nothing is selected

    /**
     * Makes the page this one, as a step of this name ("" = nothing is to be said). Steps in a row with the same `merge`,
     * "" excepted, are taken back at once, as long as the selection stays. Nothing happens if nothing changes.
     */
    void change(const QString &step, CoverPage page, QList<int> selection,
                const QString &merge = {});
    void changeSelected(const QString &step, const std::function<void(CoverObject &)> &edit,
                        const QString &merge = {});
    /** Moves each selected object by its own offset in millimetres. */
    void moveSelected(const QString &step, const QList<QPointF> &offsets,
                      const QString &merge = {});
    /** On top and selected. False: the page is full (CoverLimits::objects). */
    [[nodiscard]] bool add(const QList<CoverObject> &objects, const QString &step);
    void removeSelected();
    void order(Order order);

Q_SIGNALS:
    void pageChanged();
    void selectionChanged();

private:
    class Step;
    void show(const CoverPage &page, const QList<int> &selection);

    CoverPage m_page;
    QList<int> m_selection;
    QUndoStack m_steps;
    int m_selectionCount = 0; // so that steps before and after another selection stay apart
};

} // namespace Fax::Ui
