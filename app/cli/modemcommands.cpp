#include "commandline.h"

#include <QtCore/QCommandLineParser>

namespace Fax::Cli {

namespace {

QString word(const QVariantMap &map, const char *key)
{
    return map.value(QString::fromLatin1(key)).toString();
}

/** As people call it: ttyUSB0, pts/5. */
QString shortName(const QVariantMap &modem)
{
    QString device = word(modem, "device");
    const QString folder = QStringLiteral("/dev/");
    return device.startsWith(folder) ? device.mid(folder.size()) : device;
}

/** What the device is, for the list: maker and product of a USB device, else where it is. */
QString hardware(const QVariantMap &modem)
{
    const QString usb = QStringList{word(modem, "maker"), word(modem, "product"),
                                    word(modem, "serialNumber")}
                            .join(u' ')
                            .simplified();
    return usb.isEmpty() ? word(modem, "location") : usb;
}

void printList(const QVariantList &modems)
{
    Table table({Text::tr("Line"), Text::tr("Driver"), Text::tr("Hardware"),
                 Text::tr("Stable name"), Text::tr("State")});
    for (const QVariant &item : modems) {
        const QVariantMap modem = item.toMap();
        const QString stable = word(modem, "stableName");
        table.addRow({shortName(modem), word(modem, "driver"), hardware(modem),
                      stable.section(u'/', -1), word(modem, "text")});
    }
    table.print();
}

void printFinding(const QVariantMap &modem)
{
    printLine(printable(shortName(modem) + QStringLiteral(": ") + word(modem, "text")));
}

Exit listModems(const Invocation &call)
{
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    const auto answer = (*session)->ask(QStringLiteral("modems"));
    if (!answer)
        return fail(answer.error());
    const QVariantList modems = answer->value.toList();
    if (call.global.json)
        printJson(modems);
    else if (modems.isEmpty())
        printLine(Text::tr("This computer has no serial lines."));
    else
        printList(modems);
    return Exit::Done;
}

Exit detectModems(const Invocation &call)
{
    const auto session = call.open();
    if (!session)
        return fail(session.error());
    if (!call.global.json)
        QObject::connect(&(*session)->link(), &Link::eventOccurred, session->get(),
                         [](const QString &kind, const QVariantMap &value) {
                             if (kind == QLatin1StringView("modem"))
                                 printFinding(value);
                         });
    const QStringList devices = call.options.values(QStringLiteral("device"));
    const QVariantList arguments = devices.isEmpty() ? QVariantList() : QVariantList{devices};
    const auto answer = (*session)->ask(QStringLiteral("detectModems"), arguments);
    if (!answer)
        return fail(answer.error());
    if (call.global.json)
        printJson(answer->value.toList());
    else if (answer->value.toList().isEmpty())
        printLine(Text::tr("This computer has no serial lines."));
    return Exit::Done;
}

Exit modems(const Invocation &call)
{
    if (call.arguments.isEmpty())
        return call.options.isSet(QStringLiteral("device"))
            ? failUsage(Text::tr("--device belongs to modems detect"))
            : listModems(call);
    return call.arguments.first() == QLatin1StringView("detect")
        ? detectModems(call)
        : failUsage(Text::tr("modems takes detect or nothing, not \"%1\"")
                        .arg(call.arguments.first().left(40)));
}

} // namespace

QList<Command> modemCommands()
{
    return {{QStringLiteral("modems"),
             QStringLiteral("[detect [--device PATH]...]"),
             Text::tr("List serial lines, or find out which modems they have"),
             Text::tr("  faxctl modems           every serial line of this computer; opens none\n"
                      "  faxctl modems detect    asks what is behind the free ones (20 s at most)"),
             {QCommandLineOption(QStringList{QStringLiteral("device")},
                                 Text::tr("Only this one; may be given several times"),
                                 QStringLiteral("PATH"))},
             0,
             1,
             modems}};
}

} // namespace Fax::Cli
