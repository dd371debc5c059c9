#include "hostiletiffs.h"
#include "imaging/tifftags.h"
#include "model/tiff.h"
#include "testpages.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <sys/stat.h>

using namespace Fax;
using namespace Fax::Documents;
using namespace Qt::StringLiterals;

namespace {

const QDateTime receivedAt(QDate(2026, 5, 6), QTime(14, 2, 11), Qt::UTC);

QByteArray ourFile(const TiffFaxInfo &info)
{
    const FaxPage page = TestPages::noise(1728, 50, 1, Resolution::Fine);
    return TiffFax::write({page, page}, info);
}

TiffFaxInfo everything()
{
    return {u"+49 30 5550111"_s, u"+49 30 5550100"_s, u"030 5550111"_s, u"42"_s,
            u"Анна"_s,           u"Łódź GmbH"_s,      u"+48 42 555"_s,  receivedAt};
}

/** A text as the value of a tag: in the entry, or behind the header. */
QByteArray withText(const QList<std::pair<quint16, QByteArray>> &texts)
{
    QByteArray data;
    QList<TiffTag> tags;
    for (const auto &[tag, text] : texts) {
        const QByteArray value = text + '\0';
        tags.append({tag, 2, quint32(value.size()), quint32(tiffDataOffset + data.size())});
        data += value;
    }
    return rawTiff(tags, data);
}

Result<TiffTags> read(QByteArray octets)
{
    QBuffer buffer(&octets);
    buffer.open(QIODevice::ReadOnly);
    return TiffTags::read(buffer);
}

} // namespace

/** Tags of any TIFF, and FaxTiff of the reference (object-model A10) over them. */
class tst_TiffTags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ourFiles();
    void filesOfOthers_data();
    void filesOfOthers();
    void valuesAsText_data();
    void valuesAsText();
    void hostile_data();
    void hostile();
    void bigEndian();
    void corpus();
    void beforeAnImageIsSet();
    void faxTiff();
    void aFailureLeavesTheOldFile();
    void refusedFiles_data();
    void refusedFiles();

private:
    QString file(const QString &name, const QByteArray &content)
    {
        QFile out(m_dir.filePath(name));
        [&] { QVERIFY(out.open(QIODevice::WriteOnly)); }();
        out.write(content);
        return out.fileName();
    }

    QTemporaryDir m_dir;
};

void tst_TiffTags::ourFiles()
{
    const auto tags = read(ourFile(everything()));
    QVERIFY(tags);
    QCOMPARE(tags->pages(), 2);
    QCOMPARE(tags->text(256), u"1728"_s);
    QCOMPARE(tags->text(283), u"196"_s);
    const TiffFaxInfo info = tags->faxInfo();
    QCOMPARE(info.tsid, everything().tsid);
    QCOMPARE(info.csid, everything().csid);
    QCOMPARE(info.callerId, everything().callerId);
    QCOMPARE(info.routing, everything().routing);
    QCOMPARE(info.senderName, everything().senderName);
    QCOMPARE(info.recipientName, everything().recipientName);
    QCOMPARE(info.recipientNumber, everything().recipientNumber);
    QCOMPARE(info.time, receivedAt);
}

void tst_TiffTags::filesOfOthers_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QString>("tsid");
    QTest::addColumn<QString>("callerId");
    QTest::addColumn<QString>("routing");
    QTest::newRow("HylaFAX") << withText({{270, "+49 30 1\n0305550111\nMuster GmbH"},
                                          {305, "HylaFAX (tm) Version 6.0.7"},
                                          {34909, "4242"}})
                             << u"+49 30 1"_s << u"0305550111"_s << u"4242"_s;
    QTest::newRow("spandsp") << withText({{270, "+49 30 2"}, {305, "Spandsp 20110122"}})
                             << u"+49 30 2"_s << QString() << QString();
    QTest::newRow("a picture's description is no sender")
        << withText({{270, "converted PBM file"}, {305, "Ghostscript"}}) << QString() << QString()
        << QString();
}

void tst_TiffTags::filesOfOthers()
{
    QFETCH(QByteArray, octets);
    const auto tags = read(octets);
    QVERIFY(tags);
    QTEST(tags->faxInfo().tsid, "tsid");
    QTEST(tags->faxInfo().callerId, "callerId");
    QTEST(tags->faxInfo().routing, "routing");
}

void tst_TiffTags::valuesAsText_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<int>("tag");
    QTest::addColumn<QString>("text");
    QTest::newRow("in the entry") << rawTiff({{270, 2, 4, 0x00434241}}, {}) << 270 << u"ABC"_s;
    QTest::newRow("no end") << rawTiff({{270, 2, 4, 0x44434241}}, {}) << 270 << u"ABCD"_s;
    QTest::newRow("Latin-1") << withText({{270, "M\xfcller"}}) << 270 << u"Müller"_s;
    QTest::newRow("UTF-8") << withText({{270, "Łódź"}}) << 270 << u"Łódź"_s;
    QTest::newRow("safety 51: controls")
        << withText({{270, "a\x1b[2Jb\rc\xe2\x80\xae"}}) << 270 << u"a [2Jb c"_s;
    QTest::newRow("two numbers") << rawTiff({{297, 3, 2, 0x00030001}}, {}) << 297 << u"1, 3"_s;
    QTest::newRow("safety 32: 0/0")
        << rawTiff({{282, 5, 1, tiffDataOffset}}, QByteArray(8, '\0')) << 282 << QString();
    QTest::newRow("fraction") << rawTiff({{282, 5, 1, tiffDataOffset}},
                                         littleEndian(quint32(408)) + littleEndian(quint32(2)))
                              << 282 << u"204"_s;
    QTest::newRow("missing") << withText({{270, "x"}}) << 271 << QString();
    QTest::newRow("no such number") << withText({{270, "x"}}) << -1 << QString();
}

void tst_TiffTags::valuesAsText()
{
    QFETCH(QByteArray, octets);
    QFETCH(int, tag);
    const auto tags = read(octets);
    QVERIFY(tags);
    QTEST(tags->text(tag), "text");
}

void tst_TiffTags::hostile_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<ErrorCode>("error"); // None: it is read
    QTest::addColumn<int>("pages");
    const auto refused = [](const char *name, const QByteArray &octets,
                            ErrorCode error = ErrorCode::FileDamaged) {
        QTest::newRow(name) << octets << error << 0;
    };
    const auto read = [](const char *name, const QByteArray &octets, int pages = 1) {
        QTest::newRow(name) << octets << ErrorCode::None << pages;
    };
    const QList<TiffTag> width{{256, 4, 1, 1728}};
    refused("safety 1: empty", {}, ErrorCode::FileEmpty);
    refused("safety 2: one octet", "I", ErrorCode::FileTypeUnknown);
    refused("other file", "%PDF-1.4 and more", ErrorCode::FileTypeUnknown);
    refused("header only", QByteArray("II*\0", 4), ErrorCode::FileTypeUnknown);
    refused("safety 22: directory past the end", QByteArray("II*\0\xff\xff\xff\x7f", 8));
    refused("directory cut", rawTiff(width, {}).chopped(5));
    refused("no entries", rawTiff({}, {}));
    refused("safety 31: BigTIFF", QByteArray("II+\0\x08\0\0\0\0\0\0\0", 12),
            ErrorCode::NotSupported);
    read("safety 21: loop to itself", rawTiff(width, {}, 8));
    read("next directory past the end", rawTiff(width, {}, 0xfffffff0));
    read("value past the end", rawTiff({{270, 2, 100, 0xfffffff0}}, {}));
    read("safety 23: count 2^32", rawTiff({{273, 5, 0xffffffff, 8}}, {}));
    read("count 0", rawTiff({{270, 2, 0, 8}}, {}));
    read("unknown type", rawTiff({{270, 99, 1, 8}}, {}));
    read("type 0", rawTiff({{270, 0, 1, 8}}, {}));
    read("the same tag twice", rawTiff({{256, 4, 1, 1}, {256, 4, 1, 2}}, {}));
    read("not a number", rawTiff({{11, 11, 1, 0x7fc00000}}, {}));
    read("safety 28: 65535 samples", rawTiff({{258, 3, 1, 64}, {277, 3, 1, 65535}}, {}));
}

void tst_TiffTags::hostile()
{
    QFETCH(QByteArray, octets);
    QFETCH(ErrorCode, error);
    const auto tags = read(octets);
    QCOMPARE(tags ? ErrorCode::None : tags.error().code, error);
    if (tags) {
        QTEST(tags->pages(), "pages");
        QVERIFY(tags->tags().size() <= 2);
    }
}

void tst_TiffTags::bigEndian()
{
    const auto tags = read(QByteArray::fromHex("4d4d002a00000008"
                                               "0001"
                                               "0100000300000001" // width, one short
                                               "06c00000"
                                               "00000000"));
    QVERIFY(tags);
    QCOMPARE(tags->text(256), u"1728"_s);
}

/** Files that nobody here made: all are read or refused, and quickly. */
void tst_TiffTags::corpus()
{
    const QDir folder(qEnvironmentVariable("FAX_CORPUS_DIR", m_dir.path()));
    int read = 0;
    for (const QString &sub : {u"tiff"_s, u"bad"_s}) {
        const QDir files(folder.filePath(sub));
        for (const QString &name : files.entryList({u"*.tif"_s}, QDir::Files)) {
            Model::Tiff tiff;
            const auto set = tiff.setImage(files.filePath(name));
            QVERIFY2(set || sub == u"bad", qPrintable(name));
            read += set ? 1 : 0;
            if (name == u"fax-received-3p.tif") {
                QCOMPARE(tiff.pageCount().value(), 3);
                QCOMPARE(tiff.tiffTagString(305).value(), u"GPL Ghostscript 9.07"_s);
                QCOMPARE(tiff.tiffTagString(306).value(), u"2014:10:26 10:48:28"_s);
                QVERIFY(tiff.tsid()->isEmpty());
            }
        }
    }
    QVERIFY(read > 10 || !qEnvironmentVariableIsSet("FAX_CORPUS_DIR"));
}

void tst_TiffTags::beforeAnImageIsSet()
{
    const Model::Tiff tiff;
    QVERIFY(tiff.image().isEmpty());
    const QList<Result<QString>> texts{tiff.callerId(),
                                       tiff.csid(),
                                       tiff.receiveTime(),
                                       tiff.recipientName(),
                                       tiff.recipientNumber(),
                                       tiff.routing(),
                                       tiff.senderName(),
                                       tiff.tiffTagString(270),
                                       tiff.tsid()};
    for (const auto &text : texts) {
        QVERIFY(!text);
        QCOMPARE(text.error().code, ErrorCode::InvalidOperation);
    }
    QVERIFY(!tiff.rawReceiveTime());
    QVERIFY(!tiff.pageCount());
    QVERIFY(!tiff.tagIds());
}

void tst_TiffTags::faxTiff()
{
    Model::Tiff tiff;
    const QString path = file(u"sent.tif"_s, ourFile(everything()));
    QVERIFY(tiff.setImage(path));
    QCOMPARE(tiff.image(), path);
    QCOMPARE(tiff.tsid().value(), everything().tsid);
    QCOMPARE(tiff.recipientNumber().value(), everything().recipientNumber);
    QCOMPARE(tiff.rawReceiveTime().value(), receivedAt);
    QVERIFY(tiff.receiveTime()->contains(u" @ "_s));

    TiffFaxInfo received;
    received.csid = u"+49 30 5550100"_s;
    QVERIFY(tiff.setImage(file(u"received.tif"_s, ourFile(received))));
    QCOMPARE(tiff.recipientNumber().value(), received.csid); // A10: of a received fax the CSID
    QVERIFY(tiff.recipientName()->isEmpty());
    QVERIFY(tiff.receiveTime()->isEmpty());
    QVERIFY(!tiff.rawReceiveTime()->isValid());
}

void tst_TiffTags::aFailureLeavesTheOldFile()
{
    Model::Tiff tiff;
    const QString path = file(u"good.tif"_s, ourFile(everything()));
    QVERIFY(tiff.setImage(path));
    QVERIFY(!tiff.setImage(file(u"bad.tif"_s, "nonsense")));
    QCOMPARE(tiff.image(), path);
    QCOMPARE(tiff.tsid().value(), everything().tsid);
}

void tst_TiffTags::refusedFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("error");
    const QString pipe = m_dir.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    QTest::newRow("missing") << m_dir.filePath(u"none.tif"_s) << ErrorCode::FileMissing;
    QTest::newRow("safety 45: pipe") << pipe << ErrorCode::FileUnreadable;
    QTest::newRow("safety 45: device") << u"/dev/zero"_s << ErrorCode::FileUnreadable;
    QTest::newRow("folder") << m_dir.path() << ErrorCode::FileUnreadable;
    QTest::newRow("empty") << file(u"empty.tif"_s, {}) << ErrorCode::FileEmpty;
    QTest::newRow("text") << file(u"text.tif"_s, "Dear reader") << ErrorCode::FileTypeUnknown;
}

void tst_TiffTags::refusedFiles()
{
    QFETCH(QString, path);
    Model::Tiff tiff;
    const auto set = tiff.setImage(path);
    QVERIFY(!set);
    QTEST(set.error().code, "error");
    QVERIFY2(set.error().message().contains(path), qPrintable(set.error().message()));
    QVERIFY(tiff.image().isEmpty());
}

QTEST_GUILESS_MAIN(tst_TiffTags)
#include "tst_tifftags.moc"
