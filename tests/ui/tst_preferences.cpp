#include "dashboard/firstruncards.h"
#include "preferences/faxdefaults.h"
#include "preferences/identity.h"
#include "preferences/preferenceswindow.h"
#include "support/fakelink/fakelink.h"
#include "support/fakelink/seed.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Fax;
using namespace Fax::Ui;

/** What a person chooses on this computer (ui.md N3). */
class tst_Preferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void identityIsKept();
    void identityFillsTheSender();
    void faxDefaultsAreKept();
    void unknownWordsGiveDefaults();
    void whatIsNotChosenIsLeftAlone();
    void windowActsAtOnce();
    void switchesAreTheActions();
    void restoreKeepsTheIdentity();
    void firstRun_data();
    void firstRun();
    void firstRunIsOver();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
};

void tst_Preferences::init()
{
    m_settings.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"console.ini"_qs),
                                             QSettings::IniFormat);
}

void tst_Preferences::identityIsKept()
{
    QVERIFY(Identity::read(*m_settings).isEmpty());
    Identity identity;
    identity.name = u"A. Meier"_qs;
    identity.address = u"Market Street 1\n10115 Berlin"_qs;
    identity.email = u"meier@example.org"_qs;
    identity.write(*m_settings);
    QCOMPARE(Identity::read(*m_settings), identity);
}

void tst_Preferences::identityFillsTheSender()
{
    Identity identity{u"n"_qs, u"c"_qs, u"a"_qs, u"t"_qs, u"d"_qs,
                      u"o"_qs, u"f"_qs, u"p"_qs, u"h"_qs, u"e"_qs};
    FaxDetails details;
    details.subject = u"Offer"_qs;
    identity.fill(details);
    QCOMPARE(Identity::of(details), identity);
    QCOMPARE(details.senderFax, u"f"_qs);
    QCOMPARE(details.emailAddress, u"e"_qs);
    QCOMPARE(details.subject, u"Offer"_qs);
}

void tst_Preferences::faxDefaultsAreKept()
{
    QCOMPARE(FaxDefaults::read(*m_settings),
             FaxDefaults()); // ui.md chapter 7: a notice on this computer
    FaxDefaults defaults;
    defaults.resolution = Resolution::Superfine;
    defaults.paper = Paper::Letter;
    defaults.coverPage = true;
    defaults.coverpageName = u"urgent"_qs;
    defaults.serverCoverpage = false;
    defaults.receipt = Receipt::Mail;
    defaults.receiptAddress = u"meier@example.org"_qs;
    defaults.write(*m_settings);
    QCOMPARE(FaxDefaults::read(*m_settings), defaults);
    defaults.paper.reset();
    defaults.write(*m_settings);
    QCOMPARE(FaxDefaults::read(*m_settings), defaults);
}

void tst_Preferences::unknownWordsGiveDefaults()
{
    m_settings->setValue(u"newFax/resolution"_qs, u"ultra"_qs);
    m_settings->setValue(u"newFax/receipt"_qs, 7);
    QCOMPARE(FaxDefaults::read(*m_settings), FaxDefaults());
}

void tst_Preferences::whatIsNotChosenIsLeftAlone()
{
    Submission fax;
    fax.resolution = Resolution::Standard; // the server's choice
    fax.paper = Paper::Legal;
    FaxDefaults defaults;
    defaults.paper = Paper::A4;
    defaults.fill(fax);
    QCOMPARE(fax.resolution, Resolution::Standard);
    QCOMPARE(fax.paper, Paper::A4);
    QCOMPARE(fax.receipt, Receipt::Notify);
}

/** Typed is kept: there is no OK. */
void tst_Preferences::windowActsAtOnce()
{
    PreferencesWindow window(*m_settings, {});
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy changed(&window, &PreferencesWindow::changed);
    window.show();
    auto *name = window.findChild<QLineEdit *>(u"preferences.name"_qs);
    QTest::keyClicks(name, u"A. Meier"_qs);
    QCOMPARE(Identity::read(*m_settings).name, u"A. Meier"_qs);
    auto *paper = window.findChild<QComboBox *>(u"preferences.paper"_qs);
    QCOMPARE(paper->currentIndex(), 0); // the server's
    paper->setCurrentText(u"Letter"_qs);
    QCOMPARE(FaxDefaults::read(*m_settings).paper, std::optional(Paper::Letter));
    QVERIFY(!changed.isEmpty());
    PreferencesWindow again(*m_settings, {});
    again.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(again.findChild<QLineEdit *>(u"preferences.name"_qs)->text(), u"A. Meier"_qs);
    QCOMPARE(again.findChild<QComboBox *>(u"preferences.paper"_qs)->currentText(), u"Letter"_qs);
}

void tst_Preferences::switchesAreTheActions()
{
    QAction tray(u"Keep in the tray"_qs);
    tray.setObjectName(u"action.keepInTray"_qs);
    tray.setCheckable(true);
    PreferencesWindow window(*m_settings, {&tray});
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *box = window.findChild<QCheckBox *>(u"preferences.keepInTray"_qs);
    box->setChecked(true);
    QVERIFY(tray.isChecked());
    tray.setChecked(false); // it could not be set
    QVERIFY(!box->isChecked());
}

void tst_Preferences::restoreKeepsTheIdentity()
{
    Identity identity;
    identity.name = u"A. Meier"_qs;
    identity.write(*m_settings);
    FaxDefaults defaults;
    defaults.coverPage = true;
    defaults.write(*m_settings);
    PreferencesWindow window(*m_settings, {});
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.findChild<QPushButton *>(u"preferences.restore"_qs)->click();
    QCOMPARE(FaxDefaults::read(*m_settings), FaxDefaults());
    QCOMPARE(Identity::read(*m_settings), identity);
    QVERIFY(!window.findChild<QCheckBox *>(u"preferences.coverPage"_qs)->isChecked());
}

/** The cards of ui.md 3.3. */
void tst_Preferences::firstRun_data()
{
    QTest::addColumn<Rights>("rights");
    QTest::addColumn<bool>("hasIdentity");
    QTest::addColumn<QStringList>("cards");
    QTest::newRow("administrator")
        << administratorRights << false << QStringList{u"modem"_qs, u"identity"_qs};
    QTest::newRow("sender") << senderRights << false << QStringList{u"identity"_qs};
    QTest::newRow("all is done") << senderRights << true << QStringList();
}

void tst_Preferences::firstRun()
{
    QFETCH(Rights, rights);
    QFETCH(bool, hasIdentity);
    FakeLink link;
    Seed::addPorts(link, {u"idle"_qs});
    link.setRights(rights);
    Model::Server server(link);
    if (hasIdentity)
        Identity{u"n"_qs, {}, {}, {}, {}, {}, {}, {}, {}, {}}.write(*m_settings);
    FirstRunCards cards(server, *m_settings);
    QVERIFY(cards.findChild<QWidget *>(u"firstRun.connect"_qs)->isVisibleTo(&cards));
    QSignalSpy loaded(&server, &Model::Server::loaded);
    server.connectTo();
    QVERIFY(loaded.wait());
    QStringList shown;
    for (const QString &name : FirstRunCards::names()) {
        if (cards.findChild<QWidget *>(u"firstRun."_qs + name)->isVisibleTo(&cards))
            shown.append(name);
    }
    QTEST(shown, "cards");
}

void tst_Preferences::firstRunIsOver()
{
    FakeLink link;
    Model::Server server(link);
    {
        FirstRunCards cards(server, *m_settings);
        cards.findChild<QToolButton *>(u"firstRun.identity.close"_qs)->click();
        QVERIFY(!cards.findChild<QWidget *>(u"firstRun.identity"_qs)->isVisibleTo(&cards));
    }
    FirstRunCards again(server, *m_settings);
    QVERIFY(!again.findChild<QWidget *>(u"firstRun.identity"_qs)->isVisibleTo(&again));
}

QTEST_MAIN(tst_Preferences)
#include "tst_preferences.moc"
