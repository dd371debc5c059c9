#include "imaging/render/jpegrows.h"

#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <vector>

#include <jerror.h>
#include <jpeglib.h>

namespace Fax {

namespace {
constexpr int mostScans = 100;
constexpr long mostMemory = 128L << 20;
} // namespace

// libjpeg leaves by longjmp() to the function that called it last: those hold nothing that needs a destructor.
struct JpegRows::State
{
    jpeg_error_mgr errors{};
    jpeg_progress_mgr progress{};
    jpeg_decompress_struct jpeg{};
    std::jmp_buf back{};
    QByteArray octets;
    bool usable = false;
    bool endsEarly = false;

    [[noreturn]] static void onError(j_common_ptr info)
    {
        std::longjmp(static_cast<State *>(info->client_data)->back, 1);
    }

    static void onMessage(j_common_ptr info, int level)
    {
        if (level < 0 && info->err->msg_code == JWRN_JPEG_EOF)
            static_cast<State *>(info->client_data)->endsEarly = true;
    }

    static void onProgress(j_common_ptr info)
    {
        if (static_cast<State *>(info->client_data)->jpeg.input_scan_number > mostScans)
            onError(info);
    }

    bool readHeader()
    {
        if (setjmp(back) != 0)
            return false;
        jpeg_create_decompress(&jpeg);
        jpeg.mem->max_memory_to_use = mostMemory;
        jpeg.client_data = this;
        jpeg.progress = &progress;
        jpeg_mem_src(&jpeg, reinterpret_cast<const uchar *>(octets.constData()),
                     static_cast<unsigned long>(octets.size()));
        if (jpeg_read_header(&jpeg, TRUE) != JPEG_HEADER_OK)
            return false;
        jpeg.out_color_space = JCS_GRAYSCALE;
        return jpeg.jpeg_color_space == JCS_GRAYSCALE || jpeg.jpeg_color_space == JCS_YCbCr
            || jpeg.jpeg_color_space == JCS_RGB;
    }

    bool choose(unsigned int divisor)
    {
        if (setjmp(back) != 0)
            return false;
        jpeg.scale_num = 1;
        jpeg.scale_denom = divisor;
        jpeg_calc_output_dimensions(&jpeg);
        return true;
    }

    bool start()
    {
        if (setjmp(back) != 0)
            return false;
        return jpeg_start_decompress(&jpeg) == TRUE;
    }

    bool readRow(uchar *row)
    {
        if (setjmp(back) != 0)
            return false;
        return jpeg_read_scanlines(&jpeg, &row, 1) == 1;
    }
};

JpegRows::JpegRows(const QByteArray &octets)
    : d(std::make_unique<State>())
{
    d->octets = octets;
    d->jpeg.err = jpeg_std_error(&d->errors);
    d->jpeg.client_data = d.get();
    d->errors.error_exit = State::onError;
    d->errors.emit_message = State::onMessage;
    d->progress.progress_monitor = State::onProgress;
    d->usable = d->readHeader();
}

JpegRows::~JpegRows()
{
    jpeg_destroy_decompress(&d->jpeg);
}

bool JpegRows::isUsable() const
{
    return d->usable;
}

bool JpegRows::isColour() const
{
    return d->jpeg.jpeg_color_space != JCS_GRAYSCALE;
}

QSize JpegRows::size() const
{
    return {static_cast<int>(d->jpeg.image_width), static_cast<int>(d->jpeg.image_height)};
}

double JpegRows::pixelAspect() const
{
    if (d->jpeg.saw_JFIF_marker == FALSE || d->jpeg.X_density == 0 || d->jpeg.Y_density == 0)
        return 1;
    const double aspect = double(d->jpeg.Y_density) / d->jpeg.X_density;
    return aspect >= 0.2 && aspect <= 5 ? aspect : 1;
}

QSize JpegRows::decodeFor(const QSize &least)
{
    for (const unsigned int divisor : {8U, 4U, 2U, 1U}) {
        if (!d->choose(divisor))
            return {};
        const QSize result(static_cast<int>(d->jpeg.output_width),
                           static_cast<int>(d->jpeg.output_height));
        if (divisor == 1 || (result.width() >= least.width() && result.height() >= least.height()))
            return result;
    }
    return {};
}

bool JpegRows::read(const std::function<void(const uchar *grey)> &row)
{
    if (!d->start())
        return false;
    std::vector<uchar> grey(d->jpeg.output_width);
    while (d->jpeg.output_scanline < d->jpeg.output_height) {
        if (!d->readRow(grey.data()))
            return false;
        if (d->endsEarly && d->jpeg.progressive_mode == FALSE)
            return true;
        row(grey.data());
    }
    return true;
}

} // namespace Fax
