#include "wizard/warninglist.h"

#include "common/em.h"
#include "common/glyphlabel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <memory>

namespace Fax::Ui {

namespace {

QString buttonFor(Resolution resolution)
{
    return resolution == Resolution::Fine ? WarningList::tr("Use Fine")
                                          : WarningList::tr("Use Superfine");
}

} // namespace

WarningList::WarningList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("wizard.warnings"));
    setAccessibleName(tr("Warnings"));
    m_column->setContentsMargins(0, 0, 0, 0);
    hide();
}

/** Rows that say the same stay: the focus may be in one. */
void WarningList::setWarnings(const QList<PageWarning> &warnings)
{
    if (m_warnings == warnings)
        return;
    m_warnings = warnings;
    while (const QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (qsizetype i = 0; i < warnings.size(); ++i)
        addRow(warnings.at(i), static_cast<int>(i));
    setVisible(!warnings.isEmpty());
}

void WarningList::addRow(const PageWarning &warning, int number)
{
    const QString name = QStringLiteral("wizard.warning.%1").arg(number);
    auto *box = new QWidget;
    box->setObjectName(name);
    auto *glyph = new GlyphLabel;
    glyph->show(Glyph::Triangle, Token::Ring);
    auto *text = new QLabel(warning.sentence + u'\n' + warning.remedy);
    text->setObjectName(name + QStringLiteral(".text"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(glyph, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    addJump(*row, warning, name);
    if (warning.better)
        addRemedy(*row, *warning.better, name);
    m_column->addWidget(box);
}

/** Pressed again it goes to the next page that has it. */
void WarningList::addJump(QHBoxLayout &row, const PageWarning &warning, const QString &name)
{
    auto *jump = new QPushButton(warning.pages.isEmpty() ? tr("Show recipients") : tr("Show page"));
    jump->setObjectName(name + QStringLiteral(".show"));
    jump->setMinimumHeight(smallestTarget);
    jump->setAccessibleName(tr("%1: %2").arg(jump->text(), warning.sentence));
    connect(jump, &QPushButton::clicked, this,
            [this, warning, next = std::make_shared<qsizetype>(0)] {
                if (warning.pages.isEmpty())
                    Q_EMIT stepWanted(warning.step);
                else
                    Q_EMIT pageWanted(warning.pages.at((*next)++ % warning.pages.size()));
            });
    row.addWidget(jump, 0, Qt::AlignTop);
}

void WarningList::addRemedy(QHBoxLayout &row, Resolution better, const QString &name)
{
    auto *fix = new QPushButton(buttonFor(better));
    fix->setObjectName(name + QStringLiteral(".fix"));
    fix->setMinimumHeight(smallestTarget);
    connect(fix, &QPushButton::clicked, this, [this, better] { Q_EMIT resolutionWanted(better); });
    row.addWidget(fix, 0, Qt::AlignTop);
}

} // namespace Fax::Ui
