#include "entries.h"
#include "seeds.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Fax::Fuzz;

/** The fuzz targets without a fuzzer: inputs that once broke something, and our seeds, whole and cut. */
class tst_FuzzInputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("fax.*=false")); }
    void kept_data();
    void kept();
    void seedsAreTaken_data();
    void seedsAreTaken();
};

namespace {
constexpr int cuts = 4; ///< lengths that a seed is cut to

void run(const Target &target, const QByteArray &octets)
{
    // A copy of its own: reading behind its end is seen by the address sanitizer.
    const std::vector<uint8_t> data(octets.begin(), octets.end());
    QCOMPARE(target.run(data.data(), data.size()), 0);
}
} // namespace

void tst_FuzzInputs::kept_data()
{
    QTest::addColumn<int>("target");
    QTest::addColumn<QString>("file");
    for (int i = 0; i < int(std::size(targets)); ++i) {
        const QString name = QLatin1StringView(targets[i].name);
        const QDir folder(QStringLiteral(FUZZ_INPUTS_DIR "/") + name);
        QTest::addRow("%s empty", targets[i].name) << i << QString();
        const QStringList files = folder.entryList(QDir::Files);
        for (const QString &file : files)
            QTest::addRow("%s/%s", targets[i].name, qPrintable(file)) << i << folder.filePath(file);
    }
}

void tst_FuzzInputs::kept()
{
    QFETCH(int, target);
    QFETCH(QString, file);
    QByteArray octets;
    if (!file.isEmpty()) {
        QFile input(file);
        QVERIFY2(input.open(QIODevice::ReadOnly), qPrintable(input.errorString()));
        octets = input.readAll();
    }
    run(targets[target], octets);
}

void tst_FuzzInputs::seedsAreTaken_data()
{
    QTest::addColumn<int>("target");
    for (int i = 0; i < int(std::size(targets)); ++i)
        QTest::newRow(targets[i].name) << i;
}

void tst_FuzzInputs::seedsAreTaken()
{
    QFETCH(int, target);
    static const QList<Seed> all = seeds();
    int used = 0;
    for (const Seed &seed : all) {
        if (qstrcmp(seed.target, targets[target].name) != 0)
            continue;
        ++used;
        for (int cut = 1; cut <= cuts; ++cut)
            run(targets[target], seed.octets.left(seed.octets.size() * cut / cuts));
    }
    QVERIFY(used > 0);
}

QTEST_GUILESS_MAIN(tst_FuzzInputs)
#include "tst_fuzzinputs.moc"
