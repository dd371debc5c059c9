#include "settings/settingfields.h"

#include <QtCore/QCoreApplication>

namespace Fax::Ui::SettingFields {

namespace {

using Kind = FieldSpec::Kind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SettingFields)
};

/** "settings.maximumPages" of "MaximumPages". */
QString objectNameOf(const QString &name)
{
    return QStringLiteral("settings.") + name.left(1).toLower() + name.mid(1);
}

FieldSpec named(const char *name, Kind kind, const QString &label, const QString &help)
{
    FieldSpec spec;
    spec.name = QString::fromLatin1(name);
    spec.objectName = objectNameOf(spec.name);
    spec.kind = kind;
    spec.label = label;
    spec.help = help;
    return spec;
}

FieldSpec onOff(const char *name, const QString &label, const QString &help)
{
    return named(name, Kind::Switch, label, help);
}

FieldSpec number(const char *name, int minimum, int maximum, const QString &suffix,
                 const QString &label, const QString &help)
{
    FieldSpec spec = named(name, Kind::Number, label, help);
    spec.minimum = minimum;
    spec.maximum = maximum;
    spec.suffix = suffix;
    return spec;
}

FieldSpec orOff(FieldSpec spec, int off, const QString &text)
{
    spec.off = off;
    spec.offText = text;
    return spec;
}

FieldSpec text(const char *name, int longest, const QString &label, const QString &help,
               const QString &characters = {})
{
    FieldSpec spec = named(name, Kind::Text, label, help);
    spec.longest = longest;
    spec.characters = characters;
    return spec;
}

FieldSpec choice(const char *name, const QList<std::pair<QString, QVariant>> &choices,
                 const QString &label, const QString &help)
{
    FieldSpec spec = named(name, Kind::Choice, label, help);
    spec.choices = choices;
    return spec;
}

FieldSpec folder(const char *name, const QString &label, const QString &help,
                 const QString &placeholder)
{
    FieldSpec spec = text(name, 180, label, help);
    spec.placeholder = placeholder;
    return spec;
}

} // namespace

QList<FieldSpec> aboutServer()
{
    return {
        text("ServerName", 64, Text::tr("Server name"), Text::tr("How this server is called.")),
        text("ServerLocation", 64, Text::tr("Location"), Text::tr("Where its lines are.")),
        text("ServerContact", 64, Text::tr("Contact"),
             Text::tr("Whom users can ask when something fails.")),
        choice("DefaultPaper",
               {{Text::tr("A4"), QStringLiteral("a4")},
                {Text::tr("Letter"), QStringLiteral("letter")},
                {Text::tr("Legal"), QStringLiteral("legal")}},
               Text::tr("Default paper"), Text::tr("For faxes of which nobody says more.")),
    };
}

QList<FieldSpec> dialing()
{
    return {
        text("CountryCode", 3, Text::tr("Country code"),
             Text::tr("Digits, as 49 for Germany: +49 numbers are dialled as home numbers."),
             QStringLiteral("0-9")),
        text("NationalPrefix", 8, Text::tr("National prefix"),
             Text::tr("Dialled for the + and country code of your own country."),
             QStringLiteral("0-9,")),
        text("InternationalPrefix", 8, Text::tr("International prefix"),
             Text::tr("Dialled for the + of another country; a comma is a pause."),
             QStringLiteral("0-9,")),
    };
}

QList<FieldSpec> retries()
{
    return {
        number("Retries", 0, 99, {}, Text::tr("Retries"),
               Text::tr("Further tries after the first one fails.")),
        number("RetryDelay", 0, 1440, Text::tr(" min"), Text::tr("Retry after"),
               Text::tr("At least so long between two tries.")),
        orOff(number("BusyRetryDelay", 1, 60, Text::tr(" min"), Text::tr("Sooner if busy"),
                     Text::tr("A busy line is often free soon.")),
              0, Text::tr("off")),
        orOff(number("DirtyDays", 1, 365, Text::tr(" days"), Text::tr("Delete unsent faxes after"),
                     Text::tr("Faxes that failed stay in the outbox so long.")),
              -1, Text::tr("never")),
    };
}

QList<FieldSpec> header()
{
    FieldSpec personal = onOff("ServerCoverpage", Text::tr("Users may use personal cover pages"),
                               Text::tr("Off: only cover pages of the server."));
    personal.inverted = true;
    return {
        onOff("Branding", Text::tr("Header line on every page"),
              Text::tr("Date, sender, recipient and page number. Some countries require it by "
                       "law.")),
        onOff("UseDeviceTsid", Text::tr("Always use the line's ID"),
              Text::tr("Off: the sender's own number is transmitted.")),
        personal,
    };
}

QList<FieldSpec> rules()
{
    return {
        onOff("CoverpageRequired", Text::tr("Cover page required"),
              Text::tr("A fax without one is not taken.")),
        onOff("BillingCodeRequired", Text::tr("Billing code required"),
              Text::tr("A fax without one is not taken.")),
        number("MaximumRecipients", 1, 10'000, {}, Text::tr("Most recipients"),
               Text::tr("Of one submission.")),
        number("MaximumPages", 1, 2000, {}, Text::tr("Most pages"), Text::tr("Of one fax.")),
    };
}

QList<FieldSpec> pages()
{
    return {
        choice("DefaultResolution",
               {{Text::tr("Standard, 204×98"), QStringLiteral("standard")},
                {Text::tr("Fine, 204×196"), QStringLiteral("fine")},
                {Text::tr("Superfine, 204×391"), QStringLiteral("superfine")}},
               Text::tr("Default resolution"), Text::tr("Can be chosen for each fax.")),
        onOff("Ecm", Text::tr("Error correction (ECM)"),
              Text::tr("Off: no call uses it. On: can be left out for each fax.")),
        choice("TopSpeed",
               {{Text::tr("14,400 bit/s"), 14400},
                {Text::tr("12,000 bit/s"), 12000},
                {Text::tr("9600 bit/s"), 9600},
                {Text::tr("7200 bit/s"), 7200},
                {Text::tr("4800 bit/s"), 4800},
                {Text::tr("2400 bit/s"), 2400}},
               Text::tr("Top speed"), Text::tr("Lines and numbers may be slower.")),
    };
}

FieldSpec lowPriorityWaits()
{
    return onOff("LowPriorityWaits", Text::tr("Low priority waits for the discount period"),
                 Text::tr("For faxes that are handed over from now on."));
}

FieldSpec currency()
{
    FieldSpec spec = text("Currency", 3, Text::tr("Currency"),
                          Text::tr("Three letters; without tariffs nobody sees costs."),
                          QStringLiteral("A-Z"));
    spec.placeholder = QStringLiteral("EUR");
    return spec;
}

QList<FieldSpec> archiveSent()
{
    return {
        onOff("ArchiveOutboundFaxes", Text::tr("Keep sent faxes"),
              Text::tr("Off: only the entry in the log stays.")),
        folder("ArchiveDirectory", Text::tr("Sent folder"),
               Text::tr("A folder on the server that the service can write to."),
               Text::tr("the folder of the service")),
        orOff(number("ArchiveSentDays", 1, 3650, Text::tr(" days"), Text::tr("Delete sent after"),
                     Text::tr("Older faxes are deleted from the archive.")),
              0, Text::tr("never")),
    };
}

QList<FieldSpec> archiveReceived()
{
    return {
        folder("ArchiveReceivedDirectory", Text::tr("Received folder"),
               Text::tr("A folder on the server that the service can write to."),
               Text::tr("as for sent faxes")),
        orOff(number("ArchiveReceivedDays", 1, 3650, Text::tr(" days"),
                     Text::tr("Delete received after"),
                     Text::tr("Older faxes are deleted from the archive and the inbox.")),
              0, Text::tr("never")),
    };
}

QList<FieldSpec> archiveSize()
{
    return {
        orOff(number("ArchiveQuotaHigh", 1, 1'000'000, Text::tr(" MB"), Text::tr("Warn at"),
                     Text::tr("Warns once when the archive is larger.")),
              0, Text::tr("never")),
        number("ArchiveQuotaLow", 0, 1'000'000, Text::tr(" MB"), Text::tr("All clear at"),
               Text::tr("It must be smaller than this before it is warned of again.")),
        number("DiskReserve", 0, 1'000'000, Text::tr(" MB"), Text::tr("Keep free for receiving"),
               Text::tr("With less free space no new faxes are taken.")),
    };
}

QList<FieldSpec> blockedNumbers()
{
    FieldSpec numbers = text("BlockedNumbers", 1000, Text::tr("Blocked numbers"),
                             Text::tr("Separated by commas; with * all that begin so."),
                             QStringLiteral("0-9+*, "));
    numbers.placeholder = QStringLiteral("0900*, +43900*");
    return {
        onOff("BlockEmergencyNumbers", Text::tr("Never call emergency numbers"),
              Text::tr("A fax to them would hold up people in need.")),
        numbers,
    };
}

QList<FieldSpec> limits()
{
    return {
        onOff("AutoCreateAccountOnConnect", Text::tr("Everybody on this computer may send"),
              Text::tr("Off: only users in the list above.")),
        orOff(number("MaximumJobsPerMinute", 1, 1'000'000, {}, Text::tr("Faxes in a minute"),
                     Text::tr("So many may one user hand over.")),
              0, Text::tr("no limit")),
        orOff(number("MaximumOpenJobs", 1, 1'000'000, {}, Text::tr("Faxes in the queue"),
                     Text::tr("So many may one user have there.")),
              0, Text::tr("no limit")),
    };
}

QList<FieldSpec> logging()
{
    return {
        onOff("OutboxLog", Text::tr("Log outgoing faxes"),
              Text::tr("One line for each fax that is final, in OutboxLOG.txt.")),
        onOff("InboxLog", Text::tr("Log incoming faxes"),
              Text::tr("One line for each received fax, in InboxLOG.txt.")),
        folder("LogDirectory", Text::tr("Log folder"), Text::tr("A folder on the server."),
               Text::tr("the folder of the service")),
        number("LogKeepDays", 1, 3650, Text::tr(" days"), Text::tr("Keep logs"),
               Text::tr("The activity log, too.")),
    };
}

} // namespace Fax::Ui::SettingFields
