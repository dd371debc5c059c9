#include "routing/filenamepattern.h"

#include <QtTest/QTest>

using namespace Fax;

namespace {

ReceivedFax someFax()
{
    ReceivedFax fax;
    fax.id = FaxId{17};
    fax.tsid = u"+49 30 5559900"_qs;
    fax.callerId = u"0305559901"_qs;
    fax.pages = 3;
    fax.receivedAt = QDateTime({2026, 5, 6}, {22, 2, 31}, Qt::UTC);
    return fax;
}

QString nameOf(const QString &pattern, const ReceivedFax &fax = someFax(),
               RouteFormat format = RouteFormat::Tiff)
{
    return FileNamePattern::fileName(pattern, fax, format, QTimeZone("Europe/Berlin"));
}

} // namespace

class tst_FileNamePattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void hostileCaller_data();
    void hostileCaller();
    void refused_data();
    void refused();
    void data_data();
    void data();
};

void tst_FileNamePattern::names_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("name");
    QTest::newRow("default") << u""_qs << u"2026-05-07 00-02-31 0305559901 17.tif"_qs;
    QTest::newRow("all") << u"{id}-{pages}_{tsid}"_qs << u"17-3_+49 30 5559900.tif"_qs;
    QTest::newRow("no placeholder") << u"Eingang ä"_qs << u"Eingang ä.tif"_qs;
    QTest::newRow("same twice") << u"{id}{id}"_qs << u"1717.tif"_qs;
}

void tst_FileNamePattern::names()
{
    QFETCH(QString, pattern);
    QVERIFY(FileNamePattern::check(pattern));
    QTEST(nameOf(pattern), "name");
}

void tst_FileNamePattern::hostileCaller_data()
{
    QTest::addColumn<QString>("tsid");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *name, const QString &tsid, const QString &result) {
        QTest::newRow(name) << tsid << result;
    };
    row("path", u"../../etc/cron.d/x"_qs, u"etc cron d x.tif"_qs); // safety 3.4 41
    row("only dots", u".."_qs, u"unknown.tif"_qs);
    row("empty", u""_qs, u"unknown.tif"_qs);
    row("hidden", u".profile"_qs, u"profile.tif"_qs);
    row("line break and quotes", u"a\n\"b'"_qs, u"a b.tif"_qs); // 43
    row("escape", u"\x1b[2Jx"_qs, u"2Jx.tif"_qs); // 51
    row("NUL", u"a"_qs + QChar(0) + u"b"_qs, u"a b.tif"_qs);
    row("option", u"-o"_qs, u"-o.tif"_qs); // 44: a name below an absolute folder is no option
    row("placeholder", u"{id}"_qs, u"id.tif"_qs);
    row("formula", u"=cmd()"_qs, u"cmd.tif"_qs); // 81
    row("right to left", u"a\u202Efdp"_qs, u"a fdp.tif"_qs);
}

void tst_FileNamePattern::hostileCaller()
{
    QFETCH(QString, tsid);
    ReceivedFax fax = someFax();
    fax.tsid = tsid;
    QTEST(nameOf(u"{tsid}"_qs, fax), "name");
    fax.tsid = QString(4096, u'ä'); // 42
    QVERIFY(nameOf(u"{tsid}{tsid}{tsid}{tsid}"_qs, fax).toUtf8().size() <= 120);
}

void tst_FileNamePattern::refused_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *pattern :
         {"{caller}", "{}", "{id", "id}", "{{7*7}}", "{../x}", "a/b", "../x", ".{id}", "a\nb"})
        QTest::newRow(QByteArray(pattern).replace('\n', "LF").constData())
            << QString::fromLatin1(pattern);
    QTest::newRow("121 characters") << QString(121, u'x');
}

void tst_FileNamePattern::refused()
{
    QFETCH(QString, pattern);
    const auto checked = FileNamePattern::check(pattern);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::InvalidParameter);
}

void tst_FileNamePattern::data_data()
{
    QTest::addColumn<RouteMethod>("method");
    QTest::addColumn<QString>("text"); // folder, addresses or printer
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, RouteMethod method, const QString &text, bool good) {
        QTest::newRow(name) << method << text << good;
    };
    row("folder", RouteMethod::Store, u"/srv/fax eingang"_qs, true);
    row("folder, none", RouteMethod::Store, u""_qs, false);
    row("folder, relative", RouteMethod::Store, u"srv/fax"_qs, false);
    row("folder, up", RouteMethod::Store, u"/srv/fax/../../etc"_qs, false);
    row("folder, dot", RouteMethod::Store, u"/srv/./fax"_qs, false);
    row("folder, slash last", RouteMethod::Store, u"/srv/fax/"_qs, false); // 10.7
    row("folder, line break", RouteMethod::Store, u"/srv/fax\nx"_qs, false);
    row("folder, NUL", RouteMethod::Store, u"/srv/fax"_qs + QChar(0), false);
    row("folder, 180", RouteMethod::Store, u'/' + QString(179, u'x'), true); // 10.7
    row("folder, 181", RouteMethod::Store, u'/' + QString(180, u'x'), false);
    row("folder, 4 KiB", RouteMethod::Store, u'/' + QString(4096, u'x'), false);
    row("mail", RouteMethod::Mail, u"a@x.org, b@y.org"_qs, true);
    row("mail, none", RouteMethod::Mail, u""_qs, false);
    row("mail, header", RouteMethod::Mail, u"a@x.org\r\nBcc: b@y.org"_qs, false);
    row("printer", RouteMethod::Print, u"laser_1"_qs, true);
    row("printer, default", RouteMethod::Print, u""_qs, true);
    row("printer, path", RouteMethod::Print, u"../jobs"_qs, false);
    row("printer, option", RouteMethod::Print, u"-o"_qs, false);
    row("printer, URI", RouteMethod::Print, u"a?b#c"_qs, false);
    row("printer, 128", RouteMethod::Print, QString(128, u'x'), false);
}

void tst_FileNamePattern::data()
{
    QFETCH(RouteMethod, method);
    QFETCH(QString, text);
    RouteData data;
    data.folder = data.to = data.printer = text;
    const auto checked = checkRouteData(method, data);
    QTEST(checked.has_value(), "good");
}

QTEST_GUILESS_MAIN(tst_FileNamePattern)
#include "tst_filenamepattern.moc"
