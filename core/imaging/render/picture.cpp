#include "imaging/render/picture.h"

#include "imaging/render/binariser.h"
#include "imaging/render/bitscaler.h"

namespace Fax {

namespace {
constexpr double mmPerPixel = 25.4 / 204; // at natural size a pixel is a pixel of the page
constexpr double mostEnlarged = 4;

GreyImage turnedBy(GreyImage image, int quarters)
{
    for (int i = 0; i < quarters; ++i)
        image = turned(image);
    return image;
}

FaxPage turned(const FaxPage &page)
{
    FaxPage result(page.rows(), page.width(), page.resolution());
    for (int y = 0; y < page.rows(); ++y) {
        const uchar *row = page.row(y);
        for (int x = 0; x < page.width(); ++x) {
            if ((row[x / 8] & (0x80 >> (x % 8))) != 0)
                result.row(page.width() - 1 - x)[y / 8] |= static_cast<uchar>(0x80 >> (y % 8));
        }
    }
    return result;
}
} // namespace

PicturePlace placeOfPicture(const QSize &pixels, double aspect, int turns, const Sheet &sheet)
{
    QSizeF millimetres(pixels.width() * mmPerPixel * aspect, pixels.height() * mmPerPixel);
    if (turns % 2 != 0)
        millimetres.transpose();
    const Placement placement = place(millimetres, sheet, mostEnlarged);
    return {placement.area, (turns + (placement.turned ? 1 : 0)) % 4};
}

GreyPicture::GreyPicture(const QSize &pixels, const PicturePlace &place)
    : m_scaler(pixels.width(), pixels.height(), place.size().width(), place.size().height())
    , m_quarterTurns(place.quarterTurns)
{ }

FaxPage GreyPicture::finish()
{
    const GreyImage grey = turnedBy(m_scaler.finish(), m_quarterTurns);
    return Binariser(grey, GreySource::Photographed).page(Resolution::Fine);
}

class BilevelPicture::Way
{
public:
    virtual ~Way() = default;
    virtual void addRow(const uchar *bits) = 0;
    [[nodiscard]] virtual FaxPage finish() = 0;
};

class BilevelPicture::Smaller final : public Way
{
public:
    Smaller(const QSize &pixels, const QSize &target)
        : m_page(target.width(), target.height(), Resolution::Fine)
        , m_scaler(pixels.width(), pixels.height(), &m_page)
    { }
    void addRow(const uchar *bits) override { m_scaler.addRow(bits); }
    FaxPage finish() override { return m_page; }

private:
    FaxPage m_page;
    BitScaler m_scaler;
};

class BilevelPicture::Larger final : public Way
{
public:
    Larger(const QSize &pixels, const QSize &target)
        : m_scaler(pixels.width(), pixels.height(), target.width(), target.height())
        , m_grey(static_cast<size_t>(pixels.width()))
    { }
    void addRow(const uchar *bits) override
    {
        for (size_t x = 0; x < m_grey.size(); ++x)
            m_grey[x] = (bits[x / 8] & (0x80 >> (x % 8))) != 0 ? 0 : 255;
        m_scaler.addRow(m_grey.data());
    }
    FaxPage finish() override { return threshold(m_scaler.finish(), Resolution::Fine); }

private:
    Scaler m_scaler;
    std::vector<uchar> m_grey;
};

BilevelPicture::BilevelPicture(const QSize &pixels, const PicturePlace &place)
    : m_quarterTurns(place.quarterTurns)
{
    const QSize target = place.size();
    if (target.width() <= pixels.width() && target.height() <= pixels.height())
        m_way = std::make_unique<Smaller>(pixels, target);
    else
        m_way = std::make_unique<Larger>(pixels, target);
}

BilevelPicture::~BilevelPicture() = default;

void BilevelPicture::addRow(const uchar *bits)
{
    m_way->addRow(bits);
}

FaxPage BilevelPicture::finish()
{
    FaxPage page = m_way->finish();
    for (int i = 0; i < m_quarterTurns; ++i)
        page = turned(page);
    return page;
}

FaxPage onSheet(const FaxPage &picture, const PicturePlace &place, const Sheet &sheet)
{
    FaxPage page(sheet.width(), sheet.height(), sheet.resolution);
    blit(picture, place.area.topLeft(), &page);
    return page;
}

} // namespace Fax
