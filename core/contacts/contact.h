#pragma once

#include "base/result.h"
#include "job/submission.h"

#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QStringList>

namespace Fax {

/** One fax number of a contact. */
struct ContactNumber
{
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString number MEMBER number)

public:
    QString label = {}; ///< "Office", "Accounting"; may be ""
    QString number = {}; ///< a text that FaxNumber::parse() accepts

    friend bool operator==(const ContactNumber &, const ContactNumber &) = default;
};

/** What a contact's machine needs; AsUsual leaves it to the wizard. Names are stored. */
struct ContactWishes
{
    Q_GADGET

public:
    enum class Resolution { AsUsual, Standard, Fine, Superfine };
    Q_ENUM(Resolution)
};

/**
 * One entry of an address book (ui.md I3), personal or shared. A plain value: as a map (`toMap()`) it crosses
 * the link and is stored.
 */
struct Contact
{
    Q_GADGET
    Q_PROPERTY(qint64 id MEMBER id)
    Q_PROPERTY(qint64 revision MEMBER revision)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString givenName MEMBER givenName)
    Q_PROPERTY(QString company MEMBER company)
    Q_PROPERTY(QString department MEMBER department)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QList<Fax::ContactNumber> faxNumbers MEMBER faxNumbers)
    Q_PROPERTY(QString phone MEMBER phone)
    Q_PROPERTY(QString email MEMBER email)
    Q_PROPERTY(QString street MEMBER street)
    Q_PROPERTY(QString zip MEMBER zip)
    Q_PROPERTY(QString place MEMBER place)
    Q_PROPERTY(QString country MEMBER country)
    Q_PROPERTY(Fax::ContactWishes::Resolution resolution MEMBER resolution)
    Q_PROPERTY(bool avoidEcm MEMBER avoidEcm)
    Q_PROPERTY(QString billingCode MEMBER billingCode)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(QStringList groups MEMBER groups)

public:
    static constexpr int longestText = 250; ///< letters of a text of one line
    static constexpr int longestNote = 4000; ///< of the note, which may have several lines
    static constexpr int mostNumbers = 20;
    static constexpr int mostGroups = 50;

    qint64 id = 0; ///< in its book; 0 = not stored yet
    qint64 revision = 0; ///< counts the changes; a change of an older one is refused
    QString name = {}; ///< family name, or the whole name
    QString givenName = {};
    QString company = {};
    QString department = {};
    QString title = {};
    QList<ContactNumber> faxNumbers = {}; ///< the first one is the default
    QString phone = {}; ///< free text: nothing here dials it
    QString email = {};
    QString street = {};
    QString zip = {};
    QString place = {};
    QString country = {};
    ContactWishes::Resolution resolution = ContactWishes::Resolution::AsUsual;
    bool avoidEcm = false;
    QString billingCode = {};
    QString note = {};
    QStringList groups = {}; ///< names; a group exists while a contact is in it

    /** For people: "Anna Meier", else the company, else the first number, else the e-mail. */
    [[nodiscard]] QString displayName() const;
    /** The default one; "" without. */
    [[nodiscard]] QString number() const;
    /** As the recipient of a fax, at one of its numbers. */
    [[nodiscard]] Recipient recipient(const QString &number) const;

    friend bool operator==(const Contact &, const Contact &) = default;
};

/**
 * A contact as it may be stored, made of one that came from outside: control characters gone, outer space removed,
 * empty and repeated numbers and groups left out. InvalidParameter or BadNumber names the field: a text that is too
 * long, a fax number that cannot be one, too many of them, or nothing to know the contact by.
 */
[[nodiscard]] Result<Contact> checkedContact(Contact contact);

} // namespace Fax

Q_DECLARE_METATYPE(Fax::ContactNumber)
Q_DECLARE_METATYPE(Fax::Contact)
