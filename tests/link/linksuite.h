#pragma once

#include "link/embeddedservice.h"
#include "link/link.h"
#include "scriptedhandler.h"

#include <QtTest/QtTest>

#include <unistd.h>

namespace Fax {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/**
 * The conformance suite of links: what a client sees must not depend on where the service is. A test program
 * derives from it and says where.
 */
class LinkSuite : public QObject
{
    Q_OBJECT

protected:
    /** The service of m_handler, on a bus too if the row is about one. */
    virtual std::optional<QDBusConnection::BusType> bus() const = 0;
    virtual std::unique_ptr<Link> makeLink(std::chrono::milliseconds deadline) = 0;
    /** One link for many rows: where making one takes long. */
    virtual bool keepsLink() const { return false; }

    QTemporaryDir m_dir;
    std::unique_ptr<EmbeddedService> m_host;
    std::unique_ptr<Link> m_link;
    RequestHandler *m_handler = nullptr; // of m_host

    void startHost()
    {
        auto folder = DataFolder::open(m_dir.filePath(u"fax"_s));
        QVERIFY(folder && folder->lock(DataFolder::Holder::Service));
        const auto factory = [this](const QString &,
                                    bool) -> Result<std::unique_ptr<RequestHandler>> {
            auto scripted = std::make_unique<ScriptedHandler>();
            m_handler = scripted.get();
            return scripted;
        };
        auto host = EmbeddedService::start(*std::move(folder), factory,
                                           EmbeddedService::Mode::Serving, bus());
        QVERIFY2(host, qPrintable(host ? QString() : host.error().message()));
        m_host = *std::move(host);
    }

    Result<Answer> ask(const QString &method, const QVariantList &arguments = {},
                       const QList<QByteArray> &documents = {})
    {
        std::optional<Result<Answer>> result;
        m_link->request({method, arguments, documents}, this,
                        [&result](const Result<Answer> &answer) { result = answer; });
        if (!QTest::qWaitFor([&result] { return result.has_value(); }, 10000))
            return failure(ErrorCode::Internal, u"the test waited in vain"_s);
        return *result;
    }

private Q_SLOTS:
    void init()
    {
        if (!m_host)
            startHost();
        if (!m_link)
            m_link = makeLink(20s);
        QVERIFY(m_link);
        QVERIFY(m_link->isConnected());
    }

    void cleanup()
    {
        if (keepsLink() && m_link && m_link->isConnected())
            return;
        m_link.reset();
        m_host.reset();
    }

    void values_data()
    {
        QTest::addColumn<QVariant>("sent");
        QTest::addColumn<QVariant>("received");
        const auto same = [](const char *name, const QVariant &value) {
            QTest::newRow(name) << value << value;
        };
        same("no value", {});
        same("true", true);
        same("int", -17);
        same("unsigned", 4'000'000'000u);
        same("qint64", std::numeric_limits<qint64>::min());
        same("quint64", std::numeric_limits<quint64>::max());
        same("short", QVariant::fromValue(short(-3)));
        same("octet", QVariant::fromValue(uchar(200)));
        same("double", 0.1);
        same("infinity", qInf());
        same("text", u"Grüße, 世界 🖷"_s);
        same("empty text", u""_s);
        same("octets", QByteArray("\0\xff\r\n", 4));
        same("no octets", QByteArray());
        same("texts", QStringList{u"a"_s, u""_s});
        same("no texts", QStringList());
        same("list", QVariantList{1, u"two"_s, 3.0, QVariantList{true}});
        same("no list", QVariantList());
        same("map", QVariantMap{{u"a"_s, 1}, {u"b"_s, QVariantMap{{u"c"_s, QByteArray("x")}}}});
        same("no map", QVariantMap());
        same("list of maps", QVariantList{QVariantMap{{u"id"_s, 1}}, QVariantMap()});
        same("nested texts", QVariantMap{{u"names"_s, QStringList{u"a.pdf"_s}}});
        QTest::newRow("float") << QVariant(0.5f) << QVariant(0.5);
        QTest::newRow("list of int")
            << QVariant::fromValue(QList<int>{1, 2}) << QVariant(QVariantList{1, 2});
        QTest::newRow("empty entry of a map")
            << QVariant(QVariantMap{{u"a"_s, QVariant()}, {u"b"_s, 1}})
            << QVariant(QVariantMap{{u"b"_s, 1}});
        QTest::newRow("NUL in text")
            << QVariant(u"a"_s + QChar(u'\0') + u'b') << QVariant(u"a\ufffdb"_s);
        QTest::newRow("broken surrogate")
            << QVariant(QString(QChar(0xd800)))
            << QVariant(QString::fromUtf8(QString(QChar(0xd800)).toUtf8()));
    }

    void values()
    {
        QFETCH(QVariant, sent);
        QFETCH(QVariant, received);
        const auto answer = sent.isValid() ? ask(u"echo"_s, {sent}) : ask(u"echo"_s);
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message()));
        QCOMPARE(answer->value, received);
        QCOMPARE(answer->value.typeName(), received.typeName());
        QVERIFY(answer->document.isEmpty());
    }

    void handlerSeesPlainTypes()
    {
        const auto answer = ask(u"types"_s,
                                {1, u"x"_s, QByteArray("x"), QStringList{u"x"_s}, QVariantList{1},
                                 QVariantMap{{u"a"_s, QVariantList{QVariantMap()}}}, true, 1.5});
        QVERIFY(answer);
        QCOMPARE(answer->value.toStringList(),
                 QStringList({u"int"_s, u"QString"_s, u"QByteArray"_s, u"QStringList"_s,
                              u"QVariantList"_s, u"QVariantMap"_s, u"bool"_s, u"double"_s}));
    }

    void refusedArguments_data()
    {
        QTest::addColumn<QVariant>("argument");
        QVariant deep = 1;
        for (int i = 0; i < 20; ++i)
            deep = QVariantList{deep};
        QTest::newRow("foreign type") << QVariant::fromValue(QTimeZone::utc());
        QTest::newRow("too deep") << deep;
        QTest::newRow("no value in a list") << QVariant(QVariantList{QVariant()});
    }

    void refusedArguments()
    {
        QFETCH(QVariant, argument);
        const auto answer = ask(u"echo"_s, {argument});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::InvalidParameter);
        QVERIFY(ask(u"echo"_s, {1})); // the link still works
    }

    void errors_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("message");
        QTest::newRow("with a sentence") << ErrorCode::Busy << u"102 is busy"_s << u"102 is busy"_s;
        QTest::newRow("without") << ErrorCode::NotFound << QString()
                                 << errorText(ErrorCode::NotFound);
        QTest::newRow("access") << ErrorCode::AccessDenied << u"Nein: \"ü\""_s << u"Nein: \"ü\""_s;
        QTest::newRow("a real Timeout of the service") << ErrorCode::Timeout << u"x"_s << u"x"_s;
    }

    void errors()
    {
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        QFETCH(QString, message);
        const auto answer = ask(u"fail"_s, {static_cast<int>(code), detail});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, code);
        QCOMPARE(answer.error().detail, message);
    }

    void unknownMethod()
    {
        const auto answer = ask(u"fly"_s);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::InvalidParameter);
        QVERIFY(answer.error().message().contains(u"fly"_s));
    }

    void answerThatCannotBeSentIsAnError()
    {
        const auto answer = ask(u"unsendable"_s);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::InvalidParameter);
    }

    void documents()
    {
        QByteArray large(1024 * 1024, Qt::Uninitialized);
        for (qsizetype i = 0; i < large.size(); ++i)
            large[i] = static_cast<char>(i * 7 + (i >> 8));
        const QByteArray small("x");
        const QByteArray empty;
        const auto digest = [](const QByteArray &octets) {
            return QString::fromLatin1(
                QCryptographicHash::hash(octets, QCryptographicHash::Sha256).toHex());
        };
        const auto answer = ask(u"digests"_s, {}, {large, small, empty});
        QVERIFY(answer);
        QCOMPARE(answer->value.toStringList(),
                 QStringList({digest(large), digest(small), digest(empty)}));

        const auto back = ask(u"echo"_s, {u"name"_s}, {large});
        QVERIFY(back);
        QCOMPARE(back->value, QVariant(u"name"_s));
        QVERIFY(back->document == large);
    }

    /** More than one message may carry as files: libdbus takes 16 descriptors in one. */
    void manyDocuments()
    {
        const auto answer = ask(u"digests"_s, {}, QList<QByteArray>(64, QByteArray("page")));
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message()));
        QCOMPARE(answer->value.toStringList().size(), 64);
    }

    void tooManyOrTooLargeDocuments()
    {
        const auto many = ask(u"echo"_s, {}, QList<QByteArray>(65, QByteArray("x")));
        QVERIFY(!many);
        QCOMPARE(many.error().code, ErrorCode::InvalidParameter);
        const QByteArray half(33 * 1024 * 1024, 'x');
        const auto large = ask(u"echo"_s, {}, {half, half});
        QVERIFY(!large);
        QCOMPARE(large.error().code, ErrorCode::FileTooLarge);
    }

    void answersOnceAndNotFromInsideRequest()
    {
        int answers = 0;
        m_link->request({u"twice"_s, {}, {}}, this,
                        [&answers](const Result<Answer> &) { ++answers; });
        QCOMPARE(answers, 0);
        QVERIFY(ask(u"later"_s, {1})); // comes after both
        QCOMPARE(answers, 1);
    }

    void answersInOrder()
    {
        QList<int> order;
        for (int i = 0; i < 50; ++i)
            m_link->request({u"echo"_s, {i}, {}}, this, [&order](const Result<Answer> &answer) {
                order.append(answer ? answer->value.toInt() : -1);
            });
        QTRY_COMPARE(order.size(), 50);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(order[i], i);
    }

    void contextThatIsGoneGetsNoReply()
    {
        bool replied = false;
        auto context = std::make_unique<QObject>();
        m_link->request({u"later"_s, {}, {}}, context.get(),
                        [&replied](const Result<Answer> &) { replied = true; });
        context.reset();
        QVERIFY(ask(u"later"_s));
        QVERIFY(ask(u"later"_s));
        QVERIFY(!replied);
    }

    void eventsInOrderAndBeforeTheAnswer()
    {
        QSignalSpy events(m_link.get(), &Link::eventOccurred);
        QVERIFY(ask(u"events"_s, {100}));
        QTRY_COMPARE(events.size(), 100);
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(events[i][0].toString(), u"counted"_s);
            QCOMPARE(events[i][1].toMap(), QVariantMap({{u"n"_s, i}}));
        }
    }

    void eventsReachEveryClient()
    {
        const auto second = makeLink(10s);
        QVERIFY(second);
        QSignalSpy events(second.get(), &Link::eventOccurred);
        QVERIFY(ask(u"events"_s, {3}));
        QTRY_COMPARE(events.size(), 3);
    }

    void callerIsTheUserOfTheConnection()
    {
        const auto answer = ask(u"caller"_s);
        QVERIFY(answer);
        QCOMPARE(answer->value.toMap()[u"uid"_s].toLongLong(), qint64(::geteuid()));
        QVERIFY(!answer->value.toMap()[u"account"_s].toString().isEmpty());
    }

    void silenceEndsInTimeout_data()
    {
        QTest::addColumn<QString>("method");
        QTest::newRow("reply kept") << u"never"_s;
        QTest::newRow("reply destroyed") << u"forget"_s;
    }

    void silenceEndsInTimeout()
    {
        QFETCH(QString, method);
        m_link = makeLink(100ms);
        const auto answer = ask(method);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Timeout);
        QVERIFY(m_link->isConnected());
        m_link.reset(); // its deadline is too short for others
    }

    void serviceThatEnds()
    {
        QSignalSpy connected(m_link.get(), &Link::connectedChanged);
        std::optional<Result<Answer>> waiting;
        m_link->request({u"never"_s, {}, {}}, this,
                        [&waiting](const Result<Answer> &answer) { waiting = answer; });
        QVERIFY(ask(u"echo"_s)); // the first one has arrived, too
        m_host.reset();
        QTRY_VERIFY(waiting.has_value());
        QCOMPARE(waiting->error().code, ErrorCode::NotConnected);
        QVERIFY(!m_link->isConnected());
        QTRY_COMPARE(connected.size(), 1);
        QCOMPARE(connected[0][0].toBool(), false);
        const auto later = ask(u"echo"_s);
        QVERIFY(!later);
        QCOMPARE(later.error().code, ErrorCode::NotConnected);
    }

    void linkMayGoWhileARequestIsOut()
    {
        bool replied = false;
        m_link->request({u"later"_s, {}, {}}, this,
                        [&replied](const Result<Answer> &) { replied = true; });
        m_link = makeLink(10s);
        QVERIFY(ask(u"later"_s));
        QVERIFY(ask(u"later"_s));
        QVERIFY(!replied);
    }
};

} // namespace Fax
