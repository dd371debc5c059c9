#include "common/messagebar.h"
#include "windowbench.h"
#include "wizard/draftstore.h"
#include "wizard/faxwizard.h"

#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

using namespace Fax;

/** What is being written survives the end of the program, and nothing is thrown away unasked (S4). */
class tst_WizardDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void storeKeepsEverythingButPasswords();
    void strangeFilesAreLeftAlone_data();
    void strangeFilesAreLeftAlone();
    void isSavedWhileItIsWritten();
    void cutOffFaxIsOffered();
    void closingAsks_data();
    void closingAsks();
    void emptyWizardClosesUnasked();
    void sentFaxLeavesNoDraft();
    void refusedFaxKeepsItsDraft();

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(QStringLiteral("drafts")); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(folder()).entryList({QStringLiteral("*.draft")}, QDir::Files);
    }
    [[nodiscard]] static Ui::FaxWizard *wizard()
    {
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows)
            if (auto *fax = qobject_cast<Ui::FaxWizard *>(window); fax && fax->isVisible())
                return fax;
        return nullptr;
    }
    [[nodiscard]] static QPushButton *button(const Ui::FaxWizard &wizard, const QString &text)
    {
        const auto *bar = wizard.findChild<Ui::MessageBar *>();
        const auto buttons = bar->findChildren<QPushButton *>();
        for (QPushButton *one : buttons)
            if (one->text() == text)
                return one;
        return nullptr;
    }
    [[nodiscard]] Ui::FaxDraft draft() const
    {
        Ui::FaxDraft draft = Ui::FaxDraft::to(QStringLiteral("102"));
        draft.subject = QStringLiteral("Price list May");
        draft.sendCoverpage = true;
        return draft;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowBench> m_bench;
};

void tst_WizardDrafts::init()
{
    m_bench.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_bench = std::make_unique<WindowBench>();
}

void tst_WizardDrafts::storeKeepsEverythingButPasswords()
{
    Ui::FaxDraft written = draft();
    written.id = QStringLiteral("one");
    written.recipients[0].name = QStringLiteral("شركة 公司 🙂");
    written.documents = {
        {QStringLiteral("/tmp/a.pdf"), QStringLiteral("1-3"), QStringLiteral("secret")}};
    written.describeDocuments();
    {
        Ui::DraftStore store(m_bench->clock, folder());
        store.save(written, true);
    }
    QFile file(QDir(folder()).filePath(QStringLiteral("one.draft")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("secret"));
    QVERIFY(!(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    Ui::DraftStore again(m_bench->clock, folder());
    QSignalSpy loaded(&again, &Ui::DraftStore::loaded);
    QVERIFY(loaded.wait());
    const Ui::KeptDraft kept = again.drafts().value(QStringLiteral("one"));
    QVERIFY(kept.kept);
    QCOMPARE(kept.savedAt, m_bench->clock.now());
    QCOMPARE(kept.draft.recipients, written.recipients);
    QCOMPARE(kept.draft.subject, written.subject);
    QCOMPARE(kept.draft.documents.value(0).pageRange, QStringLiteral("1-3"));
    QCOMPARE(kept.draft.documents.value(0).password, QString());
}

void tst_WizardDrafts::strangeFilesAreLeftAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\x00\xff{{{{", 6);
    QTest::newRow("a newer one") << QByteArray(R"({"version":2,"fax":{}})");
    QTest::newRow("wrong types") << QByteArray(R"({"version":1,"fax":{"recipients":5}})");
}

void tst_WizardDrafts::strangeFilesAreLeftAlone()
{
    QFETCH(const QByteArray, content);
    QVERIFY(QDir().mkpath(folder()));
    QFile file(QDir(folder()).filePath(QStringLiteral("x.draft")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    Ui::DraftStore store(m_bench->clock, folder());
    QSignalSpy loaded(&store, &Ui::DraftStore::loaded);
    QVERIFY(loaded.wait());
    QVERIFY(store.drafts().isEmpty());
    QVERIFY(file.exists());
}

void tst_WizardDrafts::isSavedWhileItIsWritten()
{
    QVERIFY(m_bench->open());
    m_bench->window->keepDraftsIn(folder());
    const std::unique_ptr<Ui::FaxWizard> window(m_bench->window->openNewFax());
    auto *timer = window->findChild<QTimer *>(QStringLiteral("wizard.autosave"));
    QVERIFY(!timer->isActive()); // nothing to be lost yet
    window->findChild<QLineEdit *>(QStringLiteral("wizard.to"))->setText(QStringLiteral("102"));
    QVERIFY(timer->isActive());
    QCOMPARE(timer->interval(), 5000);
    QVERIFY(files().isEmpty());
    timer->setInterval(0); // five seconds later
    QTRY_COMPARE(files().size(), 1);
}

void tst_WizardDrafts::cutOffFaxIsOffered()
{
    Ui::FaxDraft written = draft();
    written.id = QStringLiteral("one");
    {
        Ui::DraftStore store(m_bench->clock, folder());
        store.save(written, false); // the console ended then
    }
    QVERIFY(m_bench->open());
    m_bench->window->keepDraftsIn(folder());
    QTRY_COMPARE(m_bench->window->messages().texts().value(0),
                 QStringLiteral("“Price list May” was being written when Fax Console ended."));
    const auto *menu = m_bench->find<QMenu>("menu.drafts");
    QCOMPARE(menu->actions().size(), 1);
    menu->actions().constFirst()->trigger();
    const std::unique_ptr<Ui::FaxWizard> window(wizard());
    QVERIFY(window);
    QCOMPARE(window->draft().subject, QStringLiteral("Price list May"));
    QCOMPARE(window->draft().recipients.size(), 1);
}

void tst_WizardDrafts::closingAsks_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<int>("drafts");
    QTest::newRow("keep") << QStringLiteral("Keep as draft") << true << 1;
    QTest::newRow("discard") << QStringLiteral("Discard") << true << 0;
    QTest::newRow("go on") << QStringLiteral("Go on") << false << 0;
}

void tst_WizardDrafts::closingAsks()
{
    QFETCH(const QString, answer);
    QFETCH(const bool, closes);
    QFETCH(const int, drafts);
    QVERIFY(m_bench->open());
    m_bench->window->keepDraftsIn(folder());
    QPointer<Ui::FaxWizard> window = m_bench->window->openNewFax(draft());
    window->close();
    QVERIFY(window->isVisible());
    QPushButton *chosen = button(*window, answer);
    QVERIFY(chosen != nullptr);
    chosen->click();
    QTRY_COMPARE(window.isNull() || !window->isVisible(), closes);
    QTRY_COMPARE(files().size(), drafts);
    QCOMPARE(m_bench->find<QMenu>("menu.drafts")->actions().size(), drafts);
    delete window;
}

void tst_WizardDrafts::emptyWizardClosesUnasked()
{
    QVERIFY(m_bench->open());
    m_bench->window->keepDraftsIn(folder());
    const QPointer<Ui::FaxWizard> window = m_bench->window->openNewFax();
    QVERIFY(window->close());
    QVERIFY(files().isEmpty());
}

void tst_WizardDrafts::sentFaxLeavesNoDraft()
{
    QVERIFY(m_bench->open());
    m_bench->window->keepDraftsIn(folder());
    m_bench->window->openNewFax(draft())->send();
    QTRY_COMPARE(m_bench->link.count(QStringLiteral("submit")), 1);
    QTRY_VERIFY(files().isEmpty());
    QVERIFY(wizard() == nullptr);
}

void tst_WizardDrafts::refusedFaxKeepsItsDraft()
{
    QVERIFY(m_bench->open());
    m_bench->window->keepDraftsIn(folder());
    m_bench->link.refuse(QStringLiteral("submit"), {ErrorCode::QuotaExceeded});
    m_bench->window->openNewFax(draft())->send();
    QTRY_VERIFY(wizard() != nullptr && !button(*wizard(), QStringLiteral("Discard"))
                && wizard()->findChild<Ui::MessageBar *>()->texts().size() == 1);
    QTRY_COMPARE(files().size(), 1); // until somebody decides
    delete wizard();
}

QTEST_MAIN(tst_WizardDrafts)
#include "tst_wizard_drafts.moc"
