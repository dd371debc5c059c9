#include "commandline.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QFile>

#include <termios.h>
#include <unistd.h>

namespace Fax::Cli {

namespace {

constexpr qint64 largestFile = 64 * 1024;

QString word(const QVariantMap &map, const char *key)
{
    return map.value(QString::fromLatin1(key)).toString();
}

Exit done(const Result<Answer> &answer)
{
    return answer ? Exit::Done : fail(answer.error());
}

/** Nothing that is typed shows while this lives. */
class SilentTerminal
{
public:
    SilentTerminal()
    {
        m_isTerminal = tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_isTerminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentTerminal()
    {
        if (m_isTerminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

    [[nodiscard]] bool isTerminal() const { return m_isTerminal; }

private:
    termios m_before{};
    bool m_isTerminal = false;
};

/** The first line of a file, or of the input for "-". */
Result<QString> readPassword(const QString &name)
{
    QFile file(name);
    const bool input = name == QLatin1StringView("-");
    const bool opened = input ? file.open(STDIN_FILENO, QIODevice::ReadOnly)
                              : file.open(QIODevice::ReadOnly);
    if (!opened)
        return failure(
            ErrorCode::FileUnreadable,
            Text::tr("The password cannot be read from %1: %2").arg(name, file.errorString()));
    const SilentTerminal terminal;
    if (input && terminal.isTerminal())
        printNote(Text::tr("Password, then Enter:"));
    QString line = QString::fromUtf8(file.readLine(largestFile));
    while (line.endsWith(u'\n') || line.endsWith(u'\r'))
        line.chop(1);
    return line;
}

Result<QString> readCertificate(const QString &name)
{
    if (name.isEmpty())
        return QString();
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::FileUnreadable,
            Text::tr("The certificate %1 cannot be read: %2").arg(name, file.errorString()));
    return QString::fromUtf8(file.read(largestFile));
}

Exit list(const Invocation &call, Session &session)
{
    const auto accounts = session.ask(QStringLiteral("mailAccounts"));
    const auto properties = session.ask(QStringLiteral("properties"));
    if (!accounts || !properties)
        return fail(accounts ? properties.error() : accounts.error());
    if (call.global.json) {
        printJson(accounts->value);
        return Exit::Done;
    }
    const QString chosen = word(properties->value.toMap(), "ServerMapiProfile");
    Table table({Text::tr("Name"), Text::tr("Server"), Text::tr("Security"), Text::tr("User"),
                 Text::tr("Password"), Text::tr("From"), Text::tr("For received faxes")});
    for (const QVariant &item : accounts->value.toList()) {
        const QVariantMap account = item.toMap();
        const bool kept = account.value(QStringLiteral("hasPassword")).toBool();
        table.addRow({word(account, "name"),
                      QStringLiteral("%1:%2").arg(word(account, "host"), word(account, "port")),
                      word(account, "security"), word(account, "user"),
                      kept ? Text::tr("kept") : QString(), word(account, "from"),
                      word(account, "name") == chosen ? Text::tr("yes") : QString()});
    }
    table.print();
    return Exit::Done;
}

Result<QVariantMap> accountOf(const Invocation &call)
{
    QVariantMap account{{QStringLiteral("name"), call.arguments.at(1)}};
    const QList<std::pair<const char *, const char *>> keys{
        {"host", "host"}, {"security", "security"},  {"user", "user"},
        {"from", "from"}, {"from-name", "fromName"}, {"reply-to", "replyTo"}};
    for (const auto &[option, key] : keys) {
        const QString name = QString::fromLatin1(option);
        if (call.options.isSet(name))
            account.insert(QString::fromLatin1(key), call.options.value(name));
    }
    const QString port = QStringLiteral("mail-port");
    if (call.options.isSet(port)) {
        bool isNumber = false;
        account.insert(QStringLiteral("port"), call.options.value(port).toInt(&isNumber));
        if (!isNumber)
            return failure(ErrorCode::InvalidParameter, Text::tr("--mail-port takes a number"));
    }
    const auto fromFile = [&](const char *option, const char *key, auto read) -> Result<> {
        const QString name = QString::fromLatin1(option);
        if (!call.options.isSet(name))
            return {};
        return read(call.options.value(name)).map([&](const QString &text) {
            account.insert(QString::fromLatin1(key), text);
        });
    };
    if (auto read = fromFile("ca-file", "caCertificate", readCertificate); !read)
        return tl::unexpected(read.error());
    if (auto read = fromFile("password-file", "password", readPassword); !read)
        return tl::unexpected(read.error());
    return account;
}

Exit set(const Invocation &call, Session &session)
{
    const auto account = accountOf(call);
    if (!account)
        return fail(account.error());
    const Exit exit = done(session.ask(QStringLiteral("setMailAccount"), {*account}));
    if (exit == Exit::Done && word(*account, "security") == QLatin1StringView("none"))
        printNote(Text::tr("Without encryption password and faxes can be read on the way."));
    return exit;
}

Exit remove(const Invocation &call, Session &session)
{
    return done(session.ask(QStringLiteral("removeMailAccount"), {call.arguments.at(1)}));
}

Exit test(const Invocation &call, Session &session)
{
    const auto answer = session.ask(
        QStringLiteral("testMailAccount"),
        {call.arguments.at(1), call.options.value(QStringLiteral("to"))});
    return answer ? showDelivery(answer->value.toMap(), call.global.json) : fail(answer.error());
}

Exit mail(const Invocation &call)
{
    const QString verb = call.arguments.isEmpty() ? QStringLiteral("list") : call.arguments.first();
    const bool isList = verb == QLatin1StringView("list");
    const QMap<QString, Exit (*)(const Invocation &, Session &)> verbs{
        {QStringLiteral("list"), list},
        {QStringLiteral("set"), set},
        {QStringLiteral("remove"), remove},
        {QStringLiteral("test"), test}};
    if (!verbs.contains(verb) || call.arguments.size() > (isList ? 1 : 2)
        || (!isList && call.arguments.size() != 2))
        return failUsage(Text::tr("mail takes list, or set, remove or test and a name"));
    const auto session = call.open();
    return session ? verbs.value(verb)(call, **session) : fail(session.error());
}

QList<QCommandLineOption> options()
{
    const auto option = [](const char *name, const QString &description, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), description,
                                  QString::fromLatin1(value));
    };
    return {option("host", Text::tr("set: the mail server"), "HOST"),
            option("mail-port", Text::tr("set: its port, 587"), "N"),
            option("security", Text::tr("set: starttls (default), tls or none"), "KIND"),
            option("user", Text::tr("set: login; none by default"), "USER"),
            option("password-file",
                   Text::tr("set: read the password from this file, - is the standard input"),
                   "FILE"),
            option("from", Text::tr("set: address of the sender"), "ADDRESS"),
            option("from-name", Text::tr("set: name of the sender"), "NAME"),
            option("reply-to", Text::tr("set: where answers go"), "ADDRESS"),
            option("ca-file", Text::tr("set: certificate of your own authority, PEM"), "FILE"),
            option("to", Text::tr("test: send a mail there; else it only logs in"), "ADDRESS")};
}

} // namespace

QList<Command> mailCommands()
{
    return {
        {QStringLiteral("mail"), QStringLiteral("list | set NAME | remove NAME | test NAME"),
         Text::tr("Set up how the service sends mail"),
         Text::tr(
             "  faxctl mail set office --host mail.example.org --user fax --from fax@example.org "
             "--password-file -\n"
             "  faxctl mail test office --to me@example.org\n"
             "  faxctl set ServerMapiProfile office      received faxes go over this account\n"
             "The service keeps the password for itself and never shows it. set changes what is "
             "named and leaves the rest."),
         options(), 0, 2, mail}};
}

} // namespace Fax::Cli
