#include "options.h"

#include "service/datafolder.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>

namespace Fax::Desktop {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Options", text);
}

struct Known
{
    QCommandLineOption dataFolder{QStringLiteral("data-dir"), tr("Folder with jobs and faxes."),
                                  tr("DIR")};
    QCommandLineOption server{QStringLiteral("server"),
                              tr("Which fax service: session, system, ssh:USER@HOST, or embedded "
                                 "(the one of the data folder). Default: a running one of this "
                                 "session or this computer, else embedded."),
                              tr("WHERE")};
    QCommandLineOption newFax{QStringLiteral("new"), tr("Open a new fax with these files.")};
    QCommandLineOption to{QStringLiteral("to"), tr("Number for the new fax."), tr("NUMBER")};
    QCommandLineOption place{QStringLiteral("place"), tr("dashboard, outbox or inbox."),
                             tr("NAME")};
    QCommandLineOption view{QStringLiteral("view"), tr("Show a document as fax pages."),
                            tr("FILE")};
    QCommandLineOption sample{
        QStringLiteral("send-sample"),
        tr("Send the sample document, or FILE..., from the first line to the second.")};
};

Result<> checkPlace(const QString &place)
{
    const QStringList places{QStringLiteral("dashboard"), QStringLiteral("outbox"),
                             QStringLiteral("inbox")};
    if (place.isEmpty() || places.contains(place))
        return {};
    return failure(ErrorCode::InvalidParameter,
                   tr("There is no place \"%1\"; places are %2")
                       .arg(place, places.join(QStringLiteral(", "))));
}

/** Without --server, a data folder that is named is meant. */
Result<ServerAddress> readServer(const QCommandLineParser &parser, const Known &known)
{
    if (parser.isSet(known.server))
        return ServerAddress::parse(parser.value(known.server));
    const auto kind = parser.isSet(known.dataFolder) ? ServerAddress::Kind::Embedded
                                                     : ServerAddress::Kind::Automatic;
    return ServerAddress{kind, {}};
}

} // namespace

Result<Options> parseOptions(const QStringList &arguments)
{
    const Known known;
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Sends and receives faxes."));
    parser.addOptions({known.dataFolder, known.server, known.newFax, known.to, known.place,
                       known.view, known.sample});
    parser.addPositionalArgument(QStringLiteral("FILE..."), tr("Documents to fax."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return failure(ErrorCode::InvalidParameter, parser.errorText());
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();
    const auto server = readServer(parser, known);
    if (!server)
        return tl::unexpected(server.error());
    if (auto fine = checkPlace(parser.value(known.place)); !fine)
        return tl::unexpected(fine.error());

    Options options;
    options.server = *server;
    options.dataFolder = parser.isSet(known.dataFolder) ? parser.value(known.dataFolder)
                                                        : DataFolder::defaultPath();
    options.place = parser.value(known.place);
    options.number = parser.value(known.to);
    options.files = parser.positionalArguments();
    options.sendSample = parser.isSet(known.sample);
    options.newFax = !options.sendSample
        && (parser.isSet(known.newFax) || !options.files.isEmpty() || !options.number.isEmpty());
    options.viewFile = parser.value(known.view);
    return options;
}

} // namespace Fax::Desktop
