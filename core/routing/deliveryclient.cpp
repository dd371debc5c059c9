#include "routing/deliveryclient.h"

#include "base/logging.h"
#include "base/workerprocess.h"

#include <QtCore/QPointer>
#include <QtCore/QQueue>
#include <QtCore/QTimer>

#include <vector>

namespace Fax {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t mostAtOnce = 4;
const QString deliverProgram = QStringLiteral("fax-deliver");
constexpr auto graceTime = 10s; ///< beyond the limit that the worker keeps by itself

DeliveryOutcome failed(DeliveryOutcome::End end, const QString &text)
{
    DeliveryOutcome outcome;
    outcome.end = end;
    outcome.text = text;
    return outcome;
}

DeliveryOutcome later(const QString &text)
{
    return failed(DeliveryOutcome::End::Later, text);
}

/** One process with one order. */
class Delivery : public QObject
{
public:
    std::function<void(const DeliveryOutcome &)> onEnd; ///< once; may delete this later

    Delivery(const QByteArray &order, std::chrono::seconds limit)
    {
        connect(&m_process, &WorkerProcess::outputReady, this, &Delivery::read);
        connect(&m_process, &WorkerProcess::logged, this,
                [](const QByteArray &text) { qCWarning(logService).noquote() << text.trimmed(); });
        connect(&m_process, &WorkerProcess::finished, this, [this](const QString &why) {
            end(later(
                DeliveryClient::tr("The program that delivers faxes stopped unexpectedly (%1).")
                    .arg(why)));
        });
        m_deadline.setSingleShot(true);
        connect(&m_deadline, &QTimer::timeout, this, [this] {
            end(later(DeliveryClient::tr("The delivery was not finished in time.")));
        });
        m_deadline.start(limit + graceTime);
        m_process.start(deliverProgram);
        m_process.write(order);
    }

private:
    void read()
    {
        m_reader.feed(m_process.readOutput());
        const auto taken = m_reader.take();
        if (!taken)
            return;
        const auto outcome = taken->and_then(&DeliveryProtocol::decodeOutcome);
        end(outcome ? *outcome : later(outcome.error().message()));
    }

    void end(const DeliveryOutcome &outcome)
    {
        m_process.disconnect(this);
        m_deadline.stop();
        if (const auto tell = std::exchange(onEnd, {}))
            tell(outcome);
    }

    WorkerProcess m_process;
    QTimer m_deadline;
    WorkerMessageReader m_reader;
};

} // namespace

class DeliveryClient::Private
{
public:
    struct Waiting
    {
        DeliveryOrder order;
        QPointer<QObject> context;
        Reply reply;
    };

    explicit Private(DeliveryClient &client)
        : q(client)
    { }

    void startNext();
    void start(Waiting &waiting);
    void finish(Delivery *delivery, const Waiting &waiting, const DeliveryOutcome &outcome);

    DeliveryClient &q;
    QQueue<Waiting> waiting;
    std::vector<std::unique_ptr<Delivery>> running;
};

void DeliveryClient::Private::startNext()
{
    while (running.size() < mostAtOnce && !waiting.isEmpty()) {
        Waiting next = waiting.dequeue();
        if (next.context)
            start(next);
    }
}

void DeliveryClient::Private::start(Waiting &next)
{
    const auto order = DeliveryProtocol::encode(next.order);
    if (!order)
        return next.reply(failed(DeliveryOutcome::End::Refused, order.error().message()));
    if (!WorkerProcess::isInstalled(deliverProgram))
        return next.reply(
            later(tr("The program fax-deliver is missing; install Fax Console again.")));
    auto delivery = std::make_unique<Delivery>(order->encode(), next.order.timeLimit);
    next.order = {}; // the files are with the worker
    delivery->onEnd = [this, started = delivery.get(), next](const DeliveryOutcome &outcome) {
        finish(started, next, outcome);
    };
    running.push_back(std::move(delivery));
}

void DeliveryClient::Private::finish(Delivery *delivery, const Waiting &told,
                                     const DeliveryOutcome &outcome)
{
    const auto found = std::find_if(running.begin(), running.end(),
                                    [&](const auto &one) { return one.get() == delivery; });
    found->release()->deleteLater(); // it called us
    running.erase(found);
    if (!outcome.isDone())
        qCInfo(logService) << "a delivery failed:" << outcome.text;
    QMetaObject::invokeMethod(
        &q, [this] { startNext(); }, Qt::QueuedConnection);
    if (told.context)
        told.reply(outcome);
}

DeliveryClient::DeliveryClient(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this))
{ }

DeliveryClient::~DeliveryClient() = default;

void DeliveryClient::deliver(const DeliveryOrder &order, QObject *context, Reply reply)
{
    d->waiting.enqueue({order, context, std::move(reply)});
    QMetaObject::invokeMethod(
        this, [this] { d->startNext(); }, Qt::QueuedConnection);
}

bool DeliveryClient::isBusy() const
{
    return !d->waiting.isEmpty() || !d->running.empty();
}

} // namespace Fax
