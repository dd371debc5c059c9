#include "model/administration.h"

#include "base/valuemap.h"
#include "model/server.h"

namespace Fax::Model {

namespace {

template <typename T>
std::function<void(const Result<Answer> &)>
listReply(const std::function<void(const Result<QList<T>> &)> &then)
{
    return [then](const Result<Answer> &answer) {
        then(answer.and_then([](const Answer &a) { return fromMaps<T>(a.value.toList()); }));
    };
}

std::function<void(const Result<Answer> &)>
trialReply(const std::function<void(const Result<TrialOutcome> &)> &then)
{
    return [then](const Result<Answer> &answer) {
        then(answer.map([](const Answer &a) {
            const QVariantMap map = a.value.toMap();
            return TrialOutcome{map.value(QStringLiteral("end")).toString() == u"done",
                                map.value(QStringLiteral("text")).toString(),
                                map.value(QStringLiteral("place")).toString()};
        }));
    };
}

PortTestStep stepOf(const QVariantMap &map)
{
    return {
        PortId{map.value(QStringLiteral("port")).toLongLong()},
        map.value(QStringLiteral("name")).toString(), map.value(QStringLiteral("passed")).toBool(),
        map.value(QStringLiteral("text")).toString(), map.value(QStringLiteral("last")).toBool()};
}

} // namespace

Administration::Administration(Server &server)
    : QObject(&server)
    , m_server(server)
{ }

void Administration::command(const QString &method, const QVariantList &arguments, QObject *context,
                             const Done &done)
{
    m_server.request({method, arguments, {}}, context, [done](const Result<Answer> &answer) {
        done(answer.map([](const Answer &) {}));
    });
}

void Administration::setPort(PortId port, const QVariantMap &changes, QObject *context,
                             const Done &done)
{
    command(QStringLiteral("setPort"), {port.value, changes}, context, done);
}

void Administration::addPort(const QVariantMap &config, QObject *context, const Then<PortId> &then)
{
    m_server.request(
        {QStringLiteral("addPort"), {config}, {}}, context, [then](const Result<Answer> &answer) {
            then(answer.map([](const Answer &a) { return PortId{a.value.toLongLong()}; }));
        });
}

void Administration::removePort(PortId port, QObject *context, const Done &done)
{
    command(QStringLiteral("removePort"), {port.value}, context, done);
}

void Administration::testPort(PortId port, const QString &number, QObject *context,
                              const Done &done)
{
    QVariantList arguments{port.value};
    if (!number.isEmpty())
        arguments.append(number);
    command(QStringLiteral("testPort"), arguments, context, done);
}

void Administration::modems(QObject *context, const Then<QList<ModemFinding>> &then)
{
    m_server.request({QStringLiteral("modems"), {}, {}}, context, listReply<ModemFinding>(then));
}

void Administration::detectModems(QObject *context, const Then<QList<ModemFinding>> &then)
{
    m_server.request({QStringLiteral("detectModems"), {}, {}}, context,
                     listReply<ModemFinding>(then));
}

void Administration::accounts(QObject *context, const Then<QList<Account>> &then)
{
    m_server.request({QStringLiteral("accounts"), {}, {}}, context, listReply<Account>(then));
}

void Administration::setRights(const QString &account, const QStringList &rights, QObject *context,
                               const Done &done)
{
    command(QStringLiteral("setRights"), {account, rights}, context, done);
}

void Administration::removeAccount(const QString &account, QObject *context, const Done &done)
{
    command(QStringLiteral("removeAccount"), {account}, context, done);
}

void Administration::mailAccounts(QObject *context, const Then<QList<MailAccount>> &then)
{
    m_server.request({QStringLiteral("mailAccounts"), {}, {}}, context,
                     listReply<MailAccount>(then));
}

void Administration::setMailAccount(const QVariantMap &values, QObject *context, const Done &done)
{
    command(QStringLiteral("setMailAccount"), {values}, context, done);
}

void Administration::removeMailAccount(const QString &name, QObject *context, const Done &done)
{
    command(QStringLiteral("removeMailAccount"), {name}, context, done);
}

void Administration::testMailAccount(const QString &name, const QString &address, QObject *context,
                                     const Then<TrialOutcome> &then)
{
    QVariantList arguments{name};
    if (!address.isEmpty())
        arguments.append(address);
    m_server.request({QStringLiteral("testMailAccount"), arguments, {}}, context, trialReply(then));
}

void Administration::routingMethods(PortId port, QObject *context, const Then<QVariantList> &then)
{
    m_server.request({QStringLiteral("routingMethods"), {port.value}, {}}, context,
                     [then](const Result<Answer> &answer) {
                         then(answer.map([](const Answer &a) { return a.value.toList(); }));
                     });
}

void Administration::setRoutingMethod(PortId port, const QString &method,
                                      const QVariantMap &changes, QObject *context,
                                      const Done &done)
{
    command(QStringLiteral("setRoutingMethod"), {port.value, method, changes}, context, done);
}

void Administration::testRoutingMethod(PortId port, const QString &method, QObject *context,
                                       const Then<TrialOutcome> &then)
{
    m_server.request({QStringLiteral("testRoutingMethod"), {port.value, method}, {}}, context,
                     trialReply(then));
}

bool Administration::takeEvent(const QString &kind, const QVariantMap &value)
{
    if (kind == u"modem") {
        if (const auto finding = fromMap<ModemFinding>(value))
            Q_EMIT modemFound(*finding);
    } else if (kind == u"testStep") {
        Q_EMIT portTested(stepOf(value));
    } else if (kind == u"account") {
        Q_EMIT accountsChanged();
        return false; // one's own rights are Server's
    } else if (kind == u"routingMethod") {
        Q_EMIT routingChanged();
    } else {
        return false;
    }
    return true;
}

} // namespace Fax::Model
