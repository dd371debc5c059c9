#include "entries.h"
#include "fuzzinput.h"

#include "base/clock.h"
#include "port/lineconversation.h"
#include "port/linedriver.h"
#include "port/port.h"
#include "service/linepages.h"

#include <array>

namespace Fax::Fuzz {

using namespace LineProtocol;

namespace {

/** What stands where LineWorker stands: the conversation with a worker that says the input. */
class Heard final : public LineDriver
{
public:
    Heard()
        : conversation(*this)
    { }

    void start() override { }
    [[nodiscard]] bool isReady() const override { return true; }
    [[nodiscard]] QString engine() const override { return conversation.engine(); }
    void addPort(const AddPort &) override { }
    void removePort(const RemovePort &) override { }
    void dial(const Dial &dial) override { conversation.beginCall(dial.port, dial.call); }
    void answer(const Answer &answer) override { conversation.beginCall(answer.port, answer.call); }
    void hangUp(const HangUp &) override { }
    void pageStored(const PageStored &) override { }
    void setCondition(const Condition &) override { }
    void resetPort(const ResetPort &) override { }
    void testPort(const TestPort &) override { }
    void watch(const Watch &) override { }

    LineConversation conversation;
};

constexpr qint64 sending = 1;
constexpr qint64 receiving = 2;
constexpr std::array allPorts{sending, receiving};

/** Two ports in calls of the same numbers, wired as PortManager wires them. */
class Bench
{
public:
    Bench()
    {
        for (const qint64 id : allPorts) {
            PortConfig config;
            config.id = PortId{id};
            config.number = QString::number(100 + id);
            config.name = QStringLiteral("Port");
            config.receive = ReceiveMode::Auto;
            ports[static_cast<size_t>(id - 1)] = std::make_unique<Port>(config, line, clock);
        }
        connectLine();
        OutgoingCall out;
        out.call = CallId{sending};
        out.pageOctets = {10'000, 20'000};
        out.pageCount = 2;
        out.pages = 2;
        FUZZ_REQUIRE(port(sending)->dial(out));
        port(receiving)->handleRing({receiving, 1, QStringLiteral("101")});
        FUZZ_REQUIRE(port(receiving)->answer(CallId{receiving}));
    }

    void end()
    {
        line.conversation.failCalls(QStringLiteral("gone"));
        FUZZ_REQUIRE(ends[0] == 1 && ends[1] == 1);
        FUZZ_REQUIRE(!port(sending)->isInCall() && !port(receiving)->isInCall());
    }

    Heard line;

private:
    Port *port(qint64 id)
    {
        const bool known = id == sending || id == receiving;
        return known ? ports[static_cast<size_t>(id - 1)].get() : nullptr;
    }

    void connectLine()
    {
        QObject::connect(&line, &LineDriver::rang, &line, [this](const Ring &m) {
            if (port(m.port))
                port(m.port)->handleRing(m);
        });
        QObject::connect(&line, &LineDriver::ringEnded, &line, [this](const RingEnded &m) {
            if (port(m.port))
                port(m.port)->handleRingEnded();
        });
        QObject::connect(&line, &LineDriver::progressed, &line, [this](const Progress &m) {
            port(m.call)->handleProgress(m);
            show();
        });
        QObject::connect(&line, &LineDriver::pageSent, &line, [this](const PageSent &m) {
            port(m.call)->handlePageSent(m);
            show();
        });
        QObject::connect(&line, &LineDriver::pageReceived, &line,
                         [](const PageReceived &m) { keep(m); });
        QObject::connect(&line, &LineDriver::callEnded, &line, [this](const CallEnded &m) {
            ++ends.at(static_cast<size_t>(m.call - 1));
            port(m.call)->handleCallEnded(m);
            show();
        });
    }

    void show()
    {
        for (const auto &shown : ports) {
            const PortStatus status = shown->status();
            FUZZ_REQUIRE(status.secondsLeft >= 0 && status.elapsedTime >= 0);
        }
    }

    /** As the service does: rows into a page, the page into what the store keeps. */
    static void keep(const PageReceived &m)
    {
        const FaxPage page(m.width, m.rows, m.resolution, m.bits);
        const TiffFax::CodedPage coded = codedPage(page);
        const auto back = FaxCodec::decodeT6(coded.t6, m.width, m.rows, m.resolution);
        FUZZ_REQUIRE(back && *back == page);
    }

    ManualClock clock{QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC)};
    std::array<int, 2> ends{};
    std::array<std::unique_ptr<Port>, 2> ports;
};

} // namespace

int lineMessages(const uint8_t *data, size_t size)
{
    Bench bench;
    (void)bench.line.conversation.feed(workerStream(Input(data, size)));
    bench.end();
    return 0;
}

} // namespace Fax::Fuzz
