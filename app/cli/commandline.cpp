#include "commandline.h"

#include "service/datafolder.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QRegularExpression>

#include <optional>

namespace Fax::Cli {

namespace {

QList<QCommandLineOption> globalOptions()
{
    return {
        {{QStringLiteral("data-dir")},
         Text::tr("Folder of the embedded fax service. Default: %1").arg(DataFolder::defaultPath()),
         QStringLiteral("DIR")},
        {{QStringLiteral("server")},
         Text::tr("Which fax service: session, system, ssh:USER@HOST, or embedded (the one of the "
                  "data folder). Default: a running one of this session or this computer, else "
                  "embedded"),
         QStringLiteral("WHERE")},
        {{QStringLiteral("json")}, Text::tr("Write JSON; times are ISO 8601 UTC")},
        {{QStringLiteral("h"), QStringLiteral("help")}, Text::tr("Show this help")},
        {{QStringLiteral("version")}, Text::tr("Show the version")},
    };
}

void printOptions(const QList<QCommandLineOption> &options)
{
    for (const QCommandLineOption &option : options) {
        QStringList names;
        for (const QString &name : option.names())
            names.append((name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name);
        QString left = names.join(QStringLiteral(", "));
        if (!option.valueName().isEmpty())
            left += u' ' + option.valueName();
        printLine(QStringLiteral("  %1  %2").arg(left, -28).arg(option.description()));
    }
}

void printGeneralHelp()
{
    printLine(Text::tr("faxctl sends and receives faxes and controls the fax service."));
    printLine({});
    printLine(Text::tr("Usage: faxctl [options] COMMAND [arguments]"));
    printLine({});
    printLine(Text::tr("Commands:"));
    for (const Command &command : allCommands())
        printLine(QStringLiteral("  %1  %2").arg(command.name, -10).arg(command.summary));
    printLine({});
    printLine(Text::tr("Options, before or after the command:"));
    printOptions(globalOptions());
    printLine({});
    printLine(
        Text::tr("First steps, without a modem:\n"
                 "  faxctl send --to 102 --wait letter.pdf   line 1 calls line 2, both built in\n"
                 "  faxctl inbox                             the fax that arrived there\n"
                 "  faxctl save ID letter.tif                its pages\n"
                 "  faxctl COMMAND --help                    more about a command"));
    printLine({});
    printLine(
        Text::tr("Exit codes: 0 done, 1 failed, 2 wrong usage, 3 not delivered, 4 uncertain,\n"
                 "5 not permitted, 6 no service can be reached, 7 a check found damage."));
}

void printCommandHelp(const Command &command)
{
    printLine(Text::tr("Usage: faxctl %1 %2").arg(command.name, command.arguments).trimmed());
    printLine({});
    printLine(command.summary + u'.');
    if (!command.details.isEmpty()) {
        printLine({});
        printLine(command.details);
    }
    if (!command.options.isEmpty()) {
        printLine({});
        printLine(Text::tr("Options:"));
        printOptions(command.options);
    }
    printLine({});
    printLine(Text::tr("Options of every command:"));
    printOptions(globalOptions());
}

const Command *findCommand(const QList<Command> &commands, const QString &name)
{
    for (const Command &command : commands) {
        if (command.name == name)
            return &command;
    }
    return nullptr;
}

/** Options of a later parser replace those of an earlier one. */
Result<> readGlobal(const QCommandLineParser &parser, Global &global)
{
    if (parser.isSet(QStringLiteral("data-dir"))) {
        global.dataFolder = parser.value(QStringLiteral("data-dir"));
        if (global.server.kind == ServerAddress::Kind::Automatic)
            global.server.kind = ServerAddress::Kind::Embedded; // that folder is meant
    }
    if (parser.isSet(QStringLiteral("server"))) {
        const auto server = ServerAddress::parse(parser.value(QStringLiteral("server")));
        if (!server)
            return tl::unexpected(server.error());
        global.server = *server;
    }
    global.json = global.json || parser.isSet(QStringLiteral("json"));
    return {};
}

constexpr QChar minusMark(0xe000); // a private code point: "-1" as a value, not as an option

QStringList hideNegativeNumbers(QStringList words)
{
    static const QRegularExpression negative(QStringLiteral("^-[0-9]+$"));
    for (QString &word : words) {
        if (negative.match(word).hasMatch())
            word[0] = minusMark;
    }
    return words;
}

QStringList showNegativeNumbers(QStringList words)
{
    for (QString &word : words)
        word.replace(minusMark, u'-');
    return words;
}

Exit runCommand(const Command &command, const QStringList &words, Global global)
{
    QCommandLineParser parser;
    parser.addOptions(globalOptions());
    parser.addOptions(command.options);
    if (!parser.parse(hideNegativeNumbers(words)))
        return failUsage(parser.errorText());
    if (parser.isSet(QStringLiteral("help"))) {
        printCommandHelp(command);
        return Exit::Done;
    }
    if (const auto read = readGlobal(parser, global); !read)
        return failUsage(read.error().detail);
    const QStringList arguments = showNegativeNumbers(parser.positionalArguments());
    if (arguments.size() < command.minimumArguments)
        return failUsage(
            Text::tr("something is missing: faxctl %1 %2").arg(command.name, command.arguments));
    if (command.maximumArguments >= 0 && arguments.size() > command.maximumArguments)
        return failUsage(
            Text::tr("too many arguments: faxctl %1 %2").arg(command.name, command.arguments));
    return command.run({global, arguments, parser});
}

} // namespace

QList<Command> allCommands()
{
    return statusCommands() + sendCommands() + previewCommands() + jobCommands() + changeCommands()
        + queueCommands() + numbersCommands() + contactsCommands() + portCommands()
        + historyCommands() + modemCommands() + inboxCommands() + archiveCommands() + sentCommands()
        + reportCommands() + tiffCommands() + traceCommands() + routeCommands() + mailCommands() + coverCommands()
        + settingsCommands() + rightsCommands() + watchCommands() + serveCommands()
        + checkCommands() + demoCommands() + logCommands();
}

bool isElsewhere(const Global &global)
{
    return global.server.kind != ServerAddress::Kind::Automatic
        && global.server.kind != ServerAddress::Kind::Embedded;
}

Exit runCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.addOptions(globalOptions());
    if (!parser.parse(arguments))
        return failUsage(parser.errorText());
    if (parser.isSet(QStringLiteral("version"))) {
        printLine(QStringLiteral("faxctl " FAX_VERSION));
        return Exit::Done;
    }
    const QStringList words = parser.positionalArguments();
    if (parser.isSet(QStringLiteral("help")) || words.value(0) == QLatin1StringView("help")) {
        printGeneralHelp();
        return Exit::Done;
    }
    if (words.isEmpty())
        return failUsage(Text::tr("a command is missing"));
    Global global;
    global.dataFolder = DataFolder::defaultPath();
    if (const auto read = readGlobal(parser, global); !read)
        return failUsage(read.error().detail);
    const QList<Command> commands = allCommands();
    const Command *command = findCommand(commands, words.first());
    if (command == nullptr)
        return failUsage(Text::tr("there is no command \"%1\"").arg(words.first().left(40)));
    return runCommand(*command, words, global);
}

std::optional<qint64> parseId(const QString &text)
{
    bool good = false;
    const qint64 id = text.toLongLong(&good);
    return good && id > 0 ? std::optional<qint64>(id) : std::nullopt;
}

} // namespace Fax::Cli
