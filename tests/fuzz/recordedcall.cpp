#include "recordedcall.h"

#include "fuzzinput.h"

#include "imaging/tifffax.h"

#include <array>

namespace Fax::Fuzz {

namespace {
constexpr int mostTicks = 20'000;

FaxPage smallPage(int seed)
{
    FaxPage page(1728, 16, Resolution::Fine);
    for (int y = 0; y < page.rows(); ++y) {
        for (int x = (y * 37 + seed) % 23; x < page.width(); x += 5 + (x * 7 + y * seed) % 61)
            page.setBlack(x, y);
    }
    return page;
}

LineProtocol::CallSettings settings(int number)
{
    LineProtocol::CallSettings settings;
    settings.localId = QStringLiteral("+49 30 555");
    settings.subAddress = QStringLiteral("12#");
    settings.ecm = number != 1;
    settings.mmr = number == 0;
    settings.mr = number != 1;
    if (number == 1)
        settings.fastest = Modulation::V29;
    return settings;
}

/** One end, and what it says, waiting for the other. */
struct End
{
    explicit End(const T30Task &task)
        : session(front, task)
    {
        front.onSent = [this](const LineEvent &event) { said.append(event); };
        QObject::connect(&session, &T30Session::pageReceived, &session,
                         [this](const auto &page) { session.pageStored(page.page, true); });
    }

    void listenTo(const End &other)
    {
        while (heard < other.said.size() && front.isListening())
            front.hear(other.said.at(heard++));
        front.tick();
        session.advance(160);
    }

    FrameFrontEnd front;
    T30Session session;
    QList<LineEvent> said;
    qsizetype heard = 0;
};

RecordedCall record(int number)
{
    RecordedCall call;
    call.sending = {1, 1, settings(number), TiffFax::write({smallPage(3), smallPage(5)}), 2};
    call.receiving = {2, 2, settings(number), {}, 0};
    End caller(call.sending);
    End called(call.receiving);
    ErrorCode result = ErrorCode::Internal;
    QObject::connect(&caller.session, &T30Session::ended, &caller.session,
                     [&result](const auto &end) { result = end.code; });
    called.session.start(0);
    caller.session.start(0);
    for (int i = 0; i < mostTicks && !caller.session.isOver(); ++i) {
        caller.listenTo(called);
        called.listenTo(caller);
    }
    FUZZ_REQUIRE(result == ErrorCode::None);
    call.callerSaid = caller.said;
    call.calledSaid = called.said;
    return call;
}
} // namespace

const RecordedCall &recordedCall(int number)
{
    static const std::array calls{record(0), record(1), record(2)};
    return calls.at(static_cast<size_t>(number));
}

} // namespace Fax::Fuzz
