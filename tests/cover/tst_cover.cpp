#include "cover/coverfile.h"
#include "cover/coversheet.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Qt::StringLiterals;
using Kind = CoverObject::Kind;

/** The model of cover pages, their files, and what is refused of them (ui.md C1, C2; safety 81). */
class tst_Cover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfFields_data();
    void namesOfFields();
    void texts_data();
    void texts();
    void hidesWhenAllAreEmpty();
    void cleansValues_data();
    void cleansValues();
    void roundTrip_data();
    void roundTrip();
    void sheetRoundTrip();
    void refuses_data();
    void refuses();
    void refusesToWrite();

private:
    static QByteArray page(const QByteArray &objects)
    {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<coverpage version=\"1\" title=\"Standard\" language=\"en\" paper=\"a4\">\n"
            + objects + "\n</coverpage>\n";
    }
    static QByteArray png(quint32 width, quint32 height)
    {
        QByteArray file = "\x89PNG\r\n\x1a\n"_ba + QByteArray("\0\0\0\rIHDR", 8);
        for (const quint32 number : {width, height}) {
            for (int shift = 24; shift >= 0; shift -= 8)
                file += static_cast<char>(number >> shift);
        }
        return file;
    }
    static QByteArray image(const QByteArray &file)
    {
        return "<image x=\"1\" y=\"1\" width=\"20\" height=\"20\">" + file.toBase64() + "</image>";
    }
};

void tst_Cover::namesOfFields_data()
{
    QTest::addColumn<int>("number");
    for (int i = 0; i < coverFieldCount; ++i)
        QTest::addRow("C2 %s", qPrintable(coverFieldName(static_cast<CoverField>(i)))) << i;
}

void tst_Cover::namesOfFields()
{
    QFETCH(const int, number);
    const auto field = static_cast<CoverField>(number);
    QCOMPARE(coverFieldOf(coverFieldName(field)), std::optional(field));
    QVERIFY(!coverFieldLabel(field).isEmpty());
    CoverValues values;
    QVERIFY(values.isEmpty(field));
    values.set(field, u"x"_s);
    QCOMPARE(filledText(u"{%1}"_s.arg(coverFieldName(field)), values), u"x"_s);
}

void tst_Cover::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");
    QTest::addColumn<QString>("unknown");

    QTest::newRow("plain") << u"Fax"_s << u"Fax"_s << QString();
    QTest::newRow("two fields") << u"{recipient.zip} {recipient.place}"_s << u"10115 Berlin"_s
                                << QString();
    QTest::newRow("one of two empty")
        << u"{recipient.state} {recipient.place}"_s << u"Berlin"_s << QString();
    QTest::newRow("C2 all empty: nothing, not the label")
        << u"Phone: {sender.phone}"_s << QString() << QString();
    QTest::newRow("braces") << u"{{{recipient.place}}}"_s << u"{Berlin}"_s << QString();
    QTest::newRow("safety 81 expression") << u"{{7*7}}"_s << u"{7*7}"_s << QString();
    QTest::newRow("safety 81 path") << u"{../x}"_s << QString() << u"{../x}"_s;
    QTest::newRow("safety 81 percent") << u"%n %1"_s << u"%n %1"_s << QString();
    QTest::newRow("open brace") << u"a { b"_s << u"a { b"_s << QString();
    QTest::newRow("closing brace") << u"a } b"_s << u"a } b"_s << QString();
    QTest::newRow("empty name") << u"{}"_s << QString() << u"{}"_s;
    QTest::newRow("a value is not looked into")
        << u"{subject}"_s << u"{recipient.place}"_s << QString();
}

void tst_Cover::texts()
{
    QFETCH(const QString, text);
    QFETCH(const QString, filled);
    QFETCH(const QString, unknown);
    CoverValues values;
    values.set(CoverField::RecipientZip, u"10115"_s);
    values.set(CoverField::RecipientPlace, u"Berlin"_s);
    values.set(CoverField::Subject, u"{recipient.place}"_s);
    QCOMPARE(filledText(text, values), filled);
    QCOMPARE(unknownFieldInText(text), unknown);
}

void tst_Cover::hidesWhenAllAreEmpty()
{
    CoverObject object;
    object.text = u"To"_s;
    object.hideIfEmpty = {CoverField::RecipientName, CoverField::RecipientCompany};
    CoverValues values;
    QVERIFY(isHidden(object, values));
    QCOMPARE(shownText(object, values), QString());
    values.set(CoverField::RecipientCompany, u"Muster GmbH"_s);
    QVERIFY(!isHidden(object, values));
    QCOMPARE(shownText(object, values), u"To"_s);
}

void tst_Cover::cleansValues_data()
{
    QTest::addColumn<CoverField>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("kept");

    const QString ten = QString(10'000, u'W');
    QTest::newRow("line end in a name")
        << CoverField::RecipientName << u"Muster\nGmbH"_s << u"Muster GmbH"_s;
    QTest::newRow("line ends in a note") << CoverField::Note << u"a\r\nb\nc"_s << u"a\nb\nc"_s;
    QTest::newRow("control") << CoverField::Subject << u"a\x07\x1b[31mb"_s << u"a[31mb"_s;
    QTest::newRow("direction override") << CoverField::Subject << u"a\u202eb"_s << u"ab"_s;
    QTest::newRow("10,000 letters") << CoverField::RecipientName << ten << ten.left(1000);
    QTest::newRow("note of 100,000 letters")
        << CoverField::Note << QString(100'000, u'n') << QString(4000, u'n');
    QTest::newRow("Arabic") << CoverField::RecipientName << u"شركة"_s << u"شركة"_s;
    QTest::newRow("emoji with joiner")
        << CoverField::RecipientName << u"👩\u200d💼"_s << u"👩\u200d💼"_s;
}

void tst_Cover::cleansValues()
{
    QFETCH(const CoverField, field);
    QFETCH(const QString, value);
    QFETCH(const QString, kept);
    CoverValues values;
    values.set(field, value);
    QCOMPARE(values[field], kept);
}

void tst_Cover::roundTrip_data()
{
    QTest::addColumn<CoverObject>("object");

    CoverObject text;
    text.area = {20.5, 30.125, 100, 12};
    text.text = u"  <Fax> & \"{{more}}\"\nsecond line, ä 中 😀 {sender.name}"_s;
    text.font = u"serif"_s;
    text.size = 23.5;
    text.bold = text.italic = true;
    text.align = CoverObject::Align::Right;
    text.overflow = CoverObject::Overflow::Cut;
    text.hideIfEmpty = {CoverField::Subject, CoverField::SenderFax};
    QTest::newRow("C1 text") << text;
    CoverObject field = text;
    field.kind = Kind::Field;
    field.text.clear();
    field.field = CoverField::OtherRecipients;
    QTest::newRow("C1 field") << field;
    CoverObject note = field;
    note.kind = Kind::Note;
    note.field = CoverField::RecipientName;
    note.overflow = CoverObject::Overflow::Wrap;
    QTest::newRow("C1 note area") << note;
    CoverObject line;
    line.kind = Kind::Line;
    line.area = {100, 50, -30.25, -7};
    line.lineWidth = 3;
    QTest::newRow("C1 line") << line;
    CoverObject box;
    box.kind = Kind::Box;
    box.area = {-5, 0, 300, 0.2};
    box.fill = CoverObject::Fill::Half;
    box.lineWidth = 0;
    QTest::newRow("C1 box") << box;
    box.kind = Kind::Ellipse;
    box.fill = CoverObject::Fill::Black;
    QTest::newRow("C1 ellipse") << box;
    CoverObject frame;
    frame.kind = Kind::Frame;
    frame.area = {10, 10, 190, 277};
    frame.lineWidth = 0.5;
    QTest::newRow("C1 page frame") << frame;
    CoverObject image;
    image.kind = Kind::Image;
    image.area = {1, 2, 3, 4};
    image.image = png(40, 30);
    QTest::newRow("C1 image") << image;
}

void tst_Cover::roundTrip()
{
    QFETCH(const CoverObject, object);
    const CoverPage page{u"A \"page\" <1>"_s, u"de"_s, Paper::Letter, {object, object}};
    CoverPage once{page.title, page.language, page.paper, {object}};
    QVERIFY(checkCoverPage(once));
    const QByteArray file = writeCoverPage(once);
    const auto read = readCoverPage(u"x.fcov"_s, file);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message()));
    QCOMPARE(*read, once);
    QCOMPARE(writeCoverPage(*read), file);
}

void tst_Cover::sheetRoundTrip()
{
    CoverSheet sheet{
        *readCoverPage(u"x"_s, page("<text x='1' y='1' width='9' height='9'>Fax</text>")),
        sampleCoverValues(CoverSample::Long, u"de"_s), true};
    const auto back = CoverSheet::decode(sheet.encode());
    QVERIFY(back);
    QVERIFY(*back == sheet);
    for (const QByteArray &octets : {QByteArray(), "x"_ba, sheet.encode().left(40), "\xa0"_ba})
        QVERIFY(!CoverSheet::decode(octets));
}

void tst_Cover::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("reason"); // in the sentence

    const auto damaged = ErrorCode::FileDamaged;
    const auto large = ErrorCode::FileTooLarge;
    const auto unknown = ErrorCode::FileTypeUnknown;
    const QByteArray text = "<text x='1' y='1' width='9' height='9'";
    QTest::newRow("empty file") << QByteArray() << ErrorCode::FileEmpty << u"is empty"_s;
    QTest::newRow("a PDF") << "%PDF-1.4\n"_ba << damaged << u"line 1"_s;
    QTest::newRow("noise") << QByteArray("\0\1\2\xff\xfe", 5) << damaged << u"line 1"_s;
    QTest::newRow("a web page") << "<html><body/></html>"_ba << unknown << u"not a cover page"_s;
    QTest::newRow("an SVG") << "<svg xmlns='http://www.w3.org/2000/svg'/>"_ba << unknown
                            << u"not a cover page"_s;
    QTest::newRow("newer version")
        << "<coverpage version='2' title='x'/>"_ba << unknown << u"newer version"_s;
    QTest::newRow("no title") << "<coverpage version='1'/>"_ba << damaged << u"\"title\""_s;
    QTest::newRow("title of 65 letters")
        << "<coverpage title='" + QByteArray(65, 'x') + "'/>" << damaged << u"\"title\""_s;
    QTest::newRow("paper A3") << "<coverpage title='x' paper='a3'/>"_ba << damaged
                              << u"\"paper\""_s;
    QTest::newRow("cut off") << page({}).left(90) << damaged << u"line 2"_s;
    QTest::newRow("two roots") << page({}) + "<coverpage/>" << damaged << u"line 5"_s;
    QTest::newRow("UTF-16 said")
        << "<?xml version='1.0' encoding='UTF-16'?><coverpage title='x'/>"_ba << damaged
        << u"line 1"_s;
    QTest::newRow("Latin-1 said")
        << "<?xml version='1.0' encoding='ISO-8859-1'?><coverpage title='x'/>"_ba << damaged
        << u"ISO-8859-1"_s;
    QTest::newRow("DOCTYPE") << "<!DOCTYPE coverpage>\n<coverpage title='x'/>"_ba << damaged
                             << u"DOCTYPE"_s;
    QTest::newRow("entity bomb")
        << "<!DOCTYPE c [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
           "<coverpage title='&b;'/>"_ba
        << damaged << u"DOCTYPE"_s;
    QTest::newRow("file of the server by an entity")
        << "<!DOCTYPE c [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
           "<coverpage title='x'><text x='1' y='1' width='9' height='9'>&a;</text></coverpage>"_ba
        << damaged << u"DOCTYPE"_s;
    QTest::newRow("entity without DTD") << page(text + ">&a;</text>") << damaged << u"line 3"_s;
    QTest::newRow("processing instruction") << page("<?php run ?>") << damaged << u"instruction"_s;
    QTest::newRow("script") << page("\n<script>alert(1)</script>") << damaged
                            << u"line 4: the element <script>"_s;
    QTest::newRow("nested") << page(text + "><text/></text>") << damaged
                            << u"<text> must not lie in <text>"_s;
    QTest::newRow("100,000 deep") << page(QByteArray("<box>").repeated(100'000)) << damaged
                                  << u"line 3"_s;
    QTest::newRow("200,000 open elements of one root")
        << QByteArray("<coverpage title='x'>").repeated(80'000) << damaged << u"<coverpage>"_s;
    QTest::newRow("text outside") << page("hello") << damaged << u"outside"_s;
    QTest::newRow("text in a box") << page("<box x='1' y='1' width='9' height='9'>a</box>")
                                   << damaged << u"<box> must be empty"_s;
    QTest::newRow("unknown attribute")
        << page(text + " onclick='x'/>") << damaged << u"\"onclick\""_s;
    QTest::newRow("attribute twice") << page(text + " x='2'/>") << damaged << u"line 3"_s;
    QTest::newRow("attribute missing")
        << page("<text x='1' width='9' height='9'/>") << damaged << u"\"y\" is missing"_s;
    QTest::newRow("not a number") << page("<text x='1' y='nan' width='9' height='9'/>") << damaged
                                  << u"of <text>, it lies more than"_s;
    QTest::newRow("1e999") << page("<text x='1' y='1e999' width='9' height='9'/>") << damaged
                           << u"<text>"_s;
    QTest::newRow("far away") << page("<text x='601' y='1' width='9' height='9'/>") << damaged
                              << u"600 mm"_s;
    QTest::newRow("no width") << page("<text x='1' y='1' width='0' height='9'/>") << damaged
                              << u"above 0"_s;
    QTest::newRow("7 points") << page(text + " size='7'/>") << damaged << u"8 to 72 points"_s;
    QTest::newRow("73 points") << page(text + " size='73'/>") << damaged << u"8 to 72 points"_s;
    QTest::newRow("hair line") << page("<line x1='1' y1='1' x2='9' y2='9' line='0.1'/>") << damaged
                               << u"0.2 to 3 mm"_s;
    QTest::newRow("unknown field")
        << page(text + ">{sender.password}</text>") << damaged << u"{sender.password}"_s;
    QTest::newRow("unknown field object")
        << page("<field name='x' x='1' y='1' width='9' height='9'/>") << damaged
        << u"\"name\" cannot be \"x\""_s;
    QTest::newRow("unknown condition") << page(text + " hideifempty='subject x'/>") << damaged
                                       << u"\"hideifempty\" cannot be \"x\""_s;
    QTest::newRow("flag") << page(text + " bold='1'/>") << damaged << u"\"bold\" cannot be \"1\""_s;
    QTest::newRow("choice") << page(text + " align='top'/>") << damaged
                            << u"\"align\" cannot be \"top\""_s;
    QTest::newRow("text too long")
        << page(text + ">" + QByteArray(2001, 'x') + "</text>") << damaged << u"2000 characters"_s;
    QTest::newRow("two notes") << page(
        QByteArray("<note x='1' y='1' width='9' height='9'/>").repeated(2))
                               << damaged << u"second <note>"_s;
    QTest::newRow("201 objects") << page((text + "/>").repeated(201)) << large << u"200 objects"_s;
    QTest::newRow("file of 2 MiB and one")
        << page(QByteArray(2 * 1024 * 1024, ' ')) << large << u"2 MiB"_s;
    QTest::newRow("picture of 1 MiB and one")
        << page(image(png(10, 10) + QByteArray(1024 * 1024, 'x'))) << large << u"1024 KiB"_s;
    QTest::newRow("picture of 2 billion pixels")
        << page(image(png(50'000, 40'000))) << large << u"50000 × 40000"_s;
    QTest::newRow("picture of no pixels") << page(image(png(0, 9))) << damaged << u"not a PNG"_s;
    QTest::newRow("picture that is a program") << page(image("\x7f"
                                                             "ELF"_ba))
                                               << damaged << u"not a PNG"_s;
    QTest::newRow("picture that is an SVG")
        << page(image("<svg/>"_ba)) << damaged << u"not a PNG"_s;
    QTest::newRow("picture not base64")
        << page("<image x='1' y='1' width='9' height='9'>%%%</image>") << damaged << u"base64"_s;
    QTest::newRow("JPEG cut in its header")
        << page(image("\xff\xd8\xff\xe0\x00"_ba)) << damaged << u"not a PNG"_s;
}

void tst_Cover::refuses()
{
    QFETCH(const QByteArray, file);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, reason);
    const auto read = readCoverPage(u"letter.fcov"_s, file);
    QVERIFY(!read);
    QVERIFY2(read.error().detail.contains(reason), qPrintable(read.error().detail));
    QVERIFY2(read.error().detail.contains(u"“letter.fcov”"), qPrintable(read.error().detail));
    QCOMPARE(read.error().code, code);
}

void tst_Cover::refusesToWrite()
{
    CoverPage page{u"Standard"_s, u"en"_s, Paper::A4, {}};
    QVERIFY(checkCoverPage(page));
    CoverObject object;
    object.area = {1, 1, 9, 9};
    object.text = u"{recipient.nam}"_s;
    page.objects = {object};
    const auto refused = checkCoverPage(page);
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(u"object 1 (text)"),
             qPrintable(refused.error().detail));
    QVERIFY(refused.error().detail.contains(u"{recipient.nam}"));
    page.objects.clear();
    page.title = u" "_s;
    QVERIFY(!checkCoverPage(page));
}

QTEST_GUILESS_MAIN(tst_Cover)
#include "tst_cover.moc"
