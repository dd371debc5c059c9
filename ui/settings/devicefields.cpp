#include "settings/devicefields.h"

#include <QtCore/QCoreApplication>

namespace Fax::Ui::DeviceFields {

namespace {

using Kind = FieldSpec::Kind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DeviceFields)
};

FieldSpec field(const char *name, Kind kind, const QString &label, const QString &help)
{
    FieldSpec spec;
    spec.name = QString::fromLatin1(name);
    spec.objectName = QStringLiteral("settings.device.") + spec.name;
    spec.kind = kind;
    spec.label = label;
    spec.help = help;
    return spec;
}

FieldSpec text(const char *name, int longest, const QString &characters, const QString &label,
               const QString &help)
{
    FieldSpec spec = field(name, Kind::Text, label, help);
    spec.longest = longest;
    spec.characters = characters;
    return spec;
}

FieldSpec choice(const char *name, const QList<std::pair<QString, QVariant>> &choices,
                 const QString &label, const QString &help)
{
    FieldSpec spec = field(name, Kind::Choice, label, help);
    spec.choices = choices;
    return spec;
}

FieldSpec rings()
{
    FieldSpec spec = field("rings", Kind::Number, Text::tr("Rings"),
                           Text::tr("It answers after so many."));
    spec.minimum = 1;
    spec.maximum = 20;
    return spec;
}

FieldSpec speed()
{
    QList<std::pair<QString, QVariant>> speeds;
    for (const int rate : {14400, 12000, 9600, 7200, 4800, 2400})
        speeds.append({Text::tr("%1 bit/s").arg(rate), rate});
    return choice("speed", speeds, Text::tr("Highest speed"), Text::tr("In both directions."));
}

FieldSpec baud()
{
    QList<std::pair<QString, QVariant>> rates;
    for (const int rate : {115200, 57600, 38400, 19200})
        rates.append({QString::number(rate), rate});
    return choice("baud", rates, Text::tr("Speed of the cable"),
                  Text::tr("Between computer and modem."));
}

QList<std::pair<QString, QVariant>> classes()
{
    return {{Text::tr("automatic"), QStringLiteral("auto")},
            {QStringLiteral("1"), QStringLiteral("class1")},
            {QStringLiteral("1.0"), QStringLiteral("class1_0")},
            {QStringLiteral("2"), QStringLiteral("class2")},
            {QStringLiteral("2.0"), QStringLiteral("class2_0")},
            {QStringLiteral("2.1"), QStringLiteral("class2_1")}};
}

const auto identity = u"\\x20-\\x7e"_qs;

} // namespace

QList<FieldSpec> ofLine()
{
    return {
        text("name", 32, {}, Text::tr("Name"), Text::tr("As people call the line.")),
        field("send", Kind::Switch, Text::tr("Send"), Text::tr("Faxes may go out here.")),
        choice("receive",
               {{Text::tr("off"), QStringLiteral("off")},
                {Text::tr("automatic"), QStringLiteral("auto")},
                {Text::tr("manual"), QStringLiteral("manual")}},
               Text::tr("Receive"), Text::tr("Manual: somebody answers in the dashboard.")),
        rings(),
        text("tsid", 20, identity, Text::tr("ID when sending"),
             Text::tr("Digits, + and space; some machines drop letters.")),
        text("csid", 20, identity, Text::tr("ID when answering"),
             Text::tr("Digits, + and space; some machines drop letters.")),
        speed(),
    };
}

QList<FieldSpec> ofModem()
{
    return {
        text("prefix", 8, QStringLiteral("0-9,wW"), Text::tr("Outside line"),
             Text::tr("Dialled before every number; a comma is a pause.")),
        field("waitForDialTone", Kind::Switch, Text::tr("Wait for the dial tone"),
              Text::tr("Off: behind exchanges whose tone the modem does not know.")),
        field("pulse", Kind::Switch, Text::tr("Pulse dialling"),
              Text::tr("Only for very old lines.")),
        choice("class", classes(), Text::tr("Class"),
               Text::tr("How computer and modem share the work.")),
        baud(),
        choice("flow",
               {{QStringLiteral("RTS/CTS"), QStringLiteral("rts_cts")},
                {QStringLiteral("XON/XOFF"), QStringLiteral("xon_xoff")}},
               Text::tr("Flow control"), Text::tr("RTS/CTS unless the cable lacks the wires.")),
        text("init", 200, {}, Text::tr("Init strings"),
             Text::tr("For difficult modems: up to three, separated by spaces, as AT&K3.")),
    };
}

} // namespace Fax::Ui::DeviceFields
