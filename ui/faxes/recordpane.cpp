#include "faxes/recordpane.h"

#include "common/format.h"
#include "common/glyph.h"
#include "viewer/pageview.h"

#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>

namespace Fax::Ui {

namespace {
constexpr int smallestTarget = 24; ///< pixels (A3)
constexpr int factCharacters = 46;
} // namespace

RecordPane::RecordPane(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_view(new PageView)
    , m_previous(button(name + QStringLiteral(".previous"), glyphIcon(Glyph::Previous),
                        tr("Previous page")))
    , m_next(button(name + QStringLiteral(".next"), glyphIcon(Glyph::Next), tr("Next page")))
    , m_position(new QLabel)
{
    setObjectName(name);
    m_view->setObjectName(name + QStringLiteral(".page"));
    m_view->setAccessibleName(tr("Page"));
    m_view->setZoom(PageView::Zoom::Width);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_previous);
    bar->addWidget(m_next);
    bar->addWidget(m_position, 1);
    auto *pages = new QVBoxLayout;
    pages->addLayout(bar);
    pages->addWidget(m_view, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(createFacts(), 2);
    layout->addLayout(pages, 3);
    connect(m_previous, &QToolButton::clicked, this,
            [this] { m_view->showPage(m_view->currentPage() - 1); });
    connect(m_next, &QToolButton::clicked, this,
            [this] { m_view->showPage(m_view->currentPage() + 1); });
    connect(m_view, &PageView::viewChanged, this, &RecordPane::updateState);
    updateState();
}

QToolButton *RecordPane::button(const QString &name, const QIcon &icon, const QString &text)
{
    auto *made = new QToolButton;
    made->setObjectName(name);
    made->setIcon(icon);
    made->setToolTip(text);
    made->setAccessibleName(text);
    made->setAutoRaise(true);
    made->setMinimumSize(smallestTarget, smallestTarget);
    return made;
}

QWidget *RecordPane::createFacts()
{
    auto *inner = new QWidget;
    m_form = new QFormLayout(inner);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    auto *area = new QScrollArea;
    area->setObjectName(objectName() + QStringLiteral(".facts"));
    area->setAccessibleName(tr("Facts"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMaximumWidth(fontMetrics().averageCharWidth() * factCharacters * 3 / 2);
    area->setWidget(inner);
    return area;
}

void RecordPane::showFacts(const Facts &facts)
{
    if (facts == m_shown)
        return;
    m_shown = facts;
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    for (const auto &[name, value] : facts) {
        auto *text = new QLabel(value);
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setAccessibleName(QStringLiteral("%1 %2").arg(name, value));
        m_form->addRow(name, text);
    }
}

void RecordPane::show(qint64 id, const Facts &facts, const Load &load)
{
    showFacts(facts);
    if (std::exchange(m_id, id) == id)
        return;
    m_view->clear();
    load(this, [this, id](const Result<QByteArray> &tiff) {
        if (id == m_id)
            showPages(tiff);
    });
}

void RecordPane::showPages(const Result<QByteArray> &tiff)
{
    const auto document = tiff.and_then(&FaxDocument::fromTiff);
    if (document)
        m_view->setDocument(*document);
    else
        m_view->clear(document.error().message());
}

void RecordPane::clear(const QString &message)
{
    m_id = 0;
    showFacts({});
    m_view->clear(message);
}

void RecordPane::updateState()
{
    const int pages = m_view->document().pageCount();
    m_previous->setEnabled(m_view->currentPage() > 0);
    m_next->setEnabled(m_view->currentPage() + 1 < pages);
    m_position->setText(pages == 0 ? QString()
                                   : tr("Page %1 of %2").arg(m_view->currentPage() + 1).arg(pages));
}

} // namespace Fax::Ui
