#pragma once

#include "job/job.h"
#include "model/serverobject.h"

namespace Fax::Model {

class Port;

/** What a Job shows: texts and numbers as FaxJob has them (object-model A8). */
struct JobValue
{
    Q_GADGET
    Q_PROPERTY(QString billingCode MEMBER billingCode)
    Q_PROPERTY(QString deviceStatus MEMBER deviceStatus)
    Q_PROPERTY(bool discountSend MEMBER discountSend)
    Q_PROPERTY(QString displayName MEMBER displayName)
    Q_PROPERTY(QString faxNumber MEMBER faxNumber)
    Q_PROPERTY(qint64 jobId MEMBER jobId)
    Q_PROPERTY(int pageCount MEMBER pageCount)
    Q_PROPERTY(QString queueStatus MEMBER queueStatus)
    Q_PROPERTY(QString recipientName MEMBER recipientName)
    Q_PROPERTY(QString senderCompany MEMBER senderCompany)
    Q_PROPERTY(QString senderDept MEMBER senderDept)
    Q_PROPERTY(QString senderName MEMBER senderName)
    Q_PROPERTY(QString tsid MEMBER tsid)
    Q_PROPERTY(int type MEMBER type)
    Q_PROPERTY(QString userName MEMBER userName)

public:
    /** Of a fax that is sent; `port` is the one it is on, or null. */
    [[nodiscard]] static JobValue of(const Fax::Job &job, const Port *port);
    /** Of a fax that is received or was. */
    [[nodiscard]] static JobValue of(const ReceivedFax &fax, const Port *port);

    QString billingCode;
    QString deviceStatus; ///< text of the port's state (A4.1); "Unknown" without a port
    bool discountSend = false;
    QString displayName;
    QString faxNumber;
    qint64 jobId = 0; ///< of a reception: the number of the fax, negative
    int pageCount = 0;
    QString queueStatus;
    QString recipientName;
    QString senderCompany;
    QString senderDept;
    QString senderName;
    QString tsid;
    int type = 0; ///< Job::Type
    QString userName;
};

/**
 * One job with the values it had when it was handed out or refreshed (FaxJob, object-model A8). Live jobs are values
 * in Server::jobs().
 */
class Job final : public ServerObject
{
    Q_OBJECT
    Q_PROPERTY(QString billingCode READ billingCode NOTIFY billingCodeChanged)
    Q_PROPERTY(QString deviceStatus READ deviceStatus NOTIFY deviceStatusChanged)
    Q_PROPERTY(bool discountSend READ discountSend NOTIFY discountSendChanged)
    Q_PROPERTY(QString displayName READ displayName NOTIFY displayNameChanged)
    Q_PROPERTY(QString faxNumber READ faxNumber NOTIFY faxNumberChanged)
    Q_PROPERTY(qint64 jobId READ jobId NOTIFY jobIdChanged)
    Q_PROPERTY(int pageCount READ pageCount NOTIFY pageCountChanged)
    Q_PROPERTY(QString queueStatus READ queueStatus NOTIFY queueStatusChanged)
    Q_PROPERTY(QString recipientName READ recipientName NOTIFY recipientNameChanged)
    Q_PROPERTY(QString senderCompany READ senderCompany NOTIFY senderCompanyChanged)
    Q_PROPERTY(QString senderDept READ senderDept NOTIFY senderDeptChanged)
    Q_PROPERTY(QString senderName READ senderName NOTIFY senderNameChanged)
    Q_PROPERTY(QString tsid READ tsid NOTIFY tsidChanged)
    Q_PROPERTY(int type READ type NOTIFY typeChanged)
    Q_PROPERTY(QString userName READ userName NOTIFY userNameChanged)

public:
    /** JT_* of the reference. */
    enum Type { Unknown = 0, Send = 1, Receive = 2, Routing = 3, FailReceive = 4 };
    Q_ENUM(Type)
    /** JC_* of the reference: Resume and Restart are one command. */
    enum Command { Delete = 1, Pause = 2, Resume = 3, Restart = 3 };
    Q_ENUM(Command)

    Job(Server &server, const JobValue &value);

    [[nodiscard]] QString billingCode() const { return m_value.billingCode; }
    [[nodiscard]] QString deviceStatus() const { return m_value.deviceStatus; }
    [[nodiscard]] bool discountSend() const { return m_value.discountSend; }
    [[nodiscard]] QString displayName() const { return m_value.displayName; }
    [[nodiscard]] QString faxNumber() const { return m_value.faxNumber; }
    [[nodiscard]] qint64 jobId() const { return m_value.jobId; }
    [[nodiscard]] int pageCount() const { return m_value.pageCount; }
    [[nodiscard]] QString queueStatus() const { return m_value.queueStatus; }
    [[nodiscard]] QString recipientName() const { return m_value.recipientName; }
    [[nodiscard]] QString senderCompany() const { return m_value.senderCompany; }
    [[nodiscard]] QString senderDept() const { return m_value.senderDept; }
    [[nodiscard]] QString senderName() const { return m_value.senderName; }
    [[nodiscard]] QString tsid() const { return m_value.tsid; }
    [[nodiscard]] int type() const { return m_value.type; }
    [[nodiscard]] QString userName() const { return m_value.userName; }

    /**
     * Delete, Pause, or Resume: 3 restarts a job whose tries are used up and resumes any other (2.4); a job on the
     * line is paused when it comes back into the queue (2.1). statusSet()
     * follows when the server has done it, errorOccurred() if it refuses. A reception can only be deleted: it is
     * hung up, and what arrived is kept.
     */
    Q_INVOKABLE void setStatus(int command);
    /** Takes over what the server says now; refreshed() follows, errorOccurred() if it cannot. */
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void statusSet();
    void refreshed();
    void billingCodeChanged(const QString &billingCode);
    void deviceStatusChanged(const QString &deviceStatus);
    void discountSendChanged(bool discountSend);
    void displayNameChanged(const QString &displayName);
    void faxNumberChanged(const QString &faxNumber);
    void jobIdChanged(qint64 jobId);
    void pageCountChanged(int pageCount);
    void queueStatusChanged(const QString &queueStatus);
    void recipientNameChanged(const QString &recipientName);
    void senderCompanyChanged(const QString &senderCompany);
    void senderDeptChanged(const QString &senderDept);
    void senderNameChanged(const QString &senderName);
    void tsidChanged(const QString &tsid);
    void typeChanged(int type);
    void userNameChanged(const QString &userName);

private:
    void change(const QString &method, const QVariantList &more = {});
    void hangUpReception();
    void take(const Result<JobValue> &value);
    [[nodiscard]] const Port *port(PortId id) const;

    JobValue m_value;
};

} // namespace Fax::Model
