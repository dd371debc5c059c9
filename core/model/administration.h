#pragma once

#include "base/rights.h"
#include "job/mailaccount.h"
#include "port/modemfinding.h"
#include "port/portconfig.h"

#include <QtCore/QObject>
#include <QtCore/QVariantMap>

#include <functional>

namespace Fax::Model {

class Server;

/** One line of the result of a port's test. */
struct PortTestStep
{
    PortId port;
    QString name;
    bool passed = false;
    QString text;
    bool last = false;
};

/** How a delivery on trial ended (testRoutingMethod, testMailAccount of requests.md). */
struct TrialOutcome
{
    bool done = false;
    QString text; ///< a sentence
    QString place; ///< where it went; "" = nowhere
};

/**
 * What administrators do besides the settings: devices, users, mail accounts, routes of received faxes;
 * Server::administration(). Every method is one request of requests.md, with its errors; what changes is told by the
 * signals, whoever did it.
 *
 * Thread: the server's.
 */
class Administration final : public QObject
{
    Q_OBJECT

public:
    explicit Administration(Server &server);

    template <typename T> using Then = std::function<void(const Result<T> &)>;
    using Done = std::function<void(const Result<> &)>;

    void setPort(PortId port, const QVariantMap &changes, QObject *context, const Done &done);
    /** `config`: values of PortConfig, `driver` first of all. */
    void addPort(const QVariantMap &config, QObject *context, const Then<PortId> &then);
    void removePort(PortId port, QObject *context, const Done &done);
    /** portTested() follows. With a number it calls it after the test. */
    void testPort(PortId port, const QString &number, QObject *context, const Done &done);
    /** All serial lines, none opened. */
    void modems(QObject *context, const Then<QList<ModemFinding>> &then);
    /** Looks what is behind the free ones, up to 20 s; modemFound() for each meanwhile. */
    void detectModems(QObject *context, const Then<QList<ModemFinding>> &then);

    void accounts(QObject *context, const Then<QList<Account>> &then);
    void setRights(const QString &account, const QStringList &rights, QObject *context,
                   const Done &done);
    void removeAccount(const QString &account, QObject *context, const Done &done);

    void mailAccounts(QObject *context, const Then<QList<MailAccount>> &then);
    /** Values of MailAccount by name, and `password`; `name` says which. */
    void setMailAccount(const QVariantMap &values, QObject *context, const Done &done);
    void removeMailAccount(const QString &name, QObject *context, const Done &done);
    /** Without an address it only logs in. */
    void testMailAccount(const QString &name, const QString &address, QObject *context,
                         const Then<TrialOutcome> &then);

    // Of one port, or of all: an invalid id.
    /** As maps of requests.md, in the order in which they are done. */
    void routingMethods(PortId port, QObject *context, const Then<QVariantList> &then);
    void setRoutingMethod(PortId port, const QString &method, const QVariantMap &changes,
                          QObject *context, const Done &done);
    void testRoutingMethod(PortId port, const QString &method, QObject *context,
                           const Then<TrialOutcome> &then);

    /** For Server: true if it was an event of these. */
    bool takeEvent(const QString &kind, const QVariantMap &value);

Q_SIGNALS:
    void modemFound(const Fax::ModemFinding &finding);
    void portTested(const Fax::Model::PortTestStep &step);
    /** The rights of an account are others now, or it has none of its own any more. */
    void accountsChanged();
    void routingChanged();

private:
    void command(const QString &method, const QVariantList &arguments, QObject *context,
                 const Done &done);

    Server &m_server;
};

} // namespace Fax::Model
