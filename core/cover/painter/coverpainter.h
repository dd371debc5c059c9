#pragma once

#include "cover/coverpage.h"
#include "cover/painter/covertext.h"

#include <QtCore/QSize>
#include <QtGui/QImage>

#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace Fax {

/** How a note lies on its page. */
struct NoteFit
{
    int lines = 0; ///< of the note, as wide as its area
    int missing = 0; ///< of them, those that there is no room for: "The note is 6 lines too long."
    double points = 0; ///< of its letters, after they became smaller

    friend bool operator==(const NoteFit &, const NoteFit &) = default;
};

/**
 * Draws a cover page with its values. The only code that does: what it draws in fax-render is what preview, viewer and line show
 * (P7), and the editor draws its objects with it too.
 *
 *     CoverPainter painter(page, values, options);
 *     for index in 0 … painter.pageCount() - 1:
 *         scale a QPainter so that its unit is one millimetre
 *         painter.paint(&qpainter, index)
 *
 * Index 0 is the page itself; each further one continues a note that was too long.
 *
 * Thread: where it was made; needs QGuiApplication for fonts.
 */
class CoverPainter
{
public:
    struct Options
    {
        bool bilevel = false; ///< letters of black dots only, for a fax page
        bool smallNote =
            false; ///< the note's letters may shrink down to 8 pt before a page is added
        /** The picture of an object in so many pixels of the device, white where there is none. Only fax-render decodes
         * pictures; without this an empty frame with a cross is drawn. */
        std::function<QImage(const CoverObject &, const QSize &pixels)> picture = {};
    };

    /** Sets Pages to DocumentPages and the cover pages if `values` has a whole number there (9.8). */
    CoverPainter(CoverPage page, CoverValues values, Options options);
    ~CoverPainter();

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_notes.size()); } ///< at least 1
    [[nodiscard]] NoteFit noteFit() const { return m_fit; }
    [[nodiscard]] const CoverPage &page() const { return m_page; }

    void paint(QPainter *painter, int index) const;
    /** One object of the first page, hidden or not, for an editor. */
    void paintObject(QPainter *painter, const CoverObject &object) const;

private:
    [[nodiscard]] CoverText::Options textOptions() const { return {m_options.bilevel, false}; }
    void setNote();
    void continueNote(const CoverObject &note, const CoverText &first);
    [[nodiscard]] CoverObject continuation(const CoverObject &note, double points) const;
    void paintContinued(QPainter *painter, int index) const;
    void paintImage(QPainter *painter, const CoverObject &object) const;

    CoverPage m_page;
    CoverValues m_values;
    Options m_options;
    std::vector<std::unique_ptr<CoverText>> m_notes; ///< one for each page; null = no note on it
    NoteFit m_fit;
};

} // namespace Fax
