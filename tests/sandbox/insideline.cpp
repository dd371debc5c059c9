// fax-line as it is, except that dialling 900NN does deed NN. The linker puts this in front of the exchange
// (--wrap), so that the program under test is the real main() with the real sandbox.

#include "deeds.h"

#include "line/builtinexchange.h"

#include <cstdio>

extern "C" {

void __real__ZN3Fax15BuiltInExchange4dialERKNS_12LineProtocol4DialE(
    Fax::BuiltInExchange *exchange, const Fax::LineProtocol::Dial &dial);

void __wrap__ZN3Fax15BuiltInExchange4dialERKNS_12LineProtocol4DialE(
    Fax::BuiltInExchange *exchange, const Fax::LineProtocol::Dial &dial)
{
    const int number = dial.number.startsWith(u"900") ? dial.number.mid(3).toInt() : -1;
    if (number >= 0 && number < Fax::deedCount) {
        const bool worked = Fax::deeds[number].tryIt();
        std::fprintf(stderr, "alive after %s: %s\n", Fax::deeds[number].name,
                     worked ? "it worked" : "it was refused");
    }
    __real__ZN3Fax15BuiltInExchange4dialERKNS_12LineProtocol4DialE(exchange, dial);
}

} // extern "C"
