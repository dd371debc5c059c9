#include "service/requestgroups.h"

#include "base/valuemap.h"
#include "cover/coverfile.h"
#include "imaging/tifffax.h"
#include "service/activitylog.h"
#include "service/arguments.h"
#include "service/coverpage.h"
#include "service/eventfeed.h"
#include "service/linepages.h"
#include "service/requesttable.h"
#include "service/serviceparts.h"

#include <QtCore/QCoreApplication>

namespace Fax {

namespace {

struct CoverRequestText
{
    Q_DECLARE_TR_FUNCTIONS(CoverRequests)
};

constexpr int mostPreviewPages = 20;

Result<QString> nameIn(const RequestCall &call, qsizetype argument = 0)
{
    return Arguments::text(call.request.arguments.at(argument), QStringLiteral("name"));
}

Result<QByteArray> onlyDocument(const RequestCall &call)
{
    if (call.request.documents.size() == 1)
        return call.request.documents.first();
    return failure(ErrorCode::InvalidParameter,
                   CoverRequestText::tr("One cover page belongs to this request"));
}

/** Everybody sees the list anew; who did it is in the activity log. */
void note(const ServiceParts &parts, const RequestCall &call, const QString &name,
          const QString &what)
{
    parts.activity->add(call.caller.account, QStringLiteral("setting"),
                        QStringLiteral("cover page %1").arg(name), what);
    parts.events->send(QStringLiteral("coverPages"), {});
}

/** What comes with Fax Console stays as it is, by its name too. */
Result<> checkNotShipped(const QString &name)
{
    if (!shippedCover(name))
        return {};
    return failure(
        ErrorCode::InvalidOperation,
        CoverRequestText::tr("The cover page \"%1\" belongs to Fax Console and cannot be "
                             "changed; choose another name")
            .arg(name));
}

Result<Answer> file(const ServiceParts &parts, const RequestCall &call)
{
    const auto name = nameIn(call);
    const auto paper = enumFromName<Paper>(
        call.request.arguments.value(1, QStringLiteral("a4")).toString());
    if (!name || !paper)
        return tl::unexpected(name ? paper.error() : name.error());
    return ServerCovers(parts).file(*name, *paper).map([](const QByteArray &content) {
        return Answer{{}, content};
    });
}

Result<Answer> publish(const ServiceParts &parts, const RequestCall &call)
{
    const auto name = nameIn(call);
    const auto replace = Arguments::boolean(call.request.arguments.value(1, false),
                                            QStringLiteral("replace"));
    const auto content = onlyDocument(call);
    if (!name || !replace || !content)
        return tl::unexpected(!name ? name.error() : !replace ? replace.error() : content.error());
    const auto existing = *replace ? CoverFolder::Existing::Replace : CoverFolder::Existing::Keep;
    return checkNotShipped(*name)
        .and_then([&] { return ServerCovers(parts).own().put(*name, *content, existing); })
        .map([&] {
            note(parts, call, *name, QStringLiteral("published"));
            return Answer{};
        });
}

Result<Answer> rename(const ServiceParts &parts, const RequestCall &call)
{
    const auto name = nameIn(call);
    const auto newName = nameIn(call, 1);
    if (!name || !newName)
        return tl::unexpected(name ? newName.error() : name.error());
    return checkNotShipped(*name)
        .and_then([&] { return checkNotShipped(*newName); })
        .and_then([&] { return ServerCovers(parts).own().rename(*name, *newName); })
        .map([&] {
            note(parts, call, *name, QStringLiteral("renamed to %1").arg(*newName));
            return Answer{};
        });
}

Result<Answer> remove(const ServiceParts &parts, const RequestCall &call)
{
    const auto name = nameIn(call);
    if (!name)
        return tl::unexpected(name.error());
    return checkNotShipped(*name)
        .and_then([&] { return ServerCovers(parts).own().remove(*name); })
        .map([&] {
            note(parts, call, *name, QStringLiteral("removed"));
            return Answer{};
        });
}

template <typename Enum>
Result<Enum> choice(const QVariantMap &look, const QString &name, Enum otherwise)
{
    return Arguments::text(look.value(name, enumName(otherwise)), name)
        .and_then([](const QString &text) { return enumFromName<Enum>(text); });
}

Result<CoverSample> sampleOf(const QVariantMap &look)
{
    const QStringList names{QStringLiteral("short"), QStringLiteral("long"),
                            QStringLiteral("empty")};
    const QString name = look.value(QStringLiteral("sample"), names.first()).toString();
    if (const qsizetype index = names.indexOf(name); index >= 0)
        return static_cast<CoverSample>(index);
    return failure(ErrorCode::InvalidParameter,
                   CoverRequestText::tr("The sample must be one of %1").arg(names.join(u", "_qs)));
}

/** A page of the server by its name, or the one that came beside the request. */
Result<CoverPage> pageToPreview(const ServiceParts &parts, const RequestCall &call,
                                const QVariantMap &look, Paper paper)
{
    const QString nameKey = QStringLiteral("name");
    const auto name = Arguments::text(look.value(nameKey, QString()), nameKey);
    if (!name)
        return tl::unexpected(name.error());
    auto content = call.request.documents.isEmpty() ? ServerCovers(parts).file(*name, paper)
                                                    : onlyDocument(call);
    return content.and_then([&](const QByteArray &octets) { return readCoverPage(*name, octets); });
}

/** As it would be faxed, with sample data: the header line is not on it, because it is not of the page. */
void preview(const ServiceParts &parts, const RequestCall &call, const Reply &reply)
{
    const auto look = Arguments::map(call.request.arguments.first(), QStringLiteral("look"));
    if (!look)
        return reply(tl::unexpected(look.error()));
    const auto resolution = choice(*look, QStringLiteral("resolution"), Resolution::Fine);
    const auto paper = choice(*look, QStringLiteral("paper"), Paper::A4);
    const auto sample = sampleOf(*look);
    if (!resolution || !paper || !sample)
        return reply(tl::unexpected(!resolution  ? resolution.error()
                                        : !paper ? paper.error()
                                                 : sample.error()));
    const auto page = pageToPreview(parts, call, *look, *paper);
    if (!page)
        return reply(tl::unexpected(page.error()));
    const CoverSheet sheet{*page, sampleCoverValues(*sample, page->language), false};
    RenderJob job;
    job.sources = {RenderJob::Source::ofCover(page->title, sheet.encode())};
    job.resolution = *resolution;
    job.paper = look->contains(QStringLiteral("paper")) ? *paper : page->paper;
    job.maximumPages = mostPreviewPages;
    parts.renderer->render(job, parts.renderer, {}, [reply](const Result<QList<FaxPage>> &pages) {
        reply(pages.map([](const QList<FaxPage> &made) {
            QList<TiffFax::CodedPage> coded;
            for (const FaxPage &one : made)
                coded.append(codedPage(one));
            return Answer{{}, TiffFax::writeCoded(coded)};
        }));
    });
}

} // namespace

void addCoverRequests(RequestTable &table, ServiceParts &parts)
{
    table.add(QStringLiteral("coverPages"), 0, [&parts](const RequestCall &) -> Result<Answer> {
        return Answer{toMaps(ServerCovers(parts).list()), {}};
    });
    table.add(
        QStringLiteral("coverPage"), 2,
        [&parts](const RequestCall &call) { return file(parts, call); }, 1);
    table.add(
        QStringLiteral("publishCoverPage"), 2,
        [&parts](const RequestCall &call) { return publish(parts, call); }, 1);
    table.add(QStringLiteral("renameCoverPage"), 2,
              [&parts](const RequestCall &call) { return rename(parts, call); });
    table.add(QStringLiteral("removeCoverPage"), 1,
              [&parts](const RequestCall &call) { return remove(parts, call); });
    table.addDeferred(
        QStringLiteral("previewCoverPage"), 1,
        [&parts](const RequestCall &call, const Reply &reply) { preview(parts, call, reply); });
}

} // namespace Fax
