#include "wizard/wizardrail.h"

#include "common/em.h"
#include "common/glyph.h"

namespace Fax::Ui {

namespace {
constexpr int markRole = Qt::UserRole;
constexpr int widthEm = 15;
} // namespace

WizardRail::WizardRail(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("wizard.rail"));
    setAccessibleName(tr("Steps"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void WizardRail::addStep(const QString &title)
{
    //: A step of the wizard: its number and its title.
    m_titles.append(tr("%1  %2").arg(QString::number(count() + 1), title));
    auto *item = new QListWidgetItem(m_titles.constLast(), this);
    item->setSizeHint(QSize(0, qMax(smallestTarget, fontMetrics().height() * 2)));
    setMark(count() - 1, Mark::None);
}

void WizardRail::setMark(int step, Mark mark, const QString &tip)
{
    QListWidgetItem *line = item(step);
    line->setData(markRole, static_cast<int>(mark));
    line->setIcon(mark == Mark::Done          ? glyphIcon(Glyph::Tick, Token::Receive)
                      : mark == Mark::Problem ? glyphIcon(Glyph::Triangle, Token::Fault)
                                              : glyphIcon(Glyph::Circle, Token::Idle));
    line->setToolTip(tip);
    const QString &title = m_titles.at(step);
    line->setData(Qt::AccessibleTextRole,
                  mark == Mark::Problem    ? tr("%1, there is a problem: %2").arg(title, tip)
                      : mark == Mark::Done ? tr("%1, done").arg(title)
                                           : title);
}

WizardRail::Mark WizardRail::mark(int step) const
{
    return static_cast<Mark>(item(step)->data(markRole).toInt());
}

QSize WizardRail::sizeHint() const
{
    return {emPixels(*this) * widthEm, QListWidget::sizeHint().height()};
}

} // namespace Fax::Ui
