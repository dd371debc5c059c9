#include "wizard/documentsmodel.h"
#include "wizardbench.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

using namespace Fax;

namespace {

/** What the service would say of a document of seven pages. */
class Pages
{
public:
    int count = 7;
    int damaged = 0; ///< this page cannot be read
    QString password; ///< that opens it; "" = none is needed
    ErrorCode fault = ErrorCode::None; ///< of every question

    [[nodiscard]] Result<Answer> answerTo(const Request &request) const
    {
        if (fault != ErrorCode::None)
            return failure(fault);
        const QVariantMap fax = request.arguments.value(0).toMap();
        const QVariantMap window = request.arguments.value(1).toMap();
        const QString given =
            fax.value(QStringLiteral("documentPasswords")).toStringList().value(0);
        if (given != password)
            return failure(ErrorCode::PasswordNeeded, QStringLiteral("It needs a password."));
        const int first = window.value(QStringLiteral("first")).toInt();
        const int last = first + window.value(QStringLiteral("count")).toInt() - 1;
        if (damaged >= first && damaged <= last)
            return failure(ErrorCode::FileDamaged, QStringLiteral("The page is damaged."));
        return Answer{QVariantMap{{QStringLiteral("pages"), count}}, {}};
    }
};

/** A link that knows documents; everything else is the scripted service's. */
class DocumentLink final : public Link
{
public:
    [[nodiscard]] bool isConnected() const override { return link.isConnected(); }
    void request(const Request &request, QObject *context, Reply reply) override
    {
        if (request.method != u"previewPages")
            return link.request(request, context, reply);
        ++questions;
        QMetaObject::invokeMethod(
            context, [reply, answer = pages.answerTo(request)] { reply(answer); },
            Qt::QueuedConnection);
    }

    FakeLink link;
    Pages pages;
    int questions = 0;
};

} // namespace

/** Step 2 of the wizard: what the service says of the files, and what can be done about it (ui.md 7). */
class tst_WizardDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pagesAreCounted();
    void passwordOpensADocument();
    void damagedPageIsLeftOut();
    void rangesAreChecked_data();
    void rangesAreChecked();
    void otherFaultsDoNotBlock_data();
    void otherFaultsDoNotBlock();
    void removedWhileItIsLookedAt();

private:
    void add();
    [[nodiscard]] QString cell(int column) const
    {
        return m_wizard->findChild<QTreeView *>(QStringLiteral("wizard.documents"))
            ->model()
            ->index(0, column)
            .data()
            .toString();
    }
    template <typename T> [[nodiscard]] T *find(const char *name) const
    {
        return m_wizard->findChild<T *>(QString::fromLatin1(name));
    }

    QTemporaryDir m_files;
    std::unique_ptr<DocumentLink> m_link;
    std::unique_ptr<Model::Server> m_server;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Ui::FaxWizard> m_wizard;
};

void tst_WizardDocuments::init()
{
    m_wizard.reset();
    m_server.reset();
    m_link = std::make_unique<DocumentLink>();
    m_server = std::make_unique<Model::Server>(*m_link);
    m_clock = std::make_unique<ManualClock>(Seed::now());
    m_settings = std::make_unique<QSettings>(m_files.filePath(QStringLiteral("w.ini")),
                                             QSettings::IniFormat);
    m_wizard = std::make_unique<Ui::FaxWizard>(Ui::WizardContext{*m_server, *m_clock, *m_settings});
    m_wizard->setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy loaded(m_server.get(), &Model::Server::loaded);
    m_server->connectTo(QStringLiteral("fax1"));
    QVERIFY(loaded.wait());
    m_wizard->addNumber(QStringLiteral("102"));
    m_wizard->show();
    m_wizard->openStep(1);
}

void tst_WizardDocuments::add()
{
    QFile file(m_files.filePath(QStringLiteral("letter.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("%PDF-1.4") > 0);
    file.close();
    m_wizard->addFiles({file.fileName()});
}

void tst_WizardDocuments::pagesAreCounted()
{
    m_link->pages.count = 20;
    const QAbstractItemModelTester tester(find<QTreeView>("wizard.documents")->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    add();
    QTRY_COMPARE(cell(Ui::DocumentsModel::State), QStringLiteral("Ready"));
    QCOMPARE(cell(Ui::DocumentsModel::Pages), QStringLiteral("20"));
}

void tst_WizardDocuments::passwordOpensADocument()
{
    m_link->pages.password = QStringLiteral("secret");
    add();
    QTRY_COMPARE(cell(Ui::DocumentsModel::State), QStringLiteral("Needs a password"));
    auto *password = find<QLineEdit>("wizard.password");
    QVERIFY(password->isVisible());
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    QSignalSpy sent(m_wizard.get(), &Ui::FaxWizard::sendRequested);
    m_wizard->send();
    QCOMPARE(sent.size(), 0);
    QTest::keyClicks(password, QStringLiteral("wrong"));
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_COMPARE(cell(Ui::DocumentsModel::State), QStringLiteral("Needs a password"));
    QTest::keyClicks(password, QStringLiteral("secret"));
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_COMPARE(cell(Ui::DocumentsModel::State), QStringLiteral("Ready"));
    QVERIFY(!password->isVisible());
    m_wizard->send();
    QTRY_COMPARE(sent.size(), 1);
    QCOMPARE(sent.at(0).at(0).value<Ui::FaxDraft>().documentPasswords,
             QStringList{QStringLiteral("secret")});
}

void tst_WizardDocuments::damagedPageIsLeftOut()
{
    m_link->pages.damaged = 4;
    add();
    QTRY_COMPARE(cell(Ui::DocumentsModel::State), QStringLiteral("Damaged: page 4 cannot be read"));
    find<QPushButton>("wizard.documents.message.remedy")->click();
    QCOMPARE(cell(Ui::DocumentsModel::State), QStringLiteral("Ready"));
    QCOMPARE(m_wizard->draft().documentRanges, QStringList{QStringLiteral("1-3, 5-")});
}

void tst_WizardDocuments::rangesAreChecked_data()
{
    QTest::addColumn<QString>("range");
    QTest::addColumn<QString>("says");
    QTest::newRow("all") << QString() << QString();
    QTest::newRow("open end") << QStringLiteral("1-3, 7") << QString();
    QTest::newRow("beyond the end")
        << QStringLiteral("9") << QStringLiteral("Page 9 does not exist, the file has 7.");
    QTest::newRow("no range") << QStringLiteral("first") << QStringLiteral("first");
}

void tst_WizardDocuments::rangesAreChecked()
{
    QFETCH(const QString, range);
    QFETCH(const QString, says);
    add();
    QTRY_COMPARE(cell(Ui::DocumentsModel::State), QStringLiteral("Ready"));
    auto *model = find<QTreeView>("wizard.documents")->model();
    QVERIFY(model->setData(model->index(0, Ui::DocumentsModel::Range), range, Qt::EditRole));
    const auto *label = find<QLabel>("wizard.documents.message");
    const QString said = label->parentWidget()->isHidden() ? QString() : label->text();
    QVERIFY2(says.isEmpty() ? said.isEmpty() : said.contains(says), qPrintable(said));
    QSignalSpy sent(m_wizard.get(), &Ui::FaxWizard::sendRequested);
    m_wizard->send();
    QTRY_COMPARE(sent.size(), says.isEmpty() ? 1 : 0);
}

void tst_WizardDocuments::otherFaultsDoNotBlock_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("an older service") << static_cast<int>(ErrorCode::InvalidParameter);
    QTest::newRow("no answer") << static_cast<int>(ErrorCode::Timeout);
    QTest::newRow("no connection") << static_cast<int>(ErrorCode::NotConnected);
}

/** Only what is wrong with the document itself keeps it from being sent. */
void tst_WizardDocuments::otherFaultsDoNotBlock()
{
    QFETCH(const int, code);
    m_link->pages.fault = static_cast<ErrorCode>(code);
    add();
    QTRY_VERIFY(m_link->questions > 0);
    QSignalSpy sent(m_wizard.get(), &Ui::FaxWizard::sendRequested);
    m_wizard->send();
    QTRY_COMPARE(sent.size(), 1);
}

void tst_WizardDocuments::removedWhileItIsLookedAt()
{
    add();
    QTRY_VERIFY(!cell(Ui::DocumentsModel::Size).isEmpty());
    m_wizard->setDraft({});
    add();
    QTRY_COMPARE(cell(Ui::DocumentsModel::State), QStringLiteral("Ready"));
    QCOMPARE(m_wizard->draft().documents.size(), 1);
}

QTEST_MAIN(tst_WizardDocuments)
#include "tst_wizard_documents.moc"
