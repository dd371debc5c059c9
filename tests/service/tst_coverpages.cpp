#include "scriptedservice.h"
#include "service/coverpage.h"
#include "store/sqlconnection.h"

using namespace Fax;

/** The built-in cover page: what it says, and where it goes. */
class tst_CoverPages : public QObject, private ScriptedService
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void emptyFieldsLeaveNoLine();
    void everyFieldIsSaid_data();
    void everyFieldIsSaid();
    void longTextsAreWrapped();
    void isTheFirstPageOfEachRecipientsFax();
    void aloneIsAFax();
    void pageRangeIsOfTheDocument();
    void hasTheFormOfTheFax();
    void longNoteTakesMorePages();
    void tooLongNotesAreRefused_data();
    void tooLongNotesAreRefused();
    void preview();
    void isMadeAgainAfterACrash();

private:
    static QVariantMap cover(const QVariantMap &more = {})
    {
        QVariantMap values{{u"sendCoverpage"_qs, true},
                           {u"serverCoverpage"_qs, true},
                           {u"coverpageName"_qs, u"plain"_qs}};
        values.insert(more);
        return values;
    }
};

void tst_CoverPages::init()
{
    m_clock = std::make_unique<ManualClock>(startOfTest);
    m_fixture = std::make_unique<ServiceFixture>();
    QVERIFY(m_fixture->open(scripted()));
}

void tst_CoverPages::cleanup()
{
    m_fixture.reset();
    m_clock.reset();
}

void tst_CoverPages::emptyFieldsLeaveNoLine()
{
    CoverContent content;
    content.localTime = QDateTime({2026, 5, 6}, {14, 2});
    content.recipient.number = u"201"_qs;
    content.fax.senderName = u"Anna"_qs;
    QCOMPARE(QString::fromUtf8(plainCoverText(content, 3)),
             u"F A X\n\n"
             "Date          2026-05-06 14:02\n"
             "Pages         3 with this one\n\n"
             "Fax           201\n\n"
             "From          Anna\n"_qs);
}

/** 9.6: all of them. */
void tst_CoverPages::everyFieldIsSaid_data()
{
    QTest::addColumn<bool>("ofRecipient");
    for (const bool ofRecipient : {true, false}) {
        const QMetaObject &type = ofRecipient ? Recipient::staticMetaObject
                                              : FaxDetails::staticMetaObject;
        const QStringList notOnPaper{u"displayName"_qs, u"billingCode"_qs, u"receiptAddress"_qs,
                                     u"coverpageName"_qs};
        for (int i = 0; i < type.propertyCount(); ++i) {
            const QMetaProperty property = type.property(i);
            if (property.metaType() == QMetaType::fromType<QString>()
                && !notOnPaper.contains(QLatin1StringView(property.name())))
                QTest::addRow("%s", property.name()) << ofRecipient;
        }
    }
}

void tst_CoverPages::everyFieldIsSaid()
{
    QFETCH(bool, ofRecipient);
    const QByteArray field(QTest::currentDataTag());
    CoverContent content;
    content.localTime = QDateTime({2026, 5, 6}, {14, 2});
    const QMetaObject &type = ofRecipient ? Recipient::staticMetaObject
                                          : FaxDetails::staticMetaObject;
    void *gadget = ofRecipient ? static_cast<void *>(&content.recipient) : &content.fax;
    QVERIFY(type.property(type.indexOfProperty(field.constData()))
                .writeOnGadget(gadget, u"Zwölf Bücher"_qs));
    QVERIFY(QString::fromUtf8(plainCoverText(content, 1)).contains(u"Zwölf Bücher"));
}

void tst_CoverPages::longTextsAreWrapped()
{
    CoverContent content;
    content.fax.subject = QString(150, u's');
    content.fax.coverpageNote = u"word "_qs.repeated(100) + u"\n\nend"_qs;
    const QString text = QString::fromUtf8(plainCoverText(content, 1));
    for (const QString &line : text.split(u'\n'))
        QVERIFY2(line.size() <= 80, qPrintable(line));
    QCOMPARE(text.count(u's'), 150 + QStringLiteral("Pages with this one").count(u's'));
    QCOMPARE(text.count(u"word"), 100);
    QVERIFY(text.endsWith(u"\n\nend"));
}

/** 9.7, 9.8 */
void tst_CoverPages::isTheFirstPageOfEachRecipientsFax()
{
    const QVariantList recipients{
        QVariantMap{{u"number"_qs, u"201"_qs}, {u"name"_qs, u"Anna"_qs}},
        QVariantMap{{u"number"_qs, u"202"_qs}, {u"company"_qs, u"Blue Paper"_qs}}};
    m_fixture->setProperty(u"Branding"_qs, false);
    const auto sent = m_fixture->submit({}, {textOfPages(2)},
                                        cover({{u"recipients"_qs, recipients}}));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().message()));
    QVERIFY(waitForDials(2));
    const QByteArray first = m_line->dialled.at(0).document;
    const QByteArray second = m_line->dialled.at(1).document;
    QCOMPARE(*TiffFax::pageCount(first), 3);
    QCOMPARE(*TiffFax::pageCount(second), 3);
    QVERIFY(*TiffFax::readPage(first, 0) != *TiffFax::readPage(second, 0));
    QCOMPARE(*TiffFax::readPage(first, 1), *TiffFax::readPage(second, 1));
    QCOMPARE(m_fixture->job(JobId{1}).pages, 3);
    SqlConnection sql(m_fixture->folder() + u"/fax.db"_qs);
    sql.openForReading();
    QCOMPARE(sql.integer(u"SELECT COUNT(DISTINCT blob_id) FROM job_page"_qs), 2 + 2);
}

/** 9.9 */
void tst_CoverPages::aloneIsAFax()
{
    const auto sent = m_fixture->submit({u"201"_qs}, {}, cover());
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().message()));
    QVERIFY(waitForDials(1));
    QCOMPARE(m_line->dialled.first().pages, 1);
    const Job job = m_fixture->job(JobId{1});
    QCOMPARE(job.documentName, u"Cover page"_qs);
    QCOMPARE(job.coverpageName, u"plain"_qs);
}

void tst_CoverPages::pageRangeIsOfTheDocument()
{
    QVERIFY(m_fixture->submit({u"201"_qs}, {textOfPages(3)}, cover({{u"pageRange"_qs, u"2"_qs}})));
    QVERIFY(waitForDials(1));
    QCOMPARE(m_line->dialled.first().pages, 2);
}

void tst_CoverPages::hasTheFormOfTheFax()
{
    QVERIFY(m_fixture->submit(
        {u"201"_qs}, {},
        cover({{u"paper"_qs, u"letter"_qs}, {u"resolution"_qs, u"superfine"_qs}})));
    QVERIFY(waitForDials(1));
    const auto page = TiffFax::readPage(m_line->dialled.first().document, 0);
    QCOMPARE(page->resolution(), Resolution::Superfine);
    QCOMPARE(page->rows(), heightLines(Paper::Letter, Resolution::Superfine));
}

/** And says how many pages there are with all of its own. */
void tst_CoverPages::longNoteTakesMorePages()
{
    m_fixture->setProperty(u"Branding"_qs, false);
    CoverContent content;
    content.localTime = startOfTest;
    content.recipient.number = u"201"_qs;
    content.fax.coverpageNote = QString(59, u'n') + (u'\n' + QString(66, u'n')).repeated(58);
    QVERIFY(m_fixture->submit({u"201"_qs}, {textOfPages(1)},
                              cover({{u"coverpageNote"_qs, content.fax.coverpageNote}})));
    QVERIFY(waitForDials(1));
    const int pages = m_line->dialled.first().pages;
    QVERIFY(pages > 2);
    QVERIFY(m_fixture->submit({u"202"_qs}, {plainCoverText(content, pages)})); // as a document
    QVERIFY(waitForDials(2));
    for (int page = 0; page < pages - 1; ++page)
        QCOMPARE(*TiffFax::readPage(m_line->dialled.first().document, page),
                 *TiffFax::readPage(m_line->dialled.last().document, page));
}

void tst_CoverPages::tooLongNotesAreRefused_data()
{
    QTest::addColumn<QString>("note");
    QTest::newRow("characters") << QString(4001, u'x');
    QTest::newRow("lines") << u"x\n"_qs.repeated(61) + u'x';
}

void tst_CoverPages::tooLongNotesAreRefused()
{
    QFETCH(QString, note);
    const auto sent = m_fixture->submit({u"201"_qs}, {}, cover({{u"coverpageNote"_qs, note}}));
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, ErrorCode::InvalidParameter);
}

void tst_CoverPages::preview()
{
    m_fixture->setProperty(u"Branding"_qs, false);
    const QVariantMap values = cover({{u"documentNames"_qs, QStringList{u"a.txt"_qs}},
                                      {u"resolution"_qs, u"standard"_qs},
                                      {u"coverpageNote"_qs, u"See below"_qs}});
    const auto shown = m_fixture->ask(u"preview"_qs, {values}, {textOfPages(2)});
    QVERIFY2(shown, shown ? "" : qPrintable(shown.error().message()));
    QCOMPARE(*TiffFax::pageCount(shown->document), 3);
    const auto sent = m_fixture->submit({u"201"_qs}, {textOfPages(2)}, values);
    QVERIFY(waitForDials(1));
    QCOMPARE(*TiffFax::readPage(shown->document, 1),
             *TiffFax::readPage(m_line->dialled.first().document, 1));
}

void tst_CoverPages::isMadeAgainAfterACrash()
{
    QVERIFY(m_fixture->submit({u"201"_qs, u"202"_qs}, {textOfPages(1)}, cover()));
    m_fixture->drop();
    QVERIFY(m_fixture->open(scripted()));
    QVERIFY(waitForDials(2));
    QCOMPARE(m_line->dialled.at(0).pages, 2);
    QCOMPARE(m_line->dialled.at(1).pages, 2);
}

QTEST_GUILESS_MAIN(tst_CoverPages)
#include "tst_coverpages.moc"
