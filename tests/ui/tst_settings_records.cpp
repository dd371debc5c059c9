#include "settings/detectwindow.h"
#include "settings/draft.h"
#include "settings/settingswindow.h"
#include "windowbench.h"

#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTableWidget>

using namespace Fax;
using namespace Fax::Ui;

/** The pages of the server settings that are lists: devices, incoming, users, mail (ui.md chapter 9, 9.2). */
class tst_SettingsRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void init();
    void deviceIsChanged();
    void deviceFollowsOthers();
    void deviceIsTested();
    void deviceIsRemovedAfterAQuestion();
    void modemsAreDetectedAndAdded();
    void presetSetsTheRights();
    void rightsAreThePreset();
    void userIsAddedAndRemoved();
    void mailAccountKeepsItsPassword();
    void newMailAccount();
    void routeIsChangedAndTried();

private:
    template <typename T> [[nodiscard]] T *find(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    /** Of the record that is shown; all records of a page have fields of the same name. */
    template <typename T> [[nodiscard]] T *shown(const char *name) const
    {
        const QList<T *> all = m_window->findChildren<T *>(QString::fromLatin1(name));
        for (T *widget : all) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    void choose(const char *list, int row)
    {
        find<QListWidget>(list)->setCurrentRow(row);
        QCoreApplication::processEvents();
    }
    void apply() { find<QPushButton>("settings.apply")->click(); }
    [[nodiscard]] QVariantList asked(const char *method) const
    {
        return m_bench->link.last(QString::fromLatin1(method)).arguments;
    }

    std::unique_ptr<WindowBench> m_bench;
    QPointer<SettingsWindow> m_window;
};

void tst_SettingsRecords::init()
{
    delete m_window;
    m_bench = std::make_unique<WindowBench>();
    Seed::addPorts(m_bench->link, {u"idle"_qs, u"off"_qs});
    Seed::addOffice(m_bench->link);
    Seed::addModems(m_bench->link);
    QSignalSpy loaded(&m_bench->server, &Model::Server::loaded);
    m_bench->server.connectTo(u"fax1"_qs);
    QVERIFY(loaded.wait());
    m_window = new SettingsWindow(m_bench->server, m_bench->clock);
    m_window->show();
    QTRY_COMPARE(find<QListWidget>("settings.users.list")->count(), 3);
    QTRY_COMPARE(find<QListWidget>("settings.mail.list")->count(), 1);
    QTRY_COMPARE(find<QListWidget>("settings.incoming.list")->count(), 3);
}

void tst_SettingsRecords::deviceIsChanged()
{
    QVERIFY(m_window->openPage(u"devices"_qs));
    choose("settings.devices.list", 0);
    shown<QSpinBox>("settings.device.rings")->setValue(5);
    shown<QLineEdit>("settings.device.csid")->setText(u"+49 30 1"_qs);
    apply();
    QTRY_COMPARE(m_bench->link.count(u"setPort"_qs), 1);
    QCOMPARE(asked("setPort").value(1).toMap(),
             (QVariantMap{{u"rings"_qs, 5}, {u"csid"_qs, u"+49 30 1"_qs}}));
    QTRY_VERIFY(!find<QPushButton>("settings.apply")->isEnabled());
}

void tst_SettingsRecords::deviceFollowsOthers()
{
    QVERIFY(m_window->openPage(u"devices"_qs));
    choose("settings.devices.list", 0);
    FakeLink::PortState port = m_bench->link.ports.first();
    port.config.rings = 7;
    m_bench->link.putPort(port.config, port.status);
    QTRY_COMPARE(shown<QSpinBox>("settings.device.rings")->value(), 7);
    QVERIFY(!find<QPushButton>("settings.apply")->isEnabled());
}

void tst_SettingsRecords::deviceIsTested()
{
    QVERIFY(m_window->openPage(u"devices"_qs));
    choose("settings.devices.list", 0);
    find<QPushButton>("settings.devices.test")->click();
    auto *result = find<QPlainTextEdit>("settings.devices.result");
    QTRY_VERIFY(result->toPlainText().contains(u"ACME 56K"_qs));
    QVERIFY(result->isReadOnly()); // and copyable
    QVERIFY(result->toPlainText().contains(u"ttyS2"_qs));
}

void tst_SettingsRecords::deviceIsRemovedAfterAQuestion()
{
    QVERIFY(m_window->openPage(u"devices"_qs));
    choose("settings.devices.list", 1);
    find<QPushButton>("settings.devices.remove")->click();
    QCOMPARE(m_bench->link.count(u"removePort"_qs), 0);
    QTRY_VERIFY(shown<QPushButton>("message.button0"));
    auto *yes = shown<QPushButton>("message.button0");
    QCOMPARE(yes->text(), u"Remove"_qs);
    yes->click();
    QTRY_COMPARE(find<QListWidget>("settings.devices.list")->count(), 1);
}

void tst_SettingsRecords::modemsAreDetectedAndAdded()
{
    DetectWindow window(m_bench->server.administration());
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    auto *table = window.findChild<QTableWidget *>(u"detect.lines"_qs);
    auto *add = window.findChild<QPushButton *>(u"detect.add"_qs);
    QTRY_COMPARE(table->rowCount(), 5);
    QTRY_VERIFY(add->isEnabled());
    QCOMPARE(table->item(2, 1)->text(), u"Class 1, 1.0, 2; V.17; \"ACME 56K\""_qs);
    QCOMPARE(table->item(2, 0)->checkState(), Qt::Checked); // the only modem
    QVERIFY(table->item(4, 1)->text().startsWith(u"no permission"_qs));
    QVERIFY(!table->item(4, 0)->flags().testFlag(Qt::ItemIsUserCheckable));
    table->item(2, 2)->setText(u"Front office"_qs);
    add->click();
    QTRY_COMPARE(m_bench->link.count(u"addPort"_qs), 1);
    const QVariantMap config = asked("addPort").value(0).toMap();
    QCOMPARE(config.value(u"device"_qs), u"/dev/ttyS2"_qs);
    QCOMPARE(config.value(u"driver"_qs), u"serial"_qs);
    QCOMPARE(config.value(u"name"_qs), u"Front office"_qs);
    QTRY_COMPARE(find<QListWidget>("settings.devices.list")->count(), 3);
}

void tst_SettingsRecords::presetSetsTheRights()
{
    QVERIFY(m_window->openPage(u"users"_qs));
    choose("settings.users.list", 1); // bert, an operator
    auto *preset = shown<QComboBox>("settings.users.preset");
    QCOMPARE(preset->currentData(), u"operator"_qs);
    preset->setCurrentIndex(preset->findData(u"sender"_qs));
    QVERIFY(!shown<QCheckBox>("settings.users.operate_lines")->isChecked());
    apply();
    QTRY_COMPARE(m_bench->link.count(u"setRights"_qs), 1);
    QCOMPARE(asked("setRights"), (QVariantList{u"bert"_qs, QVariant(rightNames(senderRights))}));
}

void tst_SettingsRecords::rightsAreThePreset()
{
    QVERIFY(m_window->openPage(u"users"_qs));
    choose("settings.users.list", 1);
    shown<QCheckBox>("settings.users.operate_lines")->setChecked(false);
    QCOMPARE(shown<QComboBox>("settings.users.preset")->currentData(), u"custom"_qs);
    shown<QCheckBox>("settings.users.operate_lines")->setChecked(true);
    QVERIFY(!find<QPushButton>("settings.apply")->isEnabled());
}

void tst_SettingsRecords::userIsAddedAndRemoved()
{
    QVERIFY(m_window->openPage(u"users"_qs));
    find<QLineEdit>("settings.users.new")->setText(u"dora"_qs);
    find<QPushButton>("settings.users.add")->click();
    auto *list = find<QListWidget>("settings.users.list");
    QTRY_COMPARE(list->count(), 4);
    choose("settings.users.list", 3);
    find<QPushButton>("settings.users.remove")->click();
    QTRY_VERIFY(shown<QPushButton>("message.button0"));
    shown<QPushButton>("message.button0")->click();
    QTRY_COMPARE(list->count(), 3);
}

void tst_SettingsRecords::mailAccountKeepsItsPassword()
{
    QVERIFY(m_window->openPage(u"mail"_qs));
    choose("settings.mail.list", 0);
    auto *password = shown<QLineEdit>("settings.mail.password");
    QVERIFY(password->text().isEmpty());
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    shown<QSpinBox>("settings.mail.port")->setValue(465);
    apply();
    QTRY_COMPARE(m_bench->link.count(u"setMailAccount"_qs), 1);
    QCOMPARE(asked("setMailAccount").value(0).toMap(),
             (QVariantMap{{u"name"_qs, u"Office"_qs}, {u"port"_qs, 465}}));
    find<QPushButton>("settings.mail.use")->click();
    QCOMPARE(m_window->draft().value(u"ServerMapiProfile"_qs), u"Office"_qs);
}

void tst_SettingsRecords::newMailAccount()
{
    QVERIFY(m_window->openPage(u"mail"_qs));
    find<QPushButton>("settings.mail.add")->click();
    QCoreApplication::processEvents();
    shown<QLineEdit>("settings.mail.name")->setText(u"Branch"_qs);
    shown<QLineEdit>("settings.mail.host")->setText(u"mail.example.org"_qs);
    shown<QLineEdit>("settings.mail.from")->setText(u"branch@example.org"_qs);
    apply();
    auto *list = find<QListWidget>("settings.mail.list");
    QTRY_COMPARE(m_bench->link.administration.mailAccounts.size(), 2);
    QTRY_COMPARE(list->count(), 2);
    QTRY_VERIFY(!list->findItems(u"Branch"_qs, Qt::MatchExactly).isEmpty());
}

void tst_SettingsRecords::routeIsChangedAndTried()
{
    QVERIFY(m_window->openPage(u"incoming"_qs));
    choose("settings.incoming.list", 0);
    auto *folder = shown<QLineEdit>("settings.incoming.folder");
    QVERIFY(folder);
    folder->setText(u"/srv/fax/new"_qs);
    apply();
    QTRY_COMPARE(m_bench->link.count(u"setRoutingMethod"_qs), 1);
    QCOMPARE(asked("setRoutingMethod").value(2).toMap(),
             (QVariantMap{{u"folder"_qs, u"/srv/fax/new"_qs}}));
    find<QPushButton>("settings.incoming.try")->click();
    QTRY_COMPARE(find<QLabel>("settings.incoming.answer")->text(),
                 u"The sample page is here: /srv/fax/sample.pdf"_qs);
}

QTEST_MAIN(tst_SettingsRecords)
#include "tst_settings_records.moc"
