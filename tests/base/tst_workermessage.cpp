#include "base/workermessage.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Qt::StringLiterals;

class tst_WorkerMessage : public QObject
{
    Q_OBJECT

private:
    static WorkerMessage sample(quint8 type)
    {
        return {type, QCborMap{{u"port"_s, 3}, {u"bits"_s, QByteArray(1000, '\x5a')}}};
    }

private Q_SLOTS:
    void roundTripInPieces_data()
    {
        QTest::addColumn<int>("pieceSize");
        QTest::newRow("octet by octet") << 1;
        QTest::newRow("header split") << 3;
        QTest::newRow("frame and a half") << 1500;
        QTest::newRow("all at once") << 100000;
    }

    void roundTripInPieces()
    {
        QFETCH(int, pieceSize);
        const QByteArray stream = sample(1).encode() + sample(64).encode() + sample(255).encode();
        WorkerMessageReader reader;
        QList<int> types;
        for (qsizetype i = 0; i < stream.size(); i += pieceSize) {
            reader.feed(stream.mid(i, pieceSize));
            while (const auto message = reader.take()) {
                QVERIFY(message->has_value());
                QCOMPARE((*message)->fields, sample(0).fields);
                types.append((*message)->type);
            }
        }
        QCOMPARE(types, QList<int>({1, 64, 255}));
    }

    void refusesMalformed_data()
    {
        QTest::addColumn<QByteArray>("stream");
        const QByteArray good = sample(1).encode();
        QByteArray version = good;
        version[4] = 2;
        QByteArray notCbor = good;
        notCbor[6] = '\xff';
        const QByteArray list = QByteArray::fromHex("00000003"
                                                    "01"
                                                    "01"
                                                    "80");
        QTest::newRow("length 0") << QByteArray::fromHex("00000000");
        QTest::newRow("length 1") << QByteArray::fromHex("0000000101");
        QTest::newRow("length over the limit") << QByteArray::fromHex("04000001");
        QTest::newRow("length with the top bit") << QByteArray::fromHex("ffffffff");
        QTest::newRow("unknown version") << version;
        QTest::newRow("no CBOR") << notCbor;
        QTest::newRow("CBOR, but no map") << list;
        QTest::newRow("no body at all") << QByteArray::fromHex("00000002"
                                                               "01"
                                                               "01");
    }

    void refusesMalformed()
    {
        QFETCH(QByteArray, stream);
        WorkerMessageReader reader;
        reader.feed(stream);
        const auto message = reader.take();
        QVERIFY(message);
        QVERIFY(!message->has_value());
        QCOMPARE(message->error().code, ErrorCode::ProtocolViolation);
    }

    void brokenStreamStaysBroken()
    {
        WorkerMessageReader reader;
        reader.feed(QByteArray::fromHex("00000000"));
        QVERIFY(reader.take());
        reader.feed(sample(1).encode());
        const auto message = reader.take();
        QVERIFY(message);
        QVERIFY(!message->has_value());
    }

    void incompleteFrameWaits()
    {
        WorkerMessageReader reader;
        QVERIFY(!reader.take());
        reader.feed(sample(1).encode().chopped(1));
        QVERIFY(!reader.take());
    }
};

QTEST_GUILESS_MAIN(tst_WorkerMessage)
#include "tst_workermessage.moc"
