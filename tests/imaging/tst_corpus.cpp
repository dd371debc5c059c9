#include "imaging/renderclient.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtTest/QtTest>

using namespace Fax;

/**
 * Whole documents: our sample, whole and cut off, and those that nobody here made, of the folder that
 * FAX_CORPUS_DIR names.
 */
class tst_Corpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goodDocumentsGivePages_data();
    void goodDocumentsGivePages();
    void badDocumentsEnd_data();
    void badDocumentsEnd();

private:
    void addFiles(const QStringList &folders) const
    {
        if (m_corpus.isEmpty())
            return;
        for (const QString &folder : folders) {
            const QDir files(m_corpus + u'/' + folder);
            for (const QString &name : files.entryList(QDir::Files))
                QTest::addRow("%s/%s", qPrintable(folder), qPrintable(name))
                    << files.filePath(name);
        }
    }

    std::optional<Result<QList<FaxPage>>> render(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        RenderJob job;
        job.sources = {{QFileInfo(path).fileName(), file.readAll()}};
        job.headerRows = 24;
        std::optional<Result<QList<FaxPage>>> result;
        m_client.render(job, this, {},
                        [&result](Result<QList<FaxPage>> pages) { result = std::move(pages); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(result, 60000); }();
        return result;
    }

    const QString m_corpus = qEnvironmentVariable("FAX_CORPUS_DIR");
    QTemporaryDir m_dir;
    RenderClient m_client;
};

void tst_Corpus::initTestCase()
{
    QVERIFY(m_corpus.isEmpty() || QDir(m_corpus).exists());
    QFile sample(QStringLiteral(SAMPLE_DOCUMENT));
    QVERIFY(sample.open(QIODevice::ReadOnly));
    QFile half(m_dir.filePath(QStringLiteral("half.pdf")));
    QVERIFY(half.open(QIODevice::WriteOnly) && half.write(sample.read(sample.size() / 2)) > 0);
}

void tst_Corpus::goodDocumentsGivePages_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("our sample") << QStringLiteral(SAMPLE_DOCUMENT);
    addFiles({QStringLiteral("pdf"), QStringLiteral("image"), QStringLiteral("text"),
              QStringLiteral("tiff")});
}

void tst_Corpus::goodDocumentsGivePages()
{
    QFETCH(QString, path);
    const auto result = render(path);
    QVERIFY(result);
    QVERIFY2(*result, qPrintable(*result ? QString() : result->error().message()));
    QVERIFY(!(*result)->isEmpty());
    for (const FaxPage &page : **result)
        QCOMPARE(page.width(), 1728);
}

void tst_Corpus::badDocumentsEnd_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("half of our sample") << m_dir.filePath(QStringLiteral("half.pdf"));
    addFiles({QStringLiteral("bad"), QStringLiteral("office")});
}

void tst_Corpus::badDocumentsEnd()
{
    QFETCH(QString, path);
    const auto result = render(path);
    QVERIFY(result); // in time, by pages or by an error
    if (*result)
        return;
    const QString message = result->error().message();
    QVERIFY2(message.contains(QFileInfo(path).fileName()), qPrintable(message));
    QVERIFY2(message.endsWith(u'.'), qPrintable(message));
}

QTEST_GUILESS_MAIN(tst_Corpus)
#include "tst_corpus.moc"
