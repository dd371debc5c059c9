#include "dashboard/lineframe.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAccessibleWidget>

namespace Fax::Ui {

namespace {

/** For screen readers a line is a group with a sentence as its name (ui.md A2). */
QAccessibleInterface *makeGroup(const QString &, QObject *object)
{
    auto *frame = qobject_cast<LineFrame *>(object);
    return frame == nullptr ? nullptr : new QAccessibleWidget(frame, QAccessible::Grouping);
}

} // namespace

LineFrame::LineFrame(Line &line, QWidget *parent)
    : QFrame(parent)
    , m_line(line)
{
    static const bool installed = [] {
        QAccessible::installFactory(makeGroup);
        return true;
    }();
    Q_UNUSED(installed)
    setFrameShape(QFrame::StyledPanel);
    setFocusPolicy(Qt::StrongFocus);
    chooseBackground();
    describe();
    connect(&line, &Line::changed, this, &LineFrame::onChanged);
}

/** Without the clock: a name that changes every second would be read out every second. */
void LineFrame::describe()
{
    const QString sentence = m_line.sentence();
    if (sentence != accessibleName())
        setAccessibleName(sentence);
    const QString elapsed = m_line.texts().since;
    if (elapsed != accessibleDescription())
        setAccessibleDescription(elapsed);
}

void LineFrame::onChanged()
{
    describe();
    m_behind = true;
    if (!visibleRegion().isEmpty())
        catchUp();
}

void LineFrame::catchUp()
{
    if (std::exchange(m_behind, false))
        refresh();
}

void LineFrame::setSelected(bool selected)
{
    if (std::exchange(m_selected, selected) == selected)
        return;
    chooseBackground();
    update();
}

/** On a dark desktop the boxes of switches are only seen on the window's colour. */
void LineFrame::chooseBackground()
{
    QColor color = palette().color(isDark(palette()) ? QPalette::Window : QPalette::Base);
    const QColor highlight = palette().color(QPalette::Highlight);
    if (m_selected)
        color = QColor::fromRgbF(color.redF() * 0.82F + highlight.redF() * 0.18F,
                                 color.greenF() * 0.82F + highlight.greenF() * 0.18F,
                                 color.blueF() * 0.82F + highlight.blueF() * 0.18F);
    m_background = color;
}

void LineFrame::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        chooseBackground();
}

void LineFrame::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    catchUp();
}

void LineFrame::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason)
        Q_EMIT chosen(this, Qt::NoModifier);
    update();
}

void LineFrame::mousePressEvent(QMouseEvent *event)
{
    QFrame::mousePressEvent(event);
    if (event->button() == Qt::LeftButton || !m_selected)
        Q_EMIT chosen(this, event->modifiers());
}

void LineFrame::mouseDoubleClickEvent(QMouseEvent *event)
{
    QFrame::mouseDoubleClickEvent(event);
    Q_EMIT opened(this);
}

void LineFrame::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT opened(this);
    else
        QFrame::keyPressEvent(event);
}

void LineFrame::paintEvent(QPaintEvent *event)
{
    if (m_behind) // came into sight by a way of which nobody tells
        QMetaObject::invokeMethod(this, &LineFrame::catchUp, Qt::QueuedConnection);
    QPainter painter(this);
    painter.fillRect(rect(), m_background);
    painter.end();
    QFrame::paintEvent(event);
    if (!hasFocus() && !m_selected)
        return;
    painter.begin(this);
    painter.setPen(QPen(palette().color(QPalette::Highlight), hasFocus() ? 2 : 1));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace Fax::Ui
