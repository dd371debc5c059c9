#include "seeds.h"

#include "modemanswers.h"
#include "recordedcall.h"

#include "imaging/headerline.h"
#include "imaging/renderprotocol.h"
#include "imaging/tifffax.h"
#include "port/lineprotocol.h"
#include "support/class1bench.h"

#include <tiffio.h>

namespace Fax::Fuzz {

namespace {
QByteArray octets(std::initializer_list<int> values)
{
    QByteArray result;
    for (const int value : values)
        result.append(static_cast<char>(value));
    return result;
}

/** A stream as the reader gets it, and the same in the form that is framed by the entry. */
void addStream(QList<Seed> &seeds, const char *target, const QList<WorkerMessage> &messages)
{
    QByteArray raw = octets({0});
    QByteArray framed = octets({1});
    for (const WorkerMessage &message : messages) {
        const QByteArray frame = message.encode();
        raw += frame;
        const QByteArray body = frame.mid(6);
        framed += octets({message.type, int(body.size() >> 8) & 0xff, int(body.size()) & 0xff})
            + body;
    }
    seeds.append({target, raw});
    seeds.append({target, framed});
}

void addLineMessages(QList<Seed> &seeds)
{
    using namespace LineProtocol;
    const Frame eop{1,
                    100,
                    Direction::Sent,
                    QStringLiteral("PPS"),
                    QByteArray::fromHex("ff13bff4000000"),
                    QStringLiteral("partial page")};
    const PageReceived page{
        2, 2, 1, 1728, 2, Resolution::Fine, 0, 20, false, QByteArray(2 * 216, '\x0f')};
    Progress progress;
    progress.port = 1;
    progress.call = 1;
    progress.state = PortState::Sending;
    progress.phase = CallPhase::C;
    progress.page = 1;
    progress.bitRate = 14400;
    progress.pagePercent = 50;
    CallEnded end;
    end.port = 1;
    end.call = 1;
    end.code = ErrorCode::None;
    end.pagesConfirmed = 1;
    addStream(seeds, "lineMessages",
              {Ready{QStringLiteral("engine")}.encode(), progress.encode(), eop.encode(),
               PageSent{1, 1, Verdict::Confirmed, 100, 2}.encode(), Alive{2}.encode(),
               end.encode()});
    addStream(seeds, "lineMessages",
              {Ready{QStringLiteral("engine")}.encode(), page.encode(),
               Ring{1, 2, QStringLiteral("102")}.encode(), RingEnded{1}.encode()});
}

void addRenderMessages(QList<Seed> &seeds)
{
    using namespace RenderProtocol;
    const FaxPage a4(1728, 2, Resolution::Fine);
    const FaxPage a3(2432, 1, Resolution::Standard);
    addStream(seeds, "renderMessages",
              {Page{1, 1, 2, 0, a4}.encode(), Page{2, 1, 1, 1, a3}.encode(),
               Page{1, 2, 2, 0, a4}.encode(), Finished{1, 2}.encode(), Finished{2, 1}.encode()});
    addStream(seeds, "renderMessages",
              {Page{1, 1, 3, 0, a4}.encode(),
               Failed{1, {ErrorCode::FileDamaged, QStringLiteral("damaged")}}.encode()});
}

void addLineCommands(QList<Seed> &seeds)
{
    using namespace LineProtocol;
    const WorkerMessage configure = Configure{false}.encode();
    const WorkerMessage first = AddPort{1, QStringLiteral("101")}.encode();
    const WorkerMessage second = AddPort{2, QStringLiteral("102")}.encode();
    Dial dial;
    dial.port = 1;
    dial.call = 1;
    dial.number = QStringLiteral("102");
    dial.settings = recordedCall(1).sending.settings;
    dial.document = TiffFax::write({FaxPage(1728, 4, Resolution::Fine)});
    dial.pages = 1;
    addStream(seeds, "lineCommands",
              {configure, first, second, Condition{2, true, false, true, {.noiseDbm0 = -50.5}}.encode(),
               dial.encode(), HangUp{1, 1}.encode()});
    addStream(seeds, "lineCommands",
              {configure, first, Answer{1, 2, dial.settings}.encode(),
               PageStored{2, 1, true}.encode(), RemovePort{1}.encode()});
}

/** The recorded call cut at each of its events, with what the far end said next as the input. */
void addCall(QList<Seed> &seeds, const char *target, int number, const QList<LineEvent> &said)
{
    for (int point = 0; point < said.size(); ++point) {
        QByteArray seed = octets({number, point, point % 2});
        for (int i = point; i < said.size() && seed.size() < 300; ++i) {
            const QByteArray data = said[i].octets.left(255);
            const int kind = said[i].kind == LineEvent::Frame ? 0
                : said[i].kind == LineEvent::Data             ? 4
                : said[i].kind == LineEvent::CarrierUp        ? 6
                                                              : 7;
            seed += octets({kind, 20, int(data.size())}) + data;
        }
        seeds.append({target, seed});
        seeds.append({target, octets({number, point, 1, 9, 30, 1, point, 9, 250, 1, point + 2})});
    }
}

void addFrames(QList<Seed> &seeds)
{
    for (const int number : {0, 1, 2}) {
        addCall(seeds, "t30Receiver", number, recordedCall(number).callerSaid);
        addCall(seeds, "t30Sender", number, recordedCall(number).calledSaid);
    }
}

FaxPage page(int width, int rows)
{
    FaxPage page(width, rows, Resolution::Standard);
    for (int y = 0; y < rows; ++y) {
        for (int x = y % 13; x < width; x += 9 + (x * 5 + y) % 70)
            page.setBlack(x, y);
    }
    return page;
}

/** One-dimensional rows of a recorded call without error correction. */
QByteArray oneDimensional()
{
    QByteArray data;
    for (const LineEvent &event : recordedCall(1).callerSaid) {
        if (event.kind == LineEvent::Data && event.octets.count('\0') < event.octets.size() / 2)
            data += event.octets;
    }
    return data;
}

void addCodec(QList<Seed> &seeds)
{
    seeds.append({"faxCodec", octets({0, 0, 0, 60}) + oneDimensional()});
    const int widths[]{1728, 2048, 2432, 1, 7, 8, 4864};
    for (int i = 0; i < 7; ++i)
        seeds.append({"faxCodec", octets({1, i, 0, 9}) + FaxCodec::encodeT6(page(widths[i], 10))});
}

void addTiffs(QList<Seed> &seeds)
{
    TiffFaxInfo info;
    info.tsid = QStringLiteral("+49 30 555");
    info.time = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    const QByteArray small = TiffFax::write({page(1728, 12)}, info);
    seeds.append({"tiffTags", octets({0}) + small});
    seeds.append({"tiffTags", octets({7}) + TiffFax::write({page(1728, 8), page(2048, 8)}, info)});
    for (int compression : {COMPRESSION_CCITTRLE, COMPRESSION_CCITTFAX3, COMPRESSION_NONE}) {
        QByteArray file = small; // a good header around data of another kind
        const qsizetype tag = file.indexOf(QByteArray::fromHex("0301030001000000"));
        if (tag >= 0)
            file[tag + 8] = static_cast<char>(compression);
        seeds.append({"tiffTags", octets({2}) + file});
    }
}

void addTexts(QList<Seed> &seeds)
{
    for (const char *number : {"+49 (30) 555-01.00/7", "0w,555", "*31#555", "555;ATH0", "0,112",
                               "555\rAT&F1", "\xef\xbc\x95\xef\xbc\x95\xef\xbc\x95", "+"})
        seeds.append({"numbers", octets({0, 0}) + number});
    seeds.append({"numbers", octets({1, 1, 0, '5', 0, '5', 0x06, 0x65, 0xd8, 0x3d})});
    for (const int width : {0, 1, 2, 3, 4})
        seeds.append(
            {"headerText",
             octets({width, width, 40, 90, 0, 0, 0x65, 0x53, 0xf1, 0, 0, 0, 0, 1, 0, 5, 8, 0})
                 + "B\xc3\xbcro 5 " + octets({0}) + "+49 30 555"});
}

/** What the modems at both ends of a good call say: ticks since the last, length, octets. */
void addModemAnswers(QList<Seed> &seeds)
{
    constexpr int tickMs = 20;
    constexpr int mostTicks = 255;
    Class1Bench bench;
    Class1End &sender = bench.addEnd(QStringLiteral("201"));
    Class1End &receiver = bench.addEnd(QStringLiteral("202"));
    receiver.answerWhenItRings({1, 2, {}, {}, 0});
    sender.dial("202", sendingTask());

    QByteArray said[2] = {octets({0}), octets({1})};
    for (int i = 0; i < 2; ++i) {
        Class1End &end = i == 0 ? sender : receiver;
        end.fromModem = [&end, &record = said[i],
                         last = qint64(0)](const QByteArray &answer) mutable {
            if (answer.isEmpty())
                return answer;
            auto ticks = static_cast<int>((end.ms - std::exchange(last, end.ms)) / tickMs);
            if (!end.call())
                return answer; // RING
            for (; ticks > mostTicks; ticks -= mostTicks)
                record += octets({mostTicks, 0, 0});
            const auto size = static_cast<int>(answer.size());
            record += octets({ticks, size >> 8, size & 0xff}) + answer;
            return answer;
        };
    }
    (void)bench.run();
    seeds.append({"modemAnswers", said[0]});
    seeds.append({"modemAnswers", said[1]});
}
} // namespace

QList<Seed> seeds()
{
    QList<Seed> all;
    addLineMessages(all);
    addRenderMessages(all);
    addLineCommands(all);
    addFrames(all);
    addModemAnswers(all);
    addCodec(all);
    addTiffs(all);
    addTexts(all);
    return all;
}

} // namespace Fax::Fuzz
