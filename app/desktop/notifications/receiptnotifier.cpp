#include "receiptnotifier.h"

#include <algorithm>

namespace Fax::Desktop {

namespace {

QString text(const QVariantMap &map, const char *key)
{
    return map.value(QString::fromLatin1(key)).toString();
}

bool isFailure(const QVariantMap &receipt)
{
    return !receipt.value(QStringLiteral("delivered")).toBool();
}

QVariantList jobsOf(const QVariantMap &receipt)
{
    return receipt.value(QStringLiteral("jobs")).toList();
}

} // namespace

ReceiptNotifier::ReceiptNotifier(Link &link, Ui::MessageBar &messages, Notifier &notifier,
                                 const NoticeActions &actions, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_messages(messages)
    , m_notifier(notifier)
    , m_actions(actions)
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
    const bool isNews = isFailure(receipt) || jobsOf(receipt).size() > 1
        || !m_actions.isWindowInFront();
    if (isNews)
        m_notifier.show(notificationOf(receipt));
    else
        tellSeen(receipt);
}

Notification ReceiptNotifier::notificationOf(const QVariantMap &receipt)
{
    const bool failed = isFailure(receipt);
    Notification notification;
    notification.kind = failed ? QStringLiteral("failed") : QStringLiteral("sent");
    notification.summary = text(receipt, "outcome");
    notification.body = text(receipt, "sentence");
    notification.hidden = failed ? tr("A fax was not sent") : tr("A fax was sent");
    notification.many = failed
        ? [](int count) { return tr("%n faxes were not sent", nullptr, count); }
        : [](int count) { return tr("%n faxes were sent", nullptr, count); };
    notification.category = failed ? QStringLiteral("transfer.error")
                                   : QStringLiteral("transfer.complete");
    notification.sound = failed ? QStringLiteral("dialog-error") : QString();
    notification.urgent = failed;
    notification.stays = failed;
    addActions(notification, receipt);
    notification.shown = [this, receipt] { tellSeen(receipt); };
    notification.notShown = [this, receipt] { showInWindow(receipt); };
    return notification;
}

void ReceiptNotifier::addActions(Notification &notification, const QVariantMap &receipt)
{
    const QVariantList jobs = jobsOf(receipt);
    if (jobs.isEmpty())
        return;
    const JobId job{jobs.constFirst().toLongLong()};
    notification.open = [this, job] { m_actions.showJob(job); };
    if (jobs.size() > 1) {
        notification.kind = QStringLiteral("broadcast");
        notification.many = nullptr;
        notification.hidden = tr("A broadcast has come to its end");
        notification.actions = {
            {isFailure(receipt) ? tr("Show failed") : tr("Show"), notification.open}};
    } else if (isFailure(receipt)) {
        notification.actions = {
            {tr("Change number"), [this, job] { m_actions.changeNumber(job); }},
            {tr("Retry now"), [this, job] {
                 m_link.request({QStringLiteral("restartJobs"), {QVariantList{job.value}}, {}},
                                this, [](const Result<Answer> &) {});
             }}};
    } else {
        notification.actions = {{tr("Show"), notification.open}};
    }
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
