#include "imaging/render/poppler/faxoutputdev.h"

#include "imaging/render/linescreen.h"
#include "imaging/render/poppler/imagerows.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <GfxState.h>
#include <splash/Splash.h>
#include <splash/SplashClip.h>
#include <splash/SplashFont.h>
#include <splash/SplashGlyphBitmap.h>
#include <splash/SplashMath.h>
#include <splash/SplashPattern.h>

namespace Fax {

namespace {
constexpr double textBlackBelow = 0.80; // luminance
constexpr double strokeBlackBelow = 0.85;
constexpr double fieldBlackBelow = 0.25;
constexpr double fieldWhiteFrom = 0.78;
constexpr double thinPixels = 8; // 1 mm: a filled shape that is a rule
constexpr int smallMask = 4096; // pixels: a letter
constexpr double pointsPerMm = 72 / 25.4;
constexpr double farAway = 1e6; // pixels
constexpr double smallPicture = 0.02; // of the page: a logo
constexpr int filledText = 0; // text rendering mode
constexpr qint64 mostPixels = 2'000'000'000;

SplashColor white = {255};
constexpr int rowPadding = 4;

/** Black and white pixels that look grey from afar. */
class ScreenPattern final : public SplashPattern
{
public:
    explicit ScreenPattern(uchar grey)
        : m_grey(grey)
    { }
    SplashPattern *copy() const override { return new ScreenPattern(m_grey); }
    bool getColor(int x, int y, SplashColorPtr colour) override
    {
        colour[0] = LineScreen::isBlack(m_grey, x, y) ? 0 : 255;
        return true;
    }
    bool testPosition(int, int) override { return true; }
    bool isStatic() override { return false; }
    bool isCMYK() override { return false; }

private:
    uchar m_grey;
};

SplashPattern *solid(bool black)
{
    SplashColor colour = {static_cast<uchar>(black ? 0 : 255)};
    return new SplashSolidColor(colour);
}

SplashPattern *field(double luminance)
{
    if (luminance < fieldBlackBelow || luminance >= fieldWhiteFrom)
        return solid(luminance < fieldBlackBelow);
    return new ScreenPattern(static_cast<uchar>(std::lround(luminance * 255)));
}

double fillLuminance(GfxState *state)
{
    GfxGray grey = 0;
    state->getFillGray(&grey);
    return colToDbl(grey);
}

double strokeLuminance(GfxState *state)
{
    GfxGray grey = 0;
    state->getStrokeGray(&grey);
    return colToDbl(grey);
}

/** The box around the path as it lies on the page. */
QRectF pathBox(GfxState *state)
{
    double left = 1e9;
    double right = -1e9;
    double top = 1e9;
    double bottom = -1e9;
    const GfxPath *path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
        const GfxSubpath *part = path->getSubpath(i);
        for (int j = 0; j < part->getNumPoints(); ++j) {
            double x = 0;
            double y = 0;
            state->transform(part->getX(j), part->getY(j), &x, &y);
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = std::max(bottom, y);
        }
    }
    return {QPointF(left, top), QPointF(right, bottom)};
}

/** Whether the path, as it lies on the page, is at most a millimetre high or wide. */
bool isThin(GfxState *state)
{
    const QRectF box = pathBox(state);
    return std::min(box.width(), box.height()) < thinPixels;
}

/** Page pixels that the unit square covers. */
double unitArea(const double *matrix)
{
    return std::abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
}

bool isColour(GfxColorSpace *space)
{
    switch (space->getMode()) {
    case csDeviceRGB:
    case csCalRGB:
    case csDeviceCMYK:
    case csLab:
        return true;
    case csICCBased:
        return space->getNComps() > 1;
    case csIndexed:
        return isColour(static_cast<GfxIndexedColorSpace *>(space)->getBase());
    case csDeviceGray:
    case csCalGray:
    case csSeparation:
    case csDeviceN:
    case csPattern:
        break;
    }
    return false;
}
} // namespace

FaxOutputDev::FaxOutputDev(Depth depth)
    : SplashOutputDev(depth == OneBit ? splashModeMono1 : splashModeMono8, rowPadding, false, white)
    , m_depth(depth)
{
    setFontAntialias(false);
    setVectorAntialias(false);
}

void FaxOutputDev::startPage(int number, GfxState *state, XRef *references)
{
    SplashOutputDev::startPage(number, state, references);
    getSplash()->clear(white, 255); // paper is opaque: nothing to put under the page in the end
    m_needsGrey = false;
    m_detail = {};
    m_fontIsOld = true;
    m_inShading = false;
    m_glyph = nullptr;
    forgetInks();
}

void FaxOutputDev::restoreState(GfxState *state)
{
    SplashOutputDev::restoreState(state);
    m_fontIsOld = true;
    m_inShading = false;
    forgetInks();
}

void FaxOutputDev::updateFont(GfxState *state)
{
    SplashOutputDev::updateFont(state);
    m_fontIsOld = true;
}

void FaxOutputDev::updateFillColorSpace(GfxState *state)
{
    SplashOutputDev::updateFillColorSpace(state);
    m_fill = Ink::Original;
}

void FaxOutputDev::updateStrokeColorSpace(GfxState *state)
{
    SplashOutputDev::updateStrokeColorSpace(state);
    m_stroke = Ink::Original;
}

void FaxOutputDev::updateFillColor(GfxState *state)
{
    SplashOutputDev::updateFillColor(state);
    m_fill = Ink::Original;
}

void FaxOutputDev::updateStrokeColor(GfxState *state)
{
    SplashOutputDev::updateStrokeColor(state);
    m_stroke = Ink::Original;
}

void FaxOutputDev::forgetInks()
{
    m_fill = Ink::Unknown;
    m_stroke = Ink::Unknown;
}

/** In one bit: true, and nothing more is drawn. */
bool FaxOutputDev::stopForGrey()
{
    m_needsGrey |= m_depth == OneBit;
    return m_depth == OneBit;
}

/** What shines through or is mixed with its ground keeps its tone; so does a glyph in the making. */
bool FaxOutputDev::isMapped(double opacity, GfxState *state) const
{
    return opacity == 1 && state->getBlendMode() == gfxBlendNormal;
}

void FaxOutputDev::useFill(GfxState *state, Ink ink)
{
    if (m_glyph)
        return;
    if (!isMapped(state->getFillOpacity(), state)) {
        if (stopForGrey())
            return;
        ink = Ink::Original;
    }
    if (m_fill == ink)
        return;
    Splash *target = getSplash();
    const double luminance = fillLuminance(state);
    switch (ink) {
    case Ink::Unknown:
    case Ink::Original:
        SplashOutputDev::updateFillColor(state);
        break;
    case Ink::Text:
        target->setFillPattern(solid(luminance < textBlackBelow));
        break;
    case Ink::Thin:
        target->setFillPattern(solid(luminance < strokeBlackBelow));
        break;
    case Ink::Field:
        target->setFillPattern(field(luminance));
        break;
    }
    m_fill = ink;
}

void FaxOutputDev::useStroke(GfxState *state)
{
    if (m_glyph)
        return;
    Ink ink = Ink::Thin;
    if (!isMapped(state->getStrokeOpacity(), state)) {
        if (stopForGrey())
            return;
        ink = Ink::Original;
    }
    if (m_stroke == ink)
        return;
    if (ink == Ink::Thin)
        getSplash()->setStrokePattern(solid(strokeLuminance(state) < strokeBlackBelow));
    else
        SplashOutputDev::updateStrokeColor(state);
    m_stroke = ink;
}

void FaxOutputDev::stroke(GfxState *state)
{
    useStroke(state);
    noteLine(state);
    SplashOutputDev::stroke(state);
}

void FaxOutputDev::fillPath(GfxState *state)
{
    const bool thin = !m_inShading && isThin(state);
    if (thin)
        noteThinField(state);
    useFill(state, m_inShading ? Ink::Original : thin ? Ink::Thin : Ink::Field);
}

void FaxOutputDev::noteLetter(GfxState *state, double x, double y, const Unicode *text, int length)
{
    constexpr Unicode space = 0x20;
    const bool isSpace = length == 1 && (text[0] == space || text[0] == QChar::Nbsp);
    double across = 0;
    double down = 0;
    state->transform(x, y, &across, &down);
    const bool isOnPage = across >= 0 && down >= 0 && across < m_sheet.width()
        && down < m_sheet.height();
    if (m_glyph || isSpace || !isOnPage || (state->getRender() & 3) == 3
        || fillLuminance(state) >= textBlackBelow)
        return; // not seen: text behind scans is often there, for searching only
    double matrix[4]{};
    state->getFontTransMat(&matrix[0], &matrix[1], &matrix[2], &matrix[3]);
    m_detail.addLetter(letterMm(
        pointsPerMm
        * std::hypot(matrix[2] / m_sheet.pixelsPerMm(), matrix[3] / m_sheet.linesPerMm())));
}

void FaxOutputDev::noteLine(GfxState *state)
{
    if (m_glyph || strokeLuminance(state) >= strokeBlackBelow)
        return;
    const QRectF box = pathBox(state);
    const double scale = std::sqrt(unitArea(state->getCTM())
                                   / (m_sheet.pixelsPerMm() * m_sheet.linesPerMm()));
    m_detail.addLine(
        state->getLineWidth() * scale,
        std::hypot(box.width() / m_sheet.pixelsPerMm(), box.height() / m_sheet.linesPerMm()));
}

void FaxOutputDev::noteThinField(GfxState *state)
{
    if (m_glyph || fillLuminance(state) >= strokeBlackBelow)
        return;
    const QRectF box = pathBox(state);
    const double width = box.width() / m_sheet.pixelsPerMm();
    const double height = box.height() / m_sheet.linesPerMm();
    m_detail.addLine(std::min(width, height), std::max(width, height));
}

void FaxOutputDev::notePicture(GfxState *state, GfxImageColorMap *colours)
{
    const double page = double(m_sheet.width()) * m_sheet.height();
    if (unitArea(state->getCTM()) > smallPicture * page && isColour(colours->getColorSpace()))
        m_detail.hasColourPicture = true;
}

void FaxOutputDev::fill(GfxState *state)
{
    fillPath(state);
    SplashOutputDev::fill(state);
}

void FaxOutputDev::eoFill(GfxState *state)
{
    fillPath(state);
    SplashOutputDev::eoFill(state);
}

bool FaxOutputDev::drewLetter(GfxState *state, double x, double y, CharCode code)
{
    if (m_depth == Grey || m_glyph || m_fill != Ink::Text || state->getRender() != filledText)
        return false;
    if (std::exchange(m_fontIsOld, false))
        doUpdateFont(state);
    SplashFont *letters = getCurrentFont();
    if (!letters)
        return false;
    const SplashCoord *m = getSplash()->getMatrix();
    const double across = x * m[0] + y * m[2] + m[4];
    const double down = x * m[1] + y * m[3] + m[5];
    if (!(std::abs(across) < farAway && std::abs(down) < farAway))
        return false;
    const int left = splashFloor(across);
    const int top = splashFloor(down);
    const auto part = [](double place, int whole) {
        return splashFloor((place - whole) * splashFontFraction);
    };
    SplashGlyphBitmap glyph{};
    SplashClipResult seen = splashClipAllOutside;
    const bool made = letters->getGlyph(static_cast<int>(code), part(across, left), part(down, top),
                                        &glyph, left, top, getSplash()->getClip(), &seen);
    const bool whole = made && seen == splashClipAllInside && !glyph.aa;
    if (whole)
        pasteGlyph(glyph, {left - glyph.x, top - glyph.y}, fillLuminance(state) < textBlackBelow,
                   getBitmap());
    if (made && glyph.freeData && seen != splashClipAllOutside)
        gfree(glyph.data);
    return whole;
}

void FaxOutputDev::drawChar(GfxState *state, double x, double y, double dx, double dy,
                            double originX, double originY, CharCode code, int count,
                            const Unicode *text, int length)
{
    useFill(state, Ink::Text);
    noteLetter(state, x, y, text, length);
    if (drewLetter(state, x - originX, y - originY, code))
        return;
    useStroke(state);
    SplashOutputDev::drawChar(state, x, y, dx, dy, originX, originY, code, count, text, length);
}

bool FaxOutputDev::beginType3Char(GfxState *state, double x, double y, double dx, double dy,
                                  CharCode code, const Unicode *text, int length)
{
    useFill(state, Ink::Text);
    return SplashOutputDev::beginType3Char(state, x, y, dx, dy, code, text, length);
}

void FaxOutputDev::type3D1(GfxState *state, double wx, double wy, double llx, double lly,
                           double urx, double ury)
{
    const Splash *before = getSplash();
    SplashOutputDev::type3D1(state, wx, wy, llx, lly, urx, ury);
    if (getSplash() != before)
        m_glyph = getSplash();
}

void FaxOutputDev::endType3Char(GfxState *state)
{
    m_glyph = nullptr;
    forgetInks();
    useFill(state, Ink::Text);
    SplashOutputDev::endType3Char(state);
    forgetInks();
}

bool FaxOutputDev::drewPicture(GfxState *state, const QSize &pixels, PasteMode mode,
                               const MakePicture &make)
{
    if (m_depth == Grey || m_glyph)
        return false;
    SplashClip *clip = getSplash()->getClip();
    const auto place = straightPlace(state->getCTM());
    const bool possible = place && clip->getNumPaths() == 0
        && qint64(pixels.width()) * pixels.height() <= mostPixels
        && isMapped(state->getFillOpacity(), state);
    const auto picture = possible ? make(*place) : std::nullopt;
    if (!picture)
        return stopForGrey();
    const QRect visible(QPoint(clip->getXMinI(), clip->getYMinI()),
                        QPoint(clip->getXMaxI(), clip->getYMaxI()));
    paste(*picture, place->area.topLeft(), visible, mode, getBitmap());
    return true;
}

void FaxOutputDev::drawImageMask(GfxState *state, Object *object, Stream *stream, int width,
                                 int height, bool invert, bool interpolate, bool isInline)
{
    const QSize pixels(width, height);
    const auto make = [&](const PicturePlace &place) {
        return bilevelImage(stream, pixels, invert, place, isInline);
    };
    const PasteMode mode = fillLuminance(state) < textBlackBelow ? PasteMode::Black
                                                                 : PasteMode::White;
    if (qint64(width) * height > smallMask && drewPicture(state, pixels, mode, make))
        return;
    useFill(state, Ink::Text);
    SplashOutputDev::drawImageMask(state, object, stream, width, height, invert, interpolate,
                                   isInline);
}

void FaxOutputDev::drawImage(GfxState *state, Object *object, Stream *stream, int width, int height,
                             GfxImageColorMap *colours, bool interpolate, const int *maskColours,
                             bool isInline)
{
    notePicture(state, colours);
    const QSize pixels(width, height);
    const auto make = [&](const PicturePlace &place) {
        return maskColours ? std::nullopt : imagePicture(stream, pixels, *colours, place, isInline);
    };
    if (drewPicture(state, pixels, PasteMode::Opaque, make))
        return;
    SplashOutputDev::drawImage(state, object, stream, width, height, colours, interpolate,
                               maskColours, isInline);
}

void FaxOutputDev::drawMaskedImage(GfxState *state, Object *object, Stream *stream, int width,
                                   int height, GfxImageColorMap *colours, bool interpolate,
                                   Stream *mask, int maskWidth, int maskHeight, bool maskInvert,
                                   bool maskInterpolate)
{
    if (stopForGrey())
        return;
    notePicture(state, colours);
    SplashOutputDev::drawMaskedImage(state, object, stream, width, height, colours, interpolate,
                                     mask, maskWidth, maskHeight, maskInvert, maskInterpolate);
}

void FaxOutputDev::drawSoftMaskedImage(GfxState *state, Object *object, Stream *stream, int width,
                                       int height, GfxImageColorMap *colours, bool interpolate,
                                       Stream *mask, int maskWidth, int maskHeight,
                                       GfxImageColorMap *maskColours, bool maskInterpolate)
{
    if (stopForGrey())
        return;
    notePicture(state, colours);
    SplashOutputDev::drawSoftMaskedImage(state, object, stream, width, height, colours, interpolate,
                                         mask, maskWidth, maskHeight, maskColours, maskInterpolate);
}

bool FaxOutputDev::tilingPatternFill(GfxState *state, Gfx *gfx, Catalog *catalog,
                                     GfxTilingPattern *pattern, const double *matrix, int x0,
                                     int y0, int x1, int y1, double stepAcross, double stepDown)
{
    if (stopForGrey())
        return true;
    forgetInks();
    const bool done = SplashOutputDev::tilingPatternFill(state, gfx, catalog, pattern, matrix, x0,
                                                         y0, x1, y1, stepAcross, stepDown);
    forgetInks();
    return done;
}

/** What Splash does not shade itself comes as many fills, between saving the state and restoring it. */
bool FaxOutputDev::shaded(bool drawn)
{
    m_inShading = !drawn;
    forgetInks();
    return drawn;
}

bool FaxOutputDev::functionShadedFill(GfxState *state, GfxFunctionShading *shading)
{
    return stopForGrey() || shaded(SplashOutputDev::functionShadedFill(state, shading));
}

bool FaxOutputDev::axialShadedFill(GfxState *state, GfxAxialShading *shading, double from,
                                   double to)
{
    return stopForGrey() || shaded(SplashOutputDev::axialShadedFill(state, shading, from, to));
}

bool FaxOutputDev::radialShadedFill(GfxState *state, GfxRadialShading *shading, double from,
                                    double to)
{
    return stopForGrey() || shaded(SplashOutputDev::radialShadedFill(state, shading, from, to));
}

bool FaxOutputDev::gouraudTriangleShadedFill(GfxState *state, GfxGouraudTriangleShading *shading)
{
    return stopForGrey() || shaded(SplashOutputDev::gouraudTriangleShadedFill(state, shading));
}

bool FaxOutputDev::patchMeshShadedFill(GfxState *state, GfxPatchMeshShading *shading)
{
    return stopForGrey() || shaded(SplashOutputDev::patchMeshShadedFill(state, shading));
}

void FaxOutputDev::beginTransparencyGroup(GfxState *state, const double *box, GfxColorSpace *space,
                                          bool isolated, bool knockout, bool forSoftMask)
{
    static_cast<void>(stopForGrey());
    SplashOutputDev::beginTransparencyGroup(state, box, space, isolated, knockout, forSoftMask);
    forgetInks();
}

void FaxOutputDev::endTransparencyGroup(GfxState *state)
{
    SplashOutputDev::endTransparencyGroup(state);
    forgetInks();
}

void FaxOutputDev::setSoftMask(GfxState *state, const double *box, bool alpha, Function *transfer,
                               GfxColor *backdrop)
{
    static_cast<void>(stopForGrey());
    SplashOutputDev::setSoftMask(state, box, alpha, transfer, backdrop);
}

} // namespace Fax
