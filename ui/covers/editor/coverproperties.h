#pragma once

#include "covers/editor/coverdocument.h"

#include <QtWidgets/QScrollArea>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace Fax::Ui {

class CoverHidingButton;

/**
 * What can be said of the selected objects, or of the page if none is selected. Each change is one step; typing and turning in
 * one field is one step too. Of several objects it shows the lowest and changes all.
 */
class CoverProperties final : public QScrollArea
{
    Q_OBJECT

public:
    explicit CoverProperties(CoverDocument &document, QWidget *parent = nullptr);

    /** The field one comes here for. */
    void focusFirst();

private:
    using Edit = std::function<void(CoverObject &)>;

    void createPlace();
    void createWords();
    void createLetters();
    void createShape();
    void createPage();
    QDoubleSpinBox *addNumber(const char *name, const QString &label, double least, double most,
                              const QString &suffix);
    QComboBox *addChoice(const char *name, const QString &label);
    QCheckBox *addCheck(const char *name, const QString &label);
    void addRow(const char *name, const QString &label, QWidget *editor);

    void follow();
    void showRows(const QList<CoverObject> &objects);
    void showPage();
    void showObject(const CoverObject &object);
    void change(const char *name, const QString &step, const Edit &edit);
    void changePage(const char *name, const std::function<void(CoverPage &)> &edit);

    CoverDocument &m_document;
    QFormLayout *m_form;
    bool m_isFollowing = false; // values come from the document
    QDoubleSpinBox *m_left;
    QDoubleSpinBox *m_top;
    QDoubleSpinBox *m_width;
    QDoubleSpinBox *m_height;
    QPlainTextEdit *m_text;
    QComboBox *m_field;
    QComboBox *m_font;
    QDoubleSpinBox *m_size;
    QCheckBox *m_bold;
    QCheckBox *m_italic;
    QComboBox *m_align;
    QComboBox *m_overflow;
    QDoubleSpinBox *m_lineWidth;
    QComboBox *m_fill;
    CoverHidingButton *m_hiding;
    QLineEdit *m_title;
    QComboBox *m_language;
    QComboBox *m_paper;
};

} // namespace Fax::Ui
