#include "outbox/numberdelegate.h"

#include "common/glyph.h"
#include "job/faxnumber.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtGui/QValidator>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolTip>

namespace Fax::Ui {

namespace {

/** Return does not end the editing of a number that cannot be called. */
class NumberValidator final : public QValidator
{
public:
    using QValidator::QValidator;

    State validate(QString &text, int &) const override
    {
        return FaxNumber::parse(text) ? Acceptable : Intermediate;
    }
};

void showProblem(QLineEdit &field, QAction &mark)
{
    const auto number = FaxNumber::parse(field.text());
    const QString problem = number ? QString() : number.error().message();
    mark.setVisible(!problem.isEmpty());
    mark.setToolTip(problem);
    field.setToolTip(problem);
    field.setAccessibleDescription(problem);
    if (problem.isEmpty())
        QToolTip::hideText();
    else if (field.isVisible())
        QToolTip::showText(field.mapToGlobal(QPoint(0, field.height())), problem, &field);
}

} // namespace

QWidget *NumberDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                      const QModelIndex &) const
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(QStringLiteral("outbox.number"));
    field->setAccessibleName(tr("Fax number"));
    field->setFrame(false);
    field->setValidator(new NumberValidator(field));
    auto *mark = new QAction(glyphIcon(Glyph::Triangle, Token::Fault), {}, field);
    mark->setVisible(false);
    field->addAction(mark, QLineEdit::TrailingPosition);
    connect(field, &QLineEdit::textEdited, field, [field, mark] { showProblem(*field, *mark); });
    return field;
}

void NumberDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                  const QModelIndex &index) const
{
    const QString text = qobject_cast<QLineEdit *>(editor)->text();
    if (FaxNumber::parse(text)) // the focus may leave a field that is wrong: then nothing changes
        model->setData(index, text, Qt::EditRole);
}

/** As wide as a number with its country code, whatever the column is. */
void NumberDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &) const
{
    QRect cell = option.rect;
    cell.setWidth(qMax(cell.width(), option.fontMetrics.averageCharWidth() * 26));
    const int room = qMax(cell.height(), editor->sizeHint().height());
    cell.setTop(cell.center().y() - room / 2);
    cell.setHeight(room);
    editor->setGeometry(cell);
}

/** Return ends the editing here; elsewhere in the list it opens the fax (M4: the field's keys win). */
bool NumberDelegate::eventFilter(QObject *editor, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace Fax::Ui
