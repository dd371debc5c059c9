#include "job/whysentence.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Qt::StringLiterals;

class tst_WhySentence : public QObject
{
    Q_OBJECT

private:
    static WhyContext reader()
    {
        // Summer time in Berlin: 12:00 UTC is 14:00 there.
        return {QDateTime({2026, 5, 6}, {12, 0}, Qt::UTC), QTimeZone("Europe/Berlin"), u"berta"_s};
    }

private Q_SLOTS:
    void limits_data()
    {
        QTest::addColumn<CallLimit>("limit");
        QTest::addColumn<QString>("sentence");
        const QDateTime at({2026, 5, 6}, {8, 5}, Qt::UTC);
        const auto limit = [&](Modulation fastest, int bitRate, bool ecm, ErrorCode error) {
            return CallLimit{fastest, bitRate, ecm, error, at};
        };
        QTest::newRow("none") << CallLimit() << QString();
        QTest::newRow("V.29")
            << limit(Modulation::V29, 9600, true, ErrorCode::TrainingFailed)
            << u"At most V.29 9600 bit/s: V.17 failed to this number at 10:05 (training failed)"_s;
        QTest::newRow("slow V.29")
            << limit(Modulation::V29, 7200, true, ErrorCode::PageRejected)
            << u"At most V.29 7200 bit/s: V.29 9600 bit/s failed to this number at 10:05 (other side rejected a page)"_s;
        QTest::newRow("V.27ter")
            << limit(Modulation::V27ter, 4800, true, ErrorCode::DisconnectedSending)
            << u"At most V.27ter 4800 bit/s: V.29 failed to this number at 10:05 (disconnected)"_s;
        QTest::newRow("no ECM")
            << limit(Modulation::V29, 9600, false, ErrorCode::TrainingFailed)
            << u"At most V.29 9600 bit/s, without error correction: error correction failed to this number at 10:05 (training failed)"_s;
    }
    void limits()
    {
        QFETCH(CallLimit, limit);
        QTEST(limitSentence(limit, reader()), "sentence");
    }
    void speeds()
    {
        QCOMPARE(speedPhrase(Modulation::V17, 14400, true),
                 u"V.17 14400 bit/s, error correction"_s);
        QCOMPARE(speedPhrase(Modulation::V29, 7200, false), u"V.29 7200 bit/s"_s);
        QCOMPARE(speedPhrase(Modulation::None, 0, true), QString());
    }

    void sentences_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QVariantMap>("parameters");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QString &code, const QVariantMap &parameters,
                            const QString &sentence) {
            QTest::newRow(name) << code << parameters << sentence;
        };
        const QString at = u"2026-05-06T12:25:00.000Z"_s;
        const QString lastAt = u"2026-05-06T12:15:00.000Z"_s;
        const QString tomorrow = u"2026-05-07T06:00:00.000Z"_s;
        row("no free line", u"line-wait"_s, {{u"ahead"_s, 0}}, u"Waiting for a free line"_s);
        row("one before", u"line-wait"_s, {{u"ahead"_s, 1}},
            u"Waiting for a free line, 1 fax before it"_s);
        row("three before", u"line-wait"_s, {{u"ahead"_s, 3}},
            u"Waiting for a free line, 3 faxes before it"_s);
        row("discount", u"discount"_s, {{u"at"_s, at}},
            u"Waiting for the discount period, starts 14:25"_s);
        row("scheduled", u"scheduled"_s, {{u"at"_s, tomorrow}}, u"Scheduled for 7 May 08:00"_s);
        row("scheduled next year", u"scheduled"_s, {{u"at"_s, u"2027-01-02T06:00:00Z"_s}},
            u"Scheduled for 2 Jan 2027 07:00"_s);
        row("retry", u"retry"_s,
            {{u"try"_s, 2}, {u"of"_s, 4}, {u"at"_s, at}, {u"lastAt"_s, lastAt}, {u"error"_s, 100}},
            u"Try 2 of 4 at 14:25; the last one at 14:15: busy"_s);
        row("paused by the reader", u"paused"_s, {{u"by"_s, u"berta"_s}, {u"at"_s, at}},
            u"Paused by you at 14:25"_s);
        row("paused by another", u"paused"_s, {{u"by"_s, u"anna"_s}, {u"at"_s, at}},
            u"Paused by anna at 14:25"_s);
        row("queue paused", u"queue-paused"_s, {{u"by"_s, u"anna"_s}, {u"at"_s, at}},
            u"The whole queue is paused by anna since 14:25"_s);
        row("same number", u"same-number"_s, {{u"job"_s, 4711}},
            u"Waiting: job 4711 is being sent to this number"_s);
        row("hundreds before", u"line-wait"_s, {{u"ahead"_s, 200}},
            u"Waiting for a free line, at least 200 faxes before it"_s);
        row("priority, hundreds", u"priority"_s, {{u"ahead"_s, 100}},
            u"Waiting: at least 100 faxes with higher priority come first"_s);
        row("priority", u"priority"_s, {{u"ahead"_s, 12}},
            u"Waiting: 12 faxes with higher priority come first"_s);
        row("priority, one", u"priority"_s, {{u"ahead"_s, 1}},
            u"Waiting: 1 fax with higher priority comes first"_s);
        row("no route", u"no-route"_s, {{u"reason"_s, u"all lines are off"_s}},
            u"No line can send this: all lines are off"_s);
        row("preparing", u"preparing"_s, {{u"done"_s, 3}, {u"of"_s, 12}},
            u"Preparing pages, 3 of 12"_s);
        row("active", u"active"_s,
            {{u"port"_s, u"Line 3"_s}, {u"page"_s, 3}, {u"pages"_s, 7}, {u"secondsLeft"_s, 110}},
            u"Line 3: page 3 of 7, about 1 min 50 s left"_s);
        row("active, no page yet", u"active"_s, {{u"port"_s, u"Line 3"_s}, {u"pages"_s, 7}},
            u"Line 3: calling"_s);
        row("failed", u"failed"_s, {{u"error"_s, 100}, {u"tries"_s, 4}},
            u"Failed after 4 tries: busy"_s);
        row("failed, once", u"failed"_s, {{u"error"_s, 104}, {u"tries"_s, 1}},
            u"Failed after 1 try: bad number"_s);
        row("failed on a page", u"failed"_s, {{u"error"_s, 300}, {u"tries"_s, 4}, {u"page"_s, 3}},
            u"Failed after 4 tries: disconnected on page 3"_s);
        row("page rejected", u"failed"_s, {{u"error"_s, 301}, {u"tries"_s, 4}, {u"page"_s, 2}},
            u"Failed after 4 tries: other side rejected page 2"_s);
        row("uncertain", u"uncertain"_s, {{u"page"_s, 2}},
            u"Uncertain: page 2 was sent, but the answer was lost; not sent again by itself"_s);
        row("sent", u"sent"_s, {{u"at"_s, at}}, u"Sent 14:25"_s);
        row("canceled", u"canceled"_s, {{u"by"_s, u"anna"_s}, {u"at"_s, at}},
            u"Cancelled by anna at 14:25"_s);
        row("from a newer service", u"solar-flare"_s, {}, u"solar-flare"_s);
        row("hostile name", u"paused"_s, {{u"by"_s, u"a\u001b[2Jb"_s}, {u"at"_s, at}},
            u"Paused by a [2Jb at 14:25"_s);
        row("missing time", u"sent"_s, {}, u"Sent an unknown time"_s);
    }

    void sentences()
    {
        QFETCH(QString, code);
        QFETCH(QVariantMap, parameters);
        QFETCH(QString, sentence);
        QCOMPARE(whySentence({code, parameters}, reader()), sentence);
    }

    void everyErrorHasAPhrase()
    {
        const QMetaEnum codes = QMetaEnum::fromType<ErrorCode>();
        for (int i = 1; i < codes.keyCount(); ++i) {
            const QString phrase = failurePhrase(static_cast<ErrorCode>(codes.value(i)));
            QVERIFY2(!phrase.isEmpty() && phrase[0].isLower(), codes.key(i));
        }
    }

    void hints()
    {
        const auto hintFor = [](ErrorCode code) {
            return whyHint({u"failed"_s, {{u"error"_s, static_cast<int>(code)}}});
        };
        QCOMPARE(hintFor(ErrorCode::BadNumber), u"Check the number"_s);
        QCOMPARE(hintFor(ErrorCode::Busy), u"Try again later"_s);
        QCOMPARE(whyHint({u"sent"_s, {}}), QString());
    }

    void durations()
    {
        QCOMPARE(duration(0), u"0 s"_s);
        QCOMPARE(duration(59), u"59 s"_s);
        QCOMPARE(duration(110), u"1 min 50 s"_s);
        QCOMPARE(duration(7500), u"2 h 5 min"_s);
    }
};

QTEST_GUILESS_MAIN(tst_WhySentence)
#include "tst_whysentence.moc"
