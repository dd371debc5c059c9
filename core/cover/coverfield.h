#pragma once

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <array>
#include <optional>

namespace Fax {

inline namespace CoverFields {
Q_NAMESPACE

/** What a cover page can show of a fax (service-semantics 9.6, ui.md C2). */
enum class CoverField {
    RecipientName,
    RecipientGivenName,
    RecipientCompany,
    RecipientDepartment,
    RecipientTitle,
    RecipientOffice,
    RecipientFax,
    RecipientPhone,
    RecipientHomePhone,
    RecipientStreet,
    RecipientZip,
    RecipientPlace,
    RecipientState,
    RecipientCountry,
    RecipientEmail,
    SenderName,
    SenderGivenName,
    SenderCompany,
    SenderDepartment,
    SenderTitle,
    SenderOffice,
    SenderFax,
    SenderPhone,
    SenderHomePhone,
    SenderStreet,
    SenderZip,
    SenderPlace,
    SenderCountry,
    SenderEmail,
    BillingCode,
    Subject,
    Note,
    Date,
    Time,
    Weekday,
    Pages, ///< of the whole fax, with its cover pages (9.8)
    DocumentPages, ///< without them
    Priority,
    JobNumber,
    OtherRecipients,
    ServerName,
};
Q_ENUM_NS(CoverField)
} // namespace CoverFields

inline constexpr int coverFieldCount = static_cast<int>(CoverField::ServerName) + 1;

/** As files call it: "recipient.name". */
[[nodiscard]] QString coverFieldName(CoverField field);
[[nodiscard]] std::optional<CoverField> coverFieldOf(QStringView name);
/** As people call it, translated: "Recipient's name". */
[[nodiscard]] QString coverFieldLabel(CoverField field);

/**
 * What the fields are for one fax; a field that was never set is empty. set() makes values harmless: control
 * characters and marks of direction go, only the note, streets and other recipients may have several lines, and
 * none is longer than 1,000 characters (the note: 4,000).
 *
 * Thread: any. A value.
 */
class CoverValues
{
public:
    void set(CoverField field, const QString &value);
    [[nodiscard]] const QString &operator[](CoverField field) const
    {
        return m_values.at(static_cast<size_t>(field));
    }
    [[nodiscard]] bool isEmpty(CoverField field) const { return (*this)[field].isEmpty(); }

    friend bool operator==(const CoverValues &, const CoverValues &) = default;

private:
    std::array<QString, coverFieldCount> m_values;
};

enum class CoverSample { Short, Long, Empty };

/** Values to show a page with, when there is no fax: of usual length, too long for most pages, or nothing but date and pages. */
[[nodiscard]] CoverValues sampleCoverValues(CoverSample length, const QString &language);

/** In full and without its weekday, which is a field of its own: "6 May 2026". */
[[nodiscard]] QString coverDateText(const QDate &date, const QString &language);

/** "Low", "Normal" and "High" as a page of this language says it; English where we have no words. */
[[nodiscard]] QString coverPriorityText(int priority, const QString &language);

} // namespace Fax
