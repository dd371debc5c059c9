#include "imaging/render/pdfrefusal.h"

#include <QtCore/QCoreApplication>

#include <cmath>

namespace Fax::PdfRefusal {

namespace {
constexpr double smallestPage = 1; // points
constexpr double largestPage = 1e7;

QString tr(const char *text)
{
    return QCoreApplication::translate("Fax::PdfReader", text);
}
} // namespace

tl::unexpected<Error> damaged(const QString &name)
{
    return failure(
        ErrorCode::FileDamaged,
        tr("“%1” is damaged and cannot be opened as a PDF file; save it again and fax that.")
            .arg(name));
}

tl::unexpected<Error> locked(const QString &name, const QString &password)
{
    const QString sentence = password.isEmpty()
        ? tr("“%1” needs a password; enter it, or save a copy without one and fax that.")
        : tr("The password does not open “%1”; enter it again.");
    return failure(ErrorCode::PasswordNeeded, sentence.arg(name));
}

tl::unexpected<Error> noPages(const QString &name)
{
    return failure(ErrorCode::NoPages,
                   tr("“%1” has no pages; save it again and fax that.").arg(name));
}

tl::unexpected<Error> damagedPage(const QString &name, int page)
{
    return failure(
        ErrorCode::FileDamaged,
        tr("“%1”, page %2: the page is damaged; leave it out or save the document again.")
            .arg(name)
            .arg(page));
}

bool isUsable(const QSizeF &points)
{
    const auto usable = [](double length) {
        return std::isfinite(length) && length >= smallestPage && length <= largestPage;
    };
    return usable(points.width()) && usable(points.height());
}

} // namespace Fax::PdfRefusal
