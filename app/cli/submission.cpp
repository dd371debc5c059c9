#include "submission.h"

#include "base/valuemap.h"
#include "documents.h"
#include "job/faxnumber.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QMetaProperty>
#include <QtCore/QUuid>

namespace Fax::Cli {

namespace {

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

tl::unexpected<Error> malformed(const QString &sentence)
{
    return failure(ErrorCode::InvalidParameter, sentence);
}

/** One word of an enumeration; absent = the value stays. */
template <typename Enum>
Result<> readWord(const QCommandLineParser &options, const char *name, const QStringList &allowed,
                  Enum &value)
{
    if (!options.isSet(option(name)))
        return {};
    const QString word = options.value(option(name));
    const auto parsed = enumFromName<Enum>(word);
    if (!parsed || !allowed.contains(word))
        return malformed(Text::tr("--%1 takes one of %2, not \"%3\"")
                             .arg(option(name), allowed.join(QStringLiteral(", ")), word.left(40)));
    value = *parsed;
    return {};
}

} // namespace

// ISO 8601; without a zone it is local time, as on a wall clock.
Result<> readSchedule(const QCommandLineParser &options, Submission &submission)
{
    const bool discount = options.isSet(option("discount"));
    const bool at = options.isSet(option("at"));
    if (discount && at)
        return malformed(Text::tr("--at and --discount exclude each other"));
    if (discount)
        submission.schedule = ScheduleType::DiscountPeriod;
    if (!at)
        return {};
    const QString text = options.value(option("at"));
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || !text.contains(u'T'))
        return malformed(Text::tr("--at takes a time like 2026-05-06T08:00 (local) or "
                                  "2026-05-06T06:00Z, not \"%1\"")
                             .arg(text.left(40)));
    submission.schedule = ScheduleType::SpecificTime;
    submission.scheduledAt = time.toUTC();
    return {};
}

namespace {

struct TextOption
{
    const char *name;
    const char *value;
    const char *help;
};

constexpr TextOption senderTexts[] = {
    {"sender-name", "NAME", QT_TRANSLATE_NOOP("faxctl", "Name of the sender")},
    {"sender-company", "TEXT", QT_TRANSLATE_NOOP("faxctl", "Company of the sender")},
    {"sender-given-name", "TEXT", QT_TRANSLATE_NOOP("faxctl", "Given name of the sender")},
    {"sender-zip", "TEXT", QT_TRANSLATE_NOOP("faxctl", "ZIP code of the sender")},
    {"sender-city", "TEXT", QT_TRANSLATE_NOOP("faxctl", "City of the sender")},
    {"sender-country", "TEXT", QT_TRANSLATE_NOOP("faxctl", "Country of the sender")},
    {"sender-address", "TEXT", QT_TRANSLATE_NOOP("faxctl", "Address of the sender")},
    {"sender-title", "TEXT", QT_TRANSLATE_NOOP("faxctl", "Title of the sender")},
    {"sender-department", "TEXT", QT_TRANSLATE_NOOP("faxctl", "Department of the sender")},
    {"sender-office", "TEXT", QT_TRANSLATE_NOOP("faxctl", "Office of the sender")},
    {"sender-home-phone", "NUMBER", QT_TRANSLATE_NOOP("faxctl", "Home telephone of the sender")},
    {"sender-office-phone", "NUMBER",
     QT_TRANSLATE_NOOP("faxctl", "Office telephone of the sender")},
    {"sender-fax", "NUMBER", QT_TRANSLATE_NOOP("faxctl", "Fax number of the sender")},
    {"sender-email", "ADDRESS", QT_TRANSLATE_NOOP("faxctl", "Mail address of the sender")},
};

constexpr TextOption recipientTexts[] = {
    {"name", "NAME", QT_TRANSLATE_NOOP("faxctl", "Name of the recipient")},
    {"recipient-company", "TEXT", QT_TRANSLATE_NOOP("faxctl", "Company of the recipient")},
    {"recipient-address", "TEXT", QT_TRANSLATE_NOOP("faxctl", "Address of the recipient")},
    {"recipient-city", "TEXT", QT_TRANSLATE_NOOP("faxctl", "City of the recipient")},
    {"recipient-state", "TEXT", QT_TRANSLATE_NOOP("faxctl", "State of the recipient")},
    {"recipient-zip", "TEXT", QT_TRANSLATE_NOOP("faxctl", "Postal code of the recipient")},
    {"recipient-given-name", "TEXT",
     QT_TRANSLATE_NOOP("faxctl", "Given name of the recipient")},
    {"recipient-email", "ADDRESS",
     QT_TRANSLATE_NOOP("faxctl", "Mail address of the recipient")},
    {"recipient-country", "TEXT", QT_TRANSLATE_NOOP("faxctl", "Country of the recipient")},
    {"recipient-title", "TEXT", QT_TRANSLATE_NOOP("faxctl", "Title of the recipient")},
    {"recipient-department", "TEXT", QT_TRANSLATE_NOOP("faxctl", "Department of the recipient")},
    {"recipient-office", "TEXT", QT_TRANSLATE_NOOP("faxctl", "Office of the recipient")},
    {"recipient-home-phone", "NUMBER",
     QT_TRANSLATE_NOOP("faxctl", "Home telephone of the recipient")},
    {"recipient-office-phone", "NUMBER",
     QT_TRANSLATE_NOOP("faxctl", "Office telephone of the recipient")},
};

/** The member that an option fills: "sender-home-phone" is senderHomePhone. */
QByteArray memberOf(const TextOption &text)
{
    const QByteArray name(text.name);
    if (name == "sender-email" || name == "recipient-email")
        return "emailAddress";
    QByteArray member;
    bool isUpper = false;
    for (const char c : name.startsWith("recipient-") ? name.mid(10) : name) {
        if (c != '-')
            member.append(isUpper ? static_cast<char>(c - 'a' + 'A') : c);
        isUpper = c == '-';
    }
    return member;
}

template <typename Gadget>
void setText(Gadget &gadget, const TextOption &text, const QString &value)
{
    const QMetaObject &type = Gadget::staticMetaObject;
    type.property(type.indexOfProperty(memberOf(text).constData())).writeOnGadget(&gadget, value);
}

/** A page of the server by its name, or a file of one's own. */
Result<> readCoverPage(const QCommandLineParser &options, FaxDetails &details)
{
    const QString path = options.value(option("cover-file"));
    if (path.isEmpty()) {
        details.coverpageName = options.value(option("cover"));
        details.sendCoverpage = options.isSet(option("cover"));
        details.serverCoverpage = details.sendCoverpage;
        return {};
    }
    return readDocuments({path}).map([&](const Documents &file) {
        details.coverpageName = file.names.first();
        details.coverpageFile = file.contents.first();
        details.sendCoverpage = true;
    });
}

Result<> readCover(const QCommandLineParser &options, FaxDetails &details)
{
    for (const TextOption &text : senderTexts)
        setText(details, text, options.value(option(text.name)));
    details.coverpageNote = options.value(option("note"));
    details.coverpageSmallNote = options.isSet(option("small-note"));
    details.coverpageRecipients = options.isSet(option("show-recipients"));
    details.subject = options.value(option("subject"));
    return readCoverPage(options, details);
}

/** none, notify, or mail:ADDRESS; mail alone goes to the sender. */
Result<> readReceipt(const QCommandLineParser &options, FaxDetails &details)
{
    details.groupReceipts = options.isSet(option("group-receipts"));
    if (!options.isSet(option("receipt")))
        return {};
    const QString word = options.value(option("receipt"));
    const auto receipt = enumFromName<Receipt>(word.section(u':', 0, 0));
    const bool hasAddress = word.contains(u':');
    if (!receipt || (hasAddress && *receipt != Receipt::Mail))
        return malformed(Text::tr("--receipt takes none, notify or mail:ADDRESS, not \"%1\"")
                             .arg(word.left(40)));
    details.receipt = *receipt;
    details.receiptAddress = word.section(u':', 1);
    if (*receipt == Receipt::Mail && details.receiptAddress.isEmpty()
        && details.emailAddress.isEmpty())
        return malformed(Text::tr("--receipt mail needs an address, as mail:anna@example.org"));
    return {};
}

Result<> readRecipients(const QCommandLineParser &options, Submission &submission)
{
    const QStringList numbers = options.values(option("to"));
    for (const TextOption &text : recipientTexts) {
        if (options.values(option(text.name)).size() > numbers.size())
            return malformed(Text::tr("there are more --%1 than --to").arg(option(text.name)));
    }
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        // What may be called is the server's rule: it may have other numbers blocked.
        const auto number = FaxNumber::parse(numbers[i]);
        if (!number)
            return tl::unexpected(number.error());
        Recipient recipient;
        recipient.number = number->shown();
        for (const TextOption &text : recipientTexts)
            setText(recipient, text, options.values(option(text.name)).value(i));
        submission.recipients.append(recipient);
    }
    return {};
}

/** From a file, so that no list of processes shows them. */
Result<> readPasswords(const QCommandLineParser &options, Submission &submission)
{
    if (!options.isSet(option("passwords")))
        return {};
    const auto file = readDocuments({options.value(option("passwords"))});
    if (!file)
        return tl::unexpected(file.error());
    QString text = QString::fromUtf8(file->contents.first());
    if (text.endsWith(u'\n'))
        text.chop(1);
    submission.documentPasswords = text.remove(u'\r').split(u'\n');
    return {};
}

Result<> readPages(const QCommandLineParser &options, Submission &submission)
{
    const QStringList resolutions{option("standard"), option("fine"), option("superfine")};
    const QStringList papers{option("a4"), option("letter"), option("legal")};
    submission.pageRange = options.value(option("pages"));
    submission.documentRanges = options.values(option("document-pages"));
    if (auto passwords = readPasswords(options, submission); !passwords)
        return passwords;
    return readWord(options, "resolution", resolutions, submission.resolution).and_then([&] {
        return readWord(options, "paper", papers, submission.paper);
    });
}

Result<> readSending(const QCommandLineParser &options, Submission &submission)
{
    const QStringList priorities{option("low"), option("normal"), option("high")};
    submission.requestId = options.isSet(option("request-id"))
        ? options.value(option("request-id"))
        : QUuid::createUuid().toString(QUuid::WithoutBraces);
    submission.displayName = options.value(option("display-name"));
    submission.billingCode = options.value(option("billing"));
    submission.tsid = options.value(option("tsid"));
    submission.wantedPort = options.value(option("port"));
    submission.ecm = !options.isSet(option("no-ecm"));
    return readWord(options, "priority", priorities, submission.priority)
        .and_then([&] { return readSchedule(options, submission); })
        .and_then([&] { return readReceipt(options, submission); })
        .and_then([&] { return readRecipients(options, submission); });
}

} // namespace

QList<QCommandLineOption> pageOptions()
{
    return {
        {{option("resolution")}, Text::tr("standard, fine or superfine (default: the server's choice)"), option("WORD")},
        {{option("paper")}, Text::tr("a4, letter or legal (default: the server's choice)"), option("WORD")},
        {{option("pages")}, Text::tr("Only these pages, like 1-3,7,9-"), option("RANGE")},
        {{option("document-pages")},
         Text::tr("Only these pages of a file; the n-th belongs to the n-th FILE"),
         option("RANGE")},
        {{option("passwords")},
         Text::tr("What opens the files: a file whose n-th line belongs to the n-th FILE"),
         option("PATH")},
    };
}

QList<QCommandLineOption> coverOptions()
{
    QList<QCommandLineOption> list{
        {{option("cover")},
         Text::tr("A cover page of the server in front, like standard (see faxctl covers)"),
         option("NAME")},
        {{option("cover-file")}, Text::tr("The same, a cover page of your own"), option("FILE")},
        {{option("note")},
         Text::tr(
             "Text for the cover page; **words** are bold; what does not fit goes on a second one"),
         option("TEXT")},
        {{option("small-note")}, Text::tr("Smaller letters before a second cover page")},
        {{option("show-recipients")}, Text::tr("The cover page says who else gets the fax")},
        {{option("subject")},
         Text::tr("Subject, for cover page, lists and receipts"),
         option("TEXT")},
    };
    for (const TextOption &text : senderTexts)
        list.append({{option(text.name)}, Text::tr(text.help), option(text.value)});
    return list;
}

QList<QCommandLineOption> sendingOptions()
{
    QList<QCommandLineOption> recipients{{{option("to")},
                                          Text::tr("Fax number; give it again for more recipients"),
                                          option("NUMBER")}};
    for (const TextOption &text : recipientTexts)
        recipients.append(
            {{option(text.name)},
             Text::tr("%1; the n-th belongs to the n-th --to").arg(Text::tr(text.help)),
             option(text.value)});
    return recipients
        + QList<QCommandLineOption>{
            {{option("receipt")},
             Text::tr("What tells of the outcome: none (default), notify or mail:ADDRESS"),
             option("WORD")},
            {{option("group-receipts")}, Text::tr("One receipt for all recipients together")},
            {{option("billing")}, Text::tr("Billing code, for lists and logs"), option("CODE")},
            {{option("display-name")}, Text::tr("Name of the fax in the queue"), option("TEXT")},
            {{option("tsid")},
             Text::tr("Station id to send, if the server does not use the port's"),
             option("TEXT")},
            {{option("at")},
             Text::tr("Not before this time, like 2026-05-06T08:00"),
             option("TIME")},
            {{option("discount")}, Text::tr("In the discount period (see faxctl get)")},
            {{option("priority")}, Text::tr("low, normal (default) or high"), option("WORD")},
            {{option("port")}, Text::tr("Only from this port"), option("ID|NAME")},
            {{option("no-ecm")}, Text::tr("Without error correction")},
            {{option("request-id")},
             Text::tr("A name of your own for this request, like a UUID: sent again with the same "
                      "name, it gives the jobs of the first time"),
             option("ID")},
            {{option("wait")}, Text::tr("Show progress and wait for the outcome")},
        };
}

Result<Submission> pagesFrom(const QCommandLineParser &options)
{
    Submission submission;
    return readCover(options, submission)
        .and_then([&] { return readPages(options, submission); })
        .map([&] { return submission; });
}

Result<Submission> submissionFrom(const QCommandLineParser &options)
{
    return pagesFrom(options).and_then([&](Submission submission) {
        return readSending(options, submission).map([&] { return submission; });
    });
}

} // namespace Fax::Cli
