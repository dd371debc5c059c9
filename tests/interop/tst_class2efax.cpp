#include "class2strangers.h"
#include "support/class2modem/scriptedfax.h"

#include <QtTest/QtTest>

using namespace Fax;

/** efax drives the simulated modem of class 2 and 2.0: our own code is not tested with what it does not understand. */
class tst_Class2Efax : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void efaxSends_data();
    void efaxSends();
    void efaxReceives_data();
    void efaxReceives();
};

void tst_Class2Efax::efaxSends_data()
{
    addCallRows(true);
}

void tst_Class2Efax::efaxSends()
{
    QFETCH(ModemClass, faxClass);
    QFETCH(Resolution, resolution);
    QFETCH(int, pages);
    QFETCH(QList<int>, statuses);
    const QString efax = Stranger::find(QStringLiteral("efax"));
    FastModem modem(optionsFor(faxClass), efaxPace);
    ScriptedFax far;
    join(modem.modem, far);
    far.statuses = statuses;

    QTemporaryDir files;
    const QList<FaxPage> sent = document(pages, resolution);
    QStringList arguments = efaxArguments(modem, faxClass);
    const int fine = resolution == Resolution::Standard ? 0 : 1;
    arguments << QStringLiteral("-c") << QStringLiteral("%1,5,0,2,0,0,0,0").arg(fine)
              << QStringLiteral("-h") << QStringLiteral(" ") << QStringLiteral("-t")
              << QStringLiteral("T5550100");
    for (int i = 0; i < pages; ++i)
        arguments << writeRawTiff(files.filePath(QStringLiteral("page%1.tif").arg(i)), sent[i]);
    Stranger program(efax, arguments);
    QVERIFY2(program.wait() == 0, program.said().constData());

    QCOMPARE(far.number, QByteArray("T5550100"));
    QCOMPARE(far.pages.size(), pages + statuses.count(2));
    QList<FaxSignal> taken = far.pages;
    if (!statuses.isEmpty())
        taken.removeFirst();
    for (int i = 0; i < pages; ++i) {
        const int rows = sent[i].rows() - efaxHeaderRows;
        const FaxPage came = bottom(pageOf(taken[i]), rows);
        QVERIFY2(came == bottom(sent[i], rows), program.said().constData());
        QCOMPARE(taken[i].code, i == pages - 1 ? 2 : 0);
    }
    QVERIFY(far.released);
}

void tst_Class2Efax::efaxReceives_data()
{
    addCallRows(false);
}

void tst_Class2Efax::efaxReceives()
{
    QFETCH(ModemClass, faxClass);
    QFETCH(Resolution, resolution);
    QFETCH(int, pages);
    const QString efax = Stranger::find(QStringLiteral("efax"));
    FastModem modem(optionsFor(faxClass), efaxPace);
    ScriptedFax far;
    join(modem.modem, far);
    const QList<FaxPage> sent = document(pages, resolution);
    const int fine = resolution == Resolution::Standard ? 0 : 1;
    for (int i = 0; i < pages; ++i)
        far.toSend.append(
            {FaxSignal::Page,
             {},
             {fine, 5, 0, 2, 0, 0, 0, 0},
             // After the end of a page a line goes on for a moment, and efax reads on.
             T4Coder::encode(sent[i], Coding::Mh),
             i == pages - 1 ? 2 : 0});
    far.call();

    QStringList arguments = efaxArguments(modem, faxClass);
    arguments << QStringLiteral("-r") << QStringLiteral("fax");
    Stranger program(efax, arguments);
    QVERIFY2(program.wait() == 0, program.said().constData());

    QCOMPARE(far.heard, QList<int>(pages, 1));
    for (int i = 0; i < pages; ++i) {
        const QString file = QStringLiteral("fax.%1").arg(i + 1, 3, 10, QLatin1Char('0'));
        const FaxPage came = readTiff(program.folder.filePath(file), resolution);
        QVERIFY2(came == sent[i], program.said().constData());
    }
}

QTEST_GUILESS_MAIN(tst_Class2Efax)
#include "tst_class2efax.moc"
