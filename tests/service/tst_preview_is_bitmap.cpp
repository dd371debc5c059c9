#include "imaging/documents.h"
#include "scriptedservice.h"

using namespace Fax;

/** P7: what is shown before is what goes on the line, bit for bit, header line and cover page included. */
class tst_PreviewIsBitmap : public QObject, private ScriptedService
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyPage_data();
    void everyPage();
};

namespace {

/** Lines, letters, a grey area and a photo: everything that is made black and white in its own way. */
QByteArray mixedPages()
{
    const QImage photo = Documents::gradientImage(400, 300);
    return Documents::pdf(QPageSize(QPageSize::A4), QPageLayout::Portrait, 2,
                          [photo](QPainter &painter, const QRect &page, int number) {
                              painter.setPen(QPen(Qt::black, 1));
                              painter.drawLine(page.topLeft(), page.bottomRight());
                              painter.fillRect(QRect(300, 900, 1500, 400), QColor(150, 170, 190));
                              painter.drawText(QPoint(300, 600), QString::number(number));
                              painter.drawImage(QRect(300, 1500, 1200, 900), photo);
                          });
}

} // namespace

void tst_PreviewIsBitmap::init()
{
    m_clock = std::make_unique<ManualClock>(startOfTest);
    m_fixture = std::make_unique<ServiceFixture>();
    QVERIFY(m_fixture->open(scripted()));
}

void tst_PreviewIsBitmap::cleanup()
{
    m_fixture.reset();
    m_clock.reset();
}

void tst_PreviewIsBitmap::everyPage_data()
{
    QTest::addColumn<QString>("resolution");
    QTest::addColumn<QString>("paper");
    QTest::addColumn<bool>("cover");
    for (const char *resolution : {"standard", "fine", "superfine"}) {
        for (const char *paper : {"a4", "letter", "legal"}) {
            for (const bool cover : {false, true})
                QTest::addRow("%s-%s%s", resolution, paper, cover ? "-cover" : "")
                    << QString::fromLatin1(resolution) << QString::fromLatin1(paper) << cover;
        }
    }
}

void tst_PreviewIsBitmap::everyPage()
{
    QFETCH(QString, resolution);
    QFETCH(QString, paper);
    QFETCH(bool, cover);
    const QVariantMap fax{
        {u"recipients"_qs, QVariantList{QVariantMap{{u"number"_qs, u"+49 30 555-0147"_qs}}}},
        {u"documentNames"_qs, QStringList{u"a.pdf"_qs}},
        {u"resolution"_qs, resolution},
        {u"paper"_qs, paper},
        {u"tsid"_qs, u"+49 30 555 0100"_qs},
        {u"subject"_qs, u"Offer"_qs},
        {u"sendCoverpage"_qs, cover},
        {u"serverCoverpage"_qs, true},
        {u"coverpageName"_qs, u"plain"_qs}};
    QList<FaxPage> shown;
    for (int page = 1, pages = 1; page <= pages; ++page) {
        const auto one = m_fixture->ask(
            u"previewPages"_qs, {fax, QVariantMap{{u"preview"_qs, u"p"_qs}, {u"first"_qs, page}}},
            page == 1 ? QList<QByteArray>{mixedPages()} : QList<QByteArray>());
        QVERIFY2(one, one ? "" : qPrintable(one.error().message()));
        pages = one->value.toMap().value(u"pages"_qs).toInt();
        shown.append(TiffFax::readPage(one->document, 0).value());
    }
    QVERIFY(m_fixture->ask(u"submit"_qs, {fax}, {mixedPages()}));
    QVERIFY(waitForDials(1));
    const auto sent = TiffFax::read(m_line->dialled.first().document);
    QVERIFY(sent);
    QCOMPARE(shown.size(), cover ? 3 : 2);
    QVERIFY(shown == *sent);
}

QTEST_MAIN(tst_PreviewIsBitmap)
#include "tst_preview_is_bitmap.moc"
