#include "notifier.h"

#include <algorithm>
#include <chrono>

namespace Fax::Desktop {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds together = 10s;
constexpr int mostApart = 3; ///< of a kind
constexpr uchar normal = 1; ///< urgency
constexpr uchar critical = 2;

} // namespace

Notifier::Notifier(NotificationServer &server, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_clock(clock)
{
    connect(&server, &NotificationServer::actionInvoked, this, &Notifier::onAction);
    connect(&server, &NotificationServer::closed, this, &Notifier::forget);
}

void Notifier::show(const Notification &notification)
{
    m_waiting.enqueue(notification);
    showNext();
}

void Notifier::withdraw(const QString &key)
{
    m_waiting.removeIf([&key](const Notification &waiting) { return waiting.key == key; });
    if (const uint id = shownAs(key); id != 0) {
        forget(id);
        m_server.close(id);
    } else if (m_sending) {
        m_withdrawn.append(key);
    }
}

uint Notifier::shownAs(const QString &key) const
{
    const auto found = std::find_if(m_shown.cbegin(), m_shown.cend(), [&key](const Shown &shown) {
        return !key.isEmpty() && shown.key == key;
    });
    return found == m_shown.cend() ? 0 : found.key();
}

void Notifier::showNext()
{
    if (m_sending || m_waiting.isEmpty())
        return;
    m_sending = true;
    const Notification notification = m_waiting.dequeue();
    const bool gathered = joinBurst(notification);
    m_server.show(noteOf(notification, gathered),
                  [this, notification, gathered](const Result<uint> &id) {
                      m_sending = false;
                      onShown(notification, gathered, id);
                      m_withdrawn.clear();
                      showNext();
                  });
}

bool Notifier::joinBurst(const Notification &notification)
{
    if (!notification.many)
        return false;
    Burst &burst = m_bursts[notification.kind];
    const QDateTime now = m_clock.now();
    if (burst.last.isValid() && burst.last.addMSecs(together.count()) < now)
        burst = {};
    burst.last = now;
    return ++burst.count > mostApart;
}

NotificationServer::Note Notifier::noteOf(const Notification &notification, bool gathered)
{
    NotificationServer::Note note;
    note.replaces = shownAs(notification.key);
    note.summary = m_namesHidden ? notification.hidden : notification.summary;
    note.body = m_namesHidden ? QString() : notification.body;
    note.lasts = notification.stays ? 0 : -1;
    note.hints = {
        {QStringLiteral("desktop-entry"), QStringLiteral("org.faxconsole.FaxConsole")},
        {QStringLiteral("category"), notification.category},
        {QStringLiteral("urgency"), QVariant::fromValue(notification.urgent ? critical : normal)}};
    if (!notification.sound.isEmpty())
        note.hints.insert(QStringLiteral("sound-name"), notification.sound);
    if (notification.open)
        note.actions << QStringLiteral("default") << tr("Open");
    if (gathered) { // its buttons would be for one of them only
        Burst &burst = m_bursts[notification.kind];
        note.summary = notification.many(burst.count);
        note.body.clear();
        note.replaces = burst.ids.isEmpty() ? 0 : burst.ids.takeLast();
        for (const uint id : std::exchange(burst.ids, {})) {
            forget(id);
            m_server.close(id);
        }
        return note;
    }
    for (qsizetype i = 0; i < notification.actions.size(); ++i)
        note.actions << QString::number(i) << notification.actions.at(i).label;
    return note;
}

void Notifier::onShown(const Notification &notification, bool gathered, const Result<uint> &id)
{
    if (!id) {
        if (notification.notShown)
            notification.notShown();
        return;
    }
    if (notification.shown)
        notification.shown();
    if (!notification.key.isEmpty() && m_withdrawn.contains(notification.key))
        return m_server.close(*id);
    m_shown.insert(*id,
                   {notification.kind, gathered ? QString() : notification.key,
                    gathered ? QList<Notification::Action>() : notification.actions,
                    notification.open});
    if (notification.many)
        m_bursts[notification.kind].ids.append(*id);
}

void Notifier::onAction(uint id, const QString &action)
{
    const auto shown = m_shown.constFind(id);
    if (shown == m_shown.cend())
        return; // of another program
    bool isNumber = false;
    const int number = action.toInt(&isNumber);
    const Shown clicked = *shown;
    if (action == u"default" && clicked.open)
        clicked.open();
    else if (isNumber && number >= 0 && number < clicked.actions.size())
        clicked.actions.at(number).done();
}

void Notifier::forget(uint id)
{
    const auto shown = m_shown.constFind(id);
    if (shown == m_shown.cend())
        return;
    const auto burst = m_bursts.find(shown->kind);
    if (burst != m_bursts.end() && burst->ids.removeOne(id) && burst->ids.isEmpty())
        *burst = {}; // all were seen: the next one stands for itself
    m_shown.erase(shown);
}

} // namespace Fax::Desktop
