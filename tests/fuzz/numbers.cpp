#include "entries.h"
#include "fuzzinput.h"

#include "base/stationid.h"
#include "job/faxnumber.h"
#include "port/lineprotocol.h"

namespace Fax::Fuzz {

namespace {
bool isPrintableAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

void dial(const FaxNumber &number)
{
    LineProtocol::Dial dial;
    dial.port = 1;
    dial.call = 1;
    dial.number = number.dialString();
    dial.document = "II*";
    dial.pages = 1;
    FUZZ_REQUIRE(LineProtocol::Dial::decode(dial.encode()));
}

/** Whatever was typed: what is dialled is harmless, and what is shown can be typed again. */
void parse(const QString &text)
{
    const auto number = FaxNumber::parse(text);
    if (!number) {
        FUZZ_REQUIRE(number.error().message().size() < 200);
        FUZZ_REQUIRE(!number.error().message().contains(u'\n'));
        return;
    }
    for (const QChar c : number->dialString())
        FUZZ_REQUIRE(QStringView(u"0123456789*#,W").contains(c));
    FUZZ_REQUIRE(isPrintableAscii(number->shown()));
    const auto again = FaxNumber::parse(number->shown());
    FUZZ_REQUIRE(again && *again == *number);
    dial(*number);
}
} // namespace

int numbers(const uint8_t *data, size_t size)
{
    Input input(data, size);
    const QString text = input.text(8192);
    parse(text);
    for (const QString &id :
         {cleanStationId(text), cleanSubAddress(text), readableStationId(text.toUtf8())})
        FUZZ_REQUIRE(isPrintableAscii(id));
    FUZZ_REQUIRE(cleanStationId(text).size() <= stationIdLength);
    FUZZ_REQUIRE(cleanSubAddress(text).size() <= stationIdLength);
    return 0;
}

} // namespace Fax::Fuzz
