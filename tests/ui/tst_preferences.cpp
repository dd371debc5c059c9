#include "preferences/faxdefaults.h"
#include "preferences/identity.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

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

QTEST_MAIN(tst_Preferences)
#include "tst_preferences.moc"
