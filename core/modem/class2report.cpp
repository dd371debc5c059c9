#include "modem/class2report.h"

#include "base/stationid.h"
#include "modem/class2hangup.h"

#include <algorithm>
#include <array>

namespace Fax {

namespace {

using Kind = Class2Report::Kind;

struct Name
{
    const char *text;
    Kind kind;
};

// Both dialects: some modems of class 2.0 use the words of class 2.
constexpr std::array names{
    Name{"+FCON", Kind::Connected},   Name{"+FCO", Kind::Connected},
    Name{"+FCSI", Kind::AnswererId},  Name{"+FCI", Kind::AnswererId},
    Name{"+FTSI", Kind::CallerId},    Name{"+FTI", Kind::CallerId},
    Name{"+FSA", Kind::SubAddress},   Name{"+FDIS", Kind::Capabilities},
    Name{"+FIS", Kind::Capabilities}, Name{"+FDCS", Kind::Session},
    Name{"+FCS", Kind::Session},      Name{"+FCFR", Kind::MayReceive},
    Name{"+FPTS", Kind::PageStatus},  Name{"+FPS", Kind::PageStatus},
    Name{"+FET", Kind::PostPage},     Name{"+FHNG", Kind::HangUp},
    Name{"+FHS", Kind::HangUp},
};

constexpr int mostPageStatus = 5;
constexpr int mostPostPage = 5; // 3 to 5: the same with an interruption by the operator
constexpr int firstReceiveD = 0xA0; // 100 in decimal
constexpr int firstReserved = 120; // in decimal

/** Class 2 counts in decimal what T.32 writes as two digits, up to 99; then it goes on where T.32 has A0. */
int causeOf(int number, bool hexadecimal)
{
    if (hexadecimal)
        return number;
    if (number >= firstReserved)
        return Class2HangUp::ownCauses + number;
    return number >= 100 ? firstReceiveD + number - 100 : (number / 10) << 4 | number % 10;
}

QString identity(const QByteArray &text)
{
    QByteArray plain = text.trimmed();
    if (plain.startsWith('"'))
        plain = plain.mid(1, plain.lastIndexOf('"') > 0 ? plain.lastIndexOf('"') - 1 : -1);
    return readableStationId(plain);
}

} // namespace

std::optional<Class2Report> Class2Report::parse(const QByteArray &line, bool hexadecimal)
{
    const QByteArray text = line.trimmed();
    const auto colon = text.indexOf(':');
    const QByteArray word = (colon < 0 ? text : text.left(colon)).trimmed();
    const auto name = std::find_if(names.begin(), names.end(),
                                   [&](const Name &one) { return word == one.text; });
    if (name == names.end())
        return std::nullopt;
    Class2Report report;
    report.kind = name->kind;
    const QByteArray rest = colon < 0 ? QByteArray() : text.mid(colon + 1);
    const auto first = [&](int most) {
        bool valid = false;
        report.code = rest.split(',').first().trimmed().toInt(&valid, hexadecimal ? 16 : 10);
        return valid && report.code >= 0 && report.code <= most;
    };
    switch (report.kind) {
    case Kind::Connected:
    case Kind::MayReceive:
        return report;
    case Kind::AnswererId:
    case Kind::CallerId:
    case Kind::SubAddress:
        report.text = identity(rest);
        return report;
    case Kind::Capabilities:
    case Kind::Session:
        if (const auto values = Class2Values::parse(rest, hexadecimal)) {
            report.values = *values;
            return report;
        }
        return std::nullopt;
    case Kind::PageStatus:
        return first(mostPageStatus) ? std::optional(report) : std::nullopt;
    case Kind::PostPage:
        return first(mostPostPage) ? std::optional(report) : std::nullopt;
    case Kind::HangUp:
        if (!first(0xFF))
            return std::nullopt;
        report.code = causeOf(report.code, hexadecimal);
        return report;
    }
    return std::nullopt;
}

} // namespace Fax
