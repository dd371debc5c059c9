#include "base/valuemap.h"
#include "viewer/pageview.h"
#include "windowbench.h"
#include "wizard/faxsummary.h"
#include "wizard/faxwizard.h"
#include "wizard/pagewarnings.h"

#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QToolButton>

using namespace Fax;
using Code = PageFinding::Code;

/** The preview beside the wizard's steps, and steps 4 and 5 (ui.md chapter 7, S1 to S3). */
class tst_WizardPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheBitmap_data();
    void showsTheBitmap();
    void saysWhyThereIsNothing();
    void turnsPages();
    void zooms();
    void anotherResolutionIsDrawnAnew();
    void saysWhatCannotBeDrawn();
    void warningsGoThereAndHelp();
    void warningsAreGathered();
    void countryCodes();
    void stepFiveSumsUp();
    void summaries_data();
    void summaries();
    void costs_data();
    void costs();
    void durations_data();
    void durations();
    void optionsAreKept();
    void rightsAreExplained();
    void timeThatIsOver();
    void discountSaysWhen();
    void receiptNeedsAnAddress();

private:
    void open(const QVariantMap &more = {});
    template <typename T> [[nodiscard]] T *find(const char *name) const
    {
        return m_wizard->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString text(const char *name) const { return find<QLabel>(name)->text(); }
    void click(const char *name) const { find<QAbstractButton>(name)->click(); }
    [[nodiscard]] Ui::PageView *view() const { return find<Ui::PageView>("wizard.preview.page"); }
    [[nodiscard]] static FaxPage drawn(int page, Resolution resolution)
    {
        return *TiffFax::readPage(pages(resolution), page - 1);
    }
    [[nodiscard]] static QByteArray pages(Resolution resolution)
    {
        static QMap<Resolution, QByteArray> made;
        if (!made.contains(resolution))
            made.insert(resolution, Seed::document(3, resolution));
        return made.value(resolution);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<Ui::FaxWizard> m_wizard;
};

void tst_WizardPreview::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_bench = std::make_unique<WindowBench>();
    Seed::addPorts(m_bench->link, Seed::portStates());
    m_bench->link.preview.draw = [](const Submission &fax) { return pages(fax.resolution); };
    QVERIFY(m_bench->open());
    m_wizard = std::make_unique<Ui::FaxWizard>(
        Ui::WizardContext{m_bench->server, m_bench->clock, m_bench->settings});
    m_wizard->setAttribute(Qt::WA_DeleteOnClose, false);
    m_wizard->show();
}

void tst_WizardPreview::cleanup()
{
    m_wizard.reset();
    m_bench.reset();
}

/** A fax with one document to one number, and values of a submission beside it. */
void tst_WizardPreview::open(const QVariantMap &more)
{
    QFile file(m_folder->filePath(u"a.pdf"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("%PDF-1.4") > 0);
    file.close();
    QVariantMap values{{u"resolution"_qs, u"standard"_qs}};
    values.insert(more);
    Ui::FaxDraft draft;
    static_cast<Submission &>(draft) = fromMap<Submission>(values).value();
    draft.addFiles({file.fileName()});
    if (draft.recipients.isEmpty())
        draft.addNumber(u"+49 30 5550147"_qs);
    m_wizard->setDraft(draft);
    QTRY_VERIFY_WITH_TIMEOUT(!view()->page().isNull(), 10'000);
}

void tst_WizardPreview::showsTheBitmap_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Resolution>("resolution");
    QTest::newRow("standard") << u"standard"_qs << Resolution::Standard;
    QTest::newRow("fine") << u"fine"_qs << Resolution::Fine;
    QTest::newRow("superfine") << u"superfine"_qs << Resolution::Superfine;
}

/** P7: bit for bit what the service has answered. */
void tst_WizardPreview::showsTheBitmap()
{
    QFETCH(QString, name);
    QFETCH(Resolution, resolution);
    open({{u"resolution"_qs, name}});
    QVERIFY(view()->page() == drawn(1, resolution));
}

void tst_WizardPreview::saysWhyThereIsNothing()
{
    QVERIFY(view()->page().isNull());
    QCOMPARE(m_bench->link.count(u"previewPages"_qs), 0);
    QVERIFY(find<QPushButton>("wizard.preview.again")->isHidden());
}

void tst_WizardPreview::turnsPages()
{
    open();
    QVERIFY(!find<QToolButton>("wizard.preview.previous")->isEnabled());
    QTRY_VERIFY(text("wizard.preview.position").contains(u"Page 1 of 3"));
    click("wizard.preview.next");
    QTRY_VERIFY(view()->page() == drawn(2, Resolution::Standard));
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_PageDown);
    QTRY_VERIFY(view()->page() == drawn(3, Resolution::Standard));
    QVERIFY(!find<QToolButton>("wizard.preview.next")->isEnabled());
    QTest::keyClick(view(), Qt::Key_PageUp);
    QTRY_VERIFY(view()->page() == drawn(2, Resolution::Standard));
}

void tst_WizardPreview::zooms()
{
    open();
    QCOMPARE(view()->zoom(), Ui::PageView::Zoom::WholePage);
    click("wizard.preview.dots");
    QCOMPARE(view()->zoom(), Ui::PageView::Zoom::Scale);
    QCOMPARE(view()->scale(), 1.0);
    click("wizard.preview.fit");
    QCOMPARE(view()->zoom(), Ui::PageView::Zoom::WholePage);
}

void tst_WizardPreview::anotherResolutionIsDrawnAnew()
{
    open();
    click("wizard.resolution.superfine");
    QTRY_VERIFY(view()->page() == drawn(1, Resolution::Superfine));
}

void tst_WizardPreview::saysWhatCannotBeDrawn()
{
    open();
    m_bench->link.refuse(u"previewPages"_qs, {ErrorCode::FileDamaged, u"“a.pdf” is damaged"_qs});
    click("wizard.resolution.fine");
    QTRY_VERIFY(view()->page().isNull());
    m_bench->link.refuse(u"previewPages"_qs, {ErrorCode::None, {}});
    m_wizard->openStep(3);
    click("wizard.resolution.superfine");
    QTRY_VERIFY(view()->page() == drawn(1, Resolution::Superfine));
}

/** S2: each with a button that goes there; the remedy, where there is one of ours. */
void tst_WizardPreview::warningsGoThereAndHelp()
{
    m_bench->link.preview.findings = {{3, {{Code::SmallText, 120}}},
                                      {2, {{Code::MostlyBlack, 71}}}};
    open();
    m_wizard->openStep(4);
    QTRY_VERIFY(find<QPushButton>("wizard.warning.1.show") != nullptr);
    QVERIFY(text("wizard.warning.0.text").contains(u"Page 3 has letters of 1.2 mm"));
    QVERIFY(text("wizard.warning.1.text").contains(u"Page 2 is 71 % black"));
    click("wizard.warning.1.show");
    QTRY_VERIFY(view()->page() == drawn(2, Resolution::Standard));
    QVERIFY(find<QPushButton>("wizard.warning.1.fix") == nullptr);
    QCOMPARE(find<QPushButton>("wizard.warning.0.fix")->text(), u"Use Fine"_qs);
    click("wizard.warning.0.fix");
    QCOMPARE(m_wizard->draft().resolution, Resolution::Fine);
}

void tst_WizardPreview::warningsAreGathered()
{
    const auto warnings = Ui::pageWarnings({{1, {100, {{Code::SmallText, 150}}}},
                                            {2, {100, {{Code::SmallText, 90}}}},
                                            {4, {100, {{Code::SmallText, 110}}}}},
                                           Resolution::Standard);
    QCOMPARE(warnings.size(), 1);
    QCOMPARE(warnings.first().pages, (QList<int>{2, 1, 4}));
    QVERIFY(warnings.first().sentence.contains(u"Page 2"));
    QVERIFY(Ui::pageWarnings({}, Resolution::Fine).isEmpty());
}

void tst_WizardPreview::countryCodes()
{
    QVERIFY(!Ui::countryWarning({{u"+49 30 1"_qs, {}}, {u"0049 30 1"_qs, {}}}));
    const auto some = Ui::countryWarning({{u"+49 30 1"_qs, {}}, {u"030 555"_qs, {}}});
    QVERIFY(some);
    QCOMPARE(some->step, 0);
}

void tst_WizardPreview::stepFiveSumsUp()
{
    open();
    m_wizard->openStep(4);
    QTRY_VERIFY(text("wizard.summary").contains(u"3 pages"));
    QTRY_VERIFY(text("wizard.summary").contains(u"about"));
    const auto *thumbnails = find<QListView>("wizard.pages");
    QCOMPARE(thumbnails->model()->rowCount(), 3);
    thumbnails->selectionModel()->setCurrentIndex(thumbnails->model()->index(2, 0),
                                                  QItemSelectionModel::ClearAndSelect);
    QTRY_VERIFY(view()->page() == drawn(3, Resolution::Standard));
}

/** One of a thing is what the translation into English says; here stands the form for many. */
void tst_WizardPreview::summaries_data()
{
    QTest::addColumn<Ui::FaxSummary>("fax");
    QTest::addColumn<QString>("text");
    using std::chrono::seconds;
    QTest::newRow("S3") << Ui::FaxSummary{6, 5, 1, seconds(160), seconds(480), 2}
                        << u"6 recipients, 5 pages each (1 cover + 4), about 2 min 40 s per fax, "
                           "about 8 min on 2 lines"_qs;
    QTest::newRow("one") << Ui::FaxSummary{1, 2, 0, seconds(61), seconds(61), 1}
                         << u"1 recipients, 2 pages, about 1 min"_qs;
    QTest::newRow("not-encoded-yet")
        << Ui::FaxSummary{1, 9, 0, {}, {}, 1} << u"1 recipients, 9 pages, calculating the time"_qs;
    QTest::newRow("nobody") << Ui::FaxSummary{0, 2, 0, seconds(40), {}, 1}
                            << u"Nobody gets this fax yet: 2 pages."_qs;
    QTest::newRow("nothing") << Ui::FaxSummary{} << u"Nobody gets this fax yet."_qs;
}

void tst_WizardPreview::summaries()
{
    QFETCH(Ui::FaxSummary, fax);
    QFETCH(QString, text);
    QCOMPARE(fax.text(), text);
}

void tst_WizardPreview::costs_data()
{
    QTest::addColumn<QString>("tariffs");
    QTest::addColumn<int>("discountEnd"); // hour; it starts at 20
    QTest::addColumn<QString>("text"); // of three minutes to +49 30 5550147, begun in steps of one
    QTest::newRow("both-prices") << u"+49 0.14 0 60 0.09"_qs << 7
                                 << u"about 0.42 EUR (0.27 in the discount period)"_qs;
    QTest::newRow("no-discount-period") << u"+49 0.14 0 60 0.09"_qs << 20 << u"about 0.42 EUR"_qs;
    QTest::newRow("no-tariff") << QString() << 7 << QString();
    QTest::newRow("of-others-only") << u"+33 0.14 0 60 0.09"_qs << 7 << QString();
}

/** S3: no tariff, no cost text. */
void tst_WizardPreview::costs()
{
    QFETCH(QString, tariffs);
    QFETCH(int, discountEnd);
    QFETCH(QString, text);
    ServerSettings settings;
    settings.countryCode = u"49"_qs;
    settings.currency = u"EUR"_qs;
    settings.discountRateEndHour = discountEnd;
    settings.tariffs = tariffs;
    const auto cost = Ui::FaxCost::of({{u"+49 30 5550147"_qs, {}}}, std::chrono::seconds(170),
                                      settings);
    QCOMPARE(cost ? cost->text() : QString(), text);
}

void tst_WizardPreview::durations_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("short") << 3 << u"10 s"_qs;
    QTest::newRow("seconds") << 44 << u"40 s"_qs;
    QTest::newRow("nearly-a-minute") << 57 << u"1 min"_qs;
    QTest::newRow("both") << 158 << u"2 min 40 s"_qs;
    QTest::newRow("ten-minutes") << 620 << u"10 min"_qs;
    QTest::newRow("hours") << 3900 << u"1 h 05 min"_qs;
}

void tst_WizardPreview::durations()
{
    QFETCH(int, seconds);
    QFETCH(QString, text);
    QCOMPARE(Ui::aboutDuration(std::chrono::seconds(seconds)), text);
}

void tst_WizardPreview::optionsAreKept()
{
    Ui::FaxDraft draft;
    draft.resolution = Resolution::Superfine;
    draft.paper = Paper::Legal;
    draft.priority = Priority::Low;
    draft.schedule = ScheduleType::SpecificTime;
    draft.scheduledAt = Seed::now().addDays(1);
    draft.wantedPort = u"3"_qs;
    draft.ecm = false;
    draft.receipt = Receipt::Mail;
    draft.receiptAddress = u"anna@example.org"_qs;
    draft.groupReceipts = true;
    draft.billingCode = u"4711"_qs;
    m_wizard->setDraft(draft);
    const Ui::FaxDraft kept = m_wizard->draft();
    const QVariantMap wanted = toMap<Submission>(draft);
    const QVariantMap got = toMap<Submission>(kept);
    for (const char *name :
         {"resolution", "paper", "priority", "schedule", "scheduledAt", "wantedPort", "ecm",
          "receipt", "receiptAddress", "groupReceipts", "billingCode"})
        QCOMPARE(got.value(QLatin1StringView(name)), wanted.value(QLatin1StringView(name)));
}

/** P8 */
void tst_WizardPreview::rightsAreExplained()
{
    QVERIFY(find<QComboBox>("wizard.line")->isEnabled());
    m_bench->link.setRights(Right::SubmitNormal | Right::SubmitLow);
    QTRY_VERIFY(!find<QComboBox>("wizard.line")->isEnabled());
    QVERIFY(!find<QComboBox>("wizard.line")->toolTip().isEmpty());
    const auto *priority = find<QComboBox>("wizard.priority");
    const QModelIndex high = priority->model()->index(2, 0);
    QVERIFY(!(priority->model()->flags(high) & Qt::ItemIsEnabled));
    QVERIFY(!high.data(Qt::ToolTipRole).toString().isEmpty());
}

void tst_WizardPreview::timeThatIsOver()
{
    open({{u"schedule"_qs, u"specific_time"_qs},
          {u"scheduledAt"_qs, isoTime(Seed::now().addSecs(-60))}});
    m_wizard->send();
    QCOMPARE(m_wizard->currentStep(), 3);
    QCOMPARE(text("wizard.when.message"), u"This time is over."_qs);
    click("wizard.when.tomorrow");
    const Ui::FaxDraft now = m_wizard->draft();
    QVERIFY(now.scheduledAt > Seed::now());
    QCOMPARE(now.scheduledAt.toTimeZone(m_bench->clock.zone()).time(), QTime(8, 0));
    QVERIFY(find<QPushButton>("wizard.when.tomorrow")->isHidden());
}

void tst_WizardPreview::discountSaysWhen()
{
    m_bench->link.setServerProperty(u"DiscountRateStartHour"_qs, 20);
    m_bench->link.setServerProperty(u"DiscountRateEndHour"_qs, 7);
    const auto *discount = find<QRadioButton>("wizard.when.discount");
    QTRY_VERIFY(discount->text().contains(u"20:"));
    m_bench->link.setServerProperty(u"DiscountRateEndHour"_qs, 20);
    QTRY_VERIFY(!discount->isEnabled());
    QVERIFY(!discount->toolTip().isEmpty());
}

void tst_WizardPreview::receiptNeedsAnAddress()
{
    open({{u"receipt"_qs, u"mail"_qs}});
    m_wizard->send();
    QCOMPARE(m_wizard->currentStep(), 3);
    QVERIFY(text("wizard.receipt.message").contains(u"anna@example.org"));
    QVERIFY(find<QLineEdit>("wizard.receipt.address")->hasFocus());
    find<QLineEdit>("wizard.receipt.address")->setText(u"otto@example.org"_qs);
    QVERIFY(find<QLabel>("wizard.receipt.message")->parentWidget()->isHidden());
}

QTEST_MAIN(tst_WizardPreview)
#include "tst_wizard_preview.moc"
