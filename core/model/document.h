#pragma once

#include "job/submission.h"
#include "model/serverobject.h"

namespace Fax::Model {

/**
 * One document for one number (FaxDoc, object-model A9). Nothing is asked of the server before send(); a text is cut
 * and cleaned there. Every change of a property emits changed().
 *
 *     Document *document = server.createDocument(path);
 *     document->setProperty("faxNumber", number);
 *     connect(document, &Document::sent, …);
 *     document->send();
 */
class Document final : public ServerObject
{
    Q_OBJECT
    Q_PROPERTY(QString billingCode MEMBER m_billingCode NOTIFY changed)
    Q_PROPERTY(QString coverpageName MEMBER m_coverpageName NOTIFY changed)
    Q_PROPERTY(QString coverpageNote MEMBER m_coverpageNote NOTIFY changed)
    Q_PROPERTY(QString coverpageSubject MEMBER m_coverpageSubject NOTIFY changed)
    Q_PROPERTY(bool discountSend MEMBER m_discountSend NOTIFY changed)
    Q_PROPERTY(QString displayName MEMBER m_displayName NOTIFY changed)
    Q_PROPERTY(QString emailAddress MEMBER m_emailAddress NOTIFY changed)
    Q_PROPERTY(QString faxNumber MEMBER m_faxNumber NOTIFY changed)
    Q_PROPERTY(QString fileName MEMBER m_fileName NOTIFY changed)
    Q_PROPERTY(QString recipientName MEMBER m_recipientName NOTIFY changed)
    Q_PROPERTY(QString recipientCompany MEMBER m_recipientCompany NOTIFY changed)
    Q_PROPERTY(QString recipientAddress MEMBER m_recipientAddress NOTIFY changed)
    Q_PROPERTY(QString recipientCity MEMBER m_recipientCity NOTIFY changed)
    Q_PROPERTY(QString recipientState MEMBER m_recipientState NOTIFY changed)
    Q_PROPERTY(QString recipientZip MEMBER m_recipientZip NOTIFY changed)
    Q_PROPERTY(QString recipientCountry MEMBER m_recipientCountry NOTIFY changed)
    Q_PROPERTY(QString recipientTitle MEMBER m_recipientTitle NOTIFY changed)
    Q_PROPERTY(QString recipientDepartment MEMBER m_recipientDepartment NOTIFY changed)
    Q_PROPERTY(QString recipientOffice MEMBER m_recipientOffice NOTIFY changed)
    Q_PROPERTY(QString recipientHomePhone MEMBER m_recipientHomePhone NOTIFY changed)
    Q_PROPERTY(QString recipientOfficePhone MEMBER m_recipientOfficePhone NOTIFY changed)
    Q_PROPERTY(bool sendCoverpage MEMBER m_sendCoverpage NOTIFY changed)
    Q_PROPERTY(QString senderName MEMBER m_senderName NOTIFY changed)
    Q_PROPERTY(QString senderCompany MEMBER m_senderCompany NOTIFY changed)
    Q_PROPERTY(QString senderAddress MEMBER m_senderAddress NOTIFY changed)
    Q_PROPERTY(QString senderTitle MEMBER m_senderTitle NOTIFY changed)
    Q_PROPERTY(QString senderDepartment MEMBER m_senderDepartment NOTIFY changed)
    Q_PROPERTY(QString senderOffice MEMBER m_senderOffice NOTIFY changed)
    Q_PROPERTY(QString senderHomePhone MEMBER m_senderHomePhone NOTIFY changed)
    Q_PROPERTY(QString senderOfficePhone MEMBER m_senderOfficePhone NOTIFY changed)
    Q_PROPERTY(QString senderFax MEMBER m_senderFax NOTIFY changed)
    Q_PROPERTY(bool serverCoverpage MEMBER m_serverCoverpage NOTIFY changed)
    Q_PROPERTY(QString tsid READ tsid WRITE setTsid NOTIFY changed)
    Q_PROPERTY(int callHandle READ callHandle WRITE setCallHandle NOTIFY changed)

public:
    Document(Server &server, const QString &fileName);

    [[nodiscard]] QString tsid() const { return m_tsid; }
    void setTsid(const QString &tsid); ///< by 8.1: other characters removed, cut at 20

    // Not supported, accepted and ignored (A9): reads as 0.
    [[nodiscard]] int callHandle() const { return 0; }
    void setCallHandle(int callHandle) { Q_UNUSED(callHandle) }

    /**
     * Reads the file and hands it over. sent() follows with the id of the job when the server has stored it; the
     * object may be sent again, which makes another job.
     *
     * Errors (errorOccurred): InvalidParameter (no fileName or no faxNumber), FileMissing, FileUnreadable,
     * FileTooLarge, and those of the request `submit`, among them AccessDenied for a personal cover page where the
     * server allows only its own (9.5) and NotFound for an unknown one.
     */
    Q_INVOKABLE void send();

Q_SIGNALS:
    void changed();
    void sent(qint64 jobId);

private:
    [[nodiscard]] Result<Submission> submission() const;
    [[nodiscard]] Result<QByteArray> content() const;

    QString m_billingCode;
    QString m_coverpageName;
    QString m_coverpageNote;
    QString m_coverpageSubject;
    bool m_discountSend = false;
    QString m_displayName;
    QString m_emailAddress;
    QString m_faxNumber;
    QString m_fileName;
    QString m_recipientName;
    QString m_recipientCompany;
    QString m_recipientAddress;
    QString m_recipientCity;
    QString m_recipientState;
    QString m_recipientZip;
    QString m_recipientCountry;
    QString m_recipientTitle;
    QString m_recipientDepartment;
    QString m_recipientOffice;
    QString m_recipientHomePhone;
    QString m_recipientOfficePhone;
    bool m_sendCoverpage = false;
    QString m_senderName;
    QString m_senderCompany;
    QString m_senderAddress;
    QString m_senderTitle;
    QString m_senderDepartment;
    QString m_senderOffice;
    QString m_senderHomePhone;
    QString m_senderOfficePhone;
    QString m_senderFax;
    bool m_serverCoverpage = false;
    QString m_tsid;
};

} // namespace Fax::Model
