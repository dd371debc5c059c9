#include "faxes/faxpreview.h"

#include "common/format.h"
#include "common/glyph.h"
#include "viewer/pageview.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

#include <chrono>

namespace Fax::Ui {

namespace {
constexpr int smallestTarget = 24; ///< pixels (A3)
}

using namespace std::chrono_literals;

FaxPreview::FaxPreview(Model::Server &server, QWidget *parent)
    : QWidget(parent)
    , m_server(server)
    , m_view(new PageView)
    , m_previous(button(QStringLiteral("preview.previous"), glyphIcon(Glyph::Previous),
                        tr("Previous page")))
    , m_next(button(QStringLiteral("preview.next"), glyphIcon(Glyph::Next), tr("Next page")))
    , m_position(new QLabel)
{
    setObjectName(QStringLiteral("inbox.details"));
    m_view->setObjectName(QStringLiteral("inbox.page"));
    m_view->setZoom(PageView::Zoom::Width);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_previous);
    bar->addWidget(m_next);
    bar->addWidget(m_position, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(m_view, 1);
    connect(m_previous, &QToolButton::clicked, this,
            [this] { m_view->showPage(m_view->currentPage() - 1); });
    connect(m_next, &QToolButton::clicked, this,
            [this] { m_view->showPage(m_view->currentPage() + 1); });
    connect(m_view, &PageView::viewChanged, this, &FaxPreview::updateState);
    m_reload.setSingleShot(true);
    m_reload.setInterval(300ms);
    connect(&m_reload, &QTimer::timeout, this, &FaxPreview::load);
    connect(&server.faxes(), &Model::ListNotifier::changed, this, [this](const QList<qint64> &ids) {
        const ReceivedFax *fax = m_server.faxes().find(FaxId{m_id});
        if (fax != nullptr && ids.contains(m_id) && fax->pages != m_view->document().pageCount())
            m_reload.start();
    });
    m_view->clear(tr("Select a fax to see its pages."));
    updateState();
}

QToolButton *FaxPreview::button(const QString &name, const QIcon &icon, const QString &text)
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

void FaxPreview::setFax(qint64 id)
{
    if (std::exchange(m_id, id) == id)
        return;
    m_view->clear(id == 0 ? tr("Select a fax to see its pages.") : QString());
    load();
}

void FaxPreview::load()
{
    const ReceivedFax *fax = m_server.faxes().find(FaxId{m_id});
    if (fax == nullptr)
        return;
    if (fax->pages == 0)
        return m_view->clear(fax->receiving ? tr("The first page is on its way.")
                                            : tr("No page arrived."));
    m_server.faxDocument(FaxId{m_id}, this, [this, id = m_id](const Result<QByteArray> &tiff) {
        if (id != m_id)
            return;
        const auto document = tiff.and_then(&FaxDocument::fromTiff);
        if (document)
            show(*document);
        else
            m_view->clear(document.error().message());
    });
}

void FaxPreview::show(const FaxDocument &document)
{
    if (m_view->document().pageCount() > 0)
        m_view->replaceDocument(document);
    else
        m_view->setDocument(document);
}

void FaxPreview::updateState()
{
    const int pages = m_view->document().pageCount();
    m_previous->setEnabled(m_view->currentPage() > 0);
    m_next->setEnabled(m_view->currentPage() + 1 < pages);
    m_position->setText(pages == 0 ? QString()
                                   : tr("Page %1 of %2   %3")
                                         .arg(m_view->currentPage() + 1)
                                         .arg(pages)
                                         .arg(resolutionDots(m_view->page().resolution())));
}

} // namespace Fax::Ui
