#include "base/stationid.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Qt::StringLiterals;

class tst_StationId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clean_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cleaned");
        QTest::newRow("number") << u"+49 30 123456"_s << u"+49 30 123456"_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("letters stay") << u"ACME Ltd."_s << u"ACME Ltd."_s;
        QTest::newRow("outside ASCII removed") << u"Müller & Söhne"_s << u"Mller & Shne"_s;
        QTest::newRow("control characters removed") << u"12\r\n\u001b34\u007f"_s << u"1234"_s;
        QTest::newRow("removed first, cut then")
            << u"ä1234567890123456789012"_s << u"12345678901234567890"_s;
        QTest::newRow("only spaces") << u"   "_s << QString();
    }

    void clean()
    {
        QFETCH(QString, text);
        QFETCH(QString, cleaned);
        QCOMPARE(cleanStationId(text), cleaned);
    }

    void readable_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QByteArray("+49 30 1") << u"+49 30 1"_s;
        QTest::newRow("padding") << QByteArray("   123   ") << u"123"_s;
        QTest::newRow("hostile octets") << QByteArray("1\0\x1b[2J\xff\x7f", 8) << u"1  [2J"_s;
        QTest::newRow("too long") << QByteArray(300, '9') << QString(20, u'9');
    }

    void readable()
    {
        QFETCH(QByteArray, octets);
        QFETCH(QString, text);
        QCOMPARE(readableStationId(octets), text);
    }

    void subAddress_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cleaned");
        QTest::newRow("digits and signs") << u"12*34#"_s << u"12*34#"_s;
        QTest::newRow("letters removed") << u"1a2b;+++ATH0"_s << u"120"_s;
        QTest::newRow("other digits removed") << u"١٢3"_s << u"3"_s;
        QTest::newRow("cut") << QString(30, u'7') << QString(20, u'7');
    }

    void subAddress()
    {
        QFETCH(QString, text);
        QFETCH(QString, cleaned);
        QCOMPARE(cleanSubAddress(text), cleaned);
    }
};

QTEST_GUILESS_MAIN(tst_StationId)
#include "tst_stationid.moc"
