#pragma once

#include "viewer/faxdocument.h"
#include "viewer/pageturn.h"

#include <QtCore/QObject>
#include <QtGui/QPainter>
#include <QtPrintSupport/QPrinter>

#include <memory>

namespace Fax::Ui {

/**
 * Prints pages one by one between other things, so that windows go on working. Each page is as large as paper and
 * fax allow, in its true shape; every dot of the fax is on the paper. Pages that cannot be read are left out.
 *
 *     auto *printing = new PagePrinter(std::move(printer), document, turn, pages, this);   // deletes itself
 *     connect(printing, &PagePrinter::finished, …);
 *     printing->start();
 */
class PagePrinter final : public QObject
{
    Q_OBJECT

public:
    /** @param pages  which, counted from 0 */
    PagePrinter(std::unique_ptr<QPrinter> printer, const FaxDocument &document, PageTurn turn,
                const QList<int> &pages, QObject *parent);

    void start();

    /** The pages that the print dialogue chose. */
    [[nodiscard]] static QList<int> chosenPages(const QPrinter &printer, int pageCount,
                                                int currentPage);

Q_SIGNALS:
    void pagePrinted(int done, int all);
    /** @param problem  "" = all pages are with the printer */
    void finished(int printed, const QString &problem);

private:
    void printNext();
    void printPage(const FaxPage &page);
    void end(const QString &problem);

    std::unique_ptr<QPrinter> m_printer;
    QPainter m_painter; ///< ends before the printer goes
    FaxDocument m_document;
    PageTurn m_turn;
    QList<int> m_pages;
    int m_done = 0;
    int m_printed = 0;
};

} // namespace Fax::Ui
