#include "job/settings.h"

#include "job/tariff.h"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace Fax {

namespace {

using Field =
    std::variant<int ServerSettings::*, bool ServerSettings::*, QString ServerSettings::*>;

struct Property
{
    const char *name;
    Field field;
    int minimum = 0;
    int maximum = 0;
    const char *range = "";
    const char *characters = nullptr; ///< of a text: only these
    bool (*check)(const QString &text) = nullptr; ///< of a text: what else it must be
};

constexpr int neverRemove = -1;

bool isPaper(const QString &text)
{
    return QStringList{u"a4"_qs, u"letter"_qs, u"legal"_qs}.contains(text);
}

bool isResolution(const QString &text)
{
    return QStringList{u"standard"_qs, u"fine"_qs, u"superfine"_qs}.contains(text);
}

bool isTariffs(const QString &text)
{
    return TariffTable::parse(text).has_value();
}

bool isCurrency(const QString &text)
{
    return text.isEmpty()
        || (text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar c) {
                return c >= u'A' && c <= u'Z';
            }));
}

constexpr std::array properties{
    Property{"ArchiveDirectory", &ServerSettings::archiveDirectory, 0, 180,
             "an absolute path of at most 180 characters, or nothing"},
    Property{"ArchiveOutboundFaxes", &ServerSettings::archiveOutboundFaxes},
    Property{"Branding", &ServerSettings::branding},
    Property{"DirtyDays", &ServerSettings::dirtyDays, 1, 365, "1 to 365 days, or -1 for never"},
    Property{"DiscountRateStartHour", &ServerSettings::discountRateStartHour, 0, 23, "0 to 23"},
    Property{"DiscountRateStartMinute", &ServerSettings::discountRateStartMinute, 0, 59, "0 to 59"},
    Property{"DiscountRateEndHour", &ServerSettings::discountRateEndHour, 0, 23, "0 to 23"},
    Property{"DiscountRateEndMinute", &ServerSettings::discountRateEndMinute, 0, 59, "0 to 59"},
    Property{"PauseServerQueue", &ServerSettings::pauseServerQueue},
    Property{"Retries", &ServerSettings::retries, 0, 99, "0 to 99"},
    Property{"RetryDelay", &ServerSettings::retryDelay, 0, 1440, "0 to 1440 minutes"},
    Property{"ServerCoverpage", &ServerSettings::serverCoverpage},
    Property{"ServerMapiProfile", &ServerSettings::serverMapiProfile, 0, 255,
             "a name of at most 255 characters"},
    Property{"UseDeviceTsid", &ServerSettings::useDeviceTsid},
    Property{"DiskReserve", &ServerSettings::diskReserve, 0, 1'000'000, "0 to 1000000 MB"},
    Property{"ArchiveReceivedDirectory", &ServerSettings::archiveReceivedDirectory, 0, 180,
             "an absolute path of at most 180 characters, or nothing"},
    Property{"ArchiveSentDays", &ServerSettings::archiveSentDays, 0, 3650,
             "0 to 3650 days; 0 is for ever"},
    Property{"ArchiveReceivedDays", &ServerSettings::archiveReceivedDays, 0, 3650,
             "0 to 3650 days; 0 is for ever"},
    Property{"ArchiveQuotaHigh", &ServerSettings::archiveQuotaHigh, 0, 1'000'000,
             "0 to 1000000 MB, and not below ArchiveQuotaLow; 0 is no warning"},
    Property{"ArchiveQuotaLow", &ServerSettings::archiveQuotaLow, 0, 1'000'000,
             "0 to 1000000 MB, and not above ArchiveQuotaHigh"},
    Property{"BlockEmergencyNumbers", &ServerSettings::blockEmergencyNumbers},
    Property{"BlockedNumbers", &ServerSettings::blockedNumbers, 0, 1000,
             "numbers separated by commas, with * at the end for all that begin so, "
             "as 0900*, +43900*; 1000 characters at most",
             "0123456789+*, "},
    Property{"InboxLog", &ServerSettings::inboxLog},
    Property{"OutboxLog", &ServerSettings::outboxLog},
    Property{"LogDirectory", &ServerSettings::logDirectory, 0, 180,
             "an absolute path of at most 180 characters, or nothing"},
    Property{"LogKeepDays", &ServerSettings::logKeepDays, 1, 3650, "1 to 3650 days"},
    Property{"CountryCode", &ServerSettings::countryCode, 0, 3, "1 to 3 digits, or nothing",
             "0123456789"},
    Property{"InternationalPrefix", &ServerSettings::internationalPrefix, 0, 8,
             "at most 8 digits or pauses (,)", "0123456789,"},
    Property{"NationalPrefix", &ServerSettings::nationalPrefix, 0, 8,
             "at most 8 digits or pauses (,)", "0123456789,"},
    Property{"MaximumRecipients", &ServerSettings::maximumRecipients, 1, 10'000, "1 to 10000"},
    Property{"MaximumJobsPerMinute", &ServerSettings::maximumJobsPerMinute, 0, 1'000'000,
             "1 to 1000000, or 0 for no limit"},
    Property{"MaximumOpenJobs", &ServerSettings::maximumOpenJobs, 0, 1'000'000,
             "1 to 1000000, or 0 for no limit"},
    Property{"AutoCreateAccountOnConnect", &ServerSettings::autoCreateAccountOnConnect},
    Property{"ServerName", &ServerSettings::serverName, 0, 64, "a text of at most 64 characters"},
    Property{"ServerLocation", &ServerSettings::serverLocation, 0, 64,
             "a text of at most 64 characters"},
    Property{"ServerContact", &ServerSettings::serverContact, 0, 64,
             "a text of at most 64 characters"},
    Property{"DefaultPaper", &ServerSettings::defaultPaper, 0, 16, "a4, letter or legal", nullptr,
             isPaper},
    Property{"DefaultResolution", &ServerSettings::defaultResolution, 0, 16,
             "standard, fine or superfine", nullptr, isResolution},
    Property{"Ecm", &ServerSettings::ecm},
    Property{"TopSpeed", &ServerSettings::topSpeed, 2400, 14400, "2400 to 14400 bit/s"},
    Property{"BusyRetryDelay", &ServerSettings::busyRetryDelay, 0, 60,
             "1 to 60 minutes, or 0 for the same as RetryDelay"},
    Property{"CoverpageRequired", &ServerSettings::coverpageRequired},
    Property{"BillingCodeRequired", &ServerSettings::billingCodeRequired},
    Property{"MaximumPages", &ServerSettings::maximumPages, 1, 2000, "1 to 2000"},
    Property{"LowPriorityWaits", &ServerSettings::lowPriorityWaits},
    Property{"Tariffs", &ServerSettings::tariffs, 0, 4000,
             "rows of \"prefix per-minute per-call step-seconds discount-per-minute\" separated by "
             "semicolons, as +49 0.02 0 60 0.01; * 0.2 0.05 60 0.15",
             nullptr, isTariffs},
    Property{"Currency", &ServerSettings::currency, 0, 3, "three capital letters, or nothing",
             nullptr, isCurrency},
};

const Property *find(const QString &name)
{
    for (const Property &property : properties) {
        if (name == QLatin1StringView(property.name))
            return &property;
    }
    return nullptr;
}

tl::unexpected<Error> outOfRange(const Property &property, const char *range)
{
    return failure(ErrorCode::InvalidParameter,
                   QStringLiteral("%1 must be %2.")
                       .arg(QLatin1StringView(property.name), QLatin1StringView(range)));
}

Result<> assign(ServerSettings &settings, const Property &property, int ServerSettings::*field,
                const QVariant &value)
{
    bool isNumber = false;
    const QString text = value.toString().trimmed();
    const int number = text.toInt(&isNumber);
    const bool never = field == &ServerSettings::dirtyDays && number == neverRemove;
    if (!isNumber || (!never && (number < property.minimum || number > property.maximum)))
        return outOfRange(property, property.range);
    settings.*field = number;
    return {};
}

Result<> assign(ServerSettings &settings, const Property &property, bool ServerSettings::*field,
                const QVariant &value)
{
    const QString text = value.toString().trimmed().toLower();
    const bool on = QStringList{u"on"_qs, u"true"_qs, u"1"_qs}.contains(text);
    const bool off = QStringList{u"off"_qs, u"false"_qs, u"0"_qs}.contains(text);
    if (!on && !off)
        return outOfRange(property, "on or off");
    settings.*field = on;
    return {};
}

Result<> assign(ServerSettings &settings, const Property &property, QString ServerSettings::*field,
                const QVariant &value)
{
    const QString text = value.toString();
    const bool isPath = field == &ServerSettings::archiveDirectory
        || field == &ServerSettings::logDirectory
        || field == &ServerSettings::archiveReceivedDirectory;
    const bool printable = std::all_of(text.begin(), text.end(),
                                       [](QChar c) { return c.isPrint() || c.isSurrogate(); });
    const QLatin1StringView characters(property.characters);
    const bool allowed = characters.isEmpty()
        || std::all_of(text.begin(), text.end(), [&](QChar c) { return characters.contains(c); });
    if (text.size() > property.maximum || !printable || !allowed
        || (isPath && !text.isEmpty() && !text.startsWith(u'/'))
        || (property.check != nullptr && !property.check(text)))
        return outOfRange(property, property.range);
    settings.*field = text;
    return {};
}

Result<> assign(ServerSettings &settings, const QString &name, const QVariant &value)
{
    const Property *property = find(name);
    if (property == nullptr)
        return failure(ErrorCode::NotFound,
                       QStringLiteral("There is no setting \"%1\".").arg(name.left(64)));
    return std::visit([&](auto field) { return assign(settings, *property, field, value); },
                      property->field);
}

/** What no property shows alone (service-semantics 10.8); `name` is the one that was set last. */
Result<> checkTogether(const ServerSettings &settings, const QString &name)
{
    if (settings.archiveQuotaHigh == 0 || settings.archiveQuotaHigh >= settings.archiveQuotaLow)
        return {};
    const bool low = name == u"ArchiveQuotaLow";
    const Property *property = find(low ? name : QStringLiteral("ArchiveQuotaHigh"));
    return outOfRange(*property, property->range);
}

} // namespace

QStringList ServerSettings::names()
{
    QStringList list;
    for (const Property &property : properties)
        list.append(QLatin1StringView(property.name));
    return list;
}

QVariant ServerSettings::value(const QString &name) const
{
    const Property *property = find(name);
    if (property == nullptr)
        return {};
    return std::visit([this](auto field) { return QVariant(this->*field); }, property->field);
}

QVariantMap ServerSettings::values() const
{
    QVariantMap map;
    for (const QString &name : names())
        map.insert(name, value(name));
    return map;
}

Result<> ServerSettings::set(const QString &name, const QVariant &value)
{
    return set(QVariantMap{{name, value}});
}

Result<> ServerSettings::set(const QVariantMap &changes)
{
    ServerSettings changed = *this;
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        if (auto assigned = assign(changed, it.key(), it.value()); !assigned)
            return assigned;
    }
    const QString last = changes.isEmpty() ? QString() : changes.lastKey();
    if (auto right = checkTogether(changed, last); !right)
        return right;
    *this = changed;
    return {};
}

DiscountPeriod ServerSettings::discountPeriod() const
{
    return {QTime(discountRateStartHour, discountRateStartMinute),
            QTime(discountRateEndHour, discountRateEndMinute)};
}

RetrySettings ServerSettings::retrySettings() const
{
    return {retries, std::chrono::minutes(retryDelay), std::chrono::minutes(busyRetryDelay)};
}

} // namespace Fax
