#pragma once

#include "output.h"
#include "session.h"

#include <QtCore/QCommandLineOption>

#include <functional>

class QCommandLineParser;

namespace Fax::Cli {

/** One command as it was typed, options known and counted. */
struct Invocation
{
    Global global;
    QStringList arguments; ///< without the command's name
    const QCommandLineParser &options;

    [[nodiscard]] Result<std::unique_ptr<Session>> open(Hosting hosting = Hosting::Passive) const
    {
        return Session::open(global, hosting);
    }
};

/** A command of faxctl: its row in the table, its help and what it does. */
struct Command
{
    QString name;
    QString arguments; ///< for the usage line: "--to NUMBER FILE..."
    QString summary; ///< one line, without a full stop
    QString details; ///< more lines for `faxctl COMMAND --help`, with examples
    QList<QCommandLineOption> options;
    int minimumArguments = 0;
    int maximumArguments = 0; ///< -1 = any number
    std::function<Exit(const Invocation &)> run;
};

/** All of them, in the order of the help. */
[[nodiscard]] QList<Command> allCommands();

// One function for each file of commands.
[[nodiscard]] QList<Command> statusCommands();
[[nodiscard]] QList<Command> sendCommands();
[[nodiscard]] QList<Command> jobCommands();
[[nodiscard]] QList<Command> changeCommands();
[[nodiscard]] QList<Command> queueCommands();
[[nodiscard]] QList<Command> numbersCommands();
[[nodiscard]] QList<Command> contactsCommands();
[[nodiscard]] QList<Command> portCommands();
[[nodiscard]] QList<Command> modemCommands();
[[nodiscard]] QList<Command> historyCommands();
[[nodiscard]] QList<Command> inboxCommands();
[[nodiscard]] QList<Command> logCommands();
[[nodiscard]] QList<Command> tiffCommands();
[[nodiscard]] QList<Command> archiveCommands();
[[nodiscard]] QList<Command> sentCommands();
[[nodiscard]] QList<Command> traceCommands();
[[nodiscard]] QList<Command> reportCommands();
[[nodiscard]] QList<Command> routeCommands();
[[nodiscard]] QList<Command> mailCommands();
[[nodiscard]] QList<Command> settingsCommands();
[[nodiscard]] QList<Command> rightsCommands();
[[nodiscard]] QList<Command> watchCommands();
[[nodiscard]] QList<Command> previewCommands();
[[nodiscard]] QList<Command> coverCommands();
[[nodiscard]] QList<Command> serveCommands();
[[nodiscard]] QList<Command> checkCommands();
[[nodiscard]] QList<Command> demoCommands();

/** `port test`: exit code Failed if a step failed. */
[[nodiscard]] Exit testPort(const Invocation &call);

/** For commands that work on the data folder itself: is it a service elsewhere that was asked for? */
[[nodiscard]] bool isElsewhere(const Global &global);

/** What came of a delivery (map of testRoutingMethod, testMailAccount); Failed if it was not done. */
[[nodiscard]] Exit showDelivery(const QVariantMap &outcome, bool json);

/** Finds the command, checks its options, runs it. */
[[nodiscard]] Exit runCommandLine(const QStringList &arguments);

/** Job ids as they were typed; InvalidParameter (usage) names the one that is none. */
[[nodiscard]] Result<QList<qint64>> jobIds(const QStringList &texts);
/** Prints one line for each job of a list of results; the worst outcome is the exit code. */
[[nodiscard]] Exit reportChanges(const QVariantList &results, bool json, const QString &done);

/** A job, fax or port number; nullopt if the text is none. */
[[nodiscard]] std::optional<qint64> parseId(const QString &text);

} // namespace Fax::Cli
