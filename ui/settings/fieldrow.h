#pragma once

#include "settings/fieldeditor.h"

#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <QtCore/QTimer>

class QGridLayout;
class QLabel;
class QPushButton;

namespace Fax::Ui {

class Draft;
class GlyphLabel;

/** What is said below a field: what is wrong, or who has set it to something else, with the choice. */
class FieldNote final : public QObject
{
    Q_OBJECT

public:
    FieldNote(const QString &objectName, QWidget *page);

    [[nodiscard]] QWidget *widget() const { return m_box; }
    void showNothing();
    void showProblem(const QString &sentence);
    /** "anna set this to 5 at 14:02." */
    void showConflict(const QString &by, const QString &value, const QDateTime &at);

Q_SIGNALS:
    void theirsTaken();
    void mineKept();

private:
    void show(const QString &sentence, bool choice);

    QWidget *m_box;
    QLabel *m_text;
    QPushButton *m_theirs;
    QPushButton *m_mine;
};

/**
 * A field of a form bound to a draft: a dot while it is changed, label, editor, one line of help, and what is wrong or
 * in conflict. Lives in four columns of a grid.
 */
class FieldRow final : public QObject
{
    Q_OBJECT

public:
    FieldRow(const FieldSpec &spec, Draft &draft, QGridLayout &grid, QWidget *page);

    [[nodiscard]] const FieldSpec &spec() const { return m_spec; }
    [[nodiscard]] QWidget *editor() const { return m_editor.widget; }
    [[nodiscard]] bool matches(const QString &words) const;
    void setFound(bool found);
    void setReadOnly(bool readOnly);
    /** A button or text at the end of the row. */
    void addAtEnd(QWidget *widget);
    void setHelp(const QString &help);

private:
    void place();
    void refresh();
    void glow();

    FieldSpec m_spec;
    Draft &m_draft;
    QGridLayout &m_grid;
    FieldEditor m_editor;
    GlyphLabel *m_dot;
    QLabel *m_label = nullptr; ///< a switch has none
    QLabel *m_help;
    FieldNote *m_note;
    QTimer m_glow;
    int m_row = 0;
};

} // namespace Fax::Ui
