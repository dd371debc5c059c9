#include "common/messagebar.h"
#include "model/settings.h"
#include "settings/draft.h"
#include "settings/formpage.h"
#include "settings/outgoingpage.h"
#include "settings/settingswindow.h"
#include "windowbench.h"

#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QTimeEdit>
#include <QtWidgets/QToolButton>

using namespace Fax;
using namespace Fax::Ui;

/** Server settings (ui.md chapter 9). */
class tst_Settings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void init();
    void everyPropertyHasItsField_data();
    void everyPropertyHasItsField();
    void pauseServerQueueIsAnAction();
    void rangesAreThoseOfTheServer_data();
    void rangesAreThoseOfTheServer();
    void onlyWhatIsChangedIsSent();
    void okAppliesAndCloses();
    void cancelAsksOnce();
    void changedFieldsCarryADot();
    void untouchedFieldsFollowOthers();
    void conflictWaitsForTheChoice_data();
    void conflictWaitsForTheChoice();
    void refusedByTheServer();
    void conflictThatTheServerSaw();
    void readOnlyWithoutTheRight();
    void serviceVanishes();
    void searchShowsAndMarks();
    void folderIsTested();
    void daysSayHowManyFaxesGo();
    void tariffs();
    void task15_changeTheDiscountHours();
    void dialledSentence_data();
    void dialledSentence();

private:
    template <typename T> [[nodiscard]] T *find(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QVariantMap sent() const
    {
        return m_bench->link.last(u"applySettings"_qs).arguments.value(1).toMap();
    }
    [[nodiscard]] QPushButton *apply() const { return find<QPushButton>("settings.apply"); }
    [[nodiscard]] QStringList messages() const { return m_window->messages().texts(); }

    std::unique_ptr<WindowBench> m_bench;
    QPointer<SettingsWindow> m_window;
};

void tst_Settings::init()
{
    delete m_window;
    m_bench = std::make_unique<WindowBench>();
    Seed::addPorts(m_bench->link, {u"idle"_qs, u"off"_qs});
    QSignalSpy loaded(&m_bench->server, &Model::Server::loaded);
    m_bench->server.connectTo(u"fax1"_qs);
    QVERIFY(loaded.wait());
    m_window = new SettingsWindow(m_bench->server, m_bench->clock);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

/** Reads, changes and applies each of the FaxServer properties (object-model A1) by its widget. */
void tst_Settings::everyPropertyHasItsField_data()
{
    QTest::addColumn<QString>("widget");
    QTest::addColumn<QVariant>("shown"); // before
    QTest::addColumn<QVariant>("entered");
    QTest::addColumn<QVariant>("stored");
    const auto row = [](const char *name, const char *widget, const QVariant &shown,
                        const QVariant &entered, const QVariant &stored) {
        QTest::newRow(name) << QString::fromLatin1(widget) << shown << entered << stored;
    };
    const QString folder = u"/srv/fax/archive"_qs;
    row("ArchiveDirectory", "settings.archiveDirectory", folder, u"/srv/old"_qs, u"/srv/old"_qs);
    row("ArchiveOutboundFaxes", "settings.archiveOutboundFaxes", true, false, false);
    row("Branding", "settings.branding", true, false, false);
    row("DirtyDays", "settings.dirtyDays", 14, 30, 30);
    row("DiscountRateStartHour", "settings.discountFrom", QTime(20, 0), QTime(21, 0), 21);
    row("DiscountRateStartMinute", "settings.discountFrom", QTime(20, 0), QTime(20, 15), 15);
    row("DiscountRateEndHour", "settings.discountTo", QTime(7, 0), QTime(6, 0), 6);
    row("DiscountRateEndMinute", "settings.discountTo", QTime(7, 0), QTime(7, 30), 30);
    row("Retries", "settings.retries", 3, 5, 5);
    row("RetryDelay", "settings.retryDelay", 10, 15, 15);
    row("ServerCoverpage", "settings.serverCoverpage", true, false, true); // inverted
    row("UseDeviceTsid", "settings.useDeviceTsid", true, false, false);
}

void tst_Settings::everyPropertyHasItsField()
{
    QFETCH(QString, widget);
    QFETCH(QVariant, entered);
    QFETCH(QVariant, stored);
    QWidget *field = m_window->findChild<QWidget *>(widget);
    QVERIFY2(field, qPrintable(widget));
    QVERIFY(!field->accessibleName().isEmpty());
    const char *property = field->inherits("QAbstractButton") ? "checked"
        : field->inherits("QTimeEdit")                        ? "time"
        : field->inherits("QLineEdit")                        ? "text"
                                                              : "value";
    QTEST(field->property(property), "shown");
    field->setProperty(property, entered);
    QVERIFY(apply()->isEnabled());
    apply()->click();
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(sent(), (QVariantMap{{name, stored}}));
    QTRY_COMPARE(m_bench->server.settings().value(name), stored);
    QTRY_VERIFY(!apply()->isEnabled());
}

/** The 14th, and ServerMapiProfile: it is chosen among the mail accounts. */
void tst_Settings::pauseServerQueueIsAnAction()
{
    QVERIFY(find<QWidget>("settings.pauseServerQueue") == nullptr);
    QVERIFY(find<QWidget>("settings.page.mail") != nullptr);
    m_window->draft().setValue(u"ServerMapiProfile"_qs, u"Post"_qs);
    QVERIFY(apply()->isEnabled());
    apply()->click();
    QTRY_COMPARE(m_bench->server.serverMapiProfile(), u"Post"_qs);
}

void tst_Settings::rangesAreThoseOfTheServer_data()
{
    QTest::addColumn<QString>("property");
    for (const char *name :
         {"Retries", "RetryDelay", "BusyRetryDelay", "DirtyDays", "MaximumRecipients",
          "MaximumPages", "ArchiveSentDays", "ArchiveReceivedDays", "ArchiveQuotaHigh",
          "DiskReserve", "LogKeepDays", "MaximumJobsPerMinute", "MaximumOpenJobs"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/** What a field allows the server takes, and nothing beyond. */
void tst_Settings::rangesAreThoseOfTheServer()
{
    QFETCH(QString, property);
    const QString name = u"settings."_qs + property.left(1).toLower() + property.mid(1);
    auto *box = m_window->findChild<QSpinBox *>(name);
    QVERIFY2(box, qPrintable(name));
    for (const int value : {box->minimum(), box->maximum()}) {
        box->setValue(value);
        ServerSettings settings;
        QVERIFY(settings.set(property, m_window->draft().value(property)));
    }
    ServerSettings settings;
    QVERIFY(!settings.set(property, box->maximum() + 1));
}

void tst_Settings::onlyWhatIsChangedIsSent()
{
    find<QSpinBox>("settings.retries")->setValue(5);
    find<QCheckBox>("settings.branding")->setChecked(false);
    find<QSpinBox>("settings.retryDelay")->setValue(11);
    find<QSpinBox>("settings.retryDelay")->setValue(10); // as it was
    apply()->click();
    QCOMPARE(sent(), (QVariantMap{{u"Branding"_qs, false}, {u"Retries"_qs, 5}}));
    QCOMPARE(m_bench->link.count(u"setProperty"_qs), 0);
}

void tst_Settings::okAppliesAndCloses()
{
    find<QSpinBox>("settings.retries")->setValue(5);
    QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!m_window);
    QCOMPARE(m_bench->server.retries(), 5);
}

void tst_Settings::cancelAsksOnce()
{
    find<QSpinBox>("settings.retries")->setValue(5);
    find<QCheckBox>("settings.branding")->setChecked(false);
    QTest::keyClick(m_window, Qt::Key_Escape);
    QVERIFY(m_window->isVisible());
    QCOMPARE(messages(), QStringList{u"Discard 2 changes?"_qs});
    auto *goOn = find<QPushButton>("message.safe");
    QVERIFY(goOn);
    QCOMPARE(goOn->text(), u"Go on editing"_qs);
    goOn->click();
    QVERIFY(messages().isEmpty());
    m_window->close();
    find<QPushButton>("message.button0")->click();
    QTRY_VERIFY(!m_window);
    QCOMPARE(m_bench->link.count(u"applySettings"_qs), 0);
}

void tst_Settings::changedFieldsCarryADot()
{
    auto *list = find<QListWidget>("settings.pages");
    QVERIFY(list->item(1)->icon().isNull());
    find<QSpinBox>("settings.retries")->setValue(5);
    QVERIFY(!list->item(1)->icon().isNull());
    QCOMPARE(list->item(1)->toolTip(), u"1 changes"_qs); // the plurals of English are a translation
    find<QSpinBox>("settings.retries")->setValue(3);
    QVERIFY(list->item(1)->icon().isNull());
}

void tst_Settings::untouchedFieldsFollowOthers()
{
    m_bench->link.setServerPropertyBy(u"Retries"_qs, 7, u"anna"_qs, Seed::now());
    QCOMPARE(find<QSpinBox>("settings.retries")->value(), 7);
    QVERIFY(!apply()->isEnabled());
}

void tst_Settings::conflictWaitsForTheChoice_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<int>("result");
    QTest::newRow("take theirs") << u"theirs"_qs << 5;
    QTest::newRow("keep mine") << u"mine"_qs << 8;
}

void tst_Settings::conflictWaitsForTheChoice()
{
    QFETCH(QString, choice);
    find<QSpinBox>("settings.retries")->setValue(8);
    find<QCheckBox>("settings.branding")->setChecked(false);
    m_bench->link.setServerPropertyBy(u"Retries"_qs, 5, u"anna"_qs, Seed::now());
    QCOMPARE(find<QLabel>("settings.retries.note")->text(), u"anna set this to 5 at 14:02."_qs);
    QCOMPARE(find<QSpinBox>("settings.retries")->value(), 8);
    QVERIFY(!apply()->isEnabled());
    QVERIFY(!apply()->toolTip().isEmpty());
    m_window->findChild<QPushButton *>(u"settings.retries."_qs + choice)->click();
    QVERIFY(apply()->isEnabled());
    apply()->click();
    QTRY_VERIFY(!m_bench->server.branding());
    QTEST(m_bench->server.retries(), "result");
}

void tst_Settings::refusedByTheServer()
{
    const Error refusal{ErrorCode::InvalidParameter, u"Retries must be 0 to 5."_qs};
    m_bench->link.refuse(u"applySettings"_qs, refusal);
    find<QSpinBox>("settings.retries")->setValue(8);
    apply()->click();
    QTRY_COMPARE(find<QLabel>("settings.retries.note")->text(), refusal.message());
    QVERIFY(!apply()->isEnabled());
    QVERIFY(m_window->isVisible());
    find<QSpinBox>("settings.retries")->setValue(5);
    QVERIFY(apply()->isEnabled());
}

/** The event of the other console is still under way when Apply is sent. */
void tst_Settings::conflictThatTheServerSaw()
{
    m_bench->link.refuse(u"applySettings"_qs,
                         {ErrorCode::InvalidOperation, u"Retries was set to \"5\" by anna"_qs});
    find<QSpinBox>("settings.retries")->setValue(8);
    apply()->click();
    QTRY_COMPARE(messages().size(), 1);
    m_bench->link.setServerPropertyBy(u"Retries"_qs, 5, u"anna"_qs, Seed::now());
    QCOMPARE(find<QLabel>("settings.retries.note")->text(), u"anna set this to 5 at 14:02."_qs);
}

void tst_Settings::readOnlyWithoutTheRight()
{
    m_bench->link.setRights(administratorRights & ~Rights(Right::ChangeSettings));
    QTRY_COMPARE(messages(),
                 QStringList{u"You can look at these settings. Changes need the right "
                             "\"Change settings\"."_qs});
    QVERIFY(!find<QSpinBox>("settings.retries")->isEnabled());
    QVERIFY(find<QLineEdit>("settings.serverName")->isReadOnly());
    QVERIFY(!find<QPushButton>("settings.devices.remove")->isEnabled());
    QVERIFY(!apply()->isEnabled());
    QVERIFY(apply()->toolTip().contains(u"anna"_qs)); // P8
}

void tst_Settings::serviceVanishes()
{
    find<QSpinBox>("settings.retries")->setValue(8);
    m_bench->link.setConnected(false);
    QVERIFY(!apply()->isEnabled());
    QVERIFY(messages().constFirst().contains(u"fax1"_qs));
    QCOMPARE(find<QSpinBox>("settings.retries")->value(), 8);
    m_bench->link.setConnected(true);
    QTRY_VERIFY(apply()->isEnabled());
    QVERIFY(messages().isEmpty());
    QCOMPARE(find<QSpinBox>("settings.retries")->value(), 8);
}

void tst_Settings::searchShowsAndMarks()
{
    auto *search = find<QLineEdit>("settings.search");
    auto *list = find<QListWidget>("settings.pages");
    QTest::keyClicks(search, u"busy"_qs);
    QCOMPARE(list->currentItem()->text(), u"Sending"_qs);
    QVERIFY(list->item(0)->isHidden());
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(find<QSpinBox>("settings.busyRetryDelay")->hasFocus());
    search->clear();
    QVERIFY(!list->item(0)->isHidden());
}

void tst_Settings::folderIsTested()
{
    find<QLineEdit>("settings.archiveDirectory")->setText(u"/nowhere/fax"_qs);
    find<QPushButton>("settings.archiveDirectory.test")->click();
    QTRY_COMPARE(find<QLabel>("settings.archiveDirectory.answer")->text(),
                 u"The folder cannot be written"_qs);
    find<QLineEdit>("settings.archiveDirectory")->setText(u"/srv/fax"_qs);
    find<QPushButton>("settings.archiveDirectory.test")->click();
    QTRY_VERIFY(find<QLabel>("settings.archiveDirectory.answer")
                    ->text()
                    .startsWith(u"On the same disk as the queue"_qs));
}

void tst_Settings::daysSayHowManyFaxesGo()
{
    find<QSpinBox>("settings.archiveSentDays")->setValue(100);
    const auto said = [this](const QString &sentence) {
        const QList<QLabel *> labels = m_window->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&](const QLabel *label) { return label->text() == sentence; });
    };
    QTRY_VERIFY(said(u"300 faxes would be deleted now."_qs));
}

void tst_Settings::tariffs()
{
    find<QPushButton>("settings.tariffs.add")->click();
    auto *table = find<QTableWidget>("settings.tariffs");
    table->item(0, 0)->setText(u"+49"_qs);
    table->item(0, 1)->setText(QLocale().toString(0.02));
    QCOMPARE(m_window->draft().value(u"Tariffs"_qs), u"+49 0.02 0 60 0"_qs);
    table->item(0, 3)->setText(u"never"_qs);
    QVERIFY(!apply()->isEnabled());
    table->item(0, 3)->setText(u"30"_qs);
    QVERIFY(apply()->isEnabled());
    table->selectRow(0);
    find<QPushButton>("settings.tariffs.remove")->click();
    QVERIFY(!m_window->draft().isChanged(u"Tariffs"_qs));
}

/** ui.md chapter 15, task 15: five steps from the status bar. */
void tst_Settings::task15_changeTheDiscountHours()
{
    delete m_window;
    m_bench->window = std::make_unique<MainWindow>(m_bench->server, m_bench->clock,
                                                   m_bench->settings);
    m_bench->window->show();
    int steps = 0;
    QMenu *menu = m_bench->find<QToolButton>("status.discount")->menu();
    Q_EMIT menu->aboutToShow(); // a click on the segment
    ++steps;
    menu->actions().constLast()->trigger();
    ++steps;
    m_window = m_bench->window->findChild<SettingsWindow *>();
    QVERIFY(m_window);
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    for (const auto &[field, time] : {std::pair("settings.discountFrom", QTime(19, 0)),
                                      std::pair("settings.discountTo", QTime(6, 30))}) {
        auto *edit = find<QTimeEdit>(field);
        QVERIFY(edit->isVisible());
        edit->setTime(time);
        ++steps;
    }
    QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
    ++steps;
    QTRY_VERIFY(!m_window);
    QCOMPARE(m_bench->server.discountRateStartHour(), 19);
    QCOMPARE(m_bench->server.discountRateEndHour(), 6);
    QCOMPARE(m_bench->server.discountRateEndMinute(), 30);
    QCOMPARE(m_bench->link.count(u"applySettings"_qs), 1);
    QCOMPARE(steps, 5);
}

void tst_Settings::dialledSentence_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("abroad") << u"+44 20 7946 0000"_qs << u"dials 0,00442079460000"_qs;
    QTest::newRow("at home") << u"+49 30 555"_qs << u"dials 030555"_qs;
}

void tst_Settings::dialledSentence()
{
    QFETCH(QString, number);
    QString said = Ui::dialledSentence(
        number, {{u"CountryCode"_qs, u"49"_qs}, {u"InternationalPrefix"_qs, u"0,00"_qs}});
    said.remove(
        QRegularExpression(u"[\u2066-\u2069\u200e]"_qs)); // what keeps numbers left to right
    QTEST(said, "sentence");
}

QTEST_MAIN(tst_Settings)
#include "tst_settings.moc"
