// class2-modems: two simulated fax modems of class 2, 2.0 or 2.1, joined by a line, on pseudo-terminals.
//
//     class2-modems [--factor N] [CLASS [CLASS]]
//
// Writes the two paths, one a line, then "ready". Whatever one of them dials rings at the other. Line time is
// real time times N. The end of the standard input is its end.

#include "class2modem.h"
#include "support/pseudoterminal.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QSocketNotifier>
#include <QtCore/QTextStream>
#include <QtCore/QTimer>

#include <unistd.h>

using namespace Fax;

namespace {

Class2ModemOptions optionsFor(const QString &faxClass)
{
    Class2ModemOptions options;
    options.faxClass = faxClass == u"2" ? ModemClass::Class2
        : faxClass == u"2.1"            ? ModemClass::Class2_1
                                        : ModemClass::Class2_0;
    options.most = {3, 5, 2, 2, 3, 2, 0, 0};
    return options;
}

/** A modem and its terminal. A program that closes it drops DTR: the modem goes on-hook. */
struct Place
{
    explicit Place(const Class2ModemOptions &options)
        : modem(terminal, options)
    { }
    void advance(int ms)
    {
        if (used && !terminal.isUsed())
            modem.reset();
        used = terminal.isUsed();
        terminal.poll();
        modem.advance(ms);
    }

    PseudoTerminal terminal;
    Class2Modem modem;
    bool used = false;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption factor(QStringLiteral("factor"), {}, QStringLiteral("N"),
                                    QStringLiteral("1"));
    parser.addOption(factor);
    parser.process(app);
    const QStringList classes = parser.positionalArguments();
    const int timeFactor = std::max(1, parser.value(factor).toInt());

    Place one(optionsFor(classes.value(0)));
    Place other(optionsFor(classes.value(1, classes.value(0))));
    join(one.modem, other.modem);
    QElapsedTimer elapsed;
    QTimer clock;
    QObject::connect(&clock, &QTimer::timeout, &app, [&] {
        const int ms = int(elapsed.restart()) * timeFactor;
        one.advance(ms);
        other.advance(ms);
    });
    elapsed.start();
    clock.start(5);

    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &app, [&] {
        char octets[64];
        if (::read(STDIN_FILENO, octets, sizeof octets) <= 0)
            app.quit();
    });
    QTextStream(stdout) << one.terminal.path() << '\n' << other.terminal.path() << "\nready\n";
    return app.exec();
}
