#include "routing/deliveryorder.h"

#include "base/mailaddress.h"
#include "base/messagefields.h"

#include <QtCore/QCborArray>

namespace Fax::DeliveryProtocol {

namespace {

constexpr int longestText = 20'000;
constexpr int longestName = 255;
constexpr int longestPath = 1000;
constexpr int longestPem = 64 * 1024;
constexpr int shortestTime = 1;
constexpr int longestTime = 600;
constexpr int highestCode = 999;

constexpr auto filesKey = QLatin1StringView("files");
constexpr auto nameKey = QLatin1StringView("name");
constexpr auto typeKey = QLatin1StringView("type");
constexpr auto contentKey = QLatin1StringView("content");
constexpr auto testKey = QLatin1StringView("test");
constexpr auto timeKey = QLatin1StringView("seconds");
constexpr auto hostKey = QLatin1StringView("host");
constexpr auto portKey = QLatin1StringView("port");
constexpr auto securityKey = QLatin1StringView("security");
constexpr auto userKey = QLatin1StringView("user");
constexpr auto passwordKey = QLatin1StringView("password");
constexpr auto fromKey = QLatin1StringView("from");
constexpr auto fromNameKey = QLatin1StringView("fromName");
constexpr auto replyToKey = QLatin1StringView("replyTo");
constexpr auto pemKey = QLatin1StringView("caCertificate");
constexpr auto toKey = QLatin1StringView("to");
constexpr auto subjectKey = QLatin1StringView("subject");
constexpr auto textKey = QLatin1StringView("text");
constexpr auto idKey = QLatin1StringView("messageId");
constexpr auto dateKey = QLatin1StringView("date");
constexpr auto printerKey = QLatin1StringView("printer");
constexpr auto titleKey = QLatin1StringView("title");
constexpr auto endKey = QLatin1StringView("end");
constexpr auto codeKey = QLatin1StringView("code");
constexpr auto placeKey = QLatin1StringView("place");

class Fields : public MessageFields
{
public:
    explicit Fields(const WorkerMessage &message)
        : MessageFields(message, QLatin1StringView("delivery"))
    { }

    [[nodiscard]] QList<DeliveryFile> files()
    {
        const QCborArray list = m_fields.value(filesKey).toArray();
        check(filesKey, m_fields.value(filesKey).isArray() && list.size() <= mostFiles);
        QList<DeliveryFile> files;
        qsizetype octets = 0;
        for (qsizetype i = 0; isFine() && i < list.size(); ++i) {
            const QCborMap file = list.at(i).toMap();
            const QCborValue content = file.value(contentKey);
            files.append({file.value(nameKey).toString(), file.value(typeKey).toString().toLatin1(),
                          content.toByteArray()});
            octets += files.last().content.size();
            check(filesKey,
                  list.at(i).isMap() && content.isByteArray() && isFileName(files.last().name)
                      && isMediaType(files.last().type) && octets <= mostOctets);
        }
        return files;
    }

    [[nodiscard]] QStringList recipients()
    {
        const QCborArray list = m_fields.value(toKey).toArray();
        check(toKey, m_fields.value(toKey).isArray() && list.size() <= mostRecipients);
        QStringList to;
        for (qsizetype i = 0; isFine() && i < list.size(); ++i) {
            to.append(list.at(i).toString());
            check(toKey, MailAddress::isValid(to.last()));
        }
        return to;
    }

private:
    /** A name in one folder; nothing hidden, nothing that a terminal or a header would obey. */
    static bool isFileName(const QString &name)
    {
        return !name.isEmpty() && name.toUtf8().size() <= longestName && !name.startsWith(u'.')
            && std::none_of(name.begin(), name.end(), [](QChar c) {
                   return c == u'/' || c.category() == QChar::Other_Control;
               });
    }

    static bool isMediaType(const QByteArray &type)
    {
        return type == "application/pdf" || type == "image/tiff" || type == "text/plain";
    }
};

MailOrder decodeMail(Fields &fields)
{
    MailOrder order;
    order.account.name = fields.text(nameKey, longestName);
    order.account.host = fields.text(hostKey, longestName);
    order.account.port = fields.integer(portKey, 1, 65535);
    order.account.security = fields.value<MailSecurity>(securityKey);
    order.account.user = fields.text(userKey, longestName);
    order.account.from = fields.text(fromKey, longestName);
    order.account.fromName = fields.text(fromNameKey, longestName);
    order.account.replyTo = fields.text(replyToKey, longestName);
    order.account.caCertificate = fields.text(pemKey, longestPem);
    fields.check(hostKey, order.account.check().has_value());
    order.password = fields.text(passwordKey, longestName);
    order.to = fields.recipients();
    order.subject = fields.text(subjectKey, longestPath);
    order.text = fields.text(textKey, longestText);
    order.messageId = fields.text(idKey, longestName);
    fields.check(idKey, order.messageId.isEmpty() || MailAddress::isValid(order.messageId));
    order.date = QDateTime::fromMSecsSinceEpoch(
        fields.number(dateKey, 0, std::numeric_limits<qint64>::max() / 2), Qt::UTC);
    return order;
}

QCborMap encodeMail(const MailOrder &order)
{
    return {{nameKey, order.account.name},
            {hostKey, order.account.host},
            {portKey, order.account.port},
            {securityKey, static_cast<int>(order.account.security)},
            {userKey, order.account.user},
            {fromKey, order.account.from},
            {fromNameKey, order.account.fromName},
            {replyToKey, order.account.replyTo},
            {pemKey, order.account.caCertificate},
            {passwordKey, order.password},
            {toKey, QCborArray::fromStringList(order.to)},
            {subjectKey, order.subject},
            {textKey, order.text},
            {idKey, order.messageId},
            {dateKey, order.date.toMSecsSinceEpoch()}};
}

struct Encoder
{
    WorkerMessage operator()(const MailOrder &order) const
    {
        return {static_cast<quint8>(Type::Mail), encodeMail(order)};
    }
    WorkerMessage operator()(const PrintOrder &order) const
    {
        return {static_cast<quint8>(Type::Print),
                {{printerKey, order.printer}, {titleKey, order.title}}};
    }
};

} // namespace

Result<WorkerMessage> encode(const DeliveryOrder &order)
{
    WorkerMessage message = std::visit(Encoder{}, order.what);
    QCborArray files;
    for (const DeliveryFile &file : order.files)
        files.append(QCborMap{{nameKey, file.name},
                              {typeKey, QString::fromLatin1(file.type)},
                              {contentKey, file.content}});
    message.fields.insert(filesKey, files);
    message.fields.insert(testKey, order.test);
    message.fields.insert(timeKey, static_cast<qint64>(order.timeLimit.count()));
    if (const auto decoded = decodeOrder(message); !decoded)
        return failure(ErrorCode::InvalidParameter,
                       QStringLiteral("It cannot be delivered: %1").arg(decoded.error().detail));
    return message;
}

Result<DeliveryOrder> decodeOrder(const WorkerMessage &message)
{
    Fields fields(message);
    DeliveryOrder order;
    order.files = fields.files();
    order.test = fields.flag(testKey);
    order.timeLimit = std::chrono::seconds(fields.integer(timeKey, shortestTime, longestTime));
    switch (Type(message.type)) {
    case Type::Mail:
        order.what = decodeMail(fields);
        fields.check(toKey, order.test || !std::get<MailOrder>(order.what).to.isEmpty());
        break;
    case Type::Print:
        order.what = PrintOrder{fields.text(printerKey, longestName),
                                fields.text(titleKey, longestName)};
        fields.check(filesKey, order.test || !order.files.isEmpty());
        break;
    default:
        fields.check(QLatin1StringView("kind"), false);
    }
    return fields.checked(std::move(order));
}

WorkerMessage encode(const DeliveryOutcome &outcome)
{
    return {static_cast<quint8>(Type::Outcome),
            {{endKey, static_cast<int>(outcome.end)},
             {codeKey, outcome.serverCode},
             {textKey, outcome.text.left(longestPath)},
             {placeKey, outcome.place.left(longestPath)}}};
}

Result<DeliveryOutcome> decodeOutcome(const WorkerMessage &message)
{
    Fields fields(message);
    fields.check(QLatin1StringView("kind"), Type(message.type) == Type::Outcome);
    DeliveryOutcome outcome;
    outcome.end = fields.value<DeliveryOutcome::End>(endKey);
    outcome.serverCode = fields.integer(codeKey, 0, highestCode);
    outcome.text = fields.text(textKey, longestPath);
    outcome.place = fields.text(placeKey, longestPath);
    fields.check(textKey, outcome.isDone() || !outcome.text.isEmpty());
    return fields.checked(std::move(outcome));
}

} // namespace Fax::DeliveryProtocol
