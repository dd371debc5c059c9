#include "office.h"
#include "service/previews.h"

#include <QtTest/QSignalSpy>

using namespace Fax;

/** Previews that are looked at page by page while a fax is written (S1). */
class tst_Previews : public QObject, private ScriptedService
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void windows_data();
    void windows();
    void coverPagesCount();
    void documentsAreSentOnce();
    void documentsAreForgotten();
    void anotherAccountHasItsOwn();
    void oldestMakesRoom();
    void newerQuestionWins();
    void factsWithoutPictures();
    void draftsMayBeUnfinished_data();
    void draftsMayBeUnfinished();
    void refusals_data();
    void refusals();
    void refusalNamesTheDocument();

private:
    static QVariantMap fax(const QVariantMap &more = {})
    {
        QVariantMap values{{u"documentNames"_qs, QStringList{u"a.txt"_qs}},
                           {u"resolution"_qs, u"standard"_qs}};
        values.insert(more);
        return values;
    }
    static QVariantMap cover(const QString &note = {})
    {
        return fax({{u"sendCoverpage"_qs, true},
                    {u"serverCoverpage"_qs, true},
                    {u"coverpageName"_qs, u"plain"_qs},
                    {u"coverpageNote"_qs, note}});
    }
    static QVariantMap window(int first, int count = 1, const QString &preview = u"p"_qs)
    {
        return {{u"preview"_qs, preview}, {u"first"_qs, first}, {u"count"_qs, count}};
    }
    [[nodiscard]] Result<Answer> look(const QVariantMap &values, const QVariantMap &window,
                                      const QList<QByteArray> &documents = {})
    {
        return m_fixture->ask(u"previewPages"_qs, {values, window}, documents);
    }
    [[nodiscard]] static int number(const Result<Answer> &answer, const QString &name)
    {
        return answer ? answer->value.toMap().value(name).toInt() : -1;
    }
    [[nodiscard]] static ErrorCode codeOf(const Result<Answer> &answer)
    {
        return answer ? ErrorCode::None : answer.error().code;
    }
};

void tst_Previews::init()
{
    m_clock = std::make_unique<ManualClock>(startOfTest);
    m_fixture = std::make_unique<ServiceFixture>();
    QVERIFY(m_fixture->open(scripted()));
}

void tst_Previews::cleanup()
{
    m_fixture.reset();
    m_clock.reset();
}

void tst_Previews::windows_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("shownFirst");
    QTest::addColumn<int>("shown");
    QTest::newRow("first-page") << 1 << 1 << 1 << 1;
    QTest::newRow("in-the-middle") << 2 << 2 << 2 << 2;
    QTest::newRow("more-than-there-are") << 3 << 100 << 3 << 3;
    QTest::newRow("beyond-the-end") << 77 << 1 << 5 << 1;
}

void tst_Previews::windows()
{
    QFETCH(int, first);
    QFETCH(int, count);
    QFETCH(int, shownFirst);
    QFETCH(int, shown);
    const auto whole = m_fixture->ask(u"preview"_qs, {fax()}, {textOfPages(5)});
    QVERIFY(whole);
    const auto part = look(fax(), window(first, count), {textOfPages(5)});
    QVERIFY2(part, part ? "" : qPrintable(part.error().message()));
    QCOMPARE(number(part, u"pages"_qs), 5);
    QCOMPARE(number(part, u"first"_qs), shownFirst);
    QCOMPARE(TiffFax::pageCount(part->document).value_or(0), shown);
    for (int i = 0; i < shown; ++i)
        QCOMPARE(*TiffFax::readPage(part->document, i),
                 *TiffFax::readPage(whole->document, shownFirst - 1 + i));
}

/** 9.8, and in front of the documents (9.7). */
void tst_Previews::coverPagesCount()
{
    const QString longNote = u"A line of the note that is not long.\n"_qs.repeated(59);
    const auto whole = m_fixture->ask(u"preview"_qs, {cover(longNote)}, {textOfPages(3)});
    QVERIFY2(whole, whole ? "" : qPrintable(whole.error().message()));
    const int all = TiffFax::pageCount(whole->document).value_or(0);
    QVERIFY(all > 4); // the note takes a second page
    for (int page = 1; page <= all; ++page) {
        const auto one = look(cover(longNote), window(page),
                              page == 1 ? QList<QByteArray>{textOfPages(3)} : QList<QByteArray>());
        QVERIFY2(one, one ? "" : qPrintable(one.error().message()));
        QCOMPARE(number(one, u"pages"_qs), all);
        QCOMPARE(number(one, u"coverPages"_qs), all - 3);
        QCOMPARE(*TiffFax::readPage(one->document, 0),
                 *TiffFax::readPage(whole->document, page - 1));
    }
    const auto without = look(fax(), window(1));
    QCOMPARE(number(without, u"pages"_qs), 3);
    QCOMPARE(number(without, u"coverPages"_qs), 0);
}

void tst_Previews::documentsAreSentOnce()
{
    QCOMPARE(codeOf(look(fax(), window(1))), ErrorCode::NotFound);
    QCOMPARE(number(look(fax(), window(1), {textOfPages(2)}), u"pages"_qs), 2);
    QCOMPARE(number(look(fax(), window(2)), u"first"_qs), 2);
    QCOMPARE(number(look(fax({{u"resolution"_qs, u"fine"_qs}}), window(1)), u"pages"_qs), 2);
    QCOMPARE(number(look(fax(), window(1), {textOfPages(3)}), u"pages"_qs), 3); // others now
    const QVariantMap renamed = fax({{u"documentNames"_qs, QStringList{u"b.txt"_qs}}});
    QCOMPARE(codeOf(look(renamed, window(1))), ErrorCode::NotFound);
    QVERIFY(m_fixture->ask(u"endPreview"_qs, {u"p"_qs}));
    QCOMPARE(codeOf(look(fax(), window(1))), ErrorCode::NotFound);
    QVERIFY(m_fixture->ask(u"endPreview"_qs, {u"p"_qs})); // nothing to forget
}

void tst_Previews::documentsAreForgotten()
{
    QVERIFY(look(fax(), window(1, 1, u"left"_qs), {textOfPages(1)}));
    QVERIFY(look(fax(), window(1, 1, u"used"_qs), {textOfPages(1)}));
    m_clock->advance(Previews::keepTime - std::chrono::seconds(1));
    QVERIFY(look(fax(), window(1, 1, u"used"_qs)));
    m_clock->advance(std::chrono::seconds(2));
    QCOMPARE(codeOf(look(fax(), window(1, 1, u"left"_qs))), ErrorCode::NotFound);
    QVERIFY(look(fax(), window(1, 1, u"used"_qs)));
    m_clock->advance(Previews::keepTime);
    QCOMPARE(codeOf(look(fax(), window(1, 1, u"used"_qs))), ErrorCode::NotFound);
}

/** 16.6: what somebody writes is seen by nobody else. */
void tst_Previews::anotherAccountHasItsOwn()
{
    m_fixture->close();
    FakeUsers users;
    users.users = {{u"emil"_qs, 2004}, {u"sina"_qs, 2003}};
    ServiceOptions options = scripted();
    options.systemWide = true;
    options.users = &users;
    QVERIFY(m_fixture->open(options));
    m_fixture->caller = {u"emil"_qs, 2004};
    QVERIFY(look(fax(), window(1), {textOfPages(1)}));
    m_fixture->caller = {u"sina"_qs, 2003};
    QCOMPARE(codeOf(look(fax(), window(1))), ErrorCode::NotFound);
    m_fixture->close();
}

void tst_Previews::oldestMakesRoom()
{
    for (int i = 0; i <= Previews::mostOfOneAccount; ++i)
        QVERIFY(look(fax(), window(1, 1, QString::number(i)), {textOfPages(1)}));
    QCOMPARE(codeOf(look(fax(), window(1, 1, u"0"_qs))), ErrorCode::NotFound);
    QVERIFY(look(fax(), window(1, 1, u"4"_qs)));
    QVERIFY(look(fax(), window(1, 1, u"2"_qs)));
}

void tst_Previews::newerQuestionWins()
{
    QList<ErrorCode> ends;
    const auto ask = [&](const QVariantMap &values, const QList<QByteArray> &documents) {
        m_fixture->service()->handle(
            m_fixture->caller, {u"previewPages"_qs, {values, window(1, 100)}, documents},
            [&ends](const Result<Answer> &answer) { ends.append(codeOf(answer)); });
    };
    ask(fax(), {textOfPages(40)});
    ask(fax({{u"resolution"_qs, u"fine"_qs}}), {});
    QTRY_COMPARE_WITH_TIMEOUT(ends.size(), 2, 20'000);
    QCOMPARE(ends, (QList<ErrorCode>{ErrorCode::InvalidOperation, ErrorCode::None}));
}

void tst_Previews::factsWithoutPictures()
{
    QVariantMap facts = window(1, 3);
    facts.insert(u"pictures"_qs, false);
    const auto answer = look(fax(), facts, {textOfPages(4)});
    QVERIFY(answer);
    QVERIFY(answer->document.isEmpty());
    QCOMPARE(number(answer, u"bitRate"_qs), 14400); // S3: nobody was called yet
    const QVariantList pages = answer->value.toMap().value(u"facts"_qs).toList();
    QCOMPARE(pages.size(), 3);
    for (const QVariant &page : pages)
        QVERIFY(page.toMap().value(u"octets"_qs).toInt() > 100);
}

void tst_Previews::draftsMayBeUnfinished_data()
{
    QTest::addColumn<QVariantMap>("values");
    const auto recipient = [](const QString &number) {
        return QVariantMap{{u"recipients"_qs, QVariantList{QVariantMap{{u"number"_qs, number}}}}};
    };
    QTest::newRow("no-recipient") << fax();
    QTest::newRow("half-a-number") << fax(recipient(u"+"_qs));
    QTest::newRow("letters") << fax(recipient(u"555-CALL"_qs));
    QTest::newRow("no-time") << fax({{u"schedule"_qs, u"specific_time"_qs}});
    QTest::newRow("receipt-without-address") << fax({{u"receipt"_qs, u"mail"_qs}});
    QTest::newRow("no-such-line") << fax({{u"wantedPort"_qs, u"attic"_qs}});
}

void tst_Previews::draftsMayBeUnfinished()
{
    QFETCH(QVariantMap, values);
    const auto shown = look(values, window(1), {textOfPages(1)});
    QVERIFY2(shown, shown ? "" : qPrintable(shown.error().message()));
}

void tst_Previews::refusals_data()
{
    QTest::addColumn<QVariantMap>("values");
    QTest::addColumn<QVariantMap>("window");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const QVariantMap &values, const QVariantMap &window,
                        ErrorCode code) { QTest::newRow(name) << values << window << code; };
    row("no-name", fax(), {{u"first"_qs, 1}}, ErrorCode::InvalidParameter);
    row("long-name", fax(), window(1, 1, QString(65, u'p')), ErrorCode::InvalidParameter);
    row("page-0", fax(), window(0), ErrorCode::InvalidParameter);
    row("no-page", fax(), window(1, 0), ErrorCode::InvalidParameter);
    row("too-many", fax(), window(1, 101), ErrorCode::InvalidParameter);
    row("word-for-a-page", fax(), {{u"preview"_qs, u"p"_qs}, {u"first"_qs, u"one"_qs}},
        ErrorCode::InvalidParameter);
    row("range", fax({{u"pageRange"_qs, u"7-9"_qs}}), window(1), ErrorCode::PageRangeInvalid);
    row("nameless-document", fax({{u"documentNames"_qs, QStringList()}}), window(1),
        ErrorCode::InvalidParameter);
    row("unknown-cover",
        fax({{u"sendCoverpage"_qs, true},
             {u"serverCoverpage"_qs, true},
             {u"coverpageName"_qs, u"nowhere"_qs}}),
        window(1), ErrorCode::NotFound);
}

void tst_Previews::refusals()
{
    QFETCH(QVariantMap, values);
    QFETCH(QVariantMap, window);
    QFETCH(ErrorCode, code);
    QCOMPARE(codeOf(look(values, window, {textOfPages(3)})), code);
    QVERIFY(look(fax(), this->window(1, 1, u"sound"_qs), {textOfPages(1)})); // it goes on
}

void tst_Previews::refusalNamesTheDocument()
{
    const QVariantMap both = fax({{u"documentNames"_qs, QStringList{u"a.txt"_qs, u"b.txt"_qs}}});
    const auto refused = look(both, window(1), {textOfPages(1), QByteArray()});
    QCOMPARE(codeOf(refused), ErrorCode::FileEmpty);
    QVERIFY2(refused.error().message().contains(u"b.txt"), qPrintable(refused.error().message()));
}

QTEST_GUILESS_MAIN(tst_Previews)
#include "tst_previews.moc"
