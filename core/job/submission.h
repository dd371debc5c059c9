#pragma once

#include "base/faxtypes.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Fax {

/** Who gets a fax. All but the number and the name is for cover pages only (object-model A9). */
struct Recipient
{
    Q_GADGET
    Q_PROPERTY(QString number MEMBER number)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString company MEMBER company)
    Q_PROPERTY(QString address MEMBER address)
    Q_PROPERTY(QString city MEMBER city)
    Q_PROPERTY(QString state MEMBER state)
    Q_PROPERTY(QString zip MEMBER zip)
    Q_PROPERTY(QString country MEMBER country)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString department MEMBER department)
    Q_PROPERTY(QString office MEMBER office)
    Q_PROPERTY(QString homePhone MEMBER homePhone)
    Q_PROPERTY(QString officePhone MEMBER officePhone)
    Q_PROPERTY(QString givenName MEMBER givenName)
    Q_PROPERTY(QString emailAddress MEMBER emailAddress)

public:
    QString number;
    QString name;
    QString company = {};
    QString address = {};
    QString city = {};
    QString state = {};
    QString zip = {};
    QString country = {};
    QString title = {};
    QString department = {};
    QString office = {};
    QString homePhone = {};
    QString officePhone = {};
    QString givenName = {};
    QString emailAddress = {};

    friend bool operator==(const Recipient &, const Recipient &) = default;
};

/**
 * What goes with a fax besides its pages: sender, cover page, receipt. The same for all recipients of a
 * submission. Names are those of FaxDoc (object-model A9) in lower camel case.
 */
struct FaxDetails
{
    Q_GADGET
    Q_PROPERTY(QString subject MEMBER subject)
    Q_PROPERTY(QString senderName MEMBER senderName)
    Q_PROPERTY(QString senderCompany MEMBER senderCompany)
    Q_PROPERTY(QString senderGivenName MEMBER senderGivenName)
    Q_PROPERTY(QString senderAddress MEMBER senderAddress)
    Q_PROPERTY(QString senderZip MEMBER senderZip)
    Q_PROPERTY(QString senderCity MEMBER senderCity)
    Q_PROPERTY(QString senderCountry MEMBER senderCountry)
    Q_PROPERTY(QString senderTitle MEMBER senderTitle)
    Q_PROPERTY(QString senderDepartment MEMBER senderDepartment)
    Q_PROPERTY(QString senderOffice MEMBER senderOffice)
    Q_PROPERTY(QString senderHomePhone MEMBER senderHomePhone)
    Q_PROPERTY(QString senderOfficePhone MEMBER senderOfficePhone)
    Q_PROPERTY(QString senderFax MEMBER senderFax)
    Q_PROPERTY(QString emailAddress MEMBER emailAddress)
    Q_PROPERTY(bool sendCoverpage MEMBER sendCoverpage)
    Q_PROPERTY(QString coverpageName MEMBER coverpageName)
    Q_PROPERTY(bool serverCoverpage MEMBER serverCoverpage)
    Q_PROPERTY(QByteArray coverpageFile MEMBER coverpageFile)
    Q_PROPERTY(QString coverpageNote MEMBER coverpageNote)
    Q_PROPERTY(bool coverpageSmallNote MEMBER coverpageSmallNote)
    Q_PROPERTY(bool coverpageRecipients MEMBER coverpageRecipients)
    Q_PROPERTY(QString displayName MEMBER displayName)
    Q_PROPERTY(QString billingCode MEMBER billingCode)
    Q_PROPERTY(Fax::Receipt receipt MEMBER receipt)
    Q_PROPERTY(QString receiptAddress MEMBER receiptAddress)
    Q_PROPERTY(bool groupReceipts MEMBER groupReceipts)

public:
    QString subject; ///< of the fax; FaxDoc.CoverpageSubject
    QString senderName;
    QString senderCompany;
    QString senderGivenName;
    QString senderAddress; ///< street; of programs of generation 1 all of it, in several lines
    QString senderZip;
    QString senderCity;
    QString senderCountry;
    QString senderTitle;
    QString senderDepartment;
    QString senderOffice;
    QString senderHomePhone;
    QString senderOfficePhone;
    QString senderFax;
    QString
        emailAddress; ///< of the sender; where a receipt by mail goes if receiptAddress is empty
    bool sendCoverpage = false;
    QString coverpageName; ///< kept, but not used, while sendCoverpage is false
    bool serverCoverpage =
        false; ///< the name is that of a page on the server, not of a personal one
    QByteArray coverpageFile; ///< of a personal page: the .fcov file itself
    QString coverpageNote; ///< may have several lines; **words** are bold
    bool coverpageSmallNote = false; ///< smaller letters before a second page is added
    bool coverpageRecipients = false; ///< shows who else gets the fax
    QString displayName; ///< name in the queue; "" = the document's
    QString billingCode;
    Receipt receipt = Receipt::None;
    QString receiptAddress; ///< of Receipt::Mail
    bool groupReceipts = false; ///< one receipt when all recipients are final, not one for each

    friend bool operator==(const FaxDetails &, const FaxDetails &) = default;
};

/**
 * A request to send: what faxctl send, New fax and Document.send() give to the service. The
 * documents travel beside it (as file descriptors on D-Bus), in the order of documentNames.
 */
struct Submission : FaxDetails
{
    Q_GADGET
    Q_PROPERTY(QString requestId MEMBER requestId)
    Q_PROPERTY(QList<Fax::Recipient> recipients MEMBER recipients)
    Q_PROPERTY(QStringList documentNames MEMBER documentNames)
    Q_PROPERTY(QStringList documentRanges MEMBER documentRanges)
    Q_PROPERTY(QStringList documentPasswords MEMBER documentPasswords)
    Q_PROPERTY(QString pageRange MEMBER pageRange)
    Q_PROPERTY(Fax::Resolution resolution MEMBER resolution)
    Q_PROPERTY(Fax::Paper paper MEMBER paper)
    Q_PROPERTY(Fax::Priority priority MEMBER priority)
    Q_PROPERTY(Fax::ScheduleType schedule MEMBER schedule)
    Q_PROPERTY(QDateTime scheduledAt MEMBER scheduledAt)
    Q_PROPERTY(bool ecm MEMBER ecm)
    Q_PROPERTY(QString tsid MEMBER tsid)
    Q_PROPERTY(QString subAddress MEMBER subAddress)
    Q_PROPERTY(QString password MEMBER password)
    Q_PROPERTY(QString wantedPort MEMBER wantedPort)

public:
    QString requestId; ///< chosen by the client (UUID); a repeated submission gives the first one's
        ///< jobs
    QList<Recipient> recipients; ///< at least one
    QStringList documentNames; ///< for display and error messages; none only with a cover page
    QStringList
        documentRanges; ///< which pages of each document, as pageRange; may be shorter than the names
    QStringList
        documentPasswords; ///< what opens each document; as above. Stored with the document and gone with it
    QString pageRange; ///< "" = all; "1-3, 7, 9-" over the joined document
    Resolution resolution = Resolution::Fine;
    Paper paper = Paper::A4;
    Priority priority = Priority::Normal;
    ScheduleType schedule = ScheduleType::Now;
    QDateTime scheduledAt;
    bool ecm = true;
    QString tsid;
    QString subAddress;
    QString password;
    QString wantedPort; ///< id or name; "" = any
};

} // namespace Fax

Q_DECLARE_METATYPE(Fax::Recipient)
Q_DECLARE_METATYPE(Fax::FaxDetails)
Q_DECLARE_METATYPE(Fax::Submission)
