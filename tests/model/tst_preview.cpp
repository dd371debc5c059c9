#include "imaging/tifffax.h"
#include "model/preview.h"
#include "model/server.h"

#include <QtTest/QtTest>

using namespace Fax;

namespace {

/** A link on which the test answers what previews ask; everything else has no answer. */
class AskedLink final : public Link
{
public:
    [[nodiscard]] bool isConnected() const override { return connected; }

    void request(const Request &request, QObject *context, Reply reply) override
    {
        if (request.method == u"endPreview")
            ended.append(request.arguments.value(0).toString());
        else if (request.method == u"previewPages")
            asked.append({request, context, std::move(reply)});
    }

    void setConnected(bool on)
    {
        connected = on;
        Q_EMIT connectedChanged(on);
    }

    struct Asked
    {
        Request request;
        QPointer<QObject> context;
        Reply reply;

        [[nodiscard]] QVariantMap window() const { return request.arguments.at(1).toMap(); }
        [[nodiscard]] int first() const { return window().value(u"first"_qs).toInt(); }
        [[nodiscard]] int count() const { return window().value(u"count"_qs).toInt(); }
        [[nodiscard]] bool pictures() const { return window().value(u"pictures"_qs).toBool(); }
        [[nodiscard]] QString note() const
        {
            return request.arguments.at(0).toMap().value(u"coverpageNote"_qs).toString();
        }
    };
    bool connected = true;
    QList<Asked> asked; ///< and not answered yet
    QStringList ended;

    /** The oldest question gets pages out of so many. */
    void answer(int pages)
    {
        const Asked one = asked.takeFirst();
        const int first = std::min(one.first(), pages);
        const int count = std::min(one.count(), pages - first + 1);
        QList<FaxPage> drawn;
        QVariantList facts;
        for (int i = 0; i < count; ++i) {
            FaxPage page(1728, 100, Resolution::Standard);
            page.setBlack(first + i, 50); // tells pages apart
            drawn.append(page);
            facts.append(QVariantMap{{u"octets"_qs, 1000 + first + i}});
        }
        const QVariantMap value{{u"pages"_qs, pages},
                                {u"coverPages"_qs, 0},
                                {u"first"_qs, first},
                                {u"facts"_qs, facts}};
        one.reply(Answer{value, one.pictures() ? TiffFax::write(drawn) : QByteArray()});
    }
    void refuse(const Error &error) { asked.takeFirst().reply(tl::unexpected(error)); }
};

const Error damaged{ErrorCode::FileDamaged, QStringLiteral("“a.pdf”, page 2: it is damaged.")};

} // namespace

/** What a preview asks, in which order, and what it makes of the answers (S1). */
class tst_Preview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theVisiblePageComesFirst();
    void documentsGoOnce();
    void forgottenDocumentsGoAgain();
    void oneQuestionWhileTyping();
    void anotherLookTakesItsPlace();
    void anotherPageTakesItsPlace();
    void whatWasShownStays();
    void thumbnailsInPortions();
    void factsOfAllPages();
    void aBadPageHidesNoOther();
    void faultOfTheWholeFax();
    void shorterFax();
    void nothingToSee();
    void connectionGoesAndComes();
    void neverAllOfABroadcast();
    void endIsTold();
    void outlivesTheServer();

private:
    void setFax(const QString &note = {}, Resolution resolution = Resolution::Fine);
    /** The one question that must be there. */
    [[nodiscard]] AskedLink::Asked question();
    [[nodiscard]] bool isShown(int page) const;

    std::unique_ptr<AskedLink> m_link;
    std::unique_ptr<Model::Server> m_server;
    std::unique_ptr<Model::Preview> m_preview;
};

void tst_Preview::init()
{
    m_link = std::make_unique<AskedLink>();
    m_server = std::make_unique<Model::Server>(*m_link);
    m_server->connectTo();
    m_preview = std::make_unique<Model::Preview>(*m_server);
}

void tst_Preview::cleanup()
{
    m_preview.reset();
    m_server.reset();
    m_link.reset();
}

void tst_Preview::setFax(const QString &note, Resolution resolution)
{
    Submission fax;
    fax.documentNames = QStringList{u"a.pdf"_qs};
    fax.coverpageNote = note;
    fax.resolution = resolution;
    m_preview->setFax(fax, {"content"});
}

AskedLink::Asked tst_Preview::question()
{
    [&] { QTRY_COMPARE(m_link->asked.size(), 1); }();
    return m_link->asked.value(0);
}

bool tst_Preview::isShown(int page) const
{
    const Model::Preview::Page shown = m_preview->page(page);
    return shown.picture && shown.current;
}

void tst_Preview::theVisiblePageComesFirst()
{
    setFax();
    QCOMPARE(question().first(), 1);
    QCOMPARE(question().count(), 1);
    QVERIFY(m_preview->isBusy());
    m_preview->showPage(4);
    QTRY_COMPARE(m_link->asked.size(), 2); // page 1 is not looked at any more
    m_link->asked.removeFirst();
    m_link->answer(9);
    QVERIFY(isShown(4));
    QVERIFY(!m_preview->isBusy());
    QCOMPARE(m_preview->pageCount(), 9);
    QCOMPARE(question().first(), 5); // then its neighbours
    m_link->answer(9);
    QCOMPARE(question().first(), 3);
    m_link->answer(9);
    QVERIFY(m_link->asked.isEmpty());
    const auto page = m_preview->page(5).picture;
    const auto bits = FaxCodec::decodeT6(page->t6, page->width, page->rows, page->resolution);
    QVERIFY(bits && bits->isBlack(5, 50));
}

void tst_Preview::documentsGoOnce()
{
    setFax();
    QCOMPARE(question().request.documents, QList<QByteArray>{"content"});
    m_link->answer(2);
    QVERIFY(question().request.documents.isEmpty());
    m_link->answer(2);
    setFax(u"note"_qs);
    QVERIFY(question().request.documents.isEmpty());
    m_link->answer(2);
    m_link->asked.clear();
    Submission other;
    other.documentNames = QStringList{u"a.pdf"_qs};
    m_preview->setFax(other, {"another content"});
    QTRY_COMPARE(m_link->asked.size(), 1);
    QCOMPARE(m_link->asked.first().request.documents, QList<QByteArray>{"another content"});
}

void tst_Preview::forgottenDocumentsGoAgain()
{
    setFax();
    (void)question();
    m_link->answer(1);
    setFax(u"note"_qs);
    (void)question();
    m_link->refuse({ErrorCode::NotFound, {}});
    QCOMPARE(question().request.documents.size(), 1);
    m_link->answer(1);
    QVERIFY(isShown(1));
    QVERIFY(!m_preview->error());
}

void tst_Preview::oneQuestionWhileTyping()
{
    setFax(u"H"_qs);
    QCOMPARE(question().note(), u"H"_qs);
    setFax(u"He"_qs);
    setFax(u"Hel"_qs);
    m_preview->showPage(1); // asks now if it ever does
    QCOMPARE(m_link->asked.size(), 1);
    m_link->answer(1);
    QVERIFY(m_preview->page(1).picture); // is shown, though there is a newer state
    QVERIFY(!m_preview->page(1).current);
    QCOMPARE(question().note(), u"Hel"_qs);
    m_link->answer(1);
    QVERIFY(isShown(1));
    setFax(u"Hel"_qs); // the same
    QVERIFY(!m_preview->isBusy());
}

void tst_Preview::anotherLookTakesItsPlace()
{
    setFax();
    (void)question();
    setFax({}, Resolution::Superfine);
    QTRY_COMPARE(m_link->asked.size(), 2);
    m_link->answer(7); // late: nobody wants it any more
    QCOMPARE(m_preview->pageCount(), 0);
    m_link->answer(3);
    QCOMPARE(m_preview->pageCount(), 3);
}

void tst_Preview::anotherPageTakesItsPlace()
{
    setFax();
    (void)question();
    m_link->answer(9);
    QCOMPARE(question().first(), 2); // in advance
    m_preview->showPage(8);
    QCOMPARE(m_link->asked.size(), 2);
    QCOMPARE(m_link->asked.last().first(), 8);
    m_preview->showPage(99);
    QCOMPARE(m_preview->shownPage(), 9);
}

void tst_Preview::whatWasShownStays()
{
    setFax();
    (void)question();
    m_link->answer(1);
    setFax({}, Resolution::Standard);
    QVERIFY(m_preview->page(1).picture);
    QVERIFY(!m_preview->page(1).current);
    QVERIFY(m_preview->isBusy());
}

void tst_Preview::thumbnailsInPortions()
{
    setFax();
    (void)question();
    m_preview->wantPages(1, 20);
    QList<std::pair<int, int>> asked;
    for (int page = 0; page < 20;) {
        const auto one = question();
        asked.append({one.first(), one.count()});
        page += one.count();
        m_link->answer(20);
    }
    QCOMPARE(asked, (QList<std::pair<int, int>>{{1, 1}, {2, 1}, {3, 8}, {11, 8}, {19, 2}}));
    QVERIFY(m_link->asked.isEmpty());
}

void tst_Preview::factsOfAllPages()
{
    setFax();
    m_preview->wantFacts(true);
    for (int i = 0; i < 2; ++i) { // the page, and the one behind it
        (void)question();
        m_link->answer(40);
    }
    QList<int> first;
    while (!m_preview->hasAllFacts()) {
        QVERIFY(!question().pictures());
        first.append(question().first());
        m_link->answer(40);
    }
    QCOMPARE(first, (QList<int>{3, 19, 35}));
    QCOMPARE(m_preview->facts().size(), 40);
    QCOMPARE(m_preview->facts().value(40).octets, 1040);
    setFax(u"note"_qs);
    QVERIFY(m_preview->facts().isEmpty()); // of the state before
}

void tst_Preview::aBadPageHidesNoOther()
{
    setFax();
    m_preview->wantFacts(true);
    (void)question();
    m_link->answer(4);
    for (int i = 0; i < 12 && !m_preview->hasAllFacts(); ++i) {
        const auto one = question();
        if (one.first() <= 2 && one.first() + one.count() > 2)
            m_link->refuse(damaged);
        else
            m_link->answer(4);
    }
    QVERIFY(m_preview->hasAllFacts());
    QCOMPARE(m_preview->facts().keys(), (QList<int>{1, 3, 4}));
    QCOMPARE(m_preview->page(2).error, damaged);
    QVERIFY(!m_preview->error());
    m_preview->showPage(3);
    (void)question();
    m_link->answer(4);
    QVERIFY(isShown(3));
}

void tst_Preview::faultOfTheWholeFax()
{
    setFax();
    (void)question();
    m_link->refuse({ErrorCode::PageRangeInvalid, u"Page 9 does not exist"_qs});
    QCOMPARE(m_preview->error()->code, ErrorCode::PageRangeInvalid);
    QVERIFY(!m_preview->isBusy());
    QVERIFY(m_link->asked.isEmpty());
    m_preview->tryAgain();
    QCOMPARE(question().first(), 1);
    QVERIFY(!m_preview->error());
}

void tst_Preview::shorterFax()
{
    setFax();
    (void)question();
    m_link->answer(9);
    m_link->asked.clear();
    m_preview->showPage(9);
    m_link->answer(9);
    setFax({}, Resolution::Standard);
    QTRY_VERIFY(!m_link->asked.isEmpty() && m_link->asked.last().first() == 9);
    while (m_link->asked.size() > 1)
        m_link->asked.removeFirst();
    m_link->answer(2);
    QCOMPARE(m_preview->shownPage(), 2);
    QVERIFY(isShown(2));
    QVERIFY(!m_preview->page(9).picture);
}

void tst_Preview::nothingToSee()
{
    setFax();
    (void)question();
    m_link->answer(3);
    m_link->asked.clear();
    m_preview->setFax({}, {});
    QCOMPARE(m_preview->pageCount(), 0);
    QVERIFY(!m_preview->isBusy());
    QVERIFY(!m_preview->page(1).picture);
}

void tst_Preview::connectionGoesAndComes()
{
    setFax();
    (void)question();
    m_link->setConnected(false);
    m_link->refuse({ErrorCode::NotConnected, u"Not connected"_qs});
    QCOMPARE(m_preview->error()->code, ErrorCode::NotConnected);
    m_link->setConnected(true);
    QCOMPARE(question().request.documents.size(), 1);
    QVERIFY(!m_preview->error());
}

/** The list goes with every question. */
void tst_Preview::neverAllOfABroadcast()
{
    Submission fax;
    fax.documentNames = QStringList{u"a.pdf"_qs};
    fax.recipients = QList<Recipient>(10'000, Recipient{u"201"_qs, u"Anna"_qs});
    m_preview->setFax(fax, {"content"});
    QCOMPARE(question().request.arguments.at(0).toMap().value(u"recipients"_qs).toList().size(),
             101);
}

void tst_Preview::endIsTold()
{
    m_preview.reset();
    QVERIFY(m_link->ended.isEmpty()); // the service knows nothing of it
    m_preview = std::make_unique<Model::Preview>(*m_server);
    setFax();
    const QString name = question().window().value(u"preview"_qs).toString();
    m_preview.reset();
    QCOMPARE(m_link->ended, QStringList{name});
}

/** A window that closes at the end of the program is deleted late. */
void tst_Preview::outlivesTheServer()
{
    setFax();
    QVERIFY(!question().window().isEmpty());
    m_server.reset();
    m_preview.reset();
    QVERIFY(m_link->ended.isEmpty());
}

QTEST_GUILESS_MAIN(tst_Preview)
#include "tst_preview.moc"
