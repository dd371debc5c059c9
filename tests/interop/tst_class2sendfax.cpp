#include "class2strangers.h"
#include "support/class2modem/scriptedfax.h"

#include <QtTest/QtTest>

using namespace Fax;

/** mgetty's sendfax drives the simulated modem of class 2 and 2.0, and sends through two of them to efax. */
class tst_Class2Sendfax : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendfaxSends_data();
    void sendfaxSends();
    void sendfaxToEfax_data();
    void sendfaxToEfax();
};

void tst_Class2Sendfax::sendfaxSends_data()
{
    addCallRows(true);
}

void tst_Class2Sendfax::sendfaxSends()
{
    QFETCH(ModemClass, faxClass);
    QFETCH(Resolution, resolution);
    QFETCH(int, pages);
    QFETCH(QList<int>, statuses);
    const QString sendfax = Stranger::find(QStringLiteral("sendfax"));
    FastModem modem(optionsFor(faxClass), fast);
    ScriptedFax far;
    join(modem.modem, far);
    far.statuses = statuses;

    QTemporaryDir files;
    const QList<FaxPage> sent = document(pages, resolution);
    QStringList arguments = sendfaxArguments(sendfax, modem, faxClass, resolution);
    for (int i = 0; i < pages; ++i)
        arguments << writeG3(files.filePath(QStringLiteral("page%1.g3").arg(i)), sent[i]);
    Stranger program(QStringLiteral("/bin/sh"), arguments);
    QVERIFY2(program.wait() == 0, program.said().constData());

    QCOMPARE(far.pages.size(), pages + statuses.count(2));
    QList<FaxSignal> taken = far.pages;
    if (!statuses.isEmpty())
        taken.removeFirst();
    for (int i = 0; i < pages; ++i) {
        QCOMPARE(taken[i].values[0], resolution == Resolution::Standard ? 0 : 1);
        QVERIFY2(pageOf(taken[i]) == sent[i], program.said().constData());
    }
}

void tst_Class2Sendfax::sendfaxToEfax_data()
{
    addCallRows(false);
}

/** Two simulated modems, a stranger at each. */
void tst_Class2Sendfax::sendfaxToEfax()
{
    QFETCH(ModemClass, faxClass);
    QFETCH(Resolution, resolution);
    QFETCH(int, pages);
    const QString sendfax = Stranger::find(QStringLiteral("sendfax"));
    const QString efax = Stranger::find(QStringLiteral("efax"));
    FastModem caller(optionsFor(faxClass), efaxPace);
    const ModemClass other = faxClass == ModemClass::Class2 ? ModemClass::Class2_0
                                                            : ModemClass::Class2;
    FastModem answerer(optionsFor(other), efaxPace);
    join(caller.modem, answerer.modem);

    QTemporaryDir files;
    const QList<FaxPage> sent = document(pages, resolution);
    QStringList arguments = sendfaxArguments(sendfax, caller, faxClass, resolution);
    for (int i = 0; i < pages; ++i)
        arguments << writeG3(files.filePath(QStringLiteral("page%1.g3").arg(i)), sent[i]);
    Stranger sender(QStringLiteral("/bin/sh"), arguments);
    QTRY_VERIFY_WITH_TIMEOUT(caller.modem.isOffHook(), limitMs);
    arguments = efaxArguments(answerer, other);
    arguments << QStringLiteral("-r") << QStringLiteral("fax");
    Stranger receiver(efax, arguments);
    QVERIFY2(sender.wait() == 0, sender.said().constData());
    QVERIFY2(receiver.wait() == 0, receiver.said().constData());
    for (int i = 0; i < pages; ++i) {
        const QString file = QStringLiteral("fax.%1").arg(i + 1, 3, 10, QLatin1Char('0'));
        QCOMPARE(readTiff(receiver.folder.filePath(file), resolution), sent[i]);
    }
}

QTEST_GUILESS_MAIN(tst_Class2Sendfax)
#include "tst_class2sendfax.moc"
