#include "support/hostilenumbers.h"
#include "windowbench.h"
#include "wizard/documenttypes.h"
#include "wizard/newfaxwindow.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

#include <sys/stat.h>

using namespace Fax;

/** File > New fax: messages beside the fields, send, close. */
class tst_NewFax : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void hostileNumbers_data() { addHostileNumbers(); }
    void hostileNumbers();
    void numberIsCheckedOnLeaving();
    void wrongTypeIsRefused();
    void removesFiles();
    void sendsAndCloses();
    void sendsByKeys();

private:
    static QString write(const QTemporaryDir &folder, const QString &name,
                         const QByteArray &content)
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
            ? file.fileName()
            : QString();
    }
    static QString message(const QWidget &window, const char *name)
    {
        const auto *label = window.findChild<QLabel *>(QString::fromLatin1(name));
        return label->isHidden() ? QString() : label->text();
    }
};

void tst_NewFax::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QString>("says");
    const QString good = QStringLiteral("102");
    const QString pdf = QStringLiteral("good.pdf");
    QTest::newRow("no number") << QString() << pdf << QByteArray("newfax.number.message")
                               << QStringLiteral("Enter a fax number");
    QTest::newRow("letters") << QStringLiteral("555-CALL") << pdf
                             << QByteArray("newfax.number.message") << QStringLiteral("letters");
    QTest::newRow("modem command") << QStringLiteral("123;+++ATH0") << pdf
                                   << QByteArray("newfax.number.message") << QStringLiteral("123");
    QTest::newRow("too long") << QString(200, u'7') << pdf << QByteArray("newfax.number.message")
                              << QStringLiteral("7");
    QTest::newRow("no file") << good << QString() << QByteArray("newfax.files.message")
                             << QStringLiteral("Add a document");
    QTest::newRow("missing file") << good << QStringLiteral("missing.pdf")
                                  << QByteArray("newfax.files.message")
                                  << QStringLiteral("Cannot read");
    QTest::newRow("empty file") << good << QStringLiteral("empty.pdf")
                                << QByteArray("newfax.files.message") << QStringLiteral("is empty");
    QTest::newRow("control characters")
        << QStringLiteral("12\x07"
                          "34")
        << pdf << QByteArray("newfax.number.message") << QStringLiteral("control");
    QTest::newRow("folder") << good << QStringLiteral("folder.pdf")
                            << QByteArray("newfax.files.message")
                            << QStringLiteral("is not a file");
    QTest::newRow("pipe without end")
        << good << QStringLiteral("pipe.pdf") << QByteArray("newfax.files.message")
        << QStringLiteral("is not a file");
    QTest::newRow("too large") << good << QStringLiteral("huge.pdf")
                               << QByteArray("newfax.files.message")
                               << QStringLiteral(
                                      "is too large: all files of a fax may have 64 MiB");
}

void tst_NewFax::saysWhatIsWrong()
{
    QFETCH(const QString, number);
    QFETCH(const QString, file);
    QFETCH(const QByteArray, label);
    QFETCH(const QString, says);
    QTemporaryDir folder;
    write(folder, QStringLiteral("good.pdf"), "%PDF-1.4");
    write(folder, QStringLiteral("empty.pdf"), "");
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder.pdf")));
    QCOMPARE(::mkfifo(qPrintable(folder.filePath(QStringLiteral("pipe.pdf"))), 0600), 0);
    QFile huge(folder.filePath(QStringLiteral("huge.pdf")));
    QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(Ui::largestFax + 1)); // sparse
    Ui::NewFaxWindow window;
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    window.setDraft({number,
                     file.isEmpty() ? QStringList() : QStringList{folder.filePath(file)},
                     {},
                     Resolution::Fine});
    QSignalSpy sent(&window, &Ui::NewFaxWindow::sendRequested);
    window.findChild<QPushButton *>(QStringLiteral("newfax.send"))->click();
    QVERIFY2(message(window, label.constData()).contains(says),
             qPrintable(message(window, label.constData())));
    QCOMPARE(sent.size(), 0);
    QVERIFY(window.isVisible());
}

/** Set as by pasting; what the field itself leaves of line ends and NULs is its own affair. */
void tst_NewFax::hostileNumbers()
{
    QFETCH(QString, text);
    Ui::NewFaxWindow window;
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    auto *number = window.findChild<QLineEdit *>(QStringLiteral("newfax.number"));
    number->setText(text);
    QTest::keyClick(number, Qt::Key_Return);
    QTEST(message(window, "newfax.number.message"), "sentence");
}

void tst_NewFax::numberIsCheckedOnLeaving()
{
    Ui::NewFaxWindow window;
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    auto *number = window.findChild<QLineEdit *>(QStringLiteral("newfax.number"));
    QTest::keyClicks(number, QStringLiteral("12ab"));
    QCOMPARE(message(window, "newfax.number.message"), QString());
    QTest::keyClick(number, Qt::Key_Return);
    QVERIFY(!message(window, "newfax.number.message").isEmpty());
    number->clear();
    QTest::keyClicks(number, QStringLiteral("102"));
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(message(window, "newfax.number.message"), QString());
}

void tst_NewFax::wrongTypeIsRefused()
{
    Ui::NewFaxWindow window;
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    window.addFiles({QStringLiteral("/tmp/song.mp3"), QStringLiteral("/tmp/letter.pdf")});
    QCOMPARE(window.draft().files, QStringList{QStringLiteral("/tmp/letter.pdf")});
    QVERIFY(message(window, "newfax.files.message").contains(QStringLiteral("song.mp3")));
}

void tst_NewFax::removesFiles()
{
    Ui::NewFaxWindow window;
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    window.addFiles({QStringLiteral("/tmp/a.pdf"), QStringLiteral("/tmp/b.pdf")});
    auto *remove = window.findChild<QPushButton *>(QStringLiteral("newfax.remove"));
    QVERIFY(!remove->isEnabled());
    window.findChild<QListWidget *>(QStringLiteral("newfax.files"))->setCurrentRow(0);
    QVERIFY(remove->isEnabled());
    remove->click();
    QCOMPARE(window.draft().files, QStringList{QStringLiteral("/tmp/b.pdf")});
}

void tst_NewFax::sendsAndCloses()
{
    WindowBench bench;
    QVERIFY(bench.open());
    QTemporaryDir folder;
    const QString file = write(folder, QStringLiteral("letter.pdf"), "%PDF-1.4 content");
    QPointer<Ui::NewFaxWindow> window = bench.window->openNewFax(
        {QStringLiteral("102"), {file}, QStringLiteral("Hello"), Resolution::Superfine});
    window->findChild<QPushButton *>(QStringLiteral("newfax.send"))->click();
    QVERIFY(!window || !window->isVisible());
    const Request request = bench.link.last(QStringLiteral("submit"));
    QCOMPARE(request.documents, QList<QByteArray>{"%PDF-1.4 content"});
    const QVariantMap submission = request.arguments.at(0).toMap();
    QCOMPARE(submission.value(QStringLiteral("resolution")).toString(),
             QStringLiteral("superfine"));
    QCOMPARE(submission.value(QStringLiteral("subject")).toString(), QStringLiteral("Hello"));
    QCOMPARE(submission.value(QStringLiteral("documentNames")).toStringList(),
             QStringList{QStringLiteral("letter.pdf")});
    QVERIFY(!submission.value(QStringLiteral("requestId")).toString().isEmpty());
    QTRY_COMPARE(bench.server.jobs().size(), 1);
}

void tst_NewFax::sendsByKeys()
{
    QTemporaryDir folder;
    Ui::NewFaxWindow window;
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.addFiles({write(folder, QStringLiteral("a.txt"), "text")});
    QSignalSpy sent(&window, &Ui::NewFaxWindow::sendRequested);
    auto *number = window.findChild<QLineEdit *>(QStringLiteral("newfax.number"));
    QTest::keyClicks(number, QStringLiteral("102"));
    QTest::keyClick(number, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(sent.size(), 1); // the button is seen to go down first
    QCOMPARE(sent.at(0).at(0).value<Ui::FaxDraft>().number, QStringLiteral("102"));
    QVERIFY(!window.isVisible());
}

QTEST_MAIN(tst_NewFax)
#include "tst_newfax.moc"
