#include "contacts/contactimport.h"
#include "contacts/tablereader.h"

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtTest/QtTest>

using namespace Fax;

Q_DECLARE_METATYPE(TableFormat::Encoding)

class tst_ContactImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void formats_data();
    void formats();
    void wrongEncoding();
    void lateWrongOctet();
    void endlessRow();
    void result();
    void list();
    void cancelled();
    void aMillionRows();
    void empty();
};

namespace {

using Rows = QList<QStringList>;

Rows read(const QByteArray &text, const TableFormat &format)
{
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    TableReader reader(buffer, format);
    Rows rows;
    while (true) {
        auto row = reader.next();
        if (!row || !*row)
            return rows;
        rows.append(**row);
    }
}

/** A table of as many rows as wanted that is nowhere as a whole. */
class EndlessTable : public QIODevice
{
public:
    explicit EndlessTable(qint64 rows)
        : m_rows(rows)
    {
        open(QIODevice::ReadOnly);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_row >= m_rows && m_pending.isEmpty(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        while (m_pending.size() < most && m_row < m_rows) {
            m_pending += "Contact " + QByteArray::number(m_row) + ",\"Company\nof two lines\",0305"
                + QByteArray::number(100'000 + m_row) + "\r\n";
            ++m_row;
        }
        const qint64 size = std::min<qint64>(most, m_pending.size());
        memcpy(data, m_pending.constData(), size_t(size));
        m_pending.remove(0, size);
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_rows;
    qint64 m_row = 0;
    QByteArray m_pending;
};

/** In KiB; the most this process has had in memory. */
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_qs);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return -1;
}

} // namespace

void tst_ContactImport::rows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Rows>("expected");
    QTest::newRow("plain") << QByteArray("a,b\nc,d\n")
                           << Rows{{u"a"_qs, u"b"_qs}, {u"c"_qs, u"d"_qs}};
    QTest::newRow("no line end at the end") << QByteArray("a,b") << Rows{{u"a"_qs, u"b"_qs}};
    QTest::newRow("CR LF, and CR alone")
        << QByteArray("a\r\nb\rc") << Rows{{u"a"_qs}, {u"b"_qs}, {u"c"_qs}};
    QTest::newRow("embedded separator and quotes") << QByteArray("\"Muster, \"\"the\"\" GmbH\",1\n")
                                                   << Rows{{u"Muster, \"the\" GmbH"_qs, u"1"_qs}};
    QTest::newRow("embedded newline") << QByteArray("\"two\r\nlines\",1\nx,2\n")
                                      << Rows{{u"two\r\nlines"_qs, u"1"_qs}, {u"x"_qs, u"2"_qs}};
    QTest::newRow("empty values") << QByteArray(",,x\n") << Rows{{QString(), QString(), u"x"_qs}};
    QTest::newRow("empty rows are left out")
        << QByteArray("a\n\n , \n\nb\n") << Rows{{u"a"_qs}, {u"b"_qs}};
    QTest::newRow("quote in the middle is text")
        << QByteArray("5\" pipe,x\n") << Rows{{u"5\" pipe"_qs, u"x"_qs}};
    QTest::newRow("text after a closing quote")
        << QByteArray("\"a\"b,c\n") << Rows{{u"ab"_qs, u"c"_qs}};
    QTest::newRow("quote that is never closed") << QByteArray("\"a,b\nc") << Rows{{u"a,b\nc"_qs}};
    QTest::newRow("safety 81: a formula is text")
        << QByteArray("\"=cmd|'/c calc'!A1\",2\n") << Rows{{u"=cmd|'/c calc'!A1"_qs, u"2"_qs}};
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbfName\n") << Rows{{u"Name"_qs}};
}

void tst_ContactImport::rows()
{
    QFETCH(QByteArray, text);
    QTEST(read(text, {u',', TableFormat::Encoding::Utf8, false}), "expected");
}

void tst_ContactImport::formats_data()
{
    using Encoding = TableFormat::Encoding;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QChar>("separator");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<bool>("hasHeader");
    QTest::newRow("comma") << QByteArray("Name,Fax\nMuster,030 5550100\n") << QChar(u',')
                           << Encoding::Utf8 << true;
    QTest::newRow("semicolon, with commas in the text")
        << QByteArray("Name;Fax\n\"Muster, A.\";030 5550100\nB, C;2345\n") << QChar(u';')
        << Encoding::Utf8 << true;
    QTest::newRow("tab") << QByteArray("Muster\t0305550100\nB\t0305550101\n") << QChar(u'\t')
                         << Encoding::Utf8 << false;
    QTest::newRow("bar") << QByteArray("Name|Fax\nM|0305550100\n") << QChar(u'|') << Encoding::Utf8
                         << true;
    QTest::newRow("Windows-1252") << QByteArray("Name;Fax\nM\xfcller;0305550100\n") << QChar(u';')
                                  << Encoding::Windows1252 << true;
    QTest::newRow("UTF-16 of a spreadsheet") << QByteArray("\xff\xfeN\0\t\0F\0\n\0M\0\t\0"
                                                           "1\0"
                                                           "2\0",
                                                           18)
                                             << QChar(u'\t') << Encoding::Utf16 << true;
    QTest::newRow("UTF-8 cut inside a letter")
        << QByteArray("Name,Fax\nM,12\n\xc3") << QChar(u',') << Encoding::Utf8 << true;
    QTest::newRow("numbers only") << QByteArray("0305550100\n0305550101\n") << QChar(u',')
                                  << Encoding::Utf8 << false;
}

void tst_ContactImport::formats()
{
    QFETCH(QByteArray, text);
    const TableFormat format = guessTableFormat(text);
    QTEST(format.separator, "separator");
    QTEST(format.encoding, "encoding");
    QTEST(format.hasHeader, "hasHeader");
}

/** ui.md 7: a guess of the encoding gives the right letters; the wrong one chosen by hand says so. */
void tst_ContactImport::wrongEncoding()
{
    const QByteArray text("Name;Fax\nM\xfcller \x80;0305550100\n");
    QBuffer buffer;
    buffer.setData(text);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto preview = ContactImport::preview(buffer);
    QVERIFY(preview);
    QCOMPARE(preview->rows, Rows({{u"Müller €"_qs, u"0305550100"_qs}}));

    buffer.seek(0);
    const auto wrong = ContactImport::previewTable(buffer,
                                                   {u';', TableFormat::Encoding::Utf8, true});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::FileUnreadable);
}

void tst_ContactImport::lateWrongOctet()
{
    QByteArray text("Name,Fax\n");
    for (int i = 0; i < 10'000; ++i)
        text += "Contact,0305550100\n";
    QBuffer buffer;
    buffer.setData(text + "M\xfcller,0305550100\n");
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto preview = ContactImport::preview(buffer);
    QVERIFY(preview);
    QCOMPARE(preview->format.encoding, TableFormat::Encoding::Utf8);
    buffer.seek(0);
    ContactImportOptions options{preview->format, preview->mapping};
    const auto result = ContactImport::readTable(buffer, options,
                                                 [](const Contact &) { return true; });
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::FileUnreadable);
    QVERIFY2(result.error().message().contains(u"not of this encoding"),
             qPrintable(result.error().message()));
}

void tst_ContactImport::endlessRow()
{
    QBuffer buffer;
    buffer.setData("Name,Fax\nA,0305550100\n\"" + QByteArray(3 * 1024 * 1024, 'x'));
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    ContactImportOptions options{{}, {ContactField::Name, ContactField::FaxNumber}};
    const auto result = ContactImport::readTable(buffer, options,
                                                 [](const Contact &) { return true; });
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::FileTooLarge);
    QCOMPARE(result.error().message(), u"Row 3 does not end. Is a quote missing there?"_qs);
}

/** ui.md 7: "198 added, 2 without number [Show]": every row that was not taken can be shown. */
void tst_ContactImport::result()
{
    QBuffer buffer;
    buffer.setData("Name,Fax\nMuster GmbH,030 5550100\nNobody,\nBeispiel AG,555-CALL\n"
                   + QByteArray(300, 'n') + ",030 5550101\nLast,030 5550102\n");
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto preview = ContactImport::preview(buffer);
    QVERIFY(preview);
    buffer.seek(0);
    QStringList names;
    const auto result = ContactImport::readTable(buffer, {preview->format, preview->mapping},
                                                 [&](const Contact &contact) {
                                                     names.append(contact.displayName());
                                                     return true;
                                                 });
    QVERIFY(result);
    QCOMPARE(names, QStringList({u"Muster GmbH"_qs, u"Last"_qs}));
    QCOMPARE(result->taken, 2);
    QCOMPARE(result->withoutNumber, 1);
    QCOMPARE(result->refused, 2);
    QCOMPARE(result->problems.size(), 3);
    QCOMPARE(result->problems.at(0).row, 3);
    QCOMPARE(result->problems.at(0).sentence, u"Nobody has no fax number."_qs);
    QCOMPARE(result->problems.at(1).row, 4);
    QCOMPARE(result->problems.at(1).sentence, u"\"555-CALL\" contains letters."_qs);
    QCOMPARE(result->problems.at(2).row, 5);
}

/** A TXT file with one number in each line. */
void tst_ContactImport::list()
{
    QBuffer buffer;
    buffer.setData("030 5550100\r\n+49 30 5550101\r\n");
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto preview = ContactImport::preview(buffer);
    QVERIFY(preview);
    buffer.seek(0);
    QStringList numbers;
    QVERIFY(ContactImport::readTable(buffer, {preview->format, preview->mapping},
                                     [&](const Contact &contact) {
                                         numbers.append(contact.number());
                                         return true;
                                     }));
    QCOMPARE(numbers, QStringList({u"030 5550100"_qs, u"+49 30 5550101"_qs}));
}

void tst_ContactImport::cancelled()
{
    EndlessTable table(1'000'000);
    std::atomic<bool> cancelled = false;
    ContactImportOptions options{
        {u',', TableFormat::Encoding::Utf8, false},
        {ContactField::Name, ContactField::Company, ContactField::FaxNumber},
        true,
        &cancelled};
    const auto result = ContactImport::readTable(table, options, [&](const Contact &) {
        cancelled = true;
        return true;
    });
    QVERIFY(result);
    QVERIFY(result->stopped);
    QCOMPARE(result->taken, 1);
}

/** Bad input of the issue: a CSV with 1,000,000 rows, each read, in bounded memory. */
void tst_ContactImport::aMillionRows()
{
    constexpr qint64 rows = 1'000'000;
#ifdef FAX_SANITIZED
    constexpr qint64 mostKiB = 1024 * 1024; // the sanitizer keeps what was freed for a while
#else
    constexpr qint64 mostKiB = 16 * 1024;
#endif
    EndlessTable table(rows);
    const ContactImportOptions options{
        {u',', TableFormat::Encoding::Utf8, false},
        {ContactField::Name, ContactField::Company, ContactField::FaxNumber}};
    const qint64 before = peakMemory();
    Contact last;
    const auto result = ContactImport::readTable(table, options, [&](const Contact &contact) {
        last = contact;
        return true;
    });
    QVERIFY(result);
    QCOMPARE(result->taken, rows);
    QCOMPARE(last.displayName(), u"Contact 999999"_qs);
    QCOMPARE(last.company, u"Company of two lines"_qs);
    QVERIFY2(peakMemory() - before < mostKiB,
             qPrintable(u"%1 KiB more"_qs.arg(peakMemory() - before)));
}

void tst_ContactImport::empty()
{
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto preview = ContactImport::preview(buffer);
    QVERIFY(!preview);
    QCOMPARE(preview.error().code, ErrorCode::FileEmpty);
}

QTEST_APPLESS_MAIN(tst_ContactImport)
#include "tst_contactimport.moc"
