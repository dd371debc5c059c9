#pragma once

#include "imaging/faxpage.h"
#include "imaging/render/pagejudge.h"
#include "imaging/render/poppler/straightpicture.h"
#include "imaging/render/sheet.h"

#include <functional>
#include <optional>

#include <SplashOutputDev.h>

namespace Fax {

/**
 * Draws pages for fax: no anti-aliasing, text and lines black whatever their colour, fills black, white or in
 * the line screen (imaging.md, decision 3). Pictures that lie straight go past the renderer: from their stream,
 * scaled and made black and white each for itself. Either straight into 1 bit, or into 8-bit grey where all pictures
 * and transparent parts keep their tones.
 *
 *     FaxOutputDev device(FaxOutputDev::OneBit);
 *     device.startDoc(document);                 // once: fonts are parsed once
 *     device.setSheet(sheet);                    // before each page
 *     page->displaySlice(&device, …, FaxOutputDev::isStopped, &device);
 *     if (device.needsGrey()) → the page again on a device in grey
 *
 * Thread: one.
 */
class FaxOutputDev final : public SplashOutputDev
{
public:
    enum Depth { OneBit, Grey };
    explicit FaxOutputDev(Depth depth);

    void setSheet(const Sheet &sheet) { m_sheet = sheet; }
    /** What was seen on the page that was drawn last. Type 3 fonts have no size of their own and are not judged. */
    [[nodiscard]] const PageDetail &detail() const { return m_detail; }
    /** In one bit: the page has something that only a grey page can show, and drawing has stopped. */
    [[nodiscard]] bool needsGrey() const { return m_needsGrey; }
    /** For displaySlice(); the argument is the device. */
    static bool isStopped(void *device) { return static_cast<FaxOutputDev *>(device)->needsGrey(); }

    void startPage(int number, GfxState *state, XRef *references) override;
    void endPage() override { }
    void restoreState(GfxState *state) override;
    void updateFont(GfxState *state) override;
    void updateFillColorSpace(GfxState *state) override;
    void updateStrokeColorSpace(GfxState *state) override;
    void updateFillColor(GfxState *state) override;
    void updateStrokeColor(GfxState *state) override;

    void stroke(GfxState *state) override;
    void fill(GfxState *state) override;
    void eoFill(GfxState *state) override;
    void drawChar(GfxState *state, double x, double y, double dx, double dy, double originX,
                  double originY, CharCode code, int count, const Unicode *text,
                  int length) override;
    bool beginType3Char(GfxState *state, double x, double y, double dx, double dy, CharCode code,
                        const Unicode *text, int length) override;
    void endType3Char(GfxState *state) override;
    void type3D1(GfxState *state, double wx, double wy, double llx, double lly, double urx,
                 double ury) override;

    void drawImageMask(GfxState *state, Object *object, Stream *stream, int width, int height,
                       bool invert, bool interpolate, bool isInline) override;
    void drawImage(GfxState *state, Object *object, Stream *stream, int width, int height,
                   GfxImageColorMap *colours, bool interpolate, const int *maskColours,
                   bool isInline) override;
    void drawMaskedImage(GfxState *state, Object *object, Stream *stream, int width, int height,
                         GfxImageColorMap *colours, bool interpolate, Stream *mask, int maskWidth,
                         int maskHeight, bool maskInvert, bool maskInterpolate) override;
    void drawSoftMaskedImage(GfxState *state, Object *object, Stream *stream, int width, int height,
                             GfxImageColorMap *colours, bool interpolate, Stream *mask,
                             int maskWidth, int maskHeight, GfxImageColorMap *maskColours,
                             bool maskInterpolate) override;
    bool tilingPatternFill(GfxState *state, Gfx *gfx, Catalog *catalog, GfxTilingPattern *pattern,
                           const double *matrix, int x0, int y0, int x1, int y1, double stepAcross,
                           double stepDown) override;
    bool functionShadedFill(GfxState *state, GfxFunctionShading *shading) override;
    bool axialShadedFill(GfxState *state, GfxAxialShading *shading, double from,
                         double to) override;
    bool radialShadedFill(GfxState *state, GfxRadialShading *shading, double from,
                          double to) override;
    bool patchMeshShadedFill(GfxState *state, GfxPatchMeshShading *shading) override;
    bool gouraudTriangleShadedFill(GfxState *state, GfxGouraudTriangleShading *shading) override;
    void beginTransparencyGroup(GfxState *state, const double *box, GfxColorSpace *space,
                                bool isolated, bool knockout, bool forSoftMask) override;
    void endTransparencyGroup(GfxState *state) override;
    void setSoftMask(GfxState *state, const double *box, bool alpha, Function *transfer,
                     GfxColor *backdrop) override;

private:
    /** What the pattern that lies in the rasteriser is meant for. */
    enum class Ink { Unknown, Original, Text, Thin, Field };

    [[nodiscard]] bool stopForGrey();
    [[nodiscard]] bool isMapped(double opacity, GfxState *state) const;
    void useFill(GfxState *state, Ink ink);
    void useStroke(GfxState *state);
    void forgetInks();
    void fillPath(GfxState *state);
    void noteLetter(GfxState *state, double x, double y, const Unicode *text, int length);
    void noteLine(GfxState *state);
    void noteThinField(GfxState *state);
    void notePicture(GfxState *state, GfxImageColorMap *colours);
    [[nodiscard]] bool shaded(bool drawn);
    /** The common case of a letter, many times quicker than Splash: filled, unclipped, in one bit. */
    [[nodiscard]] bool drewLetter(GfxState *state, double x, double y, CharCode code);
    using MakePicture = std::function<std::optional<FaxPage>(const PicturePlace &)>;
    /** In one bit: whether nothing is left to do, because the picture is there or the page needs grey. */
    [[nodiscard]] bool drewPicture(GfxState *state, const QSize &pixels, PasteMode mode,
                                   const MakePicture &make);

    Depth m_depth;
    Sheet m_sheet;
    PageDetail m_detail;
    bool m_needsGrey = false;
    bool m_fontIsOld = true;
    bool m_inShading = false; // the fills that come are steps of a shading
    Ink m_fill = Ink::Unknown;
    Ink m_stroke = Ink::Unknown;
    Splash *m_glyph = nullptr; // draws a Type 3 glyph for Poppler's cache: in its own two levels
};

} // namespace Fax
