#include "common/messagebar.h"
#include "cover/coverfile.h"
#include "covers/coversheetview.h"
#include "covers/covershelf.h"
#include "covers/coversmodel.h"
#include "covers/coversplace.h"
#include "covers/editor/coverdocument.h"
#include "covers/editor/covereditor.h"
#include "model/coverpages.h"
#include "preferences/faxdefaults.h"
#include "window/actions.h"
#include "window/coverpagecommands.h"
#include "windowbench.h"
#include "wizard/documenttypes.h"

#include <QtCore/QPointer>
#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

using namespace Fax;
using namespace Fax::Ui;
using namespace Qt::StringLiterals;

/** The place "Cover pages" (ui.md 8: C3, C5, and M6 for .fcov). */
class tst_Covers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsBothGroupsWithPictures();
    void filtersByPaperAndLanguage_data();
    void filtersByPaperAndLanguage();
    void restrictedServer();
    void actionsSayWhyNot_data();
    void actionsSayWhyNot();
    void duplicates();
    void importsAndRefuses();
    void newAndEdit();
    void deletesWithUndo();
    void setsTheDefault();
    void publishes();
    void publishingAsksBeforeItReplaces();
    void followsTheServer();
    void dropImports();

private:
    static QByteArray page(const QString &title)
    {
        CoverObject text;
        text.area = {20, 20, 150, 20};
        text.text = u"Fax"_s;
        return writeCoverPage({title, u"en"_s, Paper::A4, {text}});
    }
    /** A window with the place in front, and a personal page "mine". */
    void open(WindowBench &bench)
    {
        QVERIFY(CoverFolder(bench.folder.filePath(u"covers"_s))
                    .put(u"mine"_s, page(u"Mine"_s), CoverFolder::Existing::Keep));
        bench.server.coverPages().keepPersonalIn(bench.folder.filePath(u"covers"_s));
        QVERIFY(bench.open());
        QVERIFY(bench.window->openPlace(u"covers"_s));
        CoversPlace &place = bench.window->covers();
        QTRY_VERIFY(rows(place.serverShelf()) > 0 && rows(place.personalShelf()) == 1);
    }
    static int rows(const CoverShelf &shelf) { return shelf.model()->rowCount(); }
    static CoversModel &model(const CoverShelf &shelf)
    {
        return static_cast<CoversModel &>(*shelf.model());
    }
    static QStringList titles(const CoverShelf &shelf)
    {
        QStringList all;
        for (int i = 0; i < rows(shelf); ++i)
            all.append(shelf.model()->index(i, 0).data().toString());
        return all;
    }
};

void tst_Covers::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void tst_Covers::showsBothGroupsWithPictures()
{
    WindowBench bench;
    open(bench);
    CoversPlace &place = bench.window->covers();
    QCOMPARE(rows(place.serverShelf()), 7); // C3: those in English for A4
    QCOMPARE(titles(place.personalShelf()), QStringList{u"Mine"_s});
    QCOMPARE(place.selected(), std::optional(Model::CoverRef{true, u"compact-a4-en"_s}));
    auto *sheet = bench.find<CoverSheetView>("covers.sheet");
    QTRY_VERIFY(!sheet->page().isNull());
    QCOMPARE(sheet->page().width(), 1728);
    QTRY_VERIFY(!model(place.personalShelf()).pictureAt(0).isNull());
    place.personalShelf().setCurrentIndex(place.personalShelf().model()->index(0, 0));
    QCOMPARE(place.selected(), std::optional(Model::CoverRef{false, u"mine"_s}));
    QVERIFY(!place.serverShelf().currentIndex().isValid()); // one selection for both
    QCOMPARE(bench.find<QLabel>("covers.title")->text(), u"Mine"_s);
}

void tst_Covers::filtersByPaperAndLanguage_data()
{
    QTest::addColumn<int>("paper");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("count");
    const int letter = static_cast<int>(Paper::Letter);
    QTest::newRow("German Letter") << letter << u"de"_s << 7;
    QTest::newRow("all papers") << -1 << u"en"_s << 14;
    QTest::newRow("everything") << -1 << QString() << 28;
}

void tst_Covers::filtersByPaperAndLanguage()
{
    QFETCH(const int, paper);
    QFETCH(const QString, language);
    QFETCH(const int, count);
    WindowBench bench;
    open(bench);
    for (const auto &[name, data] : {std::pair("covers.paper", QVariant(paper)),
                                     std::pair("covers.language", QVariant(language))}) {
        auto *box = bench.find<QComboBox>(name);
        box->setCurrentIndex(box->findData(data));
    }
    QCOMPARE(rows(bench.window->covers().serverShelf()), count);
    QCOMPARE(rows(bench.window->covers().personalShelf()), 1); // what people made is always shown
}

/** C5: visible, grey, with the reason. */
void tst_Covers::restrictedServer()
{
    WindowBench bench;
    bench.link.setServerProperty(u"ServerCoverpage"_s, true);
    open(bench);
    CoversPlace &place = bench.window->covers();
    const QModelIndex mine = place.personalShelf().model()->index(0, 0);
    const QString reason = u"This server allows only its own cover pages."_s;
    QCOMPARE(mine.data(CoversModel::ProblemRole).toString(), reason);
    QCOMPARE(bench.find<QLabel>("covers.note")->text(), reason);
    QVERIFY(bench.find<QLabel>("covers.note")->isVisible());
    place.personalShelf().setCurrentIndex(mine);
    QVERIFY(!bench.window->actions().defaultCover->isEnabled());
    bench.link.setServerProperty(u"ServerCoverpage"_s, false);
    QTRY_COMPARE(mine.data(CoversModel::ProblemRole).toString(), QString());
    QTRY_VERIFY(bench.window->actions().defaultCover->isEnabled());
}

void tst_Covers::actionsSayWhyNot_data()
{
    QTest::addColumn<bool>("personal"); // selected
    QTest::addColumn<bool>("administrator");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QString>("reason"); // in the tip; "" = enabled
    const QString right = u"Change settings"_s;
    QTest::newRow("shipped, delete")
        << false << true << QByteArray("deleteCover") << u"belongs to Fax Console"_s;
    QTest::newRow("shipped, publish")
        << false << true << QByteArray("publishCover") << u"on the server already"_s;
    QTest::newRow("shipped, duplicate")
        << false << false << QByteArray("duplicateCover") << QString();
    QTest::newRow("own, publish, no right") << true << false << QByteArray("publishCover") << right;
    QTest::newRow("own, publish") << true << true << QByteArray("publishCover") << QString();
    QTest::newRow("own, delete") << true << false << QByteArray("deleteCover") << QString();
}

void tst_Covers::actionsSayWhyNot()
{
    QFETCH(const bool, personal);
    QFETCH(const bool, administrator);
    QFETCH(const QByteArray, action);
    QFETCH(const QString, reason);
    WindowBench bench;
    bench.link.setRights(administrator ? administratorRights : senderRights);
    open(bench);
    bench.window->covers().select(personal ? Model::CoverRef{false, u"mine"_s}
                                           : Model::CoverRef{true, u"note-a4-en"_s});
    const auto *found = bench.find<QAction>("action." + action);
    QVERIFY(found);
    QCOMPARE(found->isEnabled(), reason.isEmpty());
    QVERIFY2(found->statusTip().contains(reason), qPrintable(found->statusTip()));
}

void tst_Covers::duplicates()
{
    WindowBench bench;
    open(bench);
    CoversPlace &place = bench.window->covers();
    place.select({true, u"urgent-a4-en"_s});
    bench.window->actions().duplicateCover->trigger();
    QTRY_COMPARE(titles(place.personalShelf()), (QStringList{u"Mine"_s, u"Urgent (copy)"_s}));
    QTRY_COMPARE(place.selected(), std::optional(Model::CoverRef{false, u"Urgent (copy)"_s}));
    bench.window->actions().duplicateCover->trigger();
    QTRY_COMPARE(rows(place.personalShelf()), 3);
}

void tst_Covers::importsAndRefuses()
{
    WindowBench bench;
    open(bench);
    const QString good = bench.folder.filePath(u"good.fcov"_s);
    const QString bad = bench.folder.filePath(u"bad.fcov"_s);
    for (const auto &[path, content] :
         {std::pair(good, page(u"Imported"_s)),
          std::pair(bad, "<coverpage title='x'>\n<script>alert(1)</script></coverpage>"_ba)}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    auto *commands = bench.window->findChild<CoverPageCommands *>();
    commands->importFiles({good, bad, bench.folder.path(), bench.folder.filePath(u"none.fcov"_s)});
    QTRY_COMPARE(rows(bench.window->covers().personalShelf()), 2);
    QTRY_VERIFY(!bench.window->messages().texts().isEmpty());
    QTRY_VERIFY(bench.window->messages().texts().join(u'\n').contains(u"none.fcov")
                || bench.window->messages().texts().join(u'\n').contains(u"line 2"));
    QVERIFY(!QFile::exists(bench.folder.filePath(u"covers/x.fcov"_s)));
}

/** What the editor saves is one of the user's own pages; saved again, it is the same one. */
void tst_Covers::newAndEdit()
{
    WindowBench bench;
    open(bench);
    CoversPlace &place = bench.window->covers();
    bench.window->actions().newCover->trigger();
    const auto openEditor = [] {
        const auto windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows)
            if (auto *found = qobject_cast<CoverEditor *>(window); found && found->isVisible())
                return found;
        return static_cast<CoverEditor *>(nullptr);
    };
    QPointer<CoverEditor> editor = openEditor();
    QVERIFY(editor);
    QVERIFY(!editor->document().page().objects.isEmpty());
    editor->save();
    QTRY_COMPARE(titles(place.personalShelf()), (QStringList{u"Mine"_s, u"My cover page"_s}));
    editor->document().selectAll();
    editor->document().removeSelected();
    editor->save();
    const CoverFolder folder(bench.folder.filePath(u"covers"_s));
    QTRY_VERIFY(
        readCoverPage(u"x"_s, folder.file(u"My cover page"_s).value()).value().objects.isEmpty());
    QCOMPARE(rows(place.personalShelf()), 2);
    editor->close();
    place.select({true, u"note-a4-en"_s});
    QVERIFY(!bench.window->actions().editCover->isEnabled()); // it belongs to Fax Console
    place.select({false, u"mine"_s});
    QVERIFY(bench.window->actions().editCover->isEnabled());
}

void tst_Covers::deletesWithUndo()
{
    WindowBench bench;
    open(bench);
    CoversPlace &place = bench.window->covers();
    place.select({false, u"mine"_s});
    bench.window->actions().deleteCover->trigger();
    QTRY_COMPARE(rows(place.personalShelf()), 0);
    QTRY_VERIFY(bench.window->actions().undo->isEnabled());
    bench.window->actions().undo->trigger();
    QTRY_COMPARE(titles(place.personalShelf()), QStringList{u"Mine"_s});
}

void tst_Covers::setsTheDefault()
{
    WindowBench bench;
    open(bench);
    CoversPlace &place = bench.window->covers();
    place.select({false, u"mine"_s});
    bench.window->actions().defaultCover->trigger();
    const FaxDefaults set = FaxDefaults::read(bench.settings);
    QVERIFY(set.coverPage);
    QCOMPARE(set.coverpageName, u"mine"_s);
    QVERIFY(!set.serverCoverpage);
    const QModelIndex mine = place.personalShelf().model()->index(0, 0);
    QVERIFY(mine.data(CoversModel::DefaultRole).toBool());
    bench.window->actions().undo->trigger();
    QVERIFY(!FaxDefaults::read(bench.settings).coverPage);
    QVERIFY(!mine.data(CoversModel::DefaultRole).toBool());
}

void tst_Covers::publishes()
{
    WindowBench bench;
    open(bench);
    CoversPlace &place = bench.window->covers();
    place.select({false, u"mine"_s});
    bench.window->actions().publishCover->trigger();
    QTRY_COMPARE(rows(place.serverShelf()), 8);
    QCOMPARE(bench.link.covers.own.value(u"mine"_s), page(u"Mine"_s));
}

void tst_Covers::publishingAsksBeforeItReplaces()
{
    WindowBench bench;
    bench.link.covers.own.insert(u"mine"_s, page(u"Theirs"_s));
    open(bench);
    bench.window->covers().select({false, u"mine"_s});
    bench.window->actions().publishCover->trigger();
    QTRY_VERIFY(bench.window->messages().texts().join(u' ').contains(u"already"));
    QCOMPARE(bench.link.covers.own.value(u"mine"_s), page(u"Theirs"_s));
    QCOMPARE(bench.link.count(u"publishCoverPage"_s), 0);
}

/** Another console publishes a page. */
void tst_Covers::followsTheServer()
{
    WindowBench bench;
    open(bench);
    bench.link.covers.own.insert(u"theirs"_s, page(u"Theirs"_s));
    Q_EMIT bench.link.eventOccurred(u"coverPages"_s, {});
    QTRY_VERIFY(titles(bench.window->covers().serverShelf()).contains(u"Theirs"_s));
}

/** M6 */
void tst_Covers::dropImports()
{
    bool accepted = false;
    QCOMPARE(dropSentence({u"/a/letter.fcov"_s}, &accepted), u"Drop to import the cover page"_s);
    QVERIFY(accepted);
    QVERIFY(areCoverPages({u"/a/letter.fcov"_s}));
    QVERIFY(!areCoverPages({u"/a/letter.fcov"_s, u"/a/b.pdf"_s}));
    QVERIFY(!areCoverPages({}));
}

QTEST_MAIN(tst_Covers)
#include "tst_covers.moc"
