#include "contacts/contactfields.h"
#include "support/hostilenumbers.h"
#include "wizard/fieldmessage.h"
#include "wizard/recipientsmodel.h"
#include "wizard/recipientsstep.h"
#include "wizardbench.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QTreeView>

using namespace Fax;

namespace {

/** Knows a customer, a company of two and a group. */
class KnownPeople final : public ContactSource
{
public:
    [[nodiscard]] QList<ContactHit> find(const QString &typed, int most) const override
    {
        const Recipient meier{QStringLiteral("+49 30 5550100"), QStringLiteral("A. Meier"),
                              QStringLiteral("Muster GmbH")};
        const Recipient kunz{QStringLiteral("+49 30 5550101"), QStringLiteral("B. Kunz"),
                             QStringLiteral("Muster GmbH")};
        const QList<ContactHit> all{
            {ContactHit::Kind::Contact, meier.name, meier.number, {meier}, {}},
            {ContactHit::Kind::Company, meier.company, {}, {meier, kunz}, {}},
            {ContactHit::Kind::Group, QStringLiteral("Customers"), {}, {meier, kunz}, {}}};
        QList<ContactHit> hits;
        for (const ContactHit &hit : all)
            if (hit.title.contains(typed, Qt::CaseInsensitive) || hit.detail.contains(typed))
                hits.append(hit);
        return hits.mid(0, most);
    }
    void noteUsed(const QList<Recipient> &recipients) override { used.append(recipients); }

    QList<Recipient> used;
};

} // namespace

/** Step 1 of the wizard: To, pasted and imported lists, doubles, limits, sender (ui.md 7). */
class tst_WizardRecipients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<WizardBench>(&m_people); }
    void hostileNumbers_data() { addHostileNumbers(); }
    void hostileNumbers();
    void completes_data();
    void completes();
    void nameThatNobodyHasIsNoNumber();
    void pastedListIsSplit_data();
    void pastedListIsSplit();
    void doublesAreOfferedToMerge();
    void serverRulesHold_data();
    void serverRulesHold();
    void numbersAreShownInternationally();
    void tableIsAModel();
    void importsATable();
    void mappingIsAsked();
    void importsStrangeLists_data();
    void importsStrangeLists();
    void senderGoesWithTheFax();

private:
    [[nodiscard]] QList<Recipient> recipients() const
    {
        return m_bench->wizard->draft().recipients;
    }
    void type(const QString &text) const
    {
        auto *to = m_bench->find<QLineEdit>("wizard.to");
        QTest::keyClicks(to, text);
    }
    void press(Qt::Key key) const { QTest::keyClick(m_bench->find<QLineEdit>("wizard.to"), key); }

    KnownPeople m_people;
    std::unique_ptr<WizardBench> m_bench;
};

/** Set as by pasting; what the field itself leaves of line ends and NULs is its own affair. */
void tst_WizardRecipients::hostileNumbers()
{
    QFETCH(QString, text);
    m_bench->find<QLineEdit>("wizard.to")->setText(text);
    press(Qt::Key_Return);
    QTEST(m_bench->message("wizard.to.message"), "sentence");
}

void tst_WizardRecipients::completes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("downs");
    QTest::addColumn<int>("offered");
    QTest::addColumn<QStringList>("numbers");
    const QString meier = QStringLiteral("+49 30 5550100");
    const QString kunz = QStringLiteral("+49 30 5550101");
    QTest::newRow("one letter offers nothing") << QStringLiteral("M") << 0 << 0 << QStringList();
    QTest::newRow("name, Return takes the first")
        << QStringLiteral("mei") << 0 << 1 << QStringList{meier};
    QTest::newRow("company") << QStringLiteral("Muster") << 0 << 1 << QStringList{meier, kunz};
    QTest::newRow("second hit") << QStringLiteral("m") + QStringLiteral("e") << 1 << 2
                                << QStringList{meier, kunz};
    QTest::newRow("digits are a number first")
        << QStringLiteral("5550100") << 0 << 1 << QStringList{QStringLiteral("5550100")};
    QTest::newRow("digits of a contact")
        << QStringLiteral("30 555") << 1 << 1 << QStringList{meier};
}

void tst_WizardRecipients::completes()
{
    QFETCH(const QString, typed);
    QFETCH(const int, downs);
    QFETCH(const int, offered);
    QFETCH(const QStringList, numbers);
    type(typed);
    auto *hits = m_bench->find<QListWidget>("wizard.to.hits");
    QCOMPARE(hits->isVisible() ? hits->count() : 0, offered);
    for (int i = 0; i < downs; ++i)
        press(Qt::Key_Down);
    press(Qt::Key_Return);
    if (numbers.isEmpty()) { // it stays in the line, and is said to be no number
        QVERIFY(!m_bench->message("wizard.to.message").isEmpty());
        return;
    }
    QStringList added;
    const auto all = recipients();
    for (const Recipient &recipient : all)
        added.append(recipient.number);
    QCOMPARE(added, numbers);
    QVERIFY(!hits->isVisible());
}

/** Ctrl+Return with half a name never guesses who is meant. */
void tst_WizardRecipients::nameThatNobodyHasIsNoNumber()
{
    type(QStringLiteral("Mei"));
    QSignalSpy sent(m_bench->wizard.get(), &Ui::FaxWizard::sendRequested);
    m_bench->find<QCheckBox>("wizard.cover")->setChecked(true);
    m_bench->wizard->send();
    QCOMPARE(sent.size(), 0);
    QVERIFY(m_bench->message("wizard.to.message").contains(QStringLiteral("letters")));
}

void tst_WizardRecipients::pastedListIsSplit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("numbers");
    QTest::newRow("lines") << QStringLiteral("102\n103\r\n\n104\n")
                           << QStringList{QStringLiteral("102"), QStringLiteral("103"),
                                          QStringLiteral("104")};
    QTest::newRow("semicolons") << QStringLiteral("102; 103 ;104")
                                << QStringList{QStringLiteral("102"), QStringLiteral("103"),
                                               QStringLiteral("104")};
    QTest::newRow("a name that is known")
        << QStringLiteral("102;A. Meier")
        << QStringList{QStringLiteral("102"), QStringLiteral("+49 30 5550100")};
    QTest::newRow("what is wrong stays, marked")
        << QStringLiteral("102\nATH0")
        << QStringList{QStringLiteral("102"), QStringLiteral("ATH0")};
}

void tst_WizardRecipients::pastedListIsSplit()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, numbers);
    QGuiApplication::clipboard()->setText(text);
    QTest::keyClick(m_bench->find<QLineEdit>("wizard.to"), Qt::Key_V, Qt::ControlModifier);
    QStringList added;
    const auto all = recipients();
    for (const Recipient &recipient : all)
        added.append(recipient.number);
    QCOMPARE(added, numbers);
    QCOMPARE(m_bench->find<QLineEdit>("wizard.to")->text(), QString());
}

void tst_WizardRecipients::doublesAreOfferedToMerge()
{
    Ui::FaxDraft draft;
    draft.recipients = {{QStringLiteral("+49 30 5550100"), {}},
                        {QStringLiteral("102"), {}},
                        {QStringLiteral("004930/5550100"), QStringLiteral("A. Meier")}};
    ServerSettings rules;
    rules.countryCode = QStringLiteral("49");
    m_bench->wizard->setRules(rules);
    m_bench->wizard->setDraft(draft);
    QCOMPARE(m_bench->message("wizard.recipients.message"),
             QStringLiteral("A. Meier is already in the list."));
    m_bench->find<QPushButton>("wizard.recipients.message.remedy")->click();
    QCOMPARE(recipients().size(), 2);
    QCOMPARE(recipients().constFirst().name, QStringLiteral("A. Meier"));
}

void tst_WizardRecipients::serverRulesHold_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("says");
    QTest::newRow("blocked") << QStringLiteral("0900 123") << 1 << QStringLiteral("is blocked");
    QTest::newRow("emergency") << QStringLiteral("112") << 1 << QStringLiteral("emergency");
    QTest::newRow("too many") << QStringLiteral("555010%1") << 4
                              << QStringLiteral("at most 3 recipients; this list has 4.");
}

void tst_WizardRecipients::serverRulesHold()
{
    QFETCH(const QString, number);
    QFETCH(const int, count);
    QFETCH(const QString, says);
    ServerSettings rules;
    rules.blockedNumbers = QStringLiteral("0900*");
    rules.maximumRecipients = 3;
    Ui::FaxDraft draft;
    for (int i = 0; i < count; ++i)
        draft.addNumber(count == 1 ? number : number.arg(i));
    draft.sendCoverpage = true;
    m_bench->wizard->setDraft(draft);
    m_bench->wizard->setRules(rules); // they may come after the window
    QSignalSpy sent(m_bench->wizard.get(), &Ui::FaxWizard::sendRequested);
    m_bench->wizard->send();
    QCOMPARE(sent.size(), 0);
    const QString said = m_bench->message("wizard.recipients.message");
    QVERIFY2(said.contains(says), qPrintable(said));
}

void tst_WizardRecipients::numbersAreShownInternationally()
{
    ServerSettings rules;
    rules.countryCode = QStringLiteral("49");
    m_bench->wizard->setRules(rules);
    m_bench->wizard->addNumber(QStringLiteral("030/5550100"));
    const auto *table = m_bench->find<QTreeView>("wizard.recipients");
    const QString shown = table->model()->index(0, Ui::RecipientsModel::Number).data().toString();
    QVERIFY2(shown.contains(QStringLiteral("+49 30 5550100")), qPrintable(shown));
    QCOMPARE(recipients().constFirst().number, QStringLiteral("030/5550100")); // dialled as typed
}

void tst_WizardRecipients::tableIsAModel()
{
    Ui::RecipientsModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append({{QStringLiteral("102"), {}}, {QStringLiteral("10x"), {}}});
    QCOMPARE(model.firstWrongRow(), 1);
    QVERIFY(model.setData(model.index(1, Ui::RecipientsModel::Number), QStringLiteral("103"),
                          Qt::EditRole));
    QCOMPARE(model.firstWrongRow(), -1);
    QVERIFY(!(model.flags(model.index(0, Ui::RecipientsModel::Note)) & Qt::ItemIsEditable));
    QVERIFY(model.removeRows(0, 1));
    model.mergeDoubles();
    QCOMPARE(model.recipients().size(), 1);
}

/** Task 8: a table with headings is understood; a Return accepts it. */
void tst_WizardRecipients::importsATable()
{
    QByteArray table("Name;Firma;Faxnummer\n");
    for (int i = 0; i < 200; ++i)
        table += "Person " + QByteArray::number(i) + ";Muster GmbH;"
            + (i < 2 ? QByteArray() : "030 555" + QByteArray::number(1000 + i)) + '\n';
    m_bench->wizard->openStep(3);
    m_bench->wizard->addFiles({m_bench->write(QStringLiteral("list.csv"), table)});
    auto *accept = m_bench->find<QPushButton>("wizard.list.accept");
    QTRY_VERIFY(accept->isVisible()); // the wizard went to step 1
    QCOMPARE(m_bench->find<QTableWidget>("wizard.list.table")->rowCount(), 1 + 20);
    accept->click();
    QTRY_COMPARE(recipients().size(), 198);
    QCOMPARE(recipients().constFirst().name, QStringLiteral("Person 2"));
    const QString said = m_bench->message("wizard.recipients.message");
    QVERIFY2(said.contains(QStringLiteral("198"))
                 && said.contains(QStringLiteral("2 without number")),
             qPrintable(said));
    m_bench->find<QPushButton>("wizard.recipients.message.remedy")->click();
    QVERIFY(m_bench->message("wizard.recipients.message").contains(QStringLiteral("Person 0")));
}

void tst_WizardRecipients::mappingIsAsked()
{
    const QString path = m_bench->write(QStringLiteral("list.csv"), "a,b\nx,102\ny,103\n");
    m_bench->wizard->addFiles({path});
    auto *accept = m_bench->find<QPushButton>("wizard.list.accept");
    QTRY_VERIFY(accept->isVisible());
    for (const char *name : {"wizard.list.column.1", "wizard.list.column.2"}) {
        auto *choice = m_bench->find<QComboBox>(name);
        choice->setCurrentIndex(choice->findData(static_cast<int>(ContactField::Ignored)));
    }
    accept->click();
    QVERIFY(m_bench->message("wizard.list.message").contains(QStringLiteral("fax numbers")));
    m_bench->wizard->send(); // there is still something to say
    QVERIFY(accept->isVisible());
    auto *second = m_bench->find<QComboBox>("wizard.list.column.2");
    second->setCurrentIndex(second->findData(static_cast<int>(ContactField::FaxNumber)));
    accept->click();
    QTRY_COMPARE(recipients().size(), 2);
}

void tst_WizardRecipients::importsStrangeLists_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("taken"); ///< -1 = the list is refused
    QTest::newRow("quoted line ends")
        << QStringLiteral("a.csv") << QByteArray("Name,Fax\n\"Two\nlines; \"\"x\"\"\",102\n") << 1;
    QTest::newRow("Windows-1252") << QStringLiteral("a.csv")
                                  << QByteArray("Name,Fax\nM\xfcller,102\n") << 1;
    QTest::newRow("formula as number")
        << QStringLiteral("a.csv") << QByteArray("Name,Fax\n=1+1,102\nx,=CMD()\n") << 1;
    QTest::newRow("Arabic, Chinese, emoji")
        << QStringLiteral("a.csv")
        << QStringLiteral("Name,Fax\nشركة,102\n公司,103\n🙂,104\n").toUtf8() << 3;
    QTest::newRow("10,000 letters")
        << QStringLiteral("a.csv") << "Name,Fax\n" + QByteArray(10000, 'x') + ",102\ny,103\n"
        << 1;
    QTest::newRow("vCard") << QStringLiteral("a.vcf")
                           << QByteArray("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Muster GmbH\r\n"
                                         "TEL;TYPE=FAX:+49 30 5550100\r\nEND:VCARD\r\n")
                           << 1;
    QTest::newRow("empty file") << QStringLiteral("a.csv") << QByteArray() << -1;
}

void tst_WizardRecipients::importsStrangeLists()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QFETCH(const int, taken);
    m_bench->wizard->addFiles({m_bench->write(name, content)});
    auto *accept = m_bench->find<QPushButton>("wizard.list.accept");
    const bool cards = name.endsWith(u".vcf");
    if (taken < 0) {
        QTRY_VERIFY(m_bench->message("wizard.recipients.message").contains(name));
        QVERIFY(recipients().isEmpty());
        return;
    }
    if (!cards) {
        QTRY_VERIFY(accept->isVisible());
        accept->click();
    }
    QTRY_COMPARE(recipients().size(), taken);
}

void tst_WizardRecipients::senderGoesWithTheFax()
{
    m_bench->find<QLineEdit>("wizard.sender.name")->setText(QStringLiteral("A. Meier"));
    m_bench->find<QLineEdit>("wizard.sender.fax")->setText(QStringLiteral("+49 30 5559900"));
    QVERIFY(!m_bench->find<QLineEdit>("wizard.sender.station")->isVisible());
    ServerSettings rules;
    rules.useDeviceTsid = false;
    m_bench->wizard->setRules(rules);
    auto *station = m_bench->find<QLineEdit>("wizard.sender.station");
    QVERIFY(station->isVisible());
    station->setText(QStringLiteral("MUSTER"));
    QTest::keyClick(station, Qt::Key_Return);
    QVERIFY(m_bench->message("wizard.sender.station.message").contains(QStringLiteral("letters")));
    const Ui::FaxDraft draft = m_bench->wizard->draft();
    QCOMPARE(draft.senderName, QStringLiteral("A. Meier"));
    QCOMPARE(draft.senderFax, QStringLiteral("+49 30 5559900"));
    QCOMPARE(draft.tsid, QStringLiteral("MUSTER"));
}

QTEST_MAIN(tst_WizardRecipients)
#include "tst_wizard_recipients.moc"
