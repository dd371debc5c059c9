#include "commandline.h"

#include "base/valuemap.h"
#include "model/tiff.h"

namespace Fax::Cli {

namespace {

QVariantMap valuesOf(const Model::Tiff &tiff)
{
    QVariantMap tags;
    const QList<int> ids = tiff.tagIds().value();
    for (const int tag : ids)
        tags.insert(QString::number(tag), tiff.tiffTagString(tag).value());
    return {{QStringLiteral("image"), tiff.image()},
            {QStringLiteral("callerId"), tiff.callerId().value()},
            {QStringLiteral("csid"), tiff.csid().value()},
            {QStringLiteral("receiveTime"), isoTime(tiff.rawReceiveTime().value())},
            {QStringLiteral("recipientName"), tiff.recipientName().value()},
            {QStringLiteral("recipientNumber"), tiff.recipientNumber().value()},
            {QStringLiteral("routing"), tiff.routing().value()},
            {QStringLiteral("senderName"), tiff.senderName().value()},
            {QStringLiteral("tsid"), tiff.tsid().value()},
            {QStringLiteral("pages"), tiff.pageCount().value()},
            {QStringLiteral("tags"), tags}};
}

std::pair<QString, QString> fact(const QString &label, const Result<QString> &value)
{
    const QString text = printable(value.value());
    return {label, text.isEmpty() ? Text::tr("Unavailable") : text};
}

Exit showTiff(const Invocation &call)
{
    Model::Tiff tiff;
    if (const auto set = tiff.setImage(call.arguments.first()); !set)
        return fail(set.error());
    if (call.global.json) {
        printJson(valuesOf(tiff));
        return Exit::Done;
    }
    printFacts({fact(Text::tr("Sent by (TSID)"), tiff.tsid()),
                fact(Text::tr("Received by (CSID)"), tiff.csid()),
                fact(Text::tr("Caller"), tiff.callerId()),
                fact(Text::tr("Time"), tiff.receiveTime()),
                fact(Text::tr("Sender"), tiff.senderName()),
                fact(Text::tr("Recipient"), tiff.recipientName()),
                fact(Text::tr("Recipient's number"), tiff.recipientNumber()),
                fact(Text::tr("Routing"), tiff.routing()),
                fact(Text::tr("Pages"), QString::number(tiff.pageCount().value()))});
    printLine({});
    Table table({Text::tr("Tag"), Text::tr("Value on page 1")});
    const QList<int> ids = tiff.tagIds().value();
    for (const int tag : ids)
        table.addRow({QString::number(tag), tiff.tiffTagString(tag).value()});
    table.print();
    return Exit::Done;
}

} // namespace

QList<Command> tiffCommands()
{
    return {
        {QStringLiteral("tiff"),
         QStringLiteral("FILE"),
         Text::tr("Show what a fax file says about itself"),
         Text::tr("Reads the tags of any TIFF, our own or another program's, without the "
                  "service. What the file does not say is shown as Unavailable, in JSON as \"\"."),
         {},
         1,
         1,
         showTiff}};
}

} // namespace Fax::Cli
