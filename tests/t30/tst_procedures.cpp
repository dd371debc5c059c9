#include "support/farend/farend.h"
#include "support/linebench.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Fax::LineProtocol;

/** Every row of the files in procedures: a scripted far end against our sender and our receiver. */
class tst_Procedures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void procedure_data();
    void procedure();
    void tableIsTrue();

private:
    struct Row
    {
        QString file;
        FarScript script;
    };
    QList<Row> m_rows;
};

namespace {

constexpr int tooLateMs = 60'000; ///< after the time a row states

CallSettings settingsFrom(const FarScript &script)
{
    CallSettings settings;
    settings.localId = QStringLiteral("+49 30 100");
    settings.ecm = !script.us.contains(u"plain");
    if (script.us.contains(u"V.29"))
        settings.fastest = Modulation::V29;
    if (script.us.contains(u"V.27ter"))
        settings.fastest = Modulation::V27ter;
    if (const QString address = FarScript::after(script.us, u"sub"); !address.isEmpty())
        settings.subAddress = address;
    if (const QString password = FarScript::after(script.us, u"password"); !password.isEmpty())
        settings.password = password;
    settings.watchdogSeconds = FarScript::after(script.us, u"limit").toInt();
    if (settings.watchdogSeconds == 0)
        settings.watchdogSeconds = 900;
    return settings;
}

QList<FaxPage> pagesFrom(const FarScript &script)
{
    const int count = FarScript::number(script.us, script.us.contains(u"page") ? u"page" : u"pages",
                                        1);
    const int rows = script.us.contains(u"rows") ? FarScript::after(script.us, u"rows").toInt()
                                                 : 150;
    QList<FaxPage> pages;
    for (int i = 0; i < count; ++i) {
        const bool other = script.us.contains(u"mixed") && i % 2 == 1;
        pages.append(testPage(script.us.contains(u"b4") ? 2048 : 1728, rows,
                              other ? Resolution::Standard : Resolution::Fine, i + 1));
    }
    return pages;
}

/** "CCU": one letter for each page that has a verdict. */
QString verdictLetters(const LineBench &bench)
{
    QString letters;
    for (const PageSent &page : bench.sent) {
        switch (page.verdict) {
        case Verdict::Confirmed:
            letters.append(u'C');
            break;
        case Verdict::Damaged:
            letters.append(u'D');
            break;
        case Verdict::Uncertain:
            letters.append(u'U');
            break;
        case Verdict::NotDelivered:
            letters.append(u'N');
            break;
        }
    }
    return letters.isEmpty() ? QStringLiteral("-") : letters;
}

/** Which results name which phase. A call that is refused in phase B has a code of negotiation, and so on. */
bool namesPhase(ErrorCode code, const QString &phase, bool weSend)
{
    switch (errorGroup(code)) {
    case ErrorGroup::None:
        return phase == u"E";
    case ErrorGroup::CallSetup:
        return phase == u"A";
    case ErrorGroup::Negotiation:
        return phase == u"B";
    case ErrorGroup::Transmission:
        return weSend && (phase == u"C" || phase == u"D");
    case ErrorGroup::Reception:
        return code == ErrorCode::NothingReceived ? phase == u"A" || phase == u"B"
                                                  : phase == u"C" || phase == u"D";
    case ErrorGroup::Line: // the watchdog, in whatever phase
        return code == ErrorCode::WatchdogExpired;
    default:
        return false;
    }
}

QString tableLine(const FarScript &script)
{
    const QString pages = script.weSend()
        ? FarScript::after(script.result, u"verdicts")
        : QStringLiteral("%1 stored").arg(FarScript::number(script.result, u"stored", 0));
    return QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6 | %7 s |")
        .arg(script.title, script.weSend() ? QStringLiteral("sends") : QStringLiteral("receives"),
             script.phase, script.result.value(0))
        .arg(FarScript::number(script.result, u"confirmed", 0))
        .arg(pages, FarScript::after(script.result, u"within"));
}

} // namespace

void tst_Procedures::initTestCase()
{
    const QDir folder(QStringLiteral(FAX_T30_TESTS_DIR "/procedures"));
    for (const QString &name :
         folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        QString problem;
        for (const FarScript &script : readFarScripts(folder.filePath(name), &problem))
            m_rows.append({name, script});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    QVERIFY(!m_rows.isEmpty());
}

void tst_Procedures::procedure_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("number");
    for (int i = 0; i < m_rows.size(); ++i) {
        const FarScript &script = m_rows[i].script;
        for (int number = script.first; number <= script.last; ++number) {
            const QString name = script.first == script.last
                ? script.title
                : QStringLiteral("%1 (%2)").arg(script.title).arg(number);
            QTest::newRow(qPrintable(name)) << i << number;
        }
    }
}

void tst_Procedures::procedure()
{
    QFETCH(int, index);
    QFETCH(int, number);
    const FarScript script = m_rows[index].script.forNumber(number);
    FarReport report;
    LineBench bench;
    bench.addPorts(2);
    qint64 ourPort = 1;
    if (script.weSend()) {
        bench.answering(2).other = [&](qint64) { return std::make_unique<FarEnd>(script, report); };
        bench.dial(pagesFrom(script), settingsFrom(script));
    } else {
        ourPort = 2;
        bench.answering(2).settings = settingsFrom(script);
        bench.dialWith({testPage(1728, 8, Resolution::Fine)},
                       [&](const T30Task &) { return std::make_unique<FarEnd>(script, report); });
    }
    const int limitMs = FarScript::after(script.result, u"within").toInt() * 1000;
    QVERIFY2(bench.run(limitMs + tooLateMs), "the call goes on and on");

    const CallEnded *end = bench.endAt(ourPort);
    QVERIFY(end);
    QVERIFY2(report.failure.isEmpty(), qPrintable(m_rows[index].file + u' ' + report.failure));
    QCOMPARE(end->code, script.code);
    QCOMPARE(end->pagesConfirmed, FarScript::number(script.result, u"confirmed", 0));
    QVERIFY2(namesPhase(end->code, script.phase, script.weSend()), qPrintable(script.phase));
    QVERIFY2(end->lineMs <= limitMs, qPrintable(QStringLiteral("%1 ms").arg(end->lineMs)));
    if (script.result.contains(u"remote"))
        QCOMPARE(end->remoteId, FarScript::after(script.result, u"remote").mid(1));
    if (script.weSend()) {
        QCOMPARE(verdictLetters(bench), FarScript::after(script.result, u"verdicts"));
        QVERIFY2(end->pagesConfirmed <= report.confirmed,
                 "we count more pages than were confirmed");
        QCOMPARE(end->lastPageUncertain, verdictLetters(bench).endsWith(u'U'));
        return;
    }
    QVERIFY2(report.confirmed <= end->pagesConfirmed, "we confirmed more pages than we count");
    const QList<FaxPage> arrived = bench.pagesAt(2);
    QCOMPARE(arrived.size(), FarScript::number(script.result, u"stored", 0));
    for (const PageReceived &page : std::as_const(bench.received)) {
        const FaxPage pixels(page.width, page.rows, page.resolution, page.bits);
        QVERIFY2(page.partial || page.badLines > 0 || report.pages.contains(pixels),
                 "a page arrived that was not sent");
    }
}

/** README.md shows what is tried here, no more and no less. FAX_WRITE_TABLE=1 writes it. */
void tst_Procedures::tableIsTrue()
{
    QFile file(QStringLiteral(FAX_T30_TESTS_DIR "/README.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    file.close();
    const QString mark = QStringLiteral("| --- | --- | --- | --- | --- | --- | --- |\n");
    const qsizetype start = text.indexOf(mark) + mark.size();
    QVERIFY(start > mark.size());
    QString table;
    for (const Row &row : std::as_const(m_rows))
        table += tableLine(row.script) + u'\n';
    if (qEnvironmentVariableIsSet("FAX_WRITE_TABLE")) {
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write((text.left(start) + table).toUtf8());
        return;
    }
    QCOMPARE(text.mid(start).split(u'\n'), table.split(u'\n'));
}

QTEST_GUILESS_MAIN(tst_Procedures)
#include "tst_procedures.moc"
