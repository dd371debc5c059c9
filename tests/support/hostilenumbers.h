#pragma once

#include <QtTest/QTest>

namespace Fax {

/** AsArguments: those that a program can be given; an argument ends at a NUL. */
enum class HostileNumbers { All, AsArguments };

/**
 * Rows 72 to 77 of the bad inputs (safety.md 3.4): what is typed as a number, and the one sentence that
 * core, service, command line and console give for it. Columns "text" and "sentence".
 */
inline void addHostileNumbers(HostileNumbers which = HostileNumbers::All)
{
    using namespace Qt::StringLiterals;
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QString &text, const QString &sentence) {
        QTest::newRow(name) << text << sentence;
    };
    const QString control = u"contains control characters."_s;
    const QString unknown = u"contains characters that cannot be dialled."_s;
    row("72 command behind the number", u"555;ATH0"_s,
        u"\"555;ATH0\" contains \";\", which cannot be dialled."_s);
    row("73 command behind a line end", u"555\rAT&F1"_s, u"\"555?AT&F1\" "_s + control);
    if (which == HostileNumbers::All)
        row("74 NUL", u"555"_s + QChar(u'\0') + u"1"_s, u"\"555?1\" "_s + control);
    row("74 newline", u"555\n1"_s, u"\"555?1\" "_s + control);
    row("74 Arabic digits", u"٥٥٥٠١٠٠"_s, u"\"٥٥٥٠١٠٠\" "_s + unknown);
    row("74 full-width digits", u"５５５"_s, u"\"５５５\" "_s + unknown);
    row("74 mathematical digits", u"𝟓𝟓𝟓"_s, u"\"??????\" "_s + unknown);
    row("75 T", u"T555"_s, u"\"T555\" contains letters."_s);
    row("75 P", u"P555"_s, u"\"P555\" contains letters."_s);
    row("75 W alone", u"WWW"_s, u"Too short for a fax number: \"WWW\"."_s);
    row("75 W without end", u"55"_s + QString(63, u'W'),
        u"\"55%1…\" is too long for a fax number: 65 keys and pauses, 64 are possible."_s.arg(
            QString(38, u'W')));
    row("75 @", u"555@1"_s, u"\"555@1\" contains \"@\", which cannot be dialled."_s);
    row("75 !", u"555!1"_s, u"\"555!1\" contains \"!\", which cannot be dialled."_s);
    row("76 4,000 digits", QString(4000, u'7'),
        u"\"%1…\" is too long for a fax number."_s.arg(QString(40, u'7')));
    row("77 + only", u"+"_s, u"Too short for a fax number: \"+\"."_s);
}

} // namespace Fax
