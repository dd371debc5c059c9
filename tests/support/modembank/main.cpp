// Software Class 1 modems on pseudo-terminals, for any program; see README.md.
#include "modembank.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>

#include <cstdio>
#include <poll.h>
#include <unistd.h>

using namespace Fax;

namespace {

void say(const QString &line)
{
    std::puts(line.toLocal8Bit().constData());
    std::fflush(stdout);
}

/** Lines of the standard input; its end is the end of the program. */
class Commands
{
public:
    explicit Commands(ModemBank &bank)
        : m_bank(bank)
    { }

    [[nodiscard]] bool ended()
    {
        pollfd ask{0, POLLIN, 0};
        if (::poll(&ask, 1, 0) <= 0)
            return false;
        QByteArray octets(4096, Qt::Uninitialized);
        const ssize_t count = ::read(0, octets.data(), static_cast<size_t>(octets.size()));
        if (count <= 0)
            return true;
        m_pending += octets.first(count);
        for (qsizetype end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n')) {
            obey(m_pending.first(end).simplified().split(' '));
            m_pending.remove(0, end + 1);
        }
        return false;
    }

private:
    void obey(const QByteArrayList &words)
    {
        const QString number = QString::fromLatin1(words.value(1));
        if (words.value(0) == "offhook")
            say(number + u' ' + QString::number(m_bank.offHookMs(number)));
        else if (m_bank.misbehave(words))
            say(number + u' ' + m_bank.pathOf(number));
        else
            say(QStringLiteral("unknown"));
    }

    ModemBank &m_bank;
    QByteArray m_pending;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption factor(QStringLiteral("factor"),
                                    QStringLiteral("Line time is real time times this."),
                                    QStringLiteral("factor"), QStringLiteral("1"));
    const QCommandLineOption patient(
        QStringLiteral("patient"),
        QStringLiteral(
            "The line stands still, 2 s at most, while a program at a terminal wants the CPU."));
    const QCommandLineOption clock(QStringLiteral("clock"),
                                   QStringLiteral("A file that tells programs the line time."),
                                   QStringLiteral("file"));
    const QCommandLineOption xonXoff(QStringLiteral("xon-xoff"),
                                     QStringLiteral("Flow control by XON and XOFF."));
    const QCommandLineOption toneless(QStringLiteral("toneless"),
                                      QStringLiteral("A modem whose line has no dial tone."),
                                      QStringLiteral("number"));
    const QCommandLineOption other(
        QStringLiteral("number"),
        QStringLiteral("A number without a modem: NUMBER=WHO, WHO is one of %1.")
            .arg(answererNames().join(u' ')),
        QStringLiteral("number=who"));
    const QCommandLineOption answer(
        QStringLiteral("answer"),
        QStringLiteral("What modems say to a command line: LINE=TEXT, or LINE=ERROR."),
        QStringLiteral("line=text"));
    parser.addOptions({factor, patient, clock, xonXoff, toneless, other, answer});
    parser.addPositionalArgument(QStringLiteral("number"), QStringLiteral("Numbers of the modems."),
                                 QStringLiteral("[number ...]"));
    parser.addHelpOption();
    parser.process(application);

    ModemBank::Options options;
    options.factor = parser.value(factor).toDouble();
    options.patient = parser.isSet(patient);
    options.clock = parser.value(clock);
    options.modems.softFlow = parser.isSet(xonXoff);
    for (const QString &entry : parser.values(answer)) {
        const QByteArray line = entry.section(u'=', 0, -2).toLatin1();
        const QByteArray text = entry.section(u'=', -1).toLatin1();
        options.modems.answers[line] = "\r\n" + text
            + (text == "ERROR" ? "\r\n" : "\r\n\r\nOK\r\n");
    }
    if (options.factor <= 0)
        parser.showHelp(2);
    ModemBank bank(options);
    for (const QString &number : parser.positionalArguments())
        bank.addModem(number, true);
    for (const QString &number : parser.values(toneless))
        bank.addModem(number, false);
    for (const QString &entry : parser.values(other)) {
        const auto who = answererNamed(entry.section(u'=', 1));
        if (!who)
            parser.showHelp(2);
        bank.addNumber(entry.section(u'=', 0, 0), *who);
    }
    for (const QString &number : bank.numbers())
        say(number + u' ' + bank.pathOf(number));
    say(QStringLiteral("ready"));

    Commands commands(bank);
    bank.run([&] { return commands.ended(); });
    return 0;
}
