#include "wizard/documenttypes.h"
#include "wizard/wizardrail.h"
#include "wizardbench.h"

#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

#include <sys/stat.h>

using namespace Fax;

/** The wizard (ui.md chapter 7): steps in any order, messages beside the fields, Send from everywhere. */
class tst_Wizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void numberIsCheckedOnLeaving();
    void wrongTypeIsRefused();
    void ordersAndRemovesFiles();
    void sendsAndCloses();
    void sendsByKeys();
    void sendsFromEveryStep_data();
    void sendsFromEveryStep();
    void coverPageAloneIsEnough();
    void draftSurvivesTheSteps();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        return m_bench->write(name, content);
    }
    [[nodiscard]] QString message(const char *name) const { return m_bench->message(name); }
    template <typename T> [[nodiscard]] T *find(const char *name) const
    {
        return m_bench->find<T>(name);
    }

    std::unique_ptr<WizardBench> m_bench;
    Ui::FaxWizard *m_wizard = nullptr;
};

void tst_Wizard::init()
{
    m_bench = std::make_unique<WizardBench>();
    m_wizard = m_bench->wizard.get();
}

void tst_Wizard::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("step");
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QString>("says");
    const QString good = QStringLiteral("102");
    const QString pdf = QStringLiteral("good.pdf");
    const QByteArray to("wizard.to.message");
    const QByteArray documents("wizard.documents.message");
    const QByteArray list("wizard.recipients.message");
    const auto number = [&](const char *name, const QString &text, const QString &says) {
        QTest::newRow(name) << text << pdf << 0 << (text.isEmpty() ? to : list) << says;
    };
    const auto file = [&](const char *name, const QString &path, const QString &says) {
        QTest::newRow(name) << good << path << 1 << documents << says;
    };
    number("no number", QString(), QStringLiteral("Enter a fax number"));
    number("letters", QStringLiteral("555-CALL"), QStringLiteral("letters"));
    number("modem command", QStringLiteral("123;+++ATH0"), QStringLiteral("123"));
    number("too long", QString(200, u'7'), QStringLiteral("7"));
    number("control characters",
           QStringLiteral("12\x07"
                          "34"),
           QStringLiteral("control"));
    file("no file", QString(), QStringLiteral("Add a document or use a cover page."));
    file("missing file", QStringLiteral("missing.pdf"), QStringLiteral("Cannot read"));
    file("empty file", QStringLiteral("empty.pdf"), QStringLiteral("is empty"));
    file("folder", QStringLiteral("folder.pdf"), QStringLiteral("is not a file"));
    file("pipe without end", QStringLiteral("pipe.pdf"), QStringLiteral("is not a file"));
    file("too large", QStringLiteral("huge.pdf"),
         QStringLiteral("is too large: all files of a fax may have 64 MiB"));
}

void tst_Wizard::saysWhatIsWrong() // S5
{
    QFETCH(const QString, number);
    QFETCH(const QString, file);
    QFETCH(const int, step);
    QFETCH(const QByteArray, label);
    QFETCH(const QString, says);
    m_bench->write(QStringLiteral("good.pdf"), "%PDF-1.4");
    m_bench->write(QStringLiteral("empty.pdf"), "");
    QVERIFY(QDir(m_bench->files.path()).mkdir(QStringLiteral("folder.pdf")));
    QCOMPARE(::mkfifo(qPrintable(m_bench->files.filePath(QStringLiteral("pipe.pdf"))), 0600), 0);
    QFile huge(m_bench->files.filePath(QStringLiteral("huge.pdf")));
    QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(Ui::largestFax + 1)); // sparse
    Ui::FaxDraft draft;
    if (!number.isEmpty())
        draft.addNumber(number);
    if (!file.isEmpty())
        draft.addFiles({m_bench->files.filePath(file)});
    m_wizard->setDraft(draft);
    m_wizard->openStep(4);
    QSignalSpy sent(m_wizard, &Ui::FaxWizard::sendRequested);
    find<QPushButton>("wizard.send")->click();
    QTRY_VERIFY2(message(label.constData()).contains(says), qPrintable(message(label.constData())));
    QTRY_COMPARE(m_wizard->currentStep(), step); // the first problem
    QCOMPARE(find<Ui::WizardRail>("wizard.rail")->mark(step), Ui::WizardRail::Mark::Problem);
    QCOMPARE(sent.size(), 0);
    QVERIFY(m_wizard->isVisible());
}

void tst_Wizard::numberIsCheckedOnLeaving() // S5
{
    auto *to = find<QLineEdit>("wizard.to");
    QTest::keyClicks(to, QStringLiteral("12ab"));
    QCOMPARE(message("wizard.to.message"), QString());
    QTest::keyClick(to, Qt::Key_Return);
    QVERIFY(!message("wizard.to.message").isEmpty());
    QCOMPARE(m_wizard->draft().recipients.size(), 1); // it still stands in the line
    to->clear();
    QTest::keyClicks(to, QStringLiteral("102"));
    QTest::keyClick(to, Qt::Key_Return);
    QCOMPARE(message("wizard.to.message"), QString());
    QCOMPARE(to->text(), QString());
    QCOMPARE(m_wizard->draft().recipients.value(0).number, QStringLiteral("102"));
}

void tst_Wizard::wrongTypeIsRefused()
{
    m_wizard->addFiles({QStringLiteral("/tmp/song.mp3"), write(QStringLiteral("a.pdf"), "%PDF")});
    QCOMPARE(m_wizard->draft().documents.size(), 1);
    QVERIFY(message("wizard.documents.message").contains(QStringLiteral("song.mp3")));
}

void tst_Wizard::ordersAndRemovesFiles()
{
    const QString a = write(QStringLiteral("a.pdf"), "%PDF");
    const QString b = write(QStringLiteral("b.pdf"), "%PDF");
    m_wizard->openStep(1);
    m_wizard->addFiles({a, b});
    const auto paths = [this] {
        QStringList all;
        const auto documents = m_wizard->draft().documents;
        for (const Ui::DraftDocument &document : documents)
            all.append(document.path);
        return all;
    };
    auto *list = find<QTreeView>("wizard.documents");
    auto *remove = find<QPushButton>("wizard.documents.remove");
    QVERIFY(!remove->isEnabled());
    list->setCurrentIndex(list->model()->index(1, 0));
    find<QPushButton>("wizard.documents.up")->click();
    QCOMPARE(paths(), QStringList({b, a}));
    QCOMPARE(list->currentIndex().row(), 0);
    remove->click();
    QCOMPARE(paths(), QStringList{a});
}

void tst_Wizard::sendsAndCloses()
{
    QVERIFY(m_bench->bench.open());
    Ui::FaxDraft draft = Ui::FaxDraft::to(
        QStringLiteral("102"), {write(QStringLiteral("letter.pdf"), "%PDF-1.4 content")});
    draft.subject = QStringLiteral("Hello");
    draft.resolution = Resolution::Superfine;
    QPointer<Ui::FaxWizard> window = m_bench->bench.window->openNewFax(draft);
    window->findChild<QPushButton *>(QStringLiteral("wizard.send"))->click();
    QTRY_VERIFY(!window || !window->isVisible());
    const Request request = m_bench->bench.link.last(QStringLiteral("submit"));
    QCOMPARE(request.documents, QList<QByteArray>{"%PDF-1.4 content"});
    const QVariantMap submission = request.arguments.at(0).toMap();
    QCOMPARE(submission.value(QStringLiteral("resolution")).toString(),
             QStringLiteral("superfine"));
    QCOMPARE(submission.value(QStringLiteral("subject")).toString(), QStringLiteral("Hello"));
    QCOMPARE(submission.value(QStringLiteral("documentNames")).toStringList(),
             QStringList{QStringLiteral("letter.pdf")});
    QVERIFY(!submission.value(QStringLiteral("requestId")).toString().isEmpty());
    QTRY_COMPARE(m_bench->bench.server.jobs().size(), 1);
}

void tst_Wizard::sendsByKeys() // A1
{
    QVERIFY(QTest::qWaitForWindowActive(m_wizard));
    m_wizard->addFiles({write(QStringLiteral("a.txt"), "text")});
    QSignalSpy sent(m_wizard, &Ui::FaxWizard::sendRequested);
    auto *to = find<QLineEdit>("wizard.to");
    QTest::keyClicks(to, QStringLiteral("102"));
    QTest::keyClick(to, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(sent.size(), 1); // the button is seen to go down first
    QCOMPARE(sent.at(0).at(0).value<Ui::FaxDraft>().recipients.value(0).number,
             QStringLiteral("102"));
    QVERIFY(!m_wizard->isVisible());
}

void tst_Wizard::sendsFromEveryStep_data()
{
    QTest::addColumn<int>("step");
    for (int step = 0; step < 5; ++step)
        QTest::addRow("step %d", step + 1) << step;
}

void tst_Wizard::sendsFromEveryStep() // S5: never greyed without reason
{
    QFETCH(const int, step);
    QVERIFY(QTest::qWaitForWindowActive(m_wizard));
    m_wizard->setDraft(
        Ui::FaxDraft::to(QStringLiteral("102"), {write(QStringLiteral("a.txt"), "text")}));
    m_wizard->openStep(step);
    QSignalSpy sent(m_wizard, &Ui::FaxWizard::sendRequested);
    QTest::keyClick(m_wizard->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(sent.size(), 1);
}

void tst_Wizard::coverPageAloneIsEnough() // 9.1
{
    m_wizard->setDraft(Ui::FaxDraft::to(QStringLiteral("102")));
    find<QCheckBox>("wizard.cover")->setChecked(true);
    QSignalSpy sent(m_wizard, &Ui::FaxWizard::sendRequested);
    find<QPushButton>("wizard.send")->click();
    QCOMPARE(sent.size(), 1);
    QVERIFY(sent.at(0).at(0).value<Ui::FaxDraft>().sendCoverpage);
}

/** What goes in comes out, whether a step shows it or not. */
void tst_Wizard::draftSurvivesTheSteps()
{
    Ui::FaxDraft draft = Ui::FaxDraft::to(QStringLiteral("102"),
                                          {write(QStringLiteral("a.pdf"), "%PDF")});
    draft.recipients.append({QStringLiteral("+49 30 5550100"), QStringLiteral("Muster GmbH")});
    draft.recipients[1].city = QStringLiteral("Berlin");
    draft.subject = QStringLiteral("Price list");
    draft.senderName = QStringLiteral("A. Meier");
    draft.resolution = Resolution::Standard;
    draft.paper = Paper::Letter;
    draft.priority = Priority::Low;
    draft.schedule = ScheduleType::SpecificTime;
    draft.scheduledAt = m_bench->bench.clock.now().addDays(1);
    draft.billingCode = QStringLiteral("4711");
    m_wizard->setDraft(draft);
    const Ui::FaxDraft back = m_wizard->draft();
    QCOMPARE(back.recipients, draft.recipients);
    QCOMPARE(back.documents, draft.documents);
    QCOMPARE(static_cast<const FaxDetails &>(back), static_cast<const FaxDetails &>(draft));
    QCOMPARE(back.resolution, draft.resolution);
    QCOMPARE(back.paper, draft.paper);
    QCOMPARE(back.priority, draft.priority);
    QCOMPARE(back.scheduledAt, draft.scheduledAt);
}

QTEST_MAIN(tst_Wizard)
#include "tst_wizard.moc"
