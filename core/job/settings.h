#pragma once

#include "base/result.h"
#include "job/retrypolicy.h"
#include "job/schedule.h"

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

    [[nodiscard]] DiscountPeriod discountPeriod() const;
    [[nodiscard]] RetrySettings retrySettings() const;

    friend bool operator==(const ServerSettings &, const ServerSettings &) = default;
};

} // namespace Fax
