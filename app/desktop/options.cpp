#include "options.h"

#include "service/datafolder.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

namespace Fax::Desktop {

namespace {

constexpr qsizetype mostFiles = 1000; // of one start

struct OptionsText
{
    Q_DECLARE_TR_FUNCTIONS(Options)
};

QStringList places()
{
    return {QStringLiteral("dashboard"), QStringLiteral("outbox"),  QStringLiteral("inbox"),
            QStringLiteral("sent"),      QStringLiteral("archive"), QStringLiteral("activity")};
}

struct Known
{
    QCommandLineOption dataFolder{QStringLiteral("data-dir"),
                                  OptionsText::tr("Folder with jobs and faxes."),
                                  OptionsText::tr("DIR")};
    QCommandLineOption server{
        QStringLiteral("server"),
        OptionsText::tr("Which fax service: session, system, ssh:USER@HOST, or embedded "
                        "(the one of the data folder). Default: a running one of this "
                        "session or this computer, else embedded."),
        OptionsText::tr("WHERE")};
    QCommandLineOption newFax{QStringLiteral("new"),
                              OptionsText::tr("Open a new fax with these files.")};
    QCommandLineOption to{QStringLiteral("to"), OptionsText::tr("Number for the new fax."),
                          OptionsText::tr("NUMBER")};
    QCommandLineOption place{QStringLiteral("place"), places().join(QStringLiteral(", ")) + u'.',
                             OptionsText::tr("NAME")};
    QCommandLineOption view{QStringLiteral("view"), OptionsText::tr("Show documents as fax pages."),
                            OptionsText::tr("FILE")};
    QCommandLineOption background{
        QStringLiteral("background"),
        OptionsText::tr(
            "Open no window: only the tray icon, where there is a tray, and notifications.")};
    QCommandLineOption sample{
        QStringLiteral("send-sample"),
        OptionsText::tr(
            "Send the sample document, or FILE..., from the first line to the second.")};
};

Result<> checkPlace(const QString &place)
{
    if (place.isEmpty() || places().contains(place))
        return {};
    return failure(ErrorCode::InvalidParameter,
                   OptionsText::tr("There is no place \"%1\"; places are %2")
                       .arg(place, places().join(QStringLiteral(", "))));
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

/** A path, or an address as desktops give it (%U): file:///… or fax:+4930… */
Result<> takeArgument(const QString &argument, QStringList &files, QString &number)
{
    const QUrl url(argument);
    if (url.scheme() == u"fax") {
        number = url.path(QUrl::FullyDecoded);
        return {};
    }
    if (url.isLocalFile())
        files.append(url.toLocalFile());
    else if (url.scheme().size() > 1 && argument.contains(QLatin1StringView("://")))
        return failure(
            ErrorCode::InvalidParameter,
            OptionsText::tr("%1 is not on this computer: save it and fax the file").arg(argument));
    else
        files.append(QFileInfo(argument).absoluteFilePath());
    return {};
}

Result<Wishes> readWishes(const QCommandLineParser &parser, const Known &known)
{
    Wishes wishes;
    wishes.place = parser.value(known.place);
    wishes.number = parser.value(known.to);
    wishes.background = parser.isSet(known.background);
    if (auto fine = checkPlace(wishes.place); !fine)
        return tl::unexpected(fine.error());
    const bool view = parser.isSet(known.view);
    QString ignored;
    for (const QStringList &views = parser.values(known.view); const QString &file : views)
        if (auto fine = takeArgument(file, wishes.viewFiles, ignored); !fine)
            return tl::unexpected(fine.error());
    // "--view A B" is what a desktop makes of several files.
    QStringList &rest = view && !parser.isSet(known.newFax) ? wishes.viewFiles : wishes.files;
    for (const QStringList &arguments = parser.positionalArguments();
         const QString &argument : arguments)
        if (auto fine = takeArgument(argument, rest, wishes.number); !fine)
            return tl::unexpected(fine.error());
    wishes.newFax = !parser.isSet(known.sample)
        && (parser.isSet(known.newFax) || !wishes.files.isEmpty() || !wishes.number.isEmpty());
    return wishes;
}

QStringList paths(const QVariant &value)
{
    QStringList paths;
    for (const QStringList &list = value.toStringList(); const QString &path : list)
        if (QFileInfo(path).isAbsolute() && paths.size() < mostFiles)
            paths.append(path);
    return paths;
}

} // namespace

bool Wishes::isViewOnly() const
{
    return !viewFiles.isEmpty() && place.isEmpty() && !newFax && !background;
}

QVariantMap Wishes::toMap() const
{
    return {{QStringLiteral("place"), place},         {QStringLiteral("newFax"), newFax},
            {QStringLiteral("number"), number},       {QStringLiteral("files"), files},
            {QStringLiteral("viewFiles"), viewFiles}, {QStringLiteral("background"), background}};
}

Wishes Wishes::fromMap(const QVariantMap &map)
{
    Wishes wishes;
    wishes.place = map.value(QStringLiteral("place")).toString();
    if (!checkPlace(wishes.place))
        wishes.place.clear();
    wishes.newFax = map.value(QStringLiteral("newFax")).toBool();
    wishes.number = map.value(QStringLiteral("number")).toString().left(100);
    wishes.files = paths(map.value(QStringLiteral("files")));
    wishes.viewFiles = paths(map.value(QStringLiteral("viewFiles")));
    wishes.background = map.value(QStringLiteral("background")).toBool();
    return wishes;
}

Result<Options> parseOptions(const QStringList &arguments)
{
    const Known known;
    QCommandLineParser parser;
    parser.setApplicationDescription(OptionsText::tr("Sends and receives faxes."));
    parser.addOptions({known.dataFolder, known.server, known.newFax, known.to, known.place,
                       known.view, known.background, known.sample});
    parser.addPositionalArgument(QStringLiteral("FILE..."), OptionsText::tr("Documents to fax."));
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
    const auto wishes = readWishes(parser, known);
    if (!wishes)
        return tl::unexpected(wishes.error());
    Options options;
    options.server = *server;
    options.dataFolder = parser.isSet(known.dataFolder) ? parser.value(known.dataFolder)
                                                        : DataFolder::defaultPath();
    options.sendSample = parser.isSet(known.sample);
    options.wishes = *wishes;
    return options;
}

QString serverId(const Options &options)
{
    const QString server = QStringLiteral("%1 %2 %3")
                               .arg(static_cast<int>(options.server.kind))
                               .arg(options.server.host,
                                    QFileInfo(options.dataFolder).absoluteFilePath());
    const QByteArray hash = QCryptographicHash::hash(server.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(16));
}

QString instanceName(const Options &options)
{
    if (options.sendSample)
        return {};
    const QString name = QStringLiteral("org.faxconsole.FaxConsole");
    return options.server.kind == ServerAddress::Kind::Automatic
        ? name
        : name + QStringLiteral(".s") + serverId(options);
}

} // namespace Fax::Desktop
