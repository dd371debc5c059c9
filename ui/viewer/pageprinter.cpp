#include "viewer/pageprinter.h"

#include "viewer/pagescaler.h"

#include <QtCore/QTimer>

namespace Fax::Ui {

namespace {

/** The dots as they are: 1 bit each. */
QImage dotsOf(const FaxPage &page)
{
    QImage image(page.row(0), page.width(), page.rows(), page.bytesPerRow(), QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    return image.copy(); // the page may go before the picture
}

} // namespace

PagePrinter::PagePrinter(std::unique_ptr<QPrinter> printer, const FaxDocument &document,
                         PageTurn turn, const QList<int> &pages, QObject *parent)
    : QObject(parent)
    , m_printer(std::move(printer))
    , m_document(document)
    , m_turn(turn)
    , m_pages(pages)
{ }

QList<int> PagePrinter::chosenPages(const QPrinter &printer, int pageCount, int currentPage)
{
    if (printer.printRange() == QPrinter::CurrentPage)
        return {currentPage};
    const bool range = printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0;
    const int from = range ? printer.fromPage() : 1;
    const int to = range ? qMin(printer.toPage(), pageCount) : pageCount;
    QList<int> pages;
    for (int page = from; page <= to; ++page)
        pages.append(page - 1);
    return pages;
}

void PagePrinter::start()
{
    if (!m_painter.begin(m_printer.get()))
        return end(tr("The printer %1 takes no pages.").arg(m_printer->printerName()));
    QTimer::singleShot(0, this, &PagePrinter::printNext);
}

void PagePrinter::printNext()
{
    if (m_printer->printerState() == QPrinter::Error)
        return end(tr("The printer %1 stopped.").arg(m_printer->printerName()));
    if (m_done == m_pages.size())
        return end(m_printed > 0 ? QString() : tr("No page could be read."));
    const auto page = m_document.page(m_pages.at(m_done));
    if (page) {
        if (m_printed > 0 && !m_printer->newPage())
            return end(tr("The printer %1 stopped.").arg(m_printer->printerName()));
        printPage(page->page);
        ++m_printed;
    }
    ++m_done;
    Q_EMIT pagePrinted(m_done, static_cast<int>(m_pages.size()));
    QTimer::singleShot(0, this, &PagePrinter::printNext);
}

void PagePrinter::printPage(const FaxPage &page)
{
    const QRect paper(QPoint(0, 0), m_painter.viewport().size());
    QRect target(QPoint(0, 0),
                 m_turn.turned(naturalSize(page)).scaled(paper.size(), Qt::KeepAspectRatio));
    target.moveCenter(paper.center());
    m_painter.drawImage(target, m_turn.turned(dotsOf(page)));
}

void PagePrinter::end(const QString &problem)
{
    m_painter.end();
    Q_EMIT finished(m_printed, problem);
    deleteLater();
}

} // namespace Fax::Ui
