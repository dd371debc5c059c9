#include "commandline.h"
#include "cover/coverfile.h"
#include "documents.h"
#include "imaging/tifffax.h"
#include "pagefiles.h"
#include "savefile.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QFileInfo>

namespace Fax::Cli {

namespace {

QString word(const QVariantMap &map, const char *key)
{
    return map.value(QString::fromLatin1(key)).toString();
}

Exit done(const Result<Answer> &answer)
{
    return answer ? Exit::Done : fail(answer.error());
}

bool isFile(const QString &nameOrFile)
{
    return nameOrFile.endsWith(QLatin1StringView(".fcov"));
}

Exit list(const Invocation &call, Session &session)
{
    const auto pages = session.ask(QStringLiteral("coverPages"));
    if (!pages)
        return fail(pages.error());
    if (call.global.json) {
        printJson(pages->value);
        return Exit::Done;
    }
    Table table({Text::tr("Name"), Text::tr("Title"), Text::tr("Language"), Text::tr("Paper"),
                 Text::tr("Problem")});
    for (const QVariant &item : pages->value.toList()) {
        const QVariantMap page = item.toMap();
        table.addRow({word(page, "name"), word(page, "title"), word(page, "language"),
                      word(page, "paper"), word(page, "problem")});
    }
    table.print();
    return Exit::Done;
}

Exit save(const Invocation &call, Session &session)
{
    const auto page = session.ask(QStringLiteral("coverPage"), {call.arguments.at(1)});
    if (!page)
        return fail(page.error());
    const QString name = call.options.isSet(QStringLiteral("out"))
        ? call.options.value(QStringLiteral("out"))
        : call.arguments.at(1) + QStringLiteral(".fcov");
    const auto saved = saveFile(name, page->document);
    return saved ? Exit::Done : fail(saved.error());
}

/** Reads it here; the service is not asked. */
Exit check(const Invocation &call, Session &)
{
    const auto files = readDocuments({call.arguments.at(1)});
    if (!files)
        return fail(files.error());
    const auto page = Fax::readCoverPage(files->names.first(), files->contents.first());
    if (!page)
        return fail(page.error());
    printLine(Text::tr("“%1” is a cover page with %2 objects.")
                  .arg(page->title)
                  .arg(page->objects.size()));
    return Exit::Done;
}

Exit publish(const Invocation &call, Session &session)
{
    const auto files = readDocuments({call.arguments.at(1)});
    if (!files)
        return fail(files.error());
    const QString name = call.options.isSet(QStringLiteral("name"))
        ? call.options.value(QStringLiteral("name"))
        : QFileInfo(files->names.first()).completeBaseName();
    return done(session.ask(QStringLiteral("publishCoverPage"),
                            {name, call.options.isSet(QStringLiteral("replace"))},
                            files->contents));
}

Exit rename(const Invocation &call, Session &session)
{
    return done(session.ask(QStringLiteral("renameCoverPage"),
                            {call.arguments.at(1), call.arguments.at(2)}));
}

Exit remove(const Invocation &call, Session &session)
{
    return done(session.ask(QStringLiteral("removeCoverPage"), {call.arguments.at(1)}));
}

Exit show(const Invocation &call, Session &session)
{
    const QString nameOrFile = call.arguments.at(1);
    QVariantMap look;
    for (const QString &key :
         {QStringLiteral("sample"), QStringLiteral("resolution"), QStringLiteral("paper")}) {
        if (call.options.isSet(key))
            look.insert(key, call.options.value(key));
    }
    QList<QByteArray> content;
    look.insert(QStringLiteral("name"), nameOrFile);
    if (isFile(nameOrFile)) {
        const auto files = readDocuments({nameOrFile});
        if (!files)
            return fail(files.error());
        content = files->contents;
        look.insert(QStringLiteral("name"), files->names.first());
    }
    const auto tiff = session.ask(QStringLiteral("previewCoverPage"), {look}, content);
    const auto pages = tiff.and_then(
        [](const Answer &answer) { return TiffFax::read(answer.document); });
    if (!pages)
        return fail(pages.error());
    return writePages(*pages, call.options.value(QStringLiteral("out")), call.global.json);
}

struct Verb
{
    int arguments = 0;
    Exit (*run)(const Invocation &, Session &) = nullptr;
};

Exit covers(const Invocation &call)
{
    const QString name = call.arguments.isEmpty() ? QStringLiteral("list") : call.arguments.first();
    const QMap<QString, Verb> verbs{
        {QStringLiteral("list"), {0, list}},     {QStringLiteral("save"), {1, save}},
        {QStringLiteral("check"), {1, check}},   {QStringLiteral("publish"), {1, publish}},
        {QStringLiteral("rename"), {2, rename}}, {QStringLiteral("remove"), {1, remove}},
        {QStringLiteral("preview"), {1, show}}};
    const Verb verb = verbs.value(name);
    if (!verb.run || std::max(qsizetype(1), call.arguments.size()) != verb.arguments + 1)
        return failUsage(
            Text::tr("covers takes list, check FILE, publish FILE, rename NAME NEW, or save, "
                     "remove or preview and a name"));
    if (verb.run == show && !call.options.isSet(QStringLiteral("out")))
        return failUsage(Text::tr("--out DIR is missing"));
    const auto session = call.open();
    return session ? verb.run(call, **session) : fail(session.error());
}

QList<QCommandLineOption> options()
{
    const auto option = [](const char *name, const QString &description, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), description,
                                  QString::fromLatin1(value));
    };
    return {
        option("out", Text::tr("save: the file; preview: folder for page-001.png ..."), "PATH"),
        option("name", Text::tr("publish: its name on the server, else that of the file"), "NAME"),
        {QStringLiteral("replace"), Text::tr("publish: in place of the page of this name")},
        option("sample", Text::tr("preview: data to show, short (default), long or empty"), "WORD"),
        option("resolution", Text::tr("preview: standard, fine (default) or superfine"), "WORD"),
        option("paper", Text::tr("preview: a4, letter or legal; else its own"), "WORD")};
}

} // namespace

QList<Command> coverCommands()
{
    return {{QStringLiteral("covers"),
             QStringLiteral("list | check FILE | publish FILE | rename NAME NEW | save NAME | "
                            "remove NAME | preview NAME|FILE"),
             Text::tr("List, publish and look at cover pages"),
             Text::tr("  faxctl covers preview urgent --out pictures\n"
                      "  faxctl covers publish letter.fcov --name \"Our letter\"\n"
                      "  faxctl send --cover \"Our letter\" --to 102\n"
                      "standard, urgent, confidential, information, letterhead, note and compact "
                      "are always there, for the "
                      "paper of the fax and in the server's language. A name that ends with .fcov "
                      "is a file here."),
             options(), 0, 3, covers}};
}

} // namespace Fax::Cli
