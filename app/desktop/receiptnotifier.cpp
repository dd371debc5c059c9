#include "receiptnotifier.h"

#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>

#include <algorithm>

namespace Fax::Desktop {

namespace {

constexpr int answerWithin = 3000; // ms; a notification server that starts takes less

QString text(const QVariantMap &map, const char *key)
{
    return map.value(QString::fromLatin1(key)).toString();
}

bool isFailure(const QVariantMap &receipt)
{
    return !receipt.value(QStringLiteral("delivered")).toBool();
}

/** Notify of the Desktop Notifications Specification; its body is a small kind of HTML. */
QDBusMessage notificationOf(const QVariantMap &receipt)
{
    const bool failed = isFailure(receipt);
    const QString service = QStringLiteral("org.freedesktop.Notifications");
    QDBusMessage call = QDBusMessage::createMethodCall(
        service, QStringLiteral("/org/freedesktop/Notifications"), service,
        QStringLiteral("Notify"));
    const QVariantMap hints{
        {QStringLiteral("desktop-entry"), QStringLiteral("org.faxconsole.FaxConsole")},
        {QStringLiteral("category"),
         failed ? QStringLiteral("transfer.error") : QStringLiteral("transfer.complete")},
        {QStringLiteral("urgency"), QVariant::fromValue(uchar(failed ? 2 : 1))}};
    const int lasts = failed ? 0 : -1; // a failure stays until somebody closes it
    call.setArguments({QStringLiteral("Fax Console"), 0U,
                       QStringLiteral("org.faxconsole.FaxConsole"), text(receipt, "outcome"),
                       text(receipt, "sentence").toHtmlEscaped(), QStringList(), hints, lasts});
    return call;
}

} // namespace

ReceiptNotifier::ReceiptNotifier(Link &link, Ui::MessageBar &messages, const QDBusConnection &bus)
    : m_link(link)
    , m_messages(messages)
    , m_bus(bus)
{
    connect(&link, &Link::eventOccurred, this,
            [this](const QString &kind, const QVariantMap &value) {
                if (kind == u"receipt")
                    take(value);
            });
    connect(&link, &Link::connectedChanged, this, [this](bool connected) {
        if (connected)
            askForWaiting();
    });
    if (link.isConnected())
        askForWaiting();
}

void ReceiptNotifier::askForWaiting()
{
    const QVariantMap waiting{{QStringLiteral("waiting"), true}, {QStringLiteral("limit"), 20}};
    m_link.request({QStringLiteral("receipts"), {waiting}, {}}, this,
                   [this](const Result<Answer> &answer) {
                       if (!answer)
                           return; // the window says that there is no connection
                       QVariantList receipts = answer->value.toList();
                       std::reverse(receipts.begin(), receipts.end());
                       for (const QVariant &receipt : std::as_const(receipts))
                           take(receipt.toMap());
                   });
}

void ReceiptNotifier::take(const QVariantMap &receipt)
{
    const qint64 id = receipt.value(QStringLiteral("id")).toLongLong();
    if (text(receipt, "kind") != u"notify" || m_shown.contains(id))
        return;
    m_shown.insert(id);
    if (!m_bus.isConnected())
        return showInWindow(receipt);
    auto *watcher = new QDBusPendingCallWatcher(
        m_bus.asyncCall(notificationOf(receipt), answerWithin), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, receipt] {
        watcher->deleteLater();
        if (watcher->isError())
            showInWindow(receipt);
        else
            tellSeen(receipt);
    });
}

void ReceiptNotifier::showInWindow(const QVariantMap &receipt)
{
    const bool failed = isFailure(receipt);
    m_messages.show({QStringLiteral("receipt-%1").arg(text(receipt, "id")),
                     failed ? Ui::Glyph::Triangle : Ui::Glyph::Tick,
                     failed ? Ui::Token::Fault : Ui::Token::Idle,
                     text(receipt, "sentence"),
                     {},
                     -1});
    tellSeen(receipt);
}

void ReceiptNotifier::tellSeen(const QVariantMap &receipt)
{
    m_link.request({QStringLiteral("receiptSeen"), {receipt.value(QStringLiteral("id"))}, {}}, this,
                   [](const Result<Answer> &) {});
}

} // namespace Fax::Desktop
