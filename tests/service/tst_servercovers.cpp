#include "cover/coverfile.h"
#include "office.h"

using namespace Fax;

/** The cover pages of a server and those of people (service-semantics 9.4, 9.5; ui.md C3, C5). */
class tst_ServerCovers : public QObject, private Office
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void shippedPages_data();
    void shippedPages();
    void publishes();
    void refusesToPublish_data();
    void refusesToPublish();
    void renamesAndRemoves();
    void shippedPagesStay_data();
    void shippedPagesStay();
    void damagedPagesAreListed();
    void previews_data();
    void previews();
    void whichPagesAFaxMayHave_data();
    void whichPagesAFaxMayHave();
    void personalPageIsSent();
    void pageThatIsGone();

private:
    static QByteArray page(const QString &title)
    {
        CoverObject text;
        text.area = {20, 20, 150, 20};
        text.text = u"To {recipient.name}"_qs;
        return writeCoverPage({title, u"en"_qs, Paper::A4, {text}});
    }
    Result<Answer> ask(const char *method, const QVariantList &arguments = {},
                       const QList<QByteArray> &documents = {})
    {
        return m_fixture->ask(QString::fromLatin1(method), arguments, documents);
    }
    QStringList names()
    {
        QStringList all;
        for (const QVariant &one : ask("coverPages")->value.toList())
            all.append(one.toMap().value(u"name"_qs).toString());
        return all;
    }
    static ErrorCode codeOf(const Result<Answer> &answer)
    {
        return answer ? ErrorCode::None : answer.error().code;
    }
};

void tst_ServerCovers::init()
{
    QVERIFY(openOffice());
}

void tst_ServerCovers::cleanup()
{
    m_fixture.reset();
}

/** C3: seven kinds, each in English and German, for A4 and Letter; and "plain", which was the only one once. */
void tst_ServerCovers::shippedPages_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("paper");
    for (const char *kind :
         {"standard", "urgent", "confidential", "information", "letterhead", "note", "compact"}) {
        for (const char *paper : {"a4", "letter"}) {
            for (const char *language : {"en", "de"}) {
                const QString name = u"%1-%2-%3"_qs.arg(
                    QLatin1StringView(kind), QLatin1StringView(paper), QLatin1StringView(language));
                QTest::newRow(qPrintable(name)) << name << QString::fromLatin1(paper);
            }
            QTest::addRow("%s on %s", kind, paper)
                << QString::fromLatin1(kind) << QString::fromLatin1(paper);
        }
    }
    QTest::newRow("plain") << u"plain"_qs << u"a4"_qs;
    QTest::newRow("legal as letter") << u"urgent"_qs << u"legal"_qs;
}

void tst_ServerCovers::shippedPages()
{
    QFETCH(const QString, name);
    QFETCH(const QString, paper);
    const auto file = ask("coverPage", {name, paper});
    QVERIFY2(file, file ? "" : qPrintable(file.error().message()));
    const auto read = readCoverPage(name, file->document);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message()));
    QCOMPARE(read->paper, paper == u"a4" ? Paper::A4 : Paper::Letter);
    const QSizeF sheet = paperSize(read->paper);
    for (const CoverObject &object : read->objects)
        QVERIFY(QRectF(QPointF(5, 5), sheet - QSizeF(10, 10))
                    .contains(object.area.normalized().adjusted(0, 0, 0.01, 0.01)));
}

void tst_ServerCovers::publishes()
{
    const qsizetype before = names().size();
    QVERIFY(ask("publishCoverPage", {u"Our letter"_qs}, {page(u"Our letter"_qs)}));
    QCOMPARE(names().size(), before + 1);
    QCOMPARE(m_fixture->countEvents(u"coverPages"_qs), 1);
    QCOMPARE(ask("coverPage", {u"Our letter"_qs})->document, page(u"Our letter"_qs));
    QCOMPARE(codeOf(ask("publishCoverPage", {u"Our letter"_qs}, {page(u"New"_qs)})),
             ErrorCode::InvalidOperation);
    QVERIFY(ask("publishCoverPage", {u"Our letter"_qs, true}, {page(u"New"_qs)}));
    QCOMPARE(ask("coverPage", {u"Our letter"_qs})->document, page(u"New"_qs));
    QCOMPARE(names().size(), before + 1);
    m_fixture->close(); // and it lasts
    QVERIFY(m_fixture->open(officeOptions()));
    QVERIFY(names().contains(u"Our letter"_qs));
}

void tst_ServerCovers::refusesToPublish_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray fine = page(u"x"_qs);
    const auto name = ErrorCode::InvalidParameter;
    QTest::newRow("no name") << QString() << fine << name;
    QTest::newRow("a path") << u"../letter"_qs << fine << name;
    QTest::newRow("an absolute path") << u"/etc/letter"_qs << fine << name;
    QTest::newRow("hidden") << u".letter"_qs << fine << name;
    QTest::newRow("a NUL") << QString(u"a\0b"_qs) << fine << name;
    QTest::newRow("65 letters") << QString(65, u'x') << fine << name;
    QTest::newRow("shipped") << u"urgent-a4-en"_qs << fine << ErrorCode::InvalidOperation;
    QTest::newRow("empty file") << u"a"_qs << QByteArray() << ErrorCode::FileEmpty;
    QTest::newRow("a script") << u"a"_qs << QByteArray("<coverpage title='x'><script/></coverpage>")
                              << ErrorCode::FileDamaged;
    QTest::newRow("entities") << u"a"_qs << QByteArray("<!DOCTYPE a [<!ENTITY b 'c'>]><coverpage/>")
                              << ErrorCode::FileDamaged;
    QTest::newRow("a PDF") << u"a"_qs << QByteArray("%PDF-1.4") << ErrorCode::FileDamaged;
}

void tst_ServerCovers::refusesToPublish()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, file);
    QFETCH(const ErrorCode, code);
    const QStringList before = names();
    QCOMPARE(codeOf(ask("publishCoverPage", {name}, {file})), code);
    QCOMPARE(names(), before);
    QCOMPARE(m_fixture->countEvents(u"coverPages"_qs), 0);
}

void tst_ServerCovers::renamesAndRemoves()
{
    QVERIFY(ask("publishCoverPage", {u"a"_qs}, {page(u"A"_qs)}));
    QVERIFY(ask("publishCoverPage", {u"b"_qs}, {page(u"B"_qs)}));
    QCOMPARE(codeOf(ask("renameCoverPage", {u"a"_qs, u"b"_qs})), ErrorCode::InvalidOperation);
    QCOMPARE(codeOf(ask("renameCoverPage", {u"c"_qs, u"d"_qs})), ErrorCode::NotFound);
    QVERIFY(ask("renameCoverPage", {u"a"_qs, u"ä (2)"_qs}));
    QVERIFY(!names().contains(u"a"_qs));
    QVERIFY(names().contains(u"ä (2)"_qs));
    QVERIFY(ask("removeCoverPage", {u"b"_qs}));
    QCOMPARE(codeOf(ask("removeCoverPage", {u"b"_qs})), ErrorCode::NotFound);
    QVERIFY(!names().contains(u"b"_qs));
}

void tst_ServerCovers::shippedPagesStay_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QVariantList>("arguments");
    QTest::newRow("rename") << QByteArray("renameCoverPage")
                            << QVariantList{u"note-a4-en"_qs, u"mine"_qs};
    QTest::newRow("rename to it") << QByteArray("renameCoverPage")
                                  << QVariantList{u"mine"_qs, u"note-a4-en"_qs};
    QTest::newRow("remove") << QByteArray("removeCoverPage") << QVariantList{u"note-a4-en"_qs};
}

void tst_ServerCovers::shippedPagesStay()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QVariantList, arguments);
    QCOMPARE(codeOf(ask(method.constData(), arguments)), ErrorCode::InvalidOperation);
    QVERIFY(names().contains(u"note-a4-en"_qs));
}

void tst_ServerCovers::damagedPagesAreListed()
{
    QVERIFY(ask("publishCoverPage", {u"a"_qs}, {page(u"A"_qs)}));
    QFile file(m_fixture->folder() + u"/covers/a.fcov"_qs);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("<coverpage") > 0);
    file.close();
    const QVariantMap info = ask("coverPages")->value.toList().first().toMap();
    QCOMPARE(info.value(u"name"_qs), u"a"_qs);
    QVERIFY2(info.value(u"problem"_qs).toString().contains(u"“a.fcov” is refused, line 1"),
             qPrintable(info.value(u"problem"_qs).toString()));
}

void tst_ServerCovers::previews_data()
{
    QTest::addColumn<QVariantMap>("look");
    QTest::addColumn<bool>("ownFile");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("fewestPages");
    const auto rows = [](Paper paper, Resolution resolution) {
        return heightLines(paper, resolution);
    };
    QTest::newRow("shipped") << QVariantMap{{u"name"_qs, u"urgent-letter-de"_qs}} << false
                             << rows(Paper::Letter, Resolution::Fine) << 1;
    QTest::newRow("long sample: a second page")
        << QVariantMap{{u"name"_qs, u"standard"_qs},
                       {u"sample"_qs, u"long"_qs},
                       {u"resolution"_qs, u"standard"_qs}}
        << false << rows(Paper::A4, Resolution::Standard) << 2;
    QTest::newRow("empty sample") << QVariantMap{{u"name"_qs, u"note"_qs},
                                                 {u"sample"_qs, u"empty"_qs}}
                                  << false << rows(Paper::A4, Resolution::Fine) << 1;
    QTest::newRow("a file") << QVariantMap() << true << rows(Paper::A4, Resolution::Fine) << 1;
    QTest::newRow("on other paper") << QVariantMap{{u"paper"_qs, u"letter"_qs}} << true
                                    << rows(Paper::Letter, Resolution::Fine) << 1;
}

void tst_ServerCovers::previews()
{
    QFETCH(const QVariantMap, look);
    QFETCH(const bool, ownFile);
    QFETCH(const int, rows);
    QFETCH(const int, fewestPages);
    const auto shown = ask("previewCoverPage", {look},
                           ownFile ? QList<QByteArray>{page(u"A"_qs)} : QList<QByteArray>{});
    QVERIFY2(shown, shown ? "" : qPrintable(shown.error().message()));
    const auto pages = TiffFax::read(shown->document);
    QVERIFY(pages);
    QVERIFY(pages->size() >= fewestPages);
    QCOMPARE(pages->first().rows(), rows);
    QVERIFY(pages->first().bits().count('\0') < pages->first().bits().size()); // something is on it
}

/** 9.5, C5 and the table of A9. */
void tst_ServerCovers::whichPagesAFaxMayHave_data()
{
    QTest::addColumn<QVariantMap>("values");
    QTest::addColumn<bool>("serverCoverpage"); // the setting
    QTest::addColumn<ErrorCode>("code");
    const auto named = [](const char *name, bool common, const QByteArray &file = {}) {
        return QVariantMap{{u"sendCoverpage"_qs, true},
                           {u"coverpageName"_qs, QString::fromLatin1(name)},
                           {u"serverCoverpage"_qs, common},
                           {u"coverpageFile"_qs, file}};
    };
    const QByteArray mine = page(u"Mine"_qs);
    QVariantMap off = named("mine", false);
    off.insert(u"sendCoverpage"_qs, false);
    QTest::newRow("A9 none is sent: the name is not looked at") << off << true << ErrorCode::None;
    QTest::newRow("A9 common") << named("urgent", true) << false << ErrorCode::None;
    QTest::newRow("9.5 common, restricted") << named("urgent", true) << true << ErrorCode::None;
    QTest::newRow("A9 personal") << named("mine", false, mine) << false << ErrorCode::None;
    QTest::newRow("9.5 C5 personal, restricted")
        << named("mine", false, mine) << true << ErrorCode::AccessDenied;
    QTest::newRow("personal without its file")
        << named("mine", false) << false << ErrorCode::NotFound;
    QTest::newRow("personal, a script in it")
        << named("mine", false, "<coverpage title='x'><script/></coverpage>") << false
        << ErrorCode::FileDamaged;
    QTest::newRow("unknown") << named("blue", true) << false << ErrorCode::NotFound;
    QTest::newRow("a path") << named("../fax", true) << false << ErrorCode::NotFound;
    QTest::newRow("no name") << named("", true) << false << ErrorCode::InvalidParameter;
}

void tst_ServerCovers::whichPagesAFaxMayHave()
{
    QFETCH(const QVariantMap, values);
    QFETCH(const bool, serverCoverpage);
    QFETCH(const ErrorCode, code);
    m_fixture->setProperty(u"ServerCoverpage"_qs, serverCoverpage);
    QCOMPARE(codeOf(m_fixture->submit({u"201"_qs}, {"text"}, values)), code);
    QVariantMap preview = values;
    preview.insert(u"documentNames"_qs, QStringList{u"a.txt"_qs});
    QCOMPARE(codeOf(ask("preview", {preview}, {"text"})), code);
}

/** Its file goes with the fax, is kept with it, and is not given out again with the job. */
void tst_ServerCovers::personalPageIsSent()
{
    m_fixture->setProperty(u"Branding"_qs, false);
    const QVariantMap values{{u"sendCoverpage"_qs, true},
                             {u"coverpageName"_qs, u"mine"_qs},
                             {u"coverpageFile"_qs, page(u"Mine"_qs)}};
    QVERIFY(m_fixture->submit({u"201"_qs}, {}, values));
    const JobId job{m_fixture->ask(u"jobs"_qs, {QVariantMap()})
                        ->value.toList()
                        .first()
                        .toMap()
                        .value(u"id"_qs)
                        .toLongLong()};
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->job(job).pages, 1, 20'000);
    QVariantMap look = values;
    look.insert(u"resolution"_qs, u"standard"_qs); // as the fixture sends
    const auto shown = ask("preview", {look});
    QVERIFY2(shown, shown ? "" : qPrintable(shown.error().message()));
    const auto sent = m_fixture->jobPages(job);
    QVERIFY(!sent.isEmpty());
    QCOMPARE(sent.first().rows(), TiffFax::readPage(shown->document, 0)->rows());
    const QVariantMap details = ask("job", {job.value})->value.toMap().value(u"details"_qs).toMap();
    QCOMPARE(details.value(u"coverpageName"_qs), u"mine"_qs);
    QVERIFY(details.value(u"coverpageFile"_qs).toByteArray().isEmpty());
}

/** A page that is removed while a fax waits with it ends the fax and names the page. */
void tst_ServerCovers::pageThatIsGone()
{
    QVERIFY(ask("publishCoverPage", {u"ours"_qs}, {page(u"Ours"_qs)}));
    const QVariantMap values{{u"sendCoverpage"_qs, true},
                             {u"serverCoverpage"_qs, true},
                             {u"coverpageName"_qs, u"ours"_qs}};
    QVERIFY(m_fixture->submit({u"201"_qs}, {textOfPages(3)}, values));
    QVERIFY(ask("removeCoverPage", {u"ours"_qs}));
    const JobId job{m_fixture->ask(u"jobs"_qs, {QVariantMap()})
                        ->value.toList()
                        .first()
                        .toMap()
                        .value(u"id"_qs)
                        .toLongLong()};
    QVERIFY(m_fixture->waitForState(job, JobState::RetriesExceeded));
    QCOMPARE(m_fixture->job(job).lastError, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(tst_ServerCovers)
#include "tst_servercovers.moc"
