#include "viewer/factspanel.h"

#include "common/format.h"
#include "viewer/pageview.h"

#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>

namespace Fax::Ui {

FactsPanel::FactsPanel(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("viewer.facts"));
    setAccessibleName(tr("Properties"));
    setWidgetResizable(true);
    setMinimumWidth(fontMetrics().averageCharWidth() * 30);
}

void FactsPanel::setFacts(const Facts &facts)
{
    if (widget() != nullptr && facts == m_facts)
        return;
    m_facts = facts;
    auto *content = new QWidget;
    auto *form = new QFormLayout(content);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const auto &[label, value] : facts) {
        if (value.isEmpty())
            continue;
        auto *text = new QLabel(value);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        text->setAccessibleName(QStringLiteral("%1 %2").arg(label, value));
        form->addRow(label, text);
    }
    setWidget(content);
}

namespace {

QString damage(const PageView &view)
{
    const int rows = view.lostRows().count;
    return rows == 0 ? QString() : FactsPanel::tr("%n lines", nullptr, rows);
}

} // namespace

FactsPanel::Facts factsOf(const PageView &view)
{
    const FaxDocument &document = view.document();
    const TiffFaxInfo info = TiffFax::readInfo(document.tiff()).value_or(TiffFaxInfo());
    const FaxPage &page = view.page();
    return {
        {FactsPanel::tr("From"), info.senderName},
        {FactsPanel::tr("To"), info.recipientName},
        {FactsPanel::tr("Number"), leftToRight(info.recipientNumber)},
        {FactsPanel::tr("Sender's station"), leftToRight(info.tsid)},
        {FactsPanel::tr("Receiver's station"), leftToRight(info.csid)},
        {FactsPanel::tr("Caller"), leftToRight(info.callerId)},
        {FactsPanel::tr("Routing"), info.routing},
        {FactsPanel::tr("Time"), fullTime(info.time)},
        {FactsPanel::tr("Pages"), QString::number(document.pageCount())},
        {FactsPanel::tr("File"), dataSize(document.tiff().size())},
        {FactsPanel::tr("Resolution"),
         page.isNull() ? QString() : resolutionDots(page.resolution())},
        {FactsPanel::tr("Page size"),
         page.isNull() ? QString()
                       : FactsPanel::tr("%1 × %2 dots").arg(page.width()).arg(page.rows())},
        {FactsPanel::tr("Damaged"), damage(view)},
    };
}

} // namespace Fax::Ui
