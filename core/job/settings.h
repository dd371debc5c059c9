#pragma once

#include "base/result.h"
#include "job/retrypolicy.h"
#include "job/schedule.h"

#include <QtCore/QDateTime>
#include <QtCore/QMap>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

namespace Fax {

/**
 * The 14 settings of FaxServer (object-model A1) under their reference names and with their ranges, then what
 * we add.
 * Defaults: ui.md chapter 9. Kept by the store; a plain value everywhere else.
 */
struct ServerSettings
{
    QString archiveDirectory; ///< absolute path; "" = the folder `archive` of the data folder
    bool archiveOutboundFaxes = true;
    bool branding = true;
    int dirtyDays = 14; ///< 1 … 365; -1 = never remove
    int discountRateStartHour = 20; ///< wall clock of the server's zone
    int discountRateStartMinute = 0;
    int discountRateEndHour = 7;
    int discountRateEndMinute = 0;
    bool pauseServerQueue = false;
    int retries = 3; ///< 0 … 99
    int retryDelay = 10; ///< minutes, 0 … 1440
    bool serverCoverpage = false;
    QString serverMapiProfile;
    bool useDeviceTsid = true;
    int diskReserve = 200; ///< MB, 0 … 1,000,000: with less free space no new faxes are taken
    QString archiveReceivedDirectory; ///< absolute path; "" = that of the sent faxes
    int archiveSentDays = 0; ///< 0 … 3650: older faxes are deleted from the archive; 0 = never
    int archiveReceivedDays = 0;
    int archiveQuotaHigh = 0; ///< MB: a larger archive is warned of once; 0 = never
    int archiveQuotaLow = 0; ///< MB: it must be smaller than this before it is warned of again
    bool blockEmergencyNumbers = true;
    QString blockedNumbers; ///< "0900*, 118": exact, or with a star all that begin so
    bool inboxLog = true; ///< one line per received fax in InboxLOG.txt
    bool outboxLog = true; ///< one line per finished job in OutboxLOG.txt
    QString logDirectory; ///< absolute path; "" = the folder `log` of the data folder
    int logKeepDays = 90; ///< 1 … 3650: logs and activity
    QString countryCode; ///< digits, "49"; "" = not told
    QString internationalPrefix = QStringLiteral("00"); ///< dialled for the + of another country
    QString nationalPrefix = QStringLiteral("0"); ///< dialled for the + and code of ours
    int maximumRecipients = 1000; ///< 1 … 10,000, of one submission
    int maximumJobsPerMinute = 2000; ///< 0 … 1,000,000, of one account; 0 = no limit
    int maximumOpenJobs = 10000; ///< the same, in the queue
    bool autoCreateAccountOnConnect = true; ///< everybody may send; off: only who was given rights
    QString serverName; ///< for people; "" = that of the computer
    QString serverLocation;
    QString serverContact; ///< whom to ask when something fails
    QString defaultPaper = QStringLiteral("a4"); ///< a4, letter, legal: where nothing is said
    QString defaultResolution = QStringLiteral("fine"); ///< standard, fine, superfine
    bool ecm = true; ///< off: no call uses error correction, whatever its job says
    int topSpeed = 14400; ///< 2400 … 14,400 bit/s, of every call
    int busyRetryDelay =
        0; ///< minutes, 0 … 60: after busy, if it is less than retryDelay; 0 = as after all
    bool coverpageRequired = false;
    bool billingCodeRequired = false;
    int maximumPages = 200; ///< 1 … 2000, of one fax
    bool lowPriorityWaits =
        false; ///< what is submitted at low priority waits for the discount period
    QString tariffs; ///< TariffTable::text(); "" = costs are not known
    QString currency; ///< of the tariffs: "EUR"

    /** Reference names ("Retries"), in the order above. */
    [[nodiscard]] static QStringList names();

    /** Value by reference name; invalid if there is no such property. */
    [[nodiscard]] QVariant value(const QString &name) const;

    /** All of them: reference name → value. */
    [[nodiscard]] QVariantMap values() const;

    /**
     * Sets one property from a value or from text ("on", "off", "true", "false", "1", "0" for
     * switches). ErrorCode::NotFound for an unknown name, InvalidParameter with property and range
     * for a bad value; then nothing is changed.
     */
    [[nodiscard]] Result<> set(const QString &name, const QVariant &value);

    /** Several of them, or none: what they say together must be right (ArchiveQuotaHigh and ArchiveQuotaLow). */
    [[nodiscard]] Result<> set(const QVariantMap &changes);

    [[nodiscard]] DiscountPeriod discountPeriod() const;
    [[nodiscard]] RetrySettings retrySettings() const;

    friend bool operator==(const ServerSettings &, const ServerSettings &) = default;
};

/** The last change of a setting. */
struct SettingChange
{
    QString by; ///< account
    QDateTime at; ///< UTC
    qint64 revision = 0; ///< of the settings as a whole: it grows with every change

    friend bool operator==(const SettingChange &, const SettingChange &) = default;
};

/** Who changed which setting last; what was never changed, or only before there were revisions, is not in it. */
struct SettingsHistory
{
    qint64 revision = 0; ///< the newest one
    QMap<QString, SettingChange> last;
};

} // namespace Fax
