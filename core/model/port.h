#pragma once

#include "base/result.h"
#include "base/rights.h"
#include "job/job.h"
#include "job/linehistory.h"
#include "model/pageview.h"
#include "model/portstatus.h"
#include "model/serverobject.h"
#include "port/portconfig.h"

#include <QtCore/QTimer>

namespace Fax::Model {

class RoutingMethods;

/**
 * One port of the connected server (FaxPort of the reference, A3): a device that can carry a call,
 * with its settings and its live status.
 *
 * A setter asks the server and changes nothing here: the new value comes back by event. When the
 * server refuses, errorOccurred() tells why and the notifier of the property fires with the old value, so
 * that a switch bound to it snaps back.
 *
 * Made by Server only, owned by it, and deleted by it when the port is removed. Thread: the owner's own.
 */
class Port final : public ServerObject
{
    Q_OBJECT
    Q_PROPERTY(qint64 deviceId READ deviceIdNumber CONSTANT)
    Q_PROPERTY(bool canModify READ canModify NOTIFY canModifyChanged)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged)
    Q_PROPERTY(QString driver READ driver NOTIFY driverChanged)
    Q_PROPERTY(QString number READ number NOTIFY numberChanged)
    Q_PROPERTY(bool send READ send WRITE setSend NOTIFY sendChanged)
    Q_PROPERTY(bool receive READ receives WRITE setReceives NOTIFY receiveChanged)
    Q_PROPERTY(Fax::ReceiveMode receiveMode READ receive WRITE setReceive NOTIFY receiveModeChanged)
    Q_PROPERTY(int rings READ rings WRITE setRings NOTIFY ringsChanged)
    Q_PROPERTY(QString tsid READ tsid WRITE setTsid NOTIFY tsidChanged)
    Q_PROPERTY(QString csid READ csid WRITE setCsid NOTIFY csidChanged)
    Q_PROPERTY(int priority READ priority WRITE setPriority NOTIFY priorityChanged)

public:
    Port(Server &server, const PortConfig &config, const Fax::PortStatus &status);

    [[nodiscard]] PortId deviceId() const { return m_config.id; }
    [[nodiscard]] qint64 deviceIdNumber() const { return m_config.id.value; }
    /** Whether this client may write the settings now; false while the server is not connected. */
    [[nodiscard]] bool canModify() const;
    /** Why nothing that needs one of these rights can be done now, one sentence; "" if it can. */
    [[nodiscard]] QString refusal(Rights anyOf) const;
    [[nodiscard]] QString name() const { return m_config.name; }
    [[nodiscard]] QString driver() const { return m_config.driver; }
    [[nodiscard]] QString number() const { return m_config.number; }
    [[nodiscard]] bool send() const { return m_config.send; }
    [[nodiscard]] Fax::ReceiveMode receive() const { return m_config.receive; }
    /** FaxPort.Receive (12.6): true for automatic and manual; writing means automatic or off. */
    [[nodiscard]] bool receives() const { return m_config.receive != ReceiveMode::Off; }
    [[nodiscard]] int rings() const { return m_config.rings; }
    [[nodiscard]] QString tsid() const { return m_config.tsid; }
    [[nodiscard]] QString csid() const { return m_config.csid; }
    [[nodiscard]] int priority() const { return m_config.priority; }

    void setName(const QString &name);
    void setSend(bool send);
    void setReceive(Fax::ReceiveMode receive);
    void setReceives(bool receive);
    void setRings(int rings);
    /** Both switches in one request: off means that the line finishes its call and then rests. */
    void setSwitches(bool send, Fax::ReceiveMode receive);
    void setTsid(const QString &tsid);
    void setCsid(const QString &csid);
    void setPriority(int priority);

    /** What the port does now, for good: a new object of the caller that only its refresh() changes. */
    Q_INVOKABLE Fax::Model::PortStatus *getStatus();
    /** What is done with faxes from this port: a new object of the caller, empty until its loaded(). */
    Q_INVOKABLE Fax::Model::RoutingMethods *getRoutingMethods();

    [[nodiscard]] const PortConfig &config() const { return m_config; }
    [[nodiscard]] PortStatus &status() { return m_status; }
    [[nodiscard]] const PortStatus &status() const { return m_status; }

    /** The T.30 frames and signals of the running or last call, oldest first; at most 500 are kept.
     */
    [[nodiscard]] const QList<TraceEntry> &frames() const { return m_frames; }

    /** The last 24 hours, once Server::followStatistics() was called; asOf is invalid until they are there. */
    [[nodiscard]] const LineHistory &history() const { return m_history; }

    /**
     * The page that is on the line is told from now on, from its first row: pageView(). Every watchPage() needs a
     * leavePage(). Without a right to see the call nothing is told.
     */
    void watchPage();
    void leavePage();
    /** As far as it is known; page 0: nothing has been told. Empty when nobody watches. */
    [[nodiscard]] const PageView &pageView() const { return m_pageView; }

    /** Answers a ringing line, ends a call. Errors: errorOccurred(). */
    void answer();
    void hangUp();

    /** Polls the server for settings and status. */
    void refresh();

    // For Server, which hands over what events bring.
    void update(const PortConfig &config, const Fax::PortStatus &status);
    void addFrame(const TraceEntry &frame);
    void setHistory(const LineHistory &history);
    void addPageNews(const PageNews &news);

Q_SIGNALS:
    void configChanged();
    void frameAdded(const Fax::TraceEntry &frame);
    void framesCleared();
    void historyChanged();
    void pageViewChanged(int firstRow); ///< rows before this one are as they were
    void canModifyChanged(bool canModify);
    void nameChanged(const QString &name);
    void driverChanged(const QString &driver);
    void numberChanged(const QString &number);
    void sendChanged(bool send);
    void receiveChanged(bool receive);
    void receiveModeChanged(Fax::ReceiveMode receiveMode);
    void ringsChanged(int rings);
    void tsidChanged(const QString &tsid);
    void csidChanged(const QString &csid);
    void priorityChanged(int priority);

private:
    [[nodiscard]] bool isConnected() const;
    void set(const QString &key, const QVariant &value);
    void change(const QVariantMap &values);
    void command(const QString &method);
    void snapBack(const QString &key);
    void clearFrames();
    void askForPage(bool again);
    void clearPageView();
    void clearFramesOfFormerCall(const Fax::PortStatus &next);

    PortConfig m_config;
    PortStatus m_status;
    QList<TraceEntry> m_frames;
    LineHistory m_history;
    int m_watchers = 0;
    bool m_pageAsked = false; ///< its first row is still to come
    QTimer m_watchTimer;
    PageView m_pageView;
};

} // namespace Fax::Model
