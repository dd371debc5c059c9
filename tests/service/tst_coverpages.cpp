#include "scriptedservice.h"
#include "service/coverpage.h"
#include "store/sqlconnection.h"

using namespace Fax;

/** The cover pages of faxes: what they say, and where they go. */
class tst_CoverPages : public QObject, private ScriptedService
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyTextIsAField_data();
    void everyTextIsAField();
    void everyFieldIsFilled_data();
    void everyFieldIsFilled();
    void isTheFirstPageOfEachRecipientsFax();
    void aloneIsAFax();
    void pageRangeIsOfTheDocument();
    void hasTheFormOfTheFax();
    void longNoteTakesMorePages_data();
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

    static int fieldsWith(const CoverValues &values, const QString &text)
    {
        int count = 0;
        for (int i = 0; i < coverFieldCount; ++i)
            count += values[static_cast<CoverField>(i)] == text ? 1 : 0;
        return count;
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

/** 9.6, C2: what is said with a fax can be shown. */
void tst_CoverPages::everyTextIsAField_data()
{
    QTest::addColumn<bool>("ofRecipient");
    for (const bool ofRecipient : {true, false}) {
        const QMetaObject &type = ofRecipient ? Recipient::staticMetaObject
                                              : FaxDetails::staticMetaObject;
        const QStringList notOnPaper{u"displayName"_qs, u"receiptAddress"_qs, u"coverpageName"_qs};
        for (int i = 0; i < type.propertyCount(); ++i) {
            const QMetaProperty property = type.property(i);
            if (property.metaType() == QMetaType::fromType<QString>()
                && !notOnPaper.contains(QLatin1StringView(property.name())))
                QTest::addRow("%s %s", ofRecipient ? "recipient" : "fax", property.name())
                    << ofRecipient;
        }
    }
}

void tst_CoverPages::everyTextIsAField()
{
    QFETCH(bool, ofRecipient);
    const QByteArray property = QByteArray(QTest::currentDataTag()).split(' ').at(1);
    CoverContent content;
    content.localTime = QDateTime({2026, 5, 6}, {14, 2});
    const QMetaObject &type = ofRecipient ? Recipient::staticMetaObject
                                          : FaxDetails::staticMetaObject;
    void *gadget = ofRecipient ? static_cast<void *>(&content.recipient) : &content.fax;
    QVERIFY(type.property(type.indexOfProperty(property.constData()))
                .writeOnGadget(gadget, u"Zwölf Bücher"_qs));
    QCOMPARE(fieldsWith(coverValues(content, u"en"_qs), u"Zwölf Bücher"_qs), 1);
}

void tst_CoverPages::everyFieldIsFilled_data()
{
    QTest::addColumn<CoverField>("field");
    QTest::addColumn<QString>("value");
    const auto row = [](CoverField field, const QString &value) {
        QTest::addRow("C2 %s", qPrintable(coverFieldName(field))) << field << value;
    };
    row(CoverField::Date, u"6. Mai 2026"_qs);
    row(CoverField::Time, u"14:02"_qs);
    row(CoverField::Weekday, u"Mittwoch"_qs);
    row(CoverField::DocumentPages, u"4"_qs);
    row(CoverField::Priority, u"Hoch"_qs);
    row(CoverField::JobNumber, u"4711"_qs);
    row(CoverField::OtherRecipients, u"Muster GmbH, 202"_qs);
    row(CoverField::ServerName, u"fax1"_qs);
}

void tst_CoverPages::everyFieldIsFilled()
{
    QFETCH(const CoverField, field);
    QFETCH(const QString, value);
    CoverContent content;
    content.localTime = QDateTime({2026, 5, 6}, {14, 2});
    content.pages = 4;
    content.priority = Priority::High;
    content.jobNumber = 4711;
    content.otherRecipients = {u"Muster GmbH, 202"_qs};
    content.serverName = u"fax1"_qs;
    content.fax.coverpageRecipients = true;
    QCOMPARE(coverValues(content, u"de"_qs)[field], value);
    content.fax.coverpageRecipients = false;
    QVERIFY(coverValues(content, u"de"_qs).isEmpty(CoverField::OtherRecipients));
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

void tst_CoverPages::longNoteTakesMorePages_data()
{
    QTest::addColumn<int>("lines");
    QTest::addColumn<bool>("small");
    QTest::addColumn<int>("pages");
    QTest::newRow("short") << 5 << false << 1;
    QTest::newRow("C5 second cover page") << 36 << false << 2;
    QTest::newRow("smaller text") << 36 << true << 1;
    QTest::newRow("smaller text is not enough") << 60 << true << 2;
}

void tst_CoverPages::longNoteTakesMorePages()
{
    QFETCH(const int, lines);
    QFETCH(const bool, small);
    QFETCH(const int, pages);
    const QString note = (u"A line of the note\n"_qs).repeated(lines).trimmed();
    const auto shown = m_fixture->ask(
        u"preview"_qs, {cover({{u"coverpageNote"_qs, note}, {u"coverpageSmallNote"_qs, small}})});
    QVERIFY2(shown, shown ? "" : qPrintable(shown.error().message()));
    QCOMPARE(*TiffFax::pageCount(shown->document), pages);
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
