#pragma once

#include "base/valuemap.h"
#include "service/request.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QHash>
#include <QtCore/QTimer>

namespace Fax {

/**
 * A RequestHandler that answers from a table: what a test wants a service to say. Methods that the table
 * lacks are refused as the real service refuses them. Lives in whatever thread it is made in; fill the table
 * before requests come.
 */
class ScriptedHandler : public RequestHandler
{
    Q_OBJECT

public:
    using Script = std::function<void(const Caller &, const Request &, const Reply &)>;

    /** The general methods of the conformance suite. */
    explicit ScriptedHandler(QObject *parent = nullptr)
        : RequestHandler(parent)
    {
        script(QStringLiteral("echo"),
               [](const Caller &, const Request &request, const Reply &reply) {
                   reply(Answer{request.arguments.value(0), request.documents.value(0)});
               });
        script(QStringLiteral("later"),
               [this](const Caller &, const Request &request, const Reply &reply) {
                   QTimer::singleShot(20, this, [request, reply] {
                       reply(Answer{request.arguments.value(0), {}});
                   });
               });
        script(QStringLiteral("twice"), [](const Caller &, const Request &, const Reply &reply) {
            reply(Answer{1, {}});
            reply(Answer{2, {}});
        });
        script(
            QStringLiteral("never"),
            [this](const Caller &, const Request &, const Reply &reply) { m_kept.append(reply); });
        script(QStringLiteral("forget"), [](const Caller &, const Request &, const Reply &) {});
        script(QStringLiteral("fail"),
               [](const Caller &, const Request &request, const Reply &reply) {
                   reply(failure(static_cast<ErrorCode>(request.arguments.value(0).toInt()),
                                 request.arguments.value(1).toString()));
               });
        script(QStringLiteral("caller"),
               [](const Caller &caller, const Request &, const Reply &reply) {
                   reply(Answer{QVariantMap{{QStringLiteral("account"), caller.account},
                                            {QStringLiteral("uid"), caller.uid}},
                                {}});
               });
        script(QStringLiteral("types"),
               [](const Caller &, const Request &request, const Reply &reply) {
                   reply(Answer{typeNames(request.arguments), {}});
               });
        script(QStringLiteral("digests"),
               [](const Caller &, const Request &request, const Reply &reply) {
                   QStringList digests;
                   for (const QByteArray &document : request.documents)
                       digests.append(QString::fromLatin1(
                           QCryptographicHash::hash(document, QCryptographicHash::Sha256).toHex()));
                   reply(Answer{digests, {}});
               });
        script(QStringLiteral("events"),
               [this](const Caller &, const Request &request, const Reply &reply) {
                   for (int i = 0; i < request.arguments.value(0).toInt(); ++i)
                       Q_EMIT eventOccurred(QStringLiteral("counted"), {{QStringLiteral("n"), i}});
                   reply(Answer{});
               });
        script(QStringLiteral("unsendable"),
               [](const Caller &, const Request &, const Reply &reply) {
                   reply(Answer{QVariant::fromValue(QTimeZone::utc()), {}});
               });
    }

    void script(const QString &method, Script script)
    {
        m_scripts.insert(method, std::move(script));
    }

    /** Always answers `method` with this value. */
    void answer(const QString &method, const QVariant &value, const QByteArray &document = {})
    {
        script(method, [value, document](const Caller &, const Request &, const Reply &reply) {
            reply(Answer{value, document});
        });
    }

    void handle(const Caller &caller, const Request &request, Reply reply) override
    {
        requests.append(request);
        const auto found = m_scripts.constFind(request.method);
        if (found == m_scripts.cend())
            reply(failure(ErrorCode::InvalidParameter,
                          QStringLiteral("There is no request \"%1\"").arg(request.method)));
        else
            (*found)(caller, request, reply);
    }

    QList<Request> requests; ///< as they came; read in the handler's thread, or when it is quiet

private:
    static QStringList typeNames(const QVariantList &values)
    {
        QStringList names;
        for (const QVariant &value : values)
            names.append(QString::fromLatin1(value.metaType().name()));
        return names;
    }

    QHash<QString, Script> m_scripts;
    QList<Reply> m_kept;
};

} // namespace Fax
