#pragma once

#include "model/serverobject.h"
#include "port/portstatus.h"

namespace Fax::Model {

class Port;

/**
 * What a port does: the 19 FaxStatus properties of the reference (A4) under their names,
 * then what Fax Console adds. Units and meanings are those of the value Fax::PortStatus. Every
 * notifier carries the new value and fires only on change; changed() follows once per update.
 *
 * Port::status() is live. Port::getStatus() hands out one that changes only by its own refresh() and belongs to
 * the caller. Thread: the owner's own.
 */
class PortStatus final : public ServerObject
{
    Q_OBJECT
    Q_PROPERTY(QString address READ address NOTIFY addressChanged)
    Q_PROPERTY(QString callerId READ callerId NOTIFY callerIdChanged)
    Q_PROPERTY(QString csid READ csid NOTIFY csidChanged)
    Q_PROPERTY(int currentPage READ currentPage NOTIFY currentPageChanged)
    Q_PROPERTY(QString description READ description NOTIFY descriptionChanged)
    Q_PROPERTY(qint64 deviceId READ deviceIdNumber NOTIFY deviceIdChanged)
    Q_PROPERTY(QString deviceName READ deviceName NOTIFY deviceNameChanged)
    Q_PROPERTY(QString documentName READ documentName NOTIFY documentNameChanged)
    Q_PROPERTY(qint64 documentSize READ documentSize NOTIFY documentSizeChanged)
    Q_PROPERTY(int elapsedTime READ elapsedTime NOTIFY elapsedTimeChanged)
    Q_PROPERTY(int pageCount READ pageCount NOTIFY pageCountChanged)
    Q_PROPERTY(bool receive READ receive NOTIFY receiveChanged)
    Q_PROPERTY(QString recipientName READ recipientName NOTIFY recipientNameChanged)
    Q_PROPERTY(QString routingString READ routingString NOTIFY routingStringChanged)
    Q_PROPERTY(bool send READ send NOTIFY sendChanged)
    Q_PROPERTY(QString senderName READ senderName NOTIFY senderNameChanged)
    Q_PROPERTY(QDateTime startTime READ startTime NOTIFY startTimeChanged)
    Q_PROPERTY(QDateTime submittedTime READ submittedTime NOTIFY submittedTimeChanged)
    Q_PROPERTY(QString tsid READ tsid NOTIFY tsidChanged)
    Q_PROPERTY(Fax::PortState state READ state NOTIFY stateChanged)
    Q_PROPERTY(Fax::CallPhase phase READ phase NOTIFY phaseChanged)
    Q_PROPERTY(QString step READ step NOTIFY stepChanged)
    Q_PROPERTY(Fax::Modulation modulation READ modulation NOTIFY modulationChanged)
    Q_PROPERTY(int bitRate READ bitRate NOTIFY bitRateChanged)
    Q_PROPERTY(bool ecm READ ecm NOTIFY ecmChanged)
    Q_PROPERTY(Fax::Coding coding READ coding NOTIFY codingChanged)
    Q_PROPERTY(Fax::Resolution resolution READ resolution NOTIFY resolutionChanged)
    Q_PROPERTY(int widthPixels READ widthPixels NOTIFY widthPixelsChanged)
    Q_PROPERTY(int pageBytes READ pageBytes NOTIFY pageBytesChanged)
    Q_PROPERTY(int pageLines READ pageLines NOTIFY pageLinesChanged)
    Q_PROPERTY(int pagePercent READ pagePercent NOTIFY pagePercentChanged)
    Q_PROPERTY(int badLines READ badLines NOTIFY badLinesChanged)
    Q_PROPERTY(int retrains READ retrains NOTIFY retrainsChanged)
    Q_PROPERTY(int ringCount READ ringCount NOTIFY ringCountChanged)
    Q_PROPERTY(int attempt READ attempt NOTIFY attemptChanged)
    Q_PROPERTY(int attempts READ attempts NOTIFY attemptsChanged)
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY secondsLeftChanged)
    Q_PROPERTY(int pagesConfirmed READ pagesConfirmed NOTIFY pagesConfirmedChanged)
    Q_PROPERTY(Fax::JobId jobId READ jobId NOTIFY jobIdChanged)
    Q_PROPERTY(Fax::CallId callId READ callId NOTIFY callIdChanged)
    Q_PROPERTY(Fax::ErrorCode lastResult READ lastResult NOTIFY lastResultChanged)
    Q_PROPERTY(QString lastResultText READ lastResultText NOTIFY lastResultTextChanged)
    Q_PROPERTY(QDateTime lastCallEnded READ lastCallEnded NOTIFY lastCallEndedChanged)
    Q_PROPERTY(Fax::ModemHealth health READ health NOTIFY healthChanged)
    Q_PROPERTY(QString healthReason READ healthReason NOTIFY healthReasonChanged)
    Q_PROPERTY(QDateTime healthSince READ healthSince NOTIFY healthSinceChanged)
    Q_PROPERTY(QString modem READ modem NOTIFY modemChanged)
    Q_PROPERTY(Fax::ModemClass modemClass READ modemClass NOTIFY modemClassChanged)

public:
    PortStatus(Server &server, Port &port);

    /** Asks the server once more; refreshed() follows, or errorOccurred(), and the values stay. */
    Q_INVOKABLE void refresh();

    /** All values at one moment. */
    [[nodiscard]] const Fax::PortStatus &value() const { return m_value; }
    void setValue(const Fax::PortStatus &value);

    [[nodiscard]] QString address() const { return m_value.address; }
    [[nodiscard]] QString callerId() const { return m_value.callerId; }
    [[nodiscard]] QString csid() const { return m_value.csid; }
    [[nodiscard]] int currentPage() const { return m_value.currentPage; }
    [[nodiscard]] QString description() const { return m_value.description; }
    [[nodiscard]] Fax::PortId deviceId() const { return m_value.deviceId; }
    [[nodiscard]] qint64 deviceIdNumber() const { return m_value.deviceId.value; }
    [[nodiscard]] QString deviceName() const { return m_value.deviceName; }
    [[nodiscard]] QString documentName() const { return m_value.documentName; }
    [[nodiscard]] qint64 documentSize() const { return m_value.documentSize; }
    [[nodiscard]] int elapsedTime() const { return m_value.elapsedTime; }
    [[nodiscard]] int pageCount() const { return m_value.pageCount; }
    [[nodiscard]] bool receive() const { return m_value.receive; }
    [[nodiscard]] QString recipientName() const { return m_value.recipientName; }
    [[nodiscard]] QString routingString() const { return m_value.routingString; }
    [[nodiscard]] bool send() const { return m_value.send; }
    [[nodiscard]] QString senderName() const { return m_value.senderName; }
    [[nodiscard]] QDateTime startTime() const { return m_value.startTime; }
    [[nodiscard]] QDateTime submittedTime() const { return m_value.submittedTime; }
    [[nodiscard]] QString tsid() const { return m_value.tsid; }
    [[nodiscard]] Fax::PortState state() const { return m_value.state; }
    [[nodiscard]] Fax::CallPhase phase() const { return m_value.phase; }
    [[nodiscard]] QString step() const { return m_value.step; }
    [[nodiscard]] Fax::Modulation modulation() const { return m_value.modulation; }
    [[nodiscard]] int bitRate() const { return m_value.bitRate; }
    [[nodiscard]] bool ecm() const { return m_value.ecm; }
    [[nodiscard]] Fax::Coding coding() const { return m_value.coding; }
    [[nodiscard]] Fax::Resolution resolution() const { return m_value.resolution; }
    [[nodiscard]] int widthPixels() const { return m_value.widthPixels; }
    [[nodiscard]] int pageBytes() const { return m_value.pageBytes; }
    [[nodiscard]] int pageLines() const { return m_value.pageLines; }
    [[nodiscard]] int pagePercent() const { return m_value.pagePercent; }
    [[nodiscard]] int badLines() const { return m_value.badLines; }
    [[nodiscard]] int retrains() const { return m_value.retrains; }
    [[nodiscard]] int ringCount() const { return m_value.ringCount; }
    [[nodiscard]] int attempt() const { return m_value.attempt; }
    [[nodiscard]] int attempts() const { return m_value.attempts; }
    [[nodiscard]] int secondsLeft() const { return m_value.secondsLeft; }
    [[nodiscard]] int pagesConfirmed() const { return m_value.pagesConfirmed; }
    [[nodiscard]] Fax::JobId jobId() const { return m_value.jobId; }
    [[nodiscard]] Fax::CallId callId() const { return m_value.callId; }
    [[nodiscard]] Fax::ErrorCode lastResult() const { return m_value.lastResult; }
    [[nodiscard]] QString lastResultText() const { return m_value.lastResultText; }
    [[nodiscard]] QDateTime lastCallEnded() const { return m_value.lastCallEnded; }
    [[nodiscard]] Fax::ModemHealth health() const { return m_value.health; }
    [[nodiscard]] QString healthReason() const { return m_value.healthReason; }
    [[nodiscard]] QDateTime healthSince() const { return m_value.healthSince; }
    [[nodiscard]] QString modem() const { return m_value.modem; }
    [[nodiscard]] Fax::ModemClass modemClass() const { return m_value.modemClass; }

Q_SIGNALS:
    void changed();
    void refreshed();
    void addressChanged(const QString &address);
    void callerIdChanged(const QString &callerId);
    void csidChanged(const QString &csid);
    void currentPageChanged(int currentPage);
    void descriptionChanged(const QString &description);
    void deviceIdChanged(qint64 deviceId);
    void deviceNameChanged(const QString &deviceName);
    void documentNameChanged(const QString &documentName);
    void documentSizeChanged(qint64 documentSize);
    void elapsedTimeChanged(int elapsedTime);
    void pageCountChanged(int pageCount);
    void receiveChanged(bool receive);
    void recipientNameChanged(const QString &recipientName);
    void routingStringChanged(const QString &routingString);
    void sendChanged(bool send);
    void senderNameChanged(const QString &senderName);
    void startTimeChanged(const QDateTime &startTime);
    void submittedTimeChanged(const QDateTime &submittedTime);
    void tsidChanged(const QString &tsid);
    void stateChanged(Fax::PortState state);
    void phaseChanged(Fax::CallPhase phase);
    void stepChanged(const QString &step);
    void modulationChanged(Fax::Modulation modulation);
    void bitRateChanged(int bitRate);
    void ecmChanged(bool ecm);
    void codingChanged(Fax::Coding coding);
    void resolutionChanged(Fax::Resolution resolution);
    void widthPixelsChanged(int widthPixels);
    void pageBytesChanged(int pageBytes);
    void pageLinesChanged(int pageLines);
    void pagePercentChanged(int pagePercent);
    void badLinesChanged(int badLines);
    void retrainsChanged(int retrains);
    void ringCountChanged(int ringCount);
    void attemptChanged(int attempt);
    void attemptsChanged(int attempts);
    void secondsLeftChanged(int secondsLeft);
    void pagesConfirmedChanged(int pagesConfirmed);
    void jobIdChanged(Fax::JobId jobId);
    void callIdChanged(Fax::CallId callId);
    void lastResultChanged(Fax::ErrorCode lastResult);
    void lastResultTextChanged(const QString &lastResultText);
    void lastCallEndedChanged(const QDateTime &lastCallEnded);
    void healthChanged(Fax::ModemHealth health);
    void healthReasonChanged(const QString &healthReason);
    void healthSinceChanged(const QDateTime &healthSince);
    void modemChanged(const QString &modem);
    void modemClassChanged(Fax::ModemClass modemClass);

private:
    [[nodiscard]] bool isLive() const;

    QPointer<Port> m_port;
    Fax::PortStatus m_value;
};

} // namespace Fax::Model
