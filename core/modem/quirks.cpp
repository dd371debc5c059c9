#include "modem/quirks.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace Fax {

namespace {

ModemQuirks flowCommands(const QByteArray &hardware, const QByteArray &software)
{
    ModemQuirks quirks;
    quirks.hardwareFlowCommand = hardware;
    quirks.softwareFlowCommand = software;
    return quirks;
}

ModemQuirks withoutClass2(ModemQuirks quirks = {})
{
    quirks.avoidClass2 = true;
    return quirks;
}

ModemQuirks exar()
{
    ModemQuirks quirks = flowCommands("AT&S1\\G0\\Q3", "AT&S1\\G0\\Q4\\X1");
    quirks.softwareFlow = true;
    quirks.commandPauseMs = 500;
    return quirks;
}

ModemQuirks multiTech()
{
    ModemQuirks quirks = flowCommands("AT&E4", "AT&E5");
    quirks.directBitOrder = true;
    return quirks;
}

ModemQuirks mainpine()
{
    ModemQuirks quirks;
    quirks.noEcm = true;
    return quirks;
}

ModemQuirks rockwell()
{
    ModemQuirks quirks = withoutClass2(flowCommands("AT&K3", "AT&K4"));
    quirks.commandPauseMs = 50;
    return quirks;
}

QList<ModemQuirk> makeTable()
{
    return {
        {u"usr"_qs,
         {"USRobotics", "U.S. Robotics", "U. S. Robotics", "Sportster", "1445", "2886", "3361",
          "3362", "3366", "3367", "5601", "5607", "5607A", "5607B", "5608A", "6401"},
         withoutClass2(flowCommands("AT&H1&I0&R2", "AT&H2&I2&R1")),
         u"Chooses flow control by &H, &I and &R, goes to XON/XOFF by itself when a fax class is "
         "selected, and leaves the end of a page out in Class 2.0."_qs,
         u"HylaFAX prototypes usr-rts, usr-xon, usr-2.0; mgetty faxlib.c"_qs},
        {u"lucent"_qs,
         {"LT V.90", "LT V.92", "MT5634", "ISI5634", "EFM560"},
         withoutClass2(flowCommands("AT&K3", "AT&K4")),
         u"Some firmware of this chip does not report the quality of received pages in Class 2.0."_qs,
         u"HylaFAX prototypes lucent, lucent-mt-20"_qs},
        {u"mainpine"_qs,
         {"Mainpine"},
         mainpine(),
         u"Early firmware offers error correction in Class 2 and then leaves it off."_qs,
         u"HylaFAX prototype mainpine-2"_qs},
        {u"exar"_qs,
         {"EXAR"},
         exar(),
         u"Faxes with XON/XOFF only, and loses commands that follow a result at once."_qs,
         u"HylaFAX prototype exar; mgetty modems.db (Dynalink 9624AP)"_qs},
        {u"multitech"_qs,
         {"MT1432", "MT1932", "MT2834", "247"},
         multiTech(),
         u"Chooses flow control by &E; received pages have the usual bit order in Class 2."_qs,
         u"HylaFAX prototype mt-1432; mgetty fax_lib.h (+FBOR); efax manual, option -o r"_qs},
        {u"zyxel"_qs,
         {"ZyXEL", "1496", "2864", "28641", "28642", "33604", "1500", "1501", "1503", "1507"},
         flowCommands("AT&H3", "AT&H4"),
         u"Chooses flow control by &H; &K means data compression."_qs,
         u"HylaFAX prototype zyxel-2864; mgetty faxlib.c"_qs},
        {u"cirrus"_qs,
         {"Cirrus", "CL-MD", "MD56xx"},
         flowCommands("AT\\Q3", "AT\\Q1"),
         u"Chooses flow control by \\Q."_qs,
         u"HylaFAX prototype cirrus"_qs},
        {u"gvc"_qs,
         {"GVC", "MAXTech"},
         flowCommands("AT\\Q3", "AT\\Q1"),
         u"Chooses flow control by \\Q."_qs,
         u"HylaFAX prototype gvc-288"_qs},
        {u"microcom"_qs,
         {"Microcom", "2884"},
         withoutClass2(),
         u"The page report of its Class 2.0 (+FPS) is wrong."_qs,
         u"mgetty faxlib.c"_qs},
        {u"davicom"_qs,
         {"DAVICOM"},
         withoutClass2(),
         u"Offers two-dimensional coding in Class 2 and refuses to be set to it."_qs,
         u"HylaFAX prototype davicom-2"_qs},
        {u"rockwell"_qs,
         {"Rockwell", "Conexant", "RC32ACL", "RC144", "RC288", "14400", "28800", "33600", "56000"},
         rockwell(),
         u"Its line counts in Class 2 page reports cannot be trusted, and it loses commands that "
         "follow a result within 50 ms."_qs,
         u"mgetty faxlib.c, modems.db (FAX_COMMAND_DELAY)"_qs},
    };
}

bool isNumber(const QByteArray &text)
{
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool says(const QByteArray &line, const QByteArray &token)
{
    return isNumber(token) ? line.trimmed() == token : line.toLower().contains(token.toLower());
}

bool matches(const ModemQuirk &row, const QList<QByteArray> &texts)
{
    return std::ranges::any_of(row.match, [&](const QByteArray &token) {
        return std::ranges::any_of(texts,
                                   [&](const QByteArray &line) { return says(line, token); });
    });
}

tl::unexpected<Error> unknown(const QString &choice)
{
    QStringList names;
    for (const ModemQuirk &row : quirkTable())
        names.append(row.name);
    return failure(ErrorCode::InvalidParameter,
                   u"There is no modem kind \"%1\". Known are: none, %2."_qs.arg(
                       choice.left(32), names.join(u", "_qs)));
}

} // namespace

const QList<ModemQuirk> &quirkTable()
{
    static const QList<ModemQuirk> table = makeTable();
    return table;
}

Result<ModemQuirk> quirkFor(const QList<QByteArray> &texts, const QString &choice)
{
    if (choice == u"none")
        return ModemQuirk{};
    const auto fits = [&](const ModemQuirk &row) {
        return choice.isEmpty() ? matches(row, texts) : row.name == choice;
    };
    const auto found = std::ranges::find_if(quirkTable(), fits);
    if (found != quirkTable().end())
        return *found;
    if (choice.isEmpty())
        return ModemQuirk{};
    return unknown(choice);
}

} // namespace Fax
