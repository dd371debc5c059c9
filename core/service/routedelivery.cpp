#include "service/routedelivery.h"

#include "base/mailaddress.h"
#include "imaging/faxpdf.h"
#include "imaging/headerline.h"
#include "imaging/tifffax.h"
#include "routing/filenamepattern.h"
#include "routing/folderstore.h"
#include "service/mailer.h"
#include "service/serviceparts.h"

#include <QtCore/QCoreApplication>

namespace Fax {

namespace {

constexpr int sampleWidth = 1728;
constexpr int sampleRows = 1000;

struct RouteText
{
    Q_DECLARE_TR_FUNCTIONS(RouteDelivery)
};

QString senderOf(const ReceivedFax &fax)
{
    return fax.from.isEmpty() ? RouteText::tr("an unknown sender") : fax.from;
}

QString subjectOf(const ReceivedFax &fax)
{
    const QString pages = RouteText::tr("%n page(s)", nullptr, fax.pages);
    return fax.complete ? RouteText::tr("Fax from %1, %2").arg(senderOf(fax), pages)
                        : RouteText::tr("Fax from %1, %2, cut off").arg(senderOf(fax), pages);
}

QString bodyOf(const ReceivedFax &fax, const QTimeZone &zone)
{
    QStringList lines{
        RouteText::tr("From: %1").arg(senderOf(fax)),
        RouteText::tr("Caller number: %1").arg(fax.callerId),
        RouteText::tr("Received: %1")
            .arg(fax.receivedAt.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd hh:mm:ss"))),
        RouteText::tr("Line: %1").arg(fax.port),
        RouteText::tr("Pages: %1").arg(fax.pages),
        RouteText::tr("Fax number in the inbox: %1").arg(fax.id.value)};
    if (fax.callerId.isEmpty())
        lines.removeAt(1);
    if (!fax.complete)
        lines.append(RouteText::tr("The call was cut off: not all pages have arrived. %1")
                         .arg(Error{fax.error, fax.errorText}.message()));
    return lines.join(u'\n') + u'\n';
}

/** The same name each time, so that a repeated delivery is recognised. */
QString plainName(const ReceivedFax &fax)
{
    return QStringLiteral("fax-%1").arg(fax.id.value);
}

Result<DeliveryFile> fileOf(const QString &name, const QByteArray &tiff, RouteFormat format)
{
    if (format == RouteFormat::Tiff)
        return DeliveryFile{name + QStringLiteral(".tif"), "image/tiff", tiff};
    return FaxPdf::fromTiff(tiff).map([&](const QByteArray &pdf) {
        return DeliveryFile{name + QStringLiteral(".pdf"), "application/pdf", pdf};
    });
}

/** One call of deliverRoute(). */
struct Route
{
    ServiceParts &parts;
    const RouteData &data;
    const ReceivedFax &fax;
    const QByteArray &tiff;
    QObject *context;
    const DeliveryClient::Reply &reply;

    [[nodiscard]] Result<> store() const
    {
        FolderOrder order;
        order.folder = data.folder;
        order.name = FileNamePattern::fileName(data.fileName, fax, data.format,
                                               parts.clock->zone());
        order.test = tiff.isEmpty();
        if (!order.test) {
            const auto file = fileOf({}, tiff, data.format);
            if (!file)
                return tl::unexpected(file.error());
            order.content = file->content;
        }
        storeInFolder(order, context, reply);
        return {};
    }

    [[nodiscard]] Result<> mail() const
    {
        const auto to = MailAddress::parseList(data.to);
        if (!to)
            return tl::unexpected(to.error());
        if (tiff.isEmpty()) {
            parts.mailer->test({}, context, reply);
            return {};
        }
        const auto file = fileOf(plainName(fax), tiff, data.format);
        if (!file)
            return tl::unexpected(file.error());
        MailMessage message;
        message.to = *to;
        message.subject = subjectOf(fax);
        message.text = bodyOf(fax, parts.clock->zone());
        message.files = {*file};
        message.id = QStringLiteral("%1.%2")
                         .arg(plainName(fax))
                         .arg(fax.receivedAt
                                  .toMSecsSinceEpoch()); // ids are those of one data folder only
        parts.mailer->send(message, context, reply);
        return {};
    }

    [[nodiscard]] Result<> print() const
    {
        DeliveryOrder order;
        order.what = PrintOrder{data.printer, subjectOf(fax).left(200)};
        order.test = tiff.isEmpty();
        if (!order.test) {
            const auto file = fileOf(plainName(fax), tiff, RouteFormat::Pdf);
            if (!file)
                return tl::unexpected(file.error());
            order.files = {*file};
        }
        parts.deliveries->deliver(order, context, reply);
        return {};
    }

    [[nodiscard]] Result<> run(RouteMethod method) const
    {
        switch (method) {
        case RouteMethod::Store:
            return store();
        case RouteMethod::Mail:
            return mail();
        case RouteMethod::Print:
            return print();
        }
        return {};
    }
};

} // namespace

void deliverRoute(ServiceParts &parts, RouteMethod method, const RouteData &data,
                  const ReceivedFax &fax, const QByteArray &tiff, QObject *context,
                  const DeliveryClient::Reply &reply)
{
    const Route route{parts, data, fax, tiff, context, reply};
    if (const auto begun = route.run(method); !begun) {
        DeliveryOutcome outcome;
        outcome.text = begun.error().message();
        QMetaObject::invokeMethod(
            context, [outcome, reply] { reply(outcome); }, Qt::QueuedConnection);
    }
}

SampleFax sampleFax(const ServiceParts &parts)
{
    SampleFax sample;
    sample.fax.id = FaxId{0};
    sample.fax.from = RouteText::tr("Fax Console (test)");
    sample.fax.tsid = QStringLiteral("TEST");
    sample.fax.receivedAt = parts.clock->now();
    sample.fax.pages = 1;
    FaxPage page(sampleWidth, sampleRows, Resolution::Fine);
    HeaderLine line;
    line.localTime = sample.fax.receivedAt.toTimeZone(parts.clock->zone());
    line.from = RouteText::tr("Fax Console, test of a route");
    line.drawOn(page);
    sample.tiff = TiffFax::write({page});
    return sample;
}

} // namespace Fax
