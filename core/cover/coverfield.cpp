#include "cover/coverfield.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace Fax {

namespace {

struct CoverFieldText
{
    Q_DECLARE_TR_FUNCTIONS(CoverField)
};

constexpr qsizetype longestValue = 1000;
constexpr qsizetype longestNote = 4000;

struct Name
{
    CoverField field;
    const char *name;
    const char *label;
};

constexpr std::array<Name, coverFieldCount> names{{
    {CoverField::RecipientName, "recipient.name",
     QT_TRANSLATE_NOOP("CoverField", "Recipient's name")},
    {CoverField::RecipientGivenName, "recipient.givenname",
     QT_TRANSLATE_NOOP("CoverField", "Recipient's given name")},
    {CoverField::RecipientCompany, "recipient.company",
     QT_TRANSLATE_NOOP("CoverField", "Recipient's company")},
    {CoverField::RecipientDepartment, "recipient.department",
     QT_TRANSLATE_NOOP("CoverField", "Recipient's department")},
    {CoverField::RecipientTitle, "recipient.title",
     QT_TRANSLATE_NOOP("CoverField", "Recipient's title")},
    {CoverField::RecipientOffice, "recipient.office",
     QT_TRANSLATE_NOOP("CoverField", "Recipient's office")},
    {CoverField::RecipientFax, "recipient.fax",
     QT_TRANSLATE_NOOP("CoverField", "Recipient's fax number")},
    {CoverField::RecipientPhone, "recipient.phone",
     QT_TRANSLATE_NOOP("CoverField", "Recipient's phone")},
    {CoverField::RecipientHomePhone, "recipient.homephone",
     QT_TRANSLATE_NOOP("CoverField", "Recipient's phone at home")},
    {CoverField::RecipientStreet, "recipient.street",
     QT_TRANSLATE_NOOP("CoverField", "Recipient's street")},
    {CoverField::RecipientZip, "recipient.zip",
     QT_TRANSLATE_NOOP("CoverField", "Recipient's ZIP code")},
    {CoverField::RecipientPlace, "recipient.place",
     QT_TRANSLATE_NOOP("CoverField", "Recipient's place")},
    {CoverField::RecipientState, "recipient.state",
     QT_TRANSLATE_NOOP("CoverField", "Recipient's state")},
    {CoverField::RecipientCountry, "recipient.country",
     QT_TRANSLATE_NOOP("CoverField", "Recipient's country")},
    {CoverField::RecipientEmail, "recipient.email",
     QT_TRANSLATE_NOOP("CoverField", "Recipient's e-mail address")},
    {CoverField::SenderName, "sender.name", QT_TRANSLATE_NOOP("CoverField", "Sender's name")},
    {CoverField::SenderGivenName, "sender.givenname",
     QT_TRANSLATE_NOOP("CoverField", "Sender's given name")},
    {CoverField::SenderCompany, "sender.company",
     QT_TRANSLATE_NOOP("CoverField", "Sender's company")},
    {CoverField::SenderDepartment, "sender.department",
     QT_TRANSLATE_NOOP("CoverField", "Sender's department")},
    {CoverField::SenderTitle, "sender.title", QT_TRANSLATE_NOOP("CoverField", "Sender's title")},
    {CoverField::SenderOffice, "sender.office", QT_TRANSLATE_NOOP("CoverField", "Sender's office")},
    {CoverField::SenderFax, "sender.fax", QT_TRANSLATE_NOOP("CoverField", "Sender's fax number")},
    {CoverField::SenderPhone, "sender.phone", QT_TRANSLATE_NOOP("CoverField", "Sender's phone")},
    {CoverField::SenderHomePhone, "sender.homephone",
     QT_TRANSLATE_NOOP("CoverField", "Sender's phone at home")},
    {CoverField::SenderStreet, "sender.street", QT_TRANSLATE_NOOP("CoverField", "Sender's street")},
    {CoverField::SenderZip, "sender.zip", QT_TRANSLATE_NOOP("CoverField", "Sender's ZIP code")},
    {CoverField::SenderPlace, "sender.place", QT_TRANSLATE_NOOP("CoverField", "Sender's place")},
    {CoverField::SenderCountry, "sender.country",
     QT_TRANSLATE_NOOP("CoverField", "Sender's country")},
    {CoverField::SenderEmail, "sender.email",
     QT_TRANSLATE_NOOP("CoverField", "Sender's e-mail address")},
    {CoverField::BillingCode, "billingcode", QT_TRANSLATE_NOOP("CoverField", "Billing code")},
    {CoverField::Subject, "subject", QT_TRANSLATE_NOOP("CoverField", "Subject")},
    {CoverField::Note, "note", QT_TRANSLATE_NOOP("CoverField", "Note")},
    {CoverField::Date, "date", QT_TRANSLATE_NOOP("CoverField", "Date")},
    {CoverField::Time, "time", QT_TRANSLATE_NOOP("CoverField", "Time")},
    {CoverField::Weekday, "weekday", QT_TRANSLATE_NOOP("CoverField", "Weekday")},
    {CoverField::Pages, "pages", QT_TRANSLATE_NOOP("CoverField", "Pages with cover page")},
    {CoverField::DocumentPages, "documentpages",
     QT_TRANSLATE_NOOP("CoverField", "Pages without cover page")},
    {CoverField::Priority, "priority", QT_TRANSLATE_NOOP("CoverField", "Priority")},
    {CoverField::JobNumber, "job", QT_TRANSLATE_NOOP("CoverField", "Job number")},
    {CoverField::OtherRecipients, "otherrecipients",
     QT_TRANSLATE_NOOP("CoverField", "Other recipients")},
    {CoverField::ServerName, "server", QT_TRANSLATE_NOOP("CoverField", "Name of the server")},
}};

const Name &nameOf(CoverField field)
{
    return names.at(
        static_cast<size_t>(field)); // tst_cover checks that the order is that of the enumeration
}

bool mayHaveLines(CoverField field)
{
    return field == CoverField::Note || field == CoverField::OtherRecipients
        || field == CoverField::RecipientStreet || field == CoverField::SenderStreet;
}

QString harmless(const QString &value, bool lines)
{
    QString text = value;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    QString clean;
    for (const QChar c : std::as_const(text)) {
        if (c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::LineSeparator)
            clean += lines && c != u'\t' ? u'\n' : u' ';
        else if (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format)
            clean += c;
        else if (c == QChar(0x200d) || c == QChar(0x200c)) // joiners belong to words and emoji
            clean += c;
    }
    return lines ? clean : clean.trimmed();
}

} // namespace

QString coverFieldName(CoverField field)
{
    return QString::fromLatin1(nameOf(field).name);
}

std::optional<CoverField> coverFieldOf(QStringView name)
{
    const auto found = std::find_if(names.begin(), names.end(), [name](const Name &one) {
        return name == QLatin1StringView(one.name);
    });
    return found == names.end() ? std::nullopt : std::optional(found->field);
}

QString coverFieldLabel(CoverField field)
{
    return CoverFieldText::tr(nameOf(field).label);
}

void CoverValues::set(CoverField field, const QString &value)
{
    const qsizetype longest = field == CoverField::Note ? longestNote : longestValue;
    m_values.at(static_cast<size_t>(field)) = harmless(value.left(longest), mayHaveLines(field));
}

namespace {
void setRecipient(CoverValues *values)
{
    values->set(CoverField::RecipientName, QStringLiteral("Anna Muster"));
    values->set(CoverField::RecipientGivenName, QStringLiteral("Anna"));
    values->set(CoverField::RecipientCompany, QStringLiteral("Muster GmbH"));
    values->set(CoverField::RecipientDepartment, CoverFieldText::tr("Purchasing"));
    values->set(CoverField::RecipientTitle, CoverFieldText::tr("Head of purchasing"));
    values->set(CoverField::RecipientOffice, QStringLiteral("2.14"));
    values->set(CoverField::RecipientFax, QStringLiteral("+49 30 5550100"));
    values->set(CoverField::RecipientPhone, QStringLiteral("+49 30 5550101"));
    values->set(CoverField::RecipientHomePhone, QStringLiteral("+49 30 5550102"));
    values->set(CoverField::RecipientStreet, QStringLiteral("Musterstraße 1"));
    values->set(CoverField::RecipientZip, QStringLiteral("10115"));
    values->set(CoverField::RecipientPlace, QStringLiteral("Berlin"));
    values->set(CoverField::RecipientState, QStringLiteral("Berlin"));
    values->set(CoverField::RecipientCountry, CoverFieldText::tr("Germany"));
    values->set(CoverField::RecipientEmail, QStringLiteral("muster@example.org"));
}

void setSender(CoverValues *values)
{
    values->set(CoverField::SenderName, QStringLiteral("A. Meier"));
    values->set(CoverField::SenderGivenName, QStringLiteral("A."));
    values->set(CoverField::SenderCompany, QStringLiteral("Example Ltd"));
    values->set(CoverField::SenderDepartment, CoverFieldText::tr("Sales"));
    values->set(CoverField::SenderTitle, CoverFieldText::tr("Sales manager"));
    values->set(CoverField::SenderOffice, QStringLiteral("1.07"));
    values->set(CoverField::SenderFax, QStringLiteral("+49 30 5559900"));
    values->set(CoverField::SenderPhone, QStringLiteral("+49 30 5559901"));
    values->set(CoverField::SenderHomePhone, QStringLiteral("+49 30 5559902"));
    values->set(CoverField::SenderStreet, QStringLiteral("Beispielweg 5"));
    values->set(CoverField::SenderZip, QStringLiteral("10117"));
    values->set(CoverField::SenderPlace, QStringLiteral("Berlin"));
    values->set(CoverField::SenderCountry, CoverFieldText::tr("Germany"));
    values->set(CoverField::SenderEmail, QStringLiteral("meier@example.com"));
}

void setDate(CoverValues *values, const QLocale &locale)
{
    const QDateTime when(QDate(2026, 5, 6), QTime(14, 2)); // the day of ui.md chapter 16
    values->set(CoverField::Date, coverDateText(when.date(), locale.name()));
    values->set(CoverField::Time, locale.toString(when.time(), QLocale::ShortFormat));
    values->set(CoverField::Weekday, locale.dayName(when.date().dayOfWeek()));
    values->set(CoverField::Pages, locale.toString(5));
    values->set(CoverField::DocumentPages, locale.toString(4));
}

/** Twice its length and more, as the longest that offices really have. */
void lengthen(CoverValues *values)
{
    for (int i = 0; i < coverFieldCount; ++i) {
        const auto field = static_cast<CoverField>(i);
        if (field < CoverField::Subject)
            values->set(field,
                        (*values)[field] + QStringLiteral(" – ") + (*values)[field]
                            + QStringLiteral(" – ") + (*values)[field]);
    }
    values->set(CoverField::Subject, (*values)[CoverField::Subject].repeated(4));
    values->set(CoverField::Note,
                ((*values)[CoverField::Note] + QStringLiteral("\n\n")).repeated(9));
}
} // namespace

CoverValues sampleCoverValues(CoverSample length, const QString &language)
{
    CoverValues values;
    setDate(&values, QLocale(language));
    if (length == CoverSample::Empty)
        return values;
    setRecipient(&values);
    setSender(&values);
    values.set(CoverField::BillingCode, QStringLiteral("4711"));
    values.set(CoverField::Subject, CoverFieldText::tr("Price list May"));
    values.set(CoverField::Note,
               CoverFieldText::tr(
                   "Please find our price list for May on the following pages.\n\n**New:** all "
                   "prices hold until the end of the month. If you have questions please call, or "
                   "send your order to the fax number above.\n\nKind regards"));
    values.set(CoverField::Priority, coverPriorityText(1, language));
    values.set(CoverField::JobNumber, QStringLiteral("4711"));
    values.set(CoverField::OtherRecipients, QStringLiteral("Muster GmbH, +49 30 5550111"));
    values.set(CoverField::ServerName, QStringLiteral("fax1"));
    if (length == CoverSample::Long)
        lengthen(&values);
    return values;
}

QString coverDateText(const QDate &date, const QString &language)
{
    static const QRegularExpression weekday(QStringLiteral("[,\\s]*dddd[,\\s]*"));
    const QLocale locale(language);
    return locale.toString(date, locale.dateFormat(QLocale::LongFormat).remove(weekday));
}

QString coverPriorityText(int priority, const QString &language)
{
    const std::array<QString, 3> english{QStringLiteral("Low"), QStringLiteral("Normal"),
                                         QStringLiteral("High")};
    const std::array<QString, 3> german{QStringLiteral("Niedrig"), QStringLiteral("Normal"),
                                        QStringLiteral("Hoch")};
    const auto index = static_cast<size_t>(std::clamp(priority, 0, 2));
    return language.startsWith(QLatin1StringView("de")) ? german.at(index) : english.at(index);
}

} // namespace Fax
