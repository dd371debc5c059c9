#include "common/idlistview.h"
#include "common/messagebar.h"
#include "faxes/inboxplace.h"
#include "outbox/outboxplace.h"
#include "window/actions.h"
#include "window/dragout.h"
#include "window/dropoverlay.h"
#include "windowbench.h"

#include <QtCore/QMimeData>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QDragEnterEvent>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

using namespace Fax;

/** The ways to a new fax and back: drop, clipboard, refusal, undo, no connection (ui.md 3.4, S4). */
class tst_NewFaxWays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void dropOpensNewFax();
    void dropOfMusicIsRefused();
    void clipboardOpensNewFax_data();
    void clipboardOpensNewFax();
    void draggedFaxesArePdf();
    void failedSendComesBack();
    void sentFaxCanBePulledBack();
    void runningCallIsNotPulledBack();
    void sendingWithoutConnectionWaits();

private:
    void open();
    [[nodiscard]] Ui::Actions &actions() const { return m_bench->window->actions(); }
    [[nodiscard]] static Ui::FaxWizard *wizard();

    std::unique_ptr<WindowBench> m_bench;
};

void tst_NewFaxWays::init()
{
    qputenv("TZ", "UTC");
    m_bench = std::make_unique<WindowBench>();
}

void tst_NewFaxWays::open()
{
    Seed::addPorts(m_bench->link, Seed::portStates());
    Seed::addJobs(m_bench->link);
    Seed::addFaxes(m_bench->link, 20);
    m_bench->link.setQueue({false, {}, {}, 1, 9, 2, {}});
    QVERIFY(m_bench->open());
}

void tst_NewFaxWays::dropOpensNewFax()
{
    open();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a.pdf")),
                   QUrl::fromLocalFile(QStringLiteral("/tmp/b.png"))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_bench->window.get(), &enter);
    const auto *overlay = m_bench->window->findChild<Ui::DropOverlay *>();
    QVERIFY(overlay->isVisible());
    QCOMPARE(overlay->sentence(), QStringLiteral("Drop to send as a fax: 2 files"));
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_bench->window.get(), &drop);
    QVERIFY(!overlay->isVisible());
    Ui::FaxWizard *opened = nullptr;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows)
        if (auto *fax = qobject_cast<Ui::FaxWizard *>(window))
            opened = fax;
    QVERIFY(opened != nullptr);
    QCOMPARE(opened->draft().documents.size(), 2);
    delete opened;
}

void tst_NewFaxWays::dropOfMusicIsRefused()
{
    open();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/song.mp3"))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_bench->window.get(), &enter);
    const auto *overlay = m_bench->window->findChild<Ui::DropOverlay *>();
    QVERIFY(overlay->sentence().startsWith(QStringLiteral("Cannot fax song.mp3 (")));
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_bench->window.get(), &drop);
    QCOMPARE(m_bench->window->messages().texts().size(), 1);
}

void tst_NewFaxWays::clipboardOpensNewFax_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("file"); ///< "" = refused
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("text") << QStringLiteral("text")
                          << QStringLiteral("Text from the clipboard.txt");
    QTest::newRow("blanks only") << QStringLiteral("blank") << QString();
    QTest::newRow("picture") << QStringLiteral("picture")
                             << QStringLiteral("Picture from the clipboard.png");
    QTest::newRow("files") << QStringLiteral("/tmp/a.pdf") << QStringLiteral("a.pdf");
    QTest::newRow("music") << QStringLiteral("/tmp/song.mp3") << QString();
}

void tst_NewFaxWays::clipboardOpensNewFax() // M7
{
    QFETCH(const QString, kind);
    QFETCH(const QString, file);
    open();
    auto *data = new QMimeData;
    if (kind == u"text" || kind == u"blank")
        data->setText(kind == u"text" ? QStringLiteral("Grüße") : QStringLiteral(" \n"));
    else if (kind == u"picture")
        data->setImageData(QImage(20, 20, QImage::Format_RGB32));
    else if (!kind.isEmpty())
        data->setUrls({QUrl::fromLocalFile(kind)});
    QGuiApplication::clipboard()->setMimeData(data);
    actions().newFromClipboard->trigger();
    const std::unique_ptr<Ui::FaxWizard> opened(wizard());
    QCOMPARE(opened != nullptr, !file.isEmpty());
    QCOMPARE(m_bench->window->messages().texts().size(), file.isEmpty() ? 1 : 0);
    if (!opened)
        return;
    const QString path = opened->draft().documents.value(0).path;
    QCOMPARE(QFileInfo(path).fileName(), file);
    if (kind == u"text") {
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(written.readAll()), QStringLiteral("Grüße"));
    }
}

void tst_NewFaxWays::draggedFaxesArePdf() // M7
{
    open();
    m_bench->window->openPlace(QStringLiteral("inbox"));
    Ui::IdListView &list = m_bench->window->inbox().list();
    list.selectionModel()->clear();
    for (const int id : {3, 4})
        list.selectionModel()->select(list.model()->index(id - 1, 0),
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
    std::optional<Result<QStringList>> files;
    list.findChild<Ui::DragOut *>()->makeFiles(
        [&files](const Result<QStringList> &made) { files = made; });
    QTRY_VERIFY(files);
    QVERIFY(files->has_value());
    QCOMPARE((*files)->size(), 2);
    for (const QString &path : **files) {
        static const QRegularExpression name(
            QStringLiteral("^\\d{4}-\\d\\d-\\d\\d \\d{4} from .+\\.pdf$"));
        QVERIFY2(name.match(QFileInfo(path).fileName()).hasMatch(), qPrintable(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
    }
    m_bench->link.refuse(QStringLiteral("faxDocument"), {ErrorCode::NotFound});
    files.reset();
    list.findChild<Ui::DragOut *>()->makeFiles(
        [&files](const Result<QStringList> &made) { files = made; });
    QTRY_VERIFY(files);
    QVERIFY(!files->has_value());
}

void tst_NewFaxWays::failedSendComesBack()
{
    open();
    m_bench->link.refuse(QStringLiteral("submit"),
                         {ErrorCode::FileDamaged, QStringLiteral("a.pdf is damaged")});
    m_bench->window->send(Ui::FaxDraft::to(QStringLiteral("102"), {QStringLiteral("/tmp/a.pdf")}),
                          {"x"});
    Ui::FaxWizard *back = nullptr;
    const auto find = [&back] {
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows)
            if (auto *fax = qobject_cast<Ui::FaxWizard *>(window))
                back = fax;
        return back != nullptr;
    };
    QTRY_VERIFY(find());
    QCOMPARE(back->draft().recipients.value(0).number, QStringLiteral("102"));
    const QString said = back->findChild<Ui::MessageBar *>()->texts().value(0);
    QVERIFY2(said.contains(QStringLiteral("a.pdf is damaged")), qPrintable(said));
    delete back;
}

void tst_NewFaxWays::sentFaxCanBePulledBack() // S4
{
    open();
    m_bench->window->send(Ui::FaxDraft::to(QStringLiteral("102"), {QStringLiteral("/tmp/a.pdf")}),
                          {"x"});
    const auto sentence = [this] { return m_bench->find<QLabel>("undo.sentence")->text(); };
    QTRY_COMPARE(sentence(), QStringLiteral("Fax to 102 is in the outbox."));
    m_bench->find<QToolButton>("undo.show")->click();
    QCOMPARE(m_bench->window->currentPlaceName(), QStringLiteral("outbox"));
    QVERIFY(actions().undo->isEnabled());
    actions().undo->trigger();
    QCOMPARE(m_bench->link.count(QStringLiteral("cancelJobs")), 1);
    const std::unique_ptr<Ui::FaxWizard> back(wizard());
    QVERIFY(back);
    QCOMPARE(back->draft().recipients.value(0).number, QStringLiteral("102"));
    QVERIFY(!actions().undo->isEnabled());
    QCOMPARE(actions().undo->statusTip(), QStringLiteral("Nothing can be taken back now"));
}

void tst_NewFaxWays::runningCallIsNotPulledBack() // S4: only if no call has started
{
    open();
    m_bench->window->send(Ui::FaxDraft::to(QStringLiteral("102"), {QStringLiteral("/tmp/a.pdf")}),
                          {"x"});
    QTRY_VERIFY(actions().undo->isEnabled());
    Job job = m_bench->link.jobs.last();
    job.state = JobState::Inprogress;
    m_bench->link.putJob(job);
    actions().undo->trigger();
    QCOMPARE(m_bench->link.count(QStringLiteral("cancelJobs")), 0);
    QVERIFY(wizard() == nullptr);
    QCOMPARE(m_bench->window->messages().texts().value(0),
             QStringLiteral("The call to 102 has begun: cancel it in the outbox."));
}

void tst_NewFaxWays::sendingWithoutConnectionWaits() // 3.3
{
    m_bench->server.keepFaxesIn(m_bench->folder.filePath(QStringLiteral("waiting")),
                                m_bench->clock);
    open();
    m_bench->link.setConnected(false);
    m_bench->window->openPlace(QStringLiteral("outbox"));
    m_bench->window->send(Ui::FaxDraft::to(QStringLiteral("102"), {QStringLiteral("/tmp/a.pdf")}),
                          {"x"});
    const auto sentence = [this] { return m_bench->find<QLabel>("undo.sentence")->text(); };
    QTRY_COMPARE(sentence(), QStringLiteral("Fax to 102 waits for the server."));
    QTRY_COMPARE(m_bench->window->outbox().model().rowOf(-1) >= 0, true);
    m_bench->window->outbox().list().select(-1);
    QVERIFY2(actions().cancelJob->isEnabled(), qPrintable(actions().cancelJob->statusTip()));
    QVERIFY(!actions().pauseJob->isEnabled());
    m_bench->link.setConnected(true);
    QTRY_COMPARE(m_bench->link.count(QStringLiteral("submit")), 1);
    QTRY_VERIFY(m_bench->server.jobs().find(JobId{-1}) == nullptr);
    actions().undo->trigger(); // too late: it would be sent twice
    QVERIFY(wizard() == nullptr);
    QCOMPARE(m_bench->window->messages().texts().value(0),
             QStringLiteral("The server has taken the fax to 102: cancel it in the outbox."));
}

Ui::FaxWizard *tst_NewFaxWays::wizard()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows)
        if (auto *fax = qobject_cast<Ui::FaxWizard *>(window); fax && fax->isVisible())
            return fax;
    return nullptr;
}

QTEST_MAIN(tst_NewFaxWays)
#include "tst_newfaxways.moc"
