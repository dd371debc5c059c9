// fax-line as it is, except that dialling 900NN does deed NN. The linker puts this in front of the reading of
// that command (--wrap), so that the program under test is the real main() with the real sandbox.

#include "deeds.h"

#include "port/lineprotocol.h"

#include <cstdio>

using DialResult = Fax::Result<Fax::LineProtocol::Dial>;

extern "C" {

DialResult
__real__ZN3Fax12LineProtocol4Dial6decodeERKNS_13WorkerMessageE(const Fax::WorkerMessage &message);

DialResult
__wrap__ZN3Fax12LineProtocol4Dial6decodeERKNS_13WorkerMessageE(const Fax::WorkerMessage &message)
{
    DialResult dial = __real__ZN3Fax12LineProtocol4Dial6decodeERKNS_13WorkerMessageE(message);
    const bool isDeed = dial && dial->number.startsWith(u"900");
    const int number = isDeed ? dial->number.mid(3).toInt() : -1;
    if (number >= 0 && number < Fax::deedCount) {
        const bool worked = Fax::deeds[number].tryIt();
        std::fprintf(stderr, "alive after %s: %s\n", Fax::deeds[number].name,
                     worked ? "it worked" : "it was refused");
    }
    return dial;
}

} // extern "C"
