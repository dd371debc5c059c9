#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

/** The flags that the compiler and linker left in our programs; only builds for use have them all. */
class tst_Hardening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void program_data();
    void program();
};

namespace {
QString readElf(const QString &program)
{
    QProcess process;
    process.start(QStringLiteral(READELF),
                  {QStringLiteral("--wide"), QStringLiteral("-hldn"), QStringLiteral("--dyn-syms"),
                   QCoreApplication::applicationDirPath() + u'/' + program});
    return process.waitForFinished() && process.exitCode() == 0
        ? QString::fromLatin1(process.readAllStandardOutput())
        : QString();
}

QString lineWith(const QString &text, const QString &part)
{
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (line.contains(part))
            return line;
    }
    return {};
}
} // namespace

void tst_Hardening::program_data()
{
    QTest::addColumn<QString>("program");
    for (const char *name : {"fax-line", "fax-render", "fax-service", "faxctl"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void tst_Hardening::program()
{
    QFETCH(QString, program);
    const QString elf = readElf(program);
    QVERIFY2(!elf.isEmpty(), "readelf (binutils) cannot read it");
    QVERIFY(lineWith(elf, QStringLiteral("(FLAGS_1)")).contains(u"PIE"));
    QVERIFY(lineWith(elf, QStringLiteral("(FLAGS_1)")).contains(u"NOW"));
    QVERIFY(elf.contains(u"GNU_RELRO"));
    QVERIFY(!lineWith(elf, QStringLiteral("GNU_STACK")).contains(u"RWE"));
    QVERIFY(elf.contains(u"__stack_chk_fail"));
    QVERIFY2(
        elf.contains(QRegularExpression(QStringLiteral("__(mem|str|v?s?n?printf|read)\\w*_chk"))),
        "nothing is fortified");
#ifdef __x86_64__
    // The start files of Debian 12 do not have the mark of CET, so the linker takes it off the program:
    // its landing instructions (endbr64) show that our code was compiled with it.
    QFile file(QCoreApplication::applicationDirPath() + u'/' + program);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().count(QByteArray::fromHex("f30f1efa")) > 100);
#endif
}

QTEST_GUILESS_MAIN(tst_Hardening)
#include "tst_hardening.moc"
