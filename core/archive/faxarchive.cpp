#include "archive/faxarchive.h"

#include "archive/safefolder.h"
#include "base/crashpoint.h"
#include "imaging/faxpdf.h"

namespace Fax::FaxArchive {

namespace {

constexpr qint64 mostOctets = qint64(1024) * 1024 * 1024; ///< of one file
constexpr int mostNamesakes = 99;
const QByteArray tiffName = "fax.tif";
const QByteArray pdfName = "fax.pdf";
const QByteArray traceName = "trace.txt";
const QByteArray factsName = "fax.json";

tl::unexpected<Error> notOurs(const QString &path)
{
    return failure(ErrorCode::NotFound, u"%1 is not a fax in an archive."_qs.arg(path));
}

tl::unexpected<Error> damaged(const QString &path, const QString &what)
{
    return failure(
        ErrorCode::FileDamaged,
        u"%1 is not what was archived: %2. Put it back from a backup"_qs.arg(path, what));
}

Result<SafeFolder> monthFolder(const ArchivePath &path,
                               SafeFolder::Missing missing = SafeFolder::Missing::IsError)
{
    auto folder = SafeFolder::openRoot(path.root);
    for (const QByteArray &name : {ArchivePath::kind(path.direction), path.year, path.month}) {
        if (!folder)
            return folder;
        folder = folder->open(name, missing);
    }
    return folder;
}

/** The folder of one fax that is a folder. */
Result<SafeFolder> faxFolder(const ArchivePath &path)
{
    const auto month = monthFolder(path);
    return month ? month->open(path.name) : Result<SafeFolder>(tl::unexpected(month.error()));
}

Result<FaxFacts::Read> factsIn(const SafeFolder &folder)
{
    return folder.read(factsName, FaxFacts::mostOctets)
        .and_then([](const QByteArray &json) { return FaxFacts::fromJson(json); })
        .map_error([&](const Error &error) {
            return error.code == ErrorCode::FileDamaged
                ? damaged(folder.path() + u"/fax.json"_qs, error.detail).value()
                : error;
        });
}

/** Sum of the sizes; FileDamaged names the file that has another one, or is gone. */
Result<qint64> checkedSize(const SafeFolder &folder, const FaxFacts::Files &files)
{
    qint64 octets = folder.sizeOf(factsName).value_or(0);
    for (const auto &[name, file] : files.asKeyValueRange()) {
        const auto size = folder.sizeOf(name.toUtf8());
        const QString path = folder.path() + u'/' + name;
        if (!size)
            return failure(ErrorCode::NotFound,
                           u"%1 is missing. Put it back from a backup"_qs.arg(path));
        if (*size != file.octets)
            return damaged(path, u"it has %1 octets, not %2"_qs.arg(*size).arg(file.octets));
        octets += *size;
    }
    return octets;
}

Result<QByteArray> checkedFile(const SafeFolder &folder, const QByteArray &name,
                               const FaxFacts::Files &files)
{
    auto content = folder.read(name, mostOctets);
    if (content && FaxFacts::fileOf(*content) != files.value(QString::fromLatin1(name)))
        return damaged(folder.path() + u'/' + QString::fromLatin1(name),
                       u"somebody changed it (its checksum differs)"_qs);
    return content;
}

Result<ArchivedFax> inspectFolder(const SafeFolder &folder, bool checkContents)
{
    const auto read = factsIn(folder);
    if (!read)
        return tl::unexpected(read.error());
    const auto size = checkedSize(folder, read->files);
    if (!size)
        return tl::unexpected(size.error());
    for (const QString &name : checkContents ? read->files.keys() : QStringList()) {
        if (auto whole = checkedFile(folder, name.toUtf8(), read->files); !whole)
            return tl::unexpected(whole.error());
    }
    ArchivedFax fax = read->fax;
    fax.path = folder.path() + u"/fax.tif"_qs;
    fax.size = *size;
    return fax;
}

/** An earlier version wrote only the pages. */
Result<ArchivedFax> inspectFile(const ArchivePath &path)
{
    const auto month = monthFolder(path);
    if (!month)
        return tl::unexpected(month.error());
    const auto size = month->sizeOf(path.name);
    if (!size)
        return failure(ErrorCode::NotFound,
                       u"%1 is missing. Put it back from a backup"_qs.arg(path.tiff()));
    ArchivedFax fax;
    fax.direction = path.direction;
    fax.fax = path.id();
    fax.time = QDateTime(QDate(path.year.toInt(), path.month.toInt(), 1), QTime(0, 0), Qt::UTC);
    fax.documentName = QString::fromLatin1(path.name);
    fax.path = path.tiff();
    fax.size = *size;
    return fax;
}

QMap<QByteArray, QByteArray> contentsOf(const ArchiveEntry &entry)
{
    QMap<QByteArray, QByteArray> contents{
        {tiffName, TiffFax::writeCoded(entry.pages, entry.info)},
        {pdfName, FaxPdf::writeCoded(entry.pages)},
        {traceName, FaxFacts::traceText(entry.calls)},
    };
    FaxFacts::Files files;
    for (const auto &[name, content] : contents.asKeyValueRange())
        files.insert(QString::fromLatin1(name), FaxFacts::fileOf(content));
    contents.insert(factsName, FaxFacts::toJson(entry.facts, files, entry.details));
    return contents;
}

Result<> writeFolder(const SafeFolder &month, const QByteArray &name, const ArchiveEntry &entry)
{
    if (auto cleared = month.remove(name); !cleared)
        return cleared;
    const auto folder = month.open(name, SafeFolder::Missing::IsMade);
    if (!folder)
        return tl::unexpected(folder.error());
    const auto contents = contentsOf(entry);
    for (const auto &[file, content] : contents.asKeyValueRange()) {
        if (auto written = folder->write(file, content); !written)
            return written;
    }
    return folder->sync();
}

/** Whole, and in its place for good; what is in the place of a damaged one goes first. */
Result<> writeInto(const SafeFolder &month, const QByteArray &name, const ArchiveEntry &entry)
{
    const QByteArray temporary = '.' + name + ".part";
    auto done = writeFolder(month, temporary, entry);
    crashPoint("file is written");
    if (done)
        done = month.remove(name);
    if (done)
        done = month.rename(temporary, name);
    crashPoint("file is renamed");
    if (done)
        return month.sync();
    if (auto cleared = month.remove(temporary); !cleared)
        return cleared;
    return done;
}

enum class Place { Free, Ours, Taken };

/** Whose fax is there? One that cannot be read is ours only if nothing can be lost: it has no fax.json at all. */
Place placeOf(const SafeFolder &month, const QByteArray &name, const ArchiveEntry &entry)
{
    const auto folder = month.open(name);
    if (!folder)
        return folder.error().code == ErrorCode::NotFound ? Place::Free : Place::Taken;
    const auto read = factsIn(*folder);
    const bool same = read && read->fax.direction == entry.facts.direction
        && read->fax.fax == entry.facts.fax && read->fax.time == entry.facts.time;
    return same ? Place::Ours : Place::Taken;
}

} // namespace

Result<ArchivedFax> store(const QString &root, const ArchiveEntry &entry)
{
    if (entry.pages.isEmpty() || !entry.facts.time.isValid())
        return failure(ErrorCode::InvalidParameter,
                       u"A fax without pages or time cannot be archived."_qs);
    ArchivePath path = ArchivePath::of(root, entry.facts.direction, entry.facts.fax,
                                       entry.facts.time);
    const auto month = monthFolder(path, SafeFolder::Missing::IsMade);
    if (!month)
        return tl::unexpected(month.error());
    const QByteArray plainName = path.name;
    for (int number = 2; placeOf(*month, path.name, entry) == Place::Taken; ++number) {
        if (number > mostNamesakes)
            return failure(
                ErrorCode::StoreFailed,
                u"%1 is taken by other faxes; set another archive folder."_qs.arg(path.tiff()));
        path.name = plainName + '-' + QByteArray::number(number);
    }
    if (const auto whole = inspect(path.tiff(), true))
        return whole;
    if (auto written = writeInto(*month, path.name, entry); !written)
        return tl::unexpected(written.error());
    return inspect(path.tiff());
}

Result<QByteArray> read(const QString &path, ArchiveFormat format)
{
    const auto place = ArchivePath::parse(path);
    if (!place)
        return notOurs(path);
    if (place->isSingleFile()) {
        const auto month = monthFolder(*place);
        if (!month)
            return tl::unexpected(month.error());
        if (format == ArchiveFormat::Pdf)
            return failure(ErrorCode::NotFound,
                           u"%1 was archived as TIFF only. Save it as .tif"_qs.arg(path));
        return month->read(place->name, mostOctets);
    }
    const auto folder = faxFolder(*place);
    if (!folder)
        return tl::unexpected(folder.error());
    const auto facts = factsIn(*folder);
    if (!facts)
        return tl::unexpected(facts.error());
    return checkedFile(*folder, format == ArchiveFormat::Pdf ? pdfName : tiffName, facts->files);
}

Result<ArchivedFax> inspect(const QString &path, bool checkContents)
{
    const auto place = ArchivePath::parse(path);
    if (!place)
        return notOurs(path);
    if (place->isSingleFile())
        return inspectFile(*place);
    const auto folder = faxFolder(*place);
    return folder ? inspectFolder(*folder, checkContents)
                  : Result<ArchivedFax>(tl::unexpected(folder.error()));
}

Result<> remove(const QString &path)
{
    const auto place = ArchivePath::parse(path);
    if (!place)
        return notOurs(path);
    if (auto root = SafeFolder::openRoot(place->root); !root)
        return tl::unexpected(root.error()); // not mounted, perhaps: it is not gone
    const auto month = monthFolder(*place);
    if (!month && month.error().code == ErrorCode::NotFound)
        return {};
    if (!month)
        return tl::unexpected(month.error());
    if (auto removed = month->remove(place->name); !removed)
        return removed;
    return month->sync();
}

} // namespace Fax::FaxArchive
