#include "commandline.h"
#include "contacts/contactimport.h"
#include "contacts/vcard.h"
#include "output.h"
#include "savefile.h"
#include "session.h"
#include "store/personalbook.h"

#include "base/valuemap.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QFile>

#include <memory>

namespace Fax::Cli {

namespace {

constexpr int portion = 500;

/** The shared book of a service as a ContactStore, so that both books are used in one way. */
class SharedBook final : public ContactStore
{
public:
    explicit SharedBook(std::unique_ptr<Session> session)
        : m_session(std::move(session))
    { }

    Result<QList<Contact>> contacts(qint64 after, int) override
    {
        return m_session
            ->ask(QStringLiteral("contacts"), {QVariantMap{{QStringLiteral("after"), after}}})
            .and_then([](const Answer &a) { return fromMaps<Contact>(a.value.toList()); });
    }
    Result<QList<Contact>> setContacts(const QList<Contact> &contacts) override
    {
        return m_session->ask(QStringLiteral("setContacts"), {QVariant(toMaps(contacts))})
            .and_then([](const Answer &a) { return fromMaps<Contact>(a.value.toList()); });
    }
    Result<> removeContacts(const QList<qint64> &ids) override
    {
        QVariantList numbers;
        for (const qint64 id : ids)
            numbers.append(id);
        return m_session->ask(QStringLiteral("removeContacts"), {QVariant(numbers)})
            .map([](const Answer &) {});
    }

private:
    std::unique_ptr<Session> m_session;
};

/** One's own book, or with --shared that of the service. */
struct OpenBook
{
    std::unique_ptr<PersonalBook> own;
    std::unique_ptr<SharedBook> shared;

    [[nodiscard]] ContactStore &store() const
    {
        return own ? own->contacts() : static_cast<ContactStore &>(*shared);
    }
};

Result<OpenBook> openBook(const Invocation &call)
{
    OpenBook book;
    if (call.options.isSet(QStringLiteral("shared"))) {
        auto session = call.open();
        if (!session)
            return tl::unexpected(session.error());
        book.shared = std::make_unique<SharedBook>(*std::move(session));
        return book;
    }
    book.own = std::make_unique<PersonalBook>(PersonalBook::defaultFile());
    return book.own->open().map([&] { return std::move(book); });
}

Result<QList<Contact>> allOf(ContactStore &store)
{
    QList<Contact> all;
    while (true) {
        const auto next = store.contacts(all.isEmpty() ? 0 : all.last().id, portion);
        if (!next)
            return next;
        all += *next;
        if (next->size() < portion)
            return all;
    }
}

Exit list(const Invocation &call, ContactStore &store)
{
    const auto contacts = allOf(store);
    if (!contacts)
        return fail(contacts.error());
    if (call.global.json) {
        printJson(toMaps(*contacts));
        return Exit::Done;
    }
    Table table({Text::tr("ID"), Text::tr("Name"), Text::tr("Company"), Text::tr("Fax number"),
                 Text::tr("Groups")});
    for (const Contact &contact : *contacts)
        table.addRow({QString::number(contact.id), contact.displayName(), contact.company,
                      contact.number(), contact.groups.join(u"; "_qs)});
    table.print();
    return Exit::Done;
}

Exit importFile(ContactStore &store, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail({ErrorCode::FileUnreadable,
                     Text::tr("Cannot read %1: %2").arg(path, file.errorString())});
    const auto preview = ContactImport::preview(file);
    if (!preview)
        return fail(
            {preview.error().code, Text::tr("%1: %2").arg(path, preview.error().message())});
    file.seek(0);
    ContactImportOptions options;
    options.format = preview->format;
    options.mapping = preview->mapping;
    QList<Contact> read;
    const auto take = [&read](const Contact &contact) {
        read.append(contact);
        return read.size() < ContactStore::mostContacts;
    };
    const auto result = preview->isTable ? ContactImport::readTable(file, options, take)
                                         : ContactImport::readCards(file, options, take);
    if (!result)
        return fail({result.error().code, Text::tr("%1: %2").arg(path, result.error().message())});
    for (const auto &problem : result->problems)
        printLine(Text::tr("Row %1: %2").arg(problem.row).arg(problem.sentence));
    for (qsizetype at = 0; at < read.size(); at += portion) {
        if (const auto stored = store.setContacts(read.mid(at, portion)); !stored)
            return fail(stored.error());
    }
    printLine(Text::tr("%1 contacts added, %2 left out")
                  .arg(read.size())
                  .arg(result->withoutNumber + result->refused));
    return Exit::Done;
}

Exit exportFile(ContactStore &store, const QString &path)
{
    const auto contacts = allOf(store);
    if (!contacts)
        return fail(contacts.error());
    QByteArray text;
    if (path.endsWith(u".vcf"_qs, Qt::CaseInsensitive)) {
        for (const Contact &contact : *contacts)
            text += VCard::written(contact, VCard::Version::V30);
    } else {
        text = ContactFields::toCsv(*contacts);
    }
    if (const auto saved = saveFile(path, text); !saved)
        return fail(saved.error());
    printLine(Text::tr("%1 contacts saved as %2").arg(contacts->size()).arg(path));
    return Exit::Done;
}

Exit remove(ContactStore &store, const QStringList &texts)
{
    const auto ids = jobIds(texts);
    if (!ids)
        return fail(ids.error());
    const auto removed = store.removeContacts(*ids);
    return removed ? Exit::Done : fail(removed.error());
}

Exit contacts(const Invocation &call)
{
    const QString what = call.arguments.value(0, QStringLiteral("list"));
    const bool ofFile = what == u"import" || what == u"export";
    const bool known = ofFile ? call.arguments.size() == 2
        : what == u"remove"   ? call.arguments.size() > 1
                              : what == u"list" && call.arguments.size() < 2;
    if (!known)
        return failUsage(Text::tr("contacts takes list, import FILE, export FILE or remove ID..."));
    const auto book = openBook(call);
    if (!book)
        return fail(book.error());
    if (what == u"import")
        return importFile(book->store(), call.arguments.at(1));
    if (what == u"export")
        return exportFile(book->store(), call.arguments.at(1));
    if (what == u"remove")
        return remove(book->store(), call.arguments.mid(1));
    return list(call, book->store());
}

} // namespace

QList<Command> contactsCommands()
{
    return {
        {QStringLiteral("contacts"),
         QStringLiteral("[list | import FILE | export FILE | remove ID...]"),
         Text::tr("List and change the address book"),
         Text::tr("Your own book, the one that the console shows, or the one that all share. "
                  "Files are CSV, TXT or vCard;\n"
                  "separator, encoding and columns are guessed, an export ends with .csv or .vcf.\n"
                  "  faxctl contacts import customers.csv\n"
                  "  faxctl contacts export --shared all.vcf"),
         {{QStringLiteral("shared"), Text::tr("The address book that all users share")}},
         0,
         -1,
         contacts}};
}

} // namespace Fax::Cli
