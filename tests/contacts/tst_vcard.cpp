#include "contacts/contactimport.h"
#include "contacts/vcard.h"
#include "contacts/vcardline.h"

#include <QtCore/QBuffer>
#include <QtTest/QtTest>

using namespace Fax;

class tst_VCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void threePrograms_data();
    void threePrograms();
    void writtenAndRead_data();
    void writtenAndRead();
    void foldedLines();
    void hostile_data();
    void hostile();
    void hugePicture();
    void manyCards();
    void previewKnowsCards();
};

namespace {

QList<Result<Contact>> readAll(const QByteArray &text)
{
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    VCardReader reader(buffer);
    QList<Result<Contact>> contacts;
    while (true) {
        const auto card = reader.next();
        if (!card)
            contacts.append(tl::unexpected(card.error()));
        else if (!*card)
            return contacts;
        else
            contacts.append(checkedContact(**card));
    }
}

Contact meier()
{
    Contact contact;
    contact.name = u"Meier"_qs;
    contact.givenName = u"Anna"_qs;
    contact.company = u"Muster, Söhne & Co; GmbH"_qs;
    contact.department = u"Einkauf"_qs;
    contact.title = u"Leiterin"_qs;
    contact.faxNumbers = {{u"Einkauf Süd"_qs, u"+49 30 5550100"_qs},
                          {QString(), u"+49 30 5550101"_qs}};
    contact.phone = u"+49 30 5550199"_qs;
    contact.email = u"anna@muster.example"_qs;
    contact.street = u"Hauptstraße 1"_qs;
    contact.zip = u"10115"_qs;
    contact.place = u"Berlin"_qs;
    contact.country = u"Deutschland"_qs;
    contact.resolution = ContactWishes::Resolution::Superfine;
    contact.avoidEcm = true;
    contact.billingCode = u"4711"_qs;
    contact.note = u"Nur vormittags\nanrufen, bitte; danke \\o/"_qs;
    contact.groups = {u"Kunden"_qs, u"Berlin, Mitte"_qs};
    return contact;
}

/** As a mobile telephone writes it: 2.1, bare types, quoted-printable with soft line breaks. */
QByteArray telephoneCard()
{
    return "BEGIN:VCARD\r\n"
           "VERSION:2.1\r\n"
           "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;\r\n"
           "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg M=C3=BCller\r\n"
           "TEL;CELL:+491705550100\r\n"
           "TEL;WORK;FAX;PREF:+49305550101\r\n"
           "TEL;HOME;FAX:030 5550102\r\n"
           "EMAIL;PREF;INTERNET:joerg@beispiel.example\r\n"
           "ORG:Beispiel AG;Vertrieb\r\n"
           "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Erste Zeile=0D=0AZweite =\r\n"
           "Zeile mit =C3=84rger\r\n"
           "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJ\r\n"
           " CQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL\r\n"
           "\r\n"
           "END:VCARD\r\n";
}

/** As a desktop address book writes it: 3.0, groups with labels of its own, folded lines. */
QByteArray desktopCard()
{
    return "BEGIN:VCARD\n"
           "VERSION:3.0\n"
           "PRODID:-//Desktop Address Book//EN\n"
           "N:Müller;Jörg;;;\n"
           "FN:Jörg Müller\n"
           "ORG:Beispiel AG;Vertrieb;\n"
           "EMAIL;type=INTERNET;type=WORK;type=pref:joerg@beispiel.example\n"
           "TEL;type=CELL;type=VOICE:+491705550100\n"
           "item1.TEL;type=FAX;type=pref:+49305550101\n"
           "item1.X-ABLabel:_$!<WorkFAX>!$_\n"
           "TEL;type=HOME;type=FAX:030 5550102\n"
           "item2.ADR;type=WORK;type=pref:;;Hauptstraße 1;Berlin;;10115;Germany\n"
           "item2.X-ABADR:de\n"
           "NOTE:Erste Zeile\\nZweite Zeile mit Ä\n"
           " rger\n"
           "CATEGORIES:Kunden,Nord\n"
           "UID:1A2B\n"
           "END:VCARD\n";
}

/** As a web address book writes it: 4.0, lists of types in quotes, numbers as URIs. */
QByteArray webCard()
{
    return "BEGIN:VCARD\r\n"
           "VERSION:4.0\r\n"
           "KIND:individual\r\n"
           "FN:Jörg Müller\r\n"
           "N:Müller;Jörg;;;\r\n"
           "ORG;SORT-AS=\"Beispiel\":Beispiel AG;Vertrieb\r\n"
           "EMAIL;TYPE=work:joerg@beispiel.example\r\n"
           "TEL;VALUE=uri;TYPE=\"voice,cell\":tel:+49-170-555-0100\r\n"
           "TEL;VALUE=uri;PREF=1;TYPE=\"work,fax\":tel:+49-30-555-0101;ext=5\r\n"
           "TEL;TYPE=home;TYPE=fax:030 5550102\r\n"
           "NOTE;LANGUAGE=de:Erste Zeile\\nZweite Zeile mit Ärger\r\n"
           "REV:20260506T120000Z\r\n"
           "END:VCARD\r\n";
}

QByteArray card(const QByteArray &lines)
{
    return "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Meier;;;;\r\n" + lines + "\r\nEND:VCARD\r\n";
}

} // namespace

void tst_VCard::lines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QStringList>("types");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("FN:Meier") << QByteArray("FN") << QStringList()
                           << u"Meier"_qs;
    QTest::newRow("small letters") << QByteArray("tel;type=Work,FAX:1") << QByteArray("TEL")
                                   << QStringList{u"work"_qs, u"fax"_qs} << u"1"_qs;
    QTest::newRow("colon in quotes")
        << QByteArray("FN;X=\"a:b;c\":Meier") << QByteArray("FN") << QStringList() << u"Meier"_qs;
    QTest::newRow("escapes") << QByteArray("NOTE:a\\, b\\; c\\\\ d\\ne") << QByteArray("NOTE")
                             << QStringList() << u"a, b; c\\ d\ne"_qs;
    QTest::newRow("no escape: a path")
        << QByteArray("NOTE:C:\\temp") << QByteArray("NOTE") << QStringList() << u"C:\\temp"_qs;
    QTest::newRow("quoted-printable") << QByteArray("FN;ENCODING=QUOTED-PRINTABLE:M=C3=BC=ZZ=")
                                      << QByteArray("FN") << QStringList() << u"Mü=ZZ="_qs;
    QTest::newRow("charset") << QByteArray("FN;CHARSET=ISO-8859-1:M\xfcller") << QByteArray("FN")
                             << QStringList() << u"Müller"_qs;
    QTest::newRow("no charset, not UTF-8")
        << QByteArray("FN:M\xfcller") << QByteArray("FN") << QStringList() << u"Müller"_qs;
    QTest::newRow("unknown charset") << QByteArray("FN;CHARSET=x-none:Meier") << QByteArray("FN")
                                     << QStringList() << u"Meier"_qs;
    QTest::newRow("no colon") << QByteArray("nonsense") << QByteArray() << QStringList()
                              << QString();
}

void tst_VCard::lines()
{
    QFETCH(QByteArray, line);
    const VCardLine parsed = VCardLine::parse(line);
    QTEST(parsed.name, "name");
    QTEST(parsed.types, "types");
    QTEST(parsed.text(), "text");
}

void tst_VCard::threePrograms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("fax");
    QTest::newRow("2.1, a mobile telephone")
        << telephoneCard() << u"Work"_qs << u"+491705550100"_qs << u"+49305550101"_qs;
    QTest::newRow("3.0, a desktop address book")
        << desktopCard() << u"WorkFAX"_qs << u"+491705550100"_qs << u"+49305550101"_qs;
    QTest::newRow("4.0, a web address book")
        << webCard() << u"Work"_qs << u"+49-170-555-0100"_qs << u"+49-30-555-0101"_qs;
}

void tst_VCard::threePrograms()
{
    QFETCH(QByteArray, text);
    const auto contacts = readAll(text);
    QCOMPARE(contacts.size(), 1);
    QVERIFY2(contacts.first(),
             contacts.first() ? "" : qPrintable(contacts.first().error().message()));
    const Contact &contact = *contacts.first();
    QCOMPARE(contact.name, u"Müller"_qs);
    QCOMPARE(contact.givenName, u"Jörg"_qs);
    QCOMPARE(contact.company, u"Beispiel AG"_qs);
    QCOMPARE(contact.department, u"Vertrieb"_qs);
    QCOMPARE(contact.email, u"joerg@beispiel.example"_qs);
    QCOMPARE(contact.note, u"Erste Zeile\nZweite Zeile mit Ärger"_qs);
    QTEST(contact.phone, "phone");
    QCOMPARE(contact.faxNumbers.size(), 2);
    QTEST(contact.faxNumbers.at(0).number, "fax");
    QTEST(contact.faxNumbers.at(0).label, "label");
    QCOMPARE(contact.faxNumbers.at(1), (ContactNumber{u"Home"_qs, u"030 5550102"_qs}));
}

void tst_VCard::writtenAndRead_data()
{
    QTest::addColumn<VCard::Version>("version");
    QTest::newRow("2.1") << VCard::Version::V21;
    QTest::newRow("3.0") << VCard::Version::V30;
    QTest::newRow("4.0") << VCard::Version::V40;
}

void tst_VCard::writtenAndRead()
{
    QFETCH(VCard::Version, version);
    Contact contact = meier();
    if (version == VCard::Version::V21) { // it has neither labels nor escaped commas
        contact.faxNumbers[0].label.clear();
        contact.groups = {u"Kunden"_qs};
    }
    Contact company;
    company.company = u"示例公司 😀"_qs;
    company.faxNumbers = {{QString(), u"030 5550102"_qs}};
    const auto read = readAll(VCard::written(contact, version) + VCard::written(company, version));
    QCOMPARE(read.size(), 2);
    QCOMPARE(*read.at(0), contact);
    QCOMPARE(*read.at(1), company);
}

/** RFC 6350 3.2: 75 octets at most, and no letter cut in two. */
void tst_VCard::foldedLines()
{
    Contact contact;
    contact.name = u"ä😀"_qs.repeated(100);
    const QByteArray text = VCard::written(contact, VCard::Version::V40);
    for (const QByteArray &line : text.split('\n')) {
        QVERIFY(line.size() <= 76); // with its CR
        QVERIFY(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
    }
    QCOMPARE(readAll(text).first()->name, contact.name);
}

void tst_VCard::hostile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("outcomes"); // name, or the sentence of the refusal
    const QString endless = u"This card does not end."_qs;
    QTest::newRow("empty") << QByteArray() << QStringList();
    QTest::newRow("no card") << QByteArray("Dear all,\nhere is nothing\n") << QStringList();
    QTest::newRow("cut off") << QByteArray("BEGIN:VCARD\nVERSION:3.0\nFN:Me")
                             << QStringList{endless};
    QTest::newRow("a card in a card (2.1, AGENT)")
        << card("AGENT:\r\nBEGIN:VCARD\r\nN:Other;;;;\r\nTEL;FAX:1234\r\nEND:VCARD")
        << QStringList{u"Meier"_qs};
    QTest::newRow("ends without beginning")
        << QByteArray("END:VCARD\nEND:VCARD\n") + card("X:y") << QStringList{u"Meier"_qs};
    QTest::newRow("letters in a fax number")
        << card("TEL;TYPE=FAX:555-CALL") << QStringList{u"\"555-CALL\" contains letters."_qs};
    QTest::newRow("list of cards")
        << QByteArray(
               "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:All\nMEMBER:urn:uuid:1\nEND:VCARD\n")
        << QStringList{
               u"This card is a list of other cards. Groups are read from the categories of contacts."_qs};
    QTest::newRow("nothing in it")
        << QByteArray("BEGIN:VCARD\nEND:VCARD\n")
        << QStringList{u"A contact needs a name, a company or a fax number."_qs};
    QTest::newRow("safety 40: NUL and escape codes")
        << card(QByteArray("NOTE:a\0b\x1b[2J", 12)) << QStringList{u"Meier"_qs};
    QTest::newRow("name of 10,000 letters")
        << QByteArray("BEGIN:VCARD\nFN:" + QByteArray(10'000, 'n') + "\nEND:VCARD\n")
        << QStringList{u"The field \"name\" has 10000 letters; 250 are possible."_qs};
    QTest::newRow("the others are read all the same") << card("TEL;TYPE=FAX:x")
            + card("TEL;TYPE=FAX:1234") << QStringList{u"\"x\" contains letters."_qs, u"Meier"_qs};
}

void tst_VCard::hostile()
{
    QFETCH(QByteArray, text);
    QStringList outcomes;
    for (const auto &contact : readAll(text))
        outcomes.append(contact ? contact->displayName() : contact.error().message());
    QTEST(outcomes, "outcomes");
}

void tst_VCard::hugePicture()
{
    QByteArray photo = "PHOTO;ENCODING=b;TYPE=JPEG:" + QByteArray(3'000'000, 'A');
    for (int i = 0; i < 20'000; ++i)
        photo += "\r\n " + QByteArray(70, 'A');
    const auto contacts = readAll(card(photo + "\r\nTEL;TYPE=FAX:030 5550100"));
    QCOMPARE(contacts.size(), 1);
    QCOMPARE(contacts.first()->number(), u"030 5550100"_qs);
}

void tst_VCard::manyCards()
{
    QByteArray text;
    for (int i = 0; i < 5000; ++i)
        text += card("TEL;TYPE=FAX:0305" + QByteArray::number(100'000 + i));
    text += card("TEL;TYPE=VOICE:030 1");
    QBuffer buffer(&text);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto result = ContactImport::readCards(buffer, {}, [](const Contact &) { return true; });
    QVERIFY(result);
    QCOMPARE(result->taken, 5000);
    QCOMPARE(result->withoutNumber, 1);
    QCOMPARE(result->problems.first().row, 5001);
}

void tst_VCard::previewKnowsCards()
{
    QByteArray text = "\xef\xbb\xbf\r\nbegin:vcard\r\nFN:A\r\nend:vcard\r\n";
    QBuffer buffer(&text);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto preview = ContactImport::preview(buffer);
    QVERIFY(preview);
    QVERIFY(!preview->isTable);
    QCOMPARE(readAll(text).first()->displayName(), u"A"_qs);
}

QTEST_APPLESS_MAIN(tst_VCard)
#include "tst_vcard.moc"
