#include "common/messagebar.h"
#include "covers/editor/coverarrange.h"
#include "covers/editor/covercanvas.h"
#include "covers/editor/covercheck.h"
#include "covers/editor/covercommands.h"
#include "covers/editor/coverdocument.h"
#include "covers/editor/covereditor.h"
#include "covers/editor/coverfieldlist.h"
#include "covers/editor/coverobjectlist.h"

#include <QtCore/QBuffer>
#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Fax;
using namespace Qt::StringLiterals;
using Kind = CoverObject::Kind;
using Edge = Ui::CoverArrange::Edge;

namespace {
CoverObject object(Kind kind, const QRectF &area)
{
    CoverObject result;
    result.kind = kind;
    result.area = area;
    result.text = kind == Kind::Text ? u"Telefax"_s : QString();
    return result;
}

/** A heading, the recipient and a line. */
CoverPage somePage()
{
    CoverPage page;
    page.title = u"Ours"_s;
    page.language = u"en"_s;
    page.objects = {object(Kind::Text, {20, 20, 60, 10}), object(Kind::Field, {30, 50, 80, 6}),
                    object(Kind::Line, {20, 70, 170, 0})};
    return page;
}

FaxPage faxedPage(Resolution resolution)
{
    FaxPage page(1728, heightLines(Paper::A4, resolution), resolution);
    page.setBlack(100, 100);
    return page;
}
} // namespace

/** The cover page editor (ui.md C4). */
class tst_CoverEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aligns_data();
    void aligns();
    void distributes();
    void snaps_data();
    void snaps();
    void everyStepGoesBack();
    void orders_data();
    void orders();
    void keysMove_data();
    void keysMove();
    void keysWalkThroughObjects();
    void mouseMovesAndResizes();
    void fieldsComeFromTheList();
    void listAndCanvasSelectTheSame();
    void propertiesChangeAllSelected();
    void typingIsOneStep();
    void sampleDataSwitch();
    void asFaxedShowsTheNewestAnswer();
    void checks_data();
    void checks();
    void savesWhatIsRight();
    void asksBeforeClosing();
    void clipboardIsChecked();
    void pictures_data();
    void pictures();
    void guides();

private:
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_editor->findChild<QAction *>(u"covereditor.action."_s + QString::fromLatin1(name));
    }
    template <typename T> [[nodiscard]] T *find(const char *name) const
    {
        return m_editor->findChild<T *>(u"covereditor."_s + QString::fromLatin1(name));
    }
    [[nodiscard]] QRectF area(int index) const
    {
        return m_editor->document().page().objects.at(index).area;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Ui::CoverEditor> m_editor;
    QList<CoverPage> m_saved;
    Result<> m_answer;
    struct Question
    {
        CoverSample sample;
        Resolution resolution;
        Ui::CoverEditor::Hooks::Faxed answer;
    };
    QList<Question> m_questions;
};

void tst_CoverEditor::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
}

void tst_CoverEditor::init()
{
    m_saved.clear();
    m_questions.clear();
    m_answer = {};
    Ui::CoverEditor::Hooks hooks;
    hooks.save = [this](const CoverPage &page, const Ui::CoverEditor::Hooks::Kept &kept) {
        m_saved.append(page);
        kept(m_answer);
    };
    hooks.fax = [this](const CoverPage &, CoverSample sample, Resolution resolution,
                       const Ui::CoverEditor::Hooks::Faxed &answer) {
        m_questions.append({sample, resolution, answer});
    };
    m_editor = std::make_unique<Ui::CoverEditor>(somePage(), hooks);
    m_editor->setAttribute(Qt::WA_DeleteOnClose, false);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
}

void tst_CoverEditor::aligns_data()
{
    QTest::addColumn<Edge>("edge");
    QTest::addColumn<QPointF>("first");
    QTest::addColumn<QPointF>("second");
    QTest::newRow("left") << Edge::Left << QPointF(0, 0) << QPointF(-10, 0);
    QTest::newRow("center") << Edge::Center << QPointF(20, 0) << QPointF(0, 0);
    QTest::newRow("right") << Edge::Right << QPointF(40, 0) << QPointF(10, 0);
    QTest::newRow("top") << Edge::Top << QPointF(0, 0) << QPointF(0, -20);
    QTest::newRow("middle") << Edge::Middle << QPointF(0, 15) << QPointF(0, -5);
    QTest::newRow("bottom") << Edge::Bottom << QPointF(0, 30) << QPointF(0, 10);
}

void tst_CoverEditor::aligns()
{
    QFETCH(Edge, edge);
    const QList<QRectF> boxes{{10, 10, 40, 10}, {20, 30, 60, 10}};
    const QList<QPointF> offsets = Ui::CoverArrange::aligned(boxes, edge, {10, 10, 80, 40});
    QTEST(offsets.at(0), "first");
    QTEST(offsets.at(1), "second");
}

void tst_CoverEditor::distributes()
{
    const QList<QRectF> boxes{{100, 0, 10, 5}, {0, 20, 10, 5}, {12, 8, 20, 5}};
    const auto across = Ui::CoverArrange::distributed(boxes, Qt::Horizontal);
    QCOMPARE(across, (QList<QPointF>{{0, 0}, {0, 0}, {33, 0}}));
    const auto down = Ui::CoverArrange::distributed(boxes, Qt::Vertical);
    QCOMPARE(down, (QList<QPointF>{{0, 0}, {0, 0}, {0, 2}}));
    QCOMPARE(Ui::CoverArrange::distributed(boxes.mid(0, 2), Qt::Vertical).at(1), QPointF());
}

void tst_CoverEditor::snaps_data()
{
    QTest::addColumn<QRectF>("box");
    QTest::addColumn<QPointF>("offset");
    QTest::addColumn<bool>("onLine");
    QTest::newRow("grid") << QRectF(10.7, 21.2, 7, 7) << QPointF(-0.7, 0.8) << false;
    QTest::newRow("line-left") << QRectF(50.5, 20, 7, 7) << QPointF(-0.5, 0) << true;
    QTest::newRow("line-right") << QRectF(42.4, 20, 7, 7) << QPointF(0.6, 0) << true;
    QTest::newRow("line-middle") << QRectF(46.6, 20, 7, 7) << QPointF(-0.1, 0) << true;
    QTest::newRow("line-too-far") << QRectF(52, 20, 7, 7) << QPointF(0, 0) << false;
}

void tst_CoverEditor::snaps()
{
    QFETCH(QRectF, box);
    const auto snapped = Ui::CoverArrange::snapped(box, {{50}, {}, 2, 1});
    QTEST(QPointF(qRound(snapped.offset.x() * 10) / 10.0, qRound(snapped.offset.y() * 10) / 10.0),
          "offset");
    QTEST(snapped.x.has_value(), "onLine");
}

/** C4: undo is unlimited. */
void tst_CoverEditor::everyStepGoesBack()
{
    constexpr int steps = 500;
    Ui::CoverDocument document(somePage());
    for (int i = 0; i < steps; ++i) {
        document.select({i % 3});
        document.moveSelected(u"Move"_s, {{1, 1}});
    }
    const CoverPage last = document.page();
    QCOMPARE(document.undoStack().count(), steps);
    while (document.undoStack().canUndo())
        document.undoStack().undo();
    QCOMPARE(document.page(), somePage());
    while (document.undoStack().canRedo())
        document.undoStack().redo();
    QCOMPARE(document.page(), last);
}

void tst_CoverEditor::orders_data()
{
    QTest::addColumn<QList<int>>("selected");
    QTest::addColumn<Ui::CoverDocument::Order>("order");
    QTest::addColumn<QString>("result"); // kinds from the bottom: Text, Field, Line
    using Order = Ui::CoverDocument::Order;
    QTest::newRow("front") << QList<int>{0} << Order::ToFront << u"FLT"_s;
    QTest::newRow("forward") << QList<int>{0} << Order::Forward << u"FTL"_s;
    QTest::newRow("backward") << QList<int>{2} << Order::Backward << u"TLF"_s;
    QTest::newRow("back") << QList<int>{2} << Order::ToBack << u"LTF"_s;
    QTest::newRow("two-to-front") << QList<int>{0, 1} << Order::ToFront << u"LTF"_s;
    QTest::newRow("two-forward") << QList<int>{0, 1} << Order::Forward << u"LTF"_s;
    QTest::newRow("top-forward") << QList<int>{2} << Order::Forward << u"TFL"_s;
    QTest::newRow("bottom-backward") << QList<int>{0} << Order::Backward << u"TFL"_s;
}

void tst_CoverEditor::orders()
{
    QFETCH(QList<int>, selected);
    QFETCH(Ui::CoverDocument::Order, order);
    Ui::CoverDocument document(somePage());
    document.select(selected);
    const QList<CoverObject> before = document.selectedObjects();
    document.order(order);
    QString kinds;
    for (const CoverObject &one : document.page().objects)
        kinds += one.kind == Kind::Text ? u'T' : one.kind == Kind::Field ? u'F' : u'L';
    QTEST(kinds, "result");
    QCOMPARE(document.selectedObjects(), before);
}

/** C4: arrows move 1 mm, with Shift 0.2 mm, with Ctrl they resize; a series is one step. */
void tst_CoverEditor::keysMove_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QRectF>("expected"); // from 30, 50, 80 × 6, after three times
    using M = Qt::KeyboardModifiers;
    QTest::newRow("right") << Qt::Key_Right << M(Qt::NoModifier) << QRectF(33, 50, 80, 6);
    QTest::newRow("left") << Qt::Key_Left << M(Qt::NoModifier) << QRectF(27, 50, 80, 6);
    QTest::newRow("up") << Qt::Key_Up << M(Qt::NoModifier) << QRectF(30, 47, 80, 6);
    QTest::newRow("shift-down") << Qt::Key_Down << M(Qt::ShiftModifier) << QRectF(30, 50.6, 80, 6);
    QTest::newRow("ctrl-right") << Qt::Key_Right << M(Qt::ControlModifier) << QRectF(30, 50, 83, 6);
    QTest::newRow("ctrl-up") << Qt::Key_Up << M(Qt::ControlModifier) << QRectF(30, 50, 80, 3);
    QTest::newRow("ctrl-shift-left")
        << Qt::Key_Left << M(Qt::ControlModifier | Qt::ShiftModifier) << QRectF(30, 50, 79.4, 6);
}

void tst_CoverEditor::keysMove()
{
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    m_editor->document().select({1});
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&m_editor->canvas(), key, modifiers);
    QTEST(area(1), "expected");
    QCOMPARE(m_editor->document().undoStack().count(), 1);
    action("undo")->trigger();
    QCOMPARE(m_editor->document().page(), somePage());
}

void tst_CoverEditor::keysWalkThroughObjects()
{
    Ui::CoverDocument &document = m_editor->document();
    QTest::keyClick(&m_editor->canvas(), Qt::Key_PageDown);
    QCOMPARE(document.selection(), QList<int>{0});
    QTest::keyClick(&m_editor->canvas(), Qt::Key_PageUp);
    QCOMPARE(document.selection(), QList<int>{2});
    QVERIFY(m_editor->canvas().accessibleDescription().startsWith(u"Line, 20.0 mm"));
    QTest::keyClick(&m_editor->canvas(), Qt::Key_Delete);
    QCOMPARE(document.page().objects.size(), 2);
}

void tst_CoverEditor::mouseMovesAndResizes()
{
    Ui::CoverCanvas &canvas = m_editor->canvas();
    const auto pixels = [&canvas](double x, double y) {
        return canvas.view().toPixels(QPointF(x, y)).toPoint();
    };
    const auto pull = [&](const QPoint &from, const QPoint &to) {
        QTest::mousePress(canvas.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(canvas.viewport(), (from + to) / 2);
        QTest::mouseMove(canvas.viewport(), to);
        QTest::mouseRelease(canvas.viewport(), Qt::LeftButton, {}, to);
    };
    pull(pixels(50, 53), pixels(60.3, 83.1));
    QCOMPARE(m_editor->document().selection(), QList<int>{1});
    QCOMPARE(area(1), QRectF(40, 80, 80, 6)); // on the grid of 2 mm
    pull(pixels(120, 86), pixels(130.3, 96.2));
    QCOMPARE(area(1), QRectF(40, 80, 90, 16));
    QCOMPARE(m_editor->document().undoStack().count(), 2);

    pull(pixels(15, 15), pixels(195, 78)); // a rubber band around heading and line
    QCOMPARE(m_editor->document().selection(), (QList<int>{0, 2}));
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, Qt::ShiftModifier, pixels(50, 25));
    QCOMPARE(m_editor->document().selection(), QList<int>{2});
}

void tst_CoverEditor::fieldsComeFromTheList()
{
    auto *fields = find<Ui::CoverFieldList>("fields");
    int shown = 0;
    for (int i = 0; i < fields->topLevelItemCount(); ++i)
        shown += fields->topLevelItem(i)->childCount();
    QCOMPARE(shown, coverFieldCount);
    fields->setCurrentItem(fields->topLevelItem(0)->child(2));
    fields->setFocus();
    QTest::keyClick(fields, Qt::Key_Return);
    const CoverObject added = m_editor->document().page().objects.last();
    QCOMPARE(added.kind, Kind::Field);
    QCOMPARE(added.field, CoverField::RecipientCompany);
    QCOMPARE(m_editor->document().selection(), QList<int>{3});
    m_editor->commands().insertField(CoverField::Note, {100, 200});
    QCOMPARE(m_editor->document().page().objects.last().kind, Kind::Note);
    QVERIFY(!action("note")->isEnabled());
    QVERIFY(action("note")->statusTip().contains(u"has its note already"));
}

void tst_CoverEditor::listAndCanvasSelectTheSame()
{
    auto *list = find<Ui::CoverObjectList>("objects");
    QCOMPARE(list->item(0)->text(), u"Line"_s); // on top
    QCOMPARE(list->item(2)->text(), u"“Telefax”"_s);
    list->item(1)->setSelected(true);
    QCOMPARE(m_editor->document().selection(), QList<int>{1});
    m_editor->document().select({0, 2});
    QVERIFY(list->item(0)->isSelected() && !list->item(1)->isSelected());
    QVERIFY(list->item(2)->isSelected());
}

void tst_CoverEditor::propertiesChangeAllSelected()
{
    m_editor->document().select({0, 1});
    QVERIFY(find<QDoubleSpinBox>("size")->isVisible());
    QVERIFY(!find<QPlainTextEdit>("text")->isVisible()); // one of them has no text of its own
    QVERIFY(!find<QComboBox>("fill")->isVisible());
    find<QDoubleSpinBox>("size")->setValue(18);
    find<QComboBox>("align")->setCurrentIndex(2);
    for (const int index : {0, 1}) {
        const CoverObject &one = m_editor->document().page().objects.at(index);
        QCOMPARE(one.size, 18.0);
        QCOMPARE(one.align, CoverObject::Align::Right);
    }
    QCOMPARE(m_editor->document().page().objects.at(2), somePage().objects.at(2));
}

void tst_CoverEditor::typingIsOneStep()
{
    m_editor->document().select({0});
    auto *text = find<QPlainTextEdit>("text");
    text->setFocus();
    QTest::keyClicks(text, u" to {recipient.name}"_s);
    QCOMPARE(m_editor->document().page().objects.first().text, u" to {recipient.name}Telefax"_s);
    QCOMPARE(m_editor->document().undoStack().count(), 1);
    m_editor->document().select({1});
    m_editor->document().select({0});
    QTest::keyClicks(text, u"x"_s);
    QCOMPARE(m_editor->document().undoStack().count(), 2);
}

void tst_CoverEditor::sampleDataSwitch()
{
    const auto picture = [this] { return m_editor->canvas().viewport()->grab().toImage(); };
    const QImage usual = picture();
    action("sampleLong")->trigger();
    const QImage longer = picture();
    action("sampleEmpty")->trigger();
    QVERIFY(usual != longer);
    QVERIFY(picture() != longer);
    QVERIFY(m_editor->document().undoStack().isClean()); // it is not part of the page
}

void tst_CoverEditor::asFaxedShowsTheNewestAnswer()
{
    action("faxed")->trigger();
    QCOMPARE(m_questions.size(), 1);
    QCOMPARE(m_questions.first().resolution, Resolution::Fine);
    action("standard")->trigger();
    action("sampleEmpty")->trigger();
    QCOMPARE(m_questions.size(), 3);
    QCOMPARE(m_questions.last().resolution, Resolution::Standard);
    QCOMPARE(m_questions.last().sample, CoverSample::Empty);
    m_questions.at(1).answer(faxedPage(Resolution::Fine));
    QVERIFY(!m_editor->canvas().isFaxed()); // of an older question
    m_questions.last().answer(faxedPage(Resolution::Standard));
    QVERIFY(m_editor->canvas().isFaxed());
    QVERIFY(!action("text")->isEnabled());
    QVERIFY(action("text")->statusTip().contains(u"as faxed"));
    m_editor->document().select({0});
    QTest::keyClick(&m_editor->canvas(), Qt::Key_Right);
    QCOMPARE(m_editor->document().page(), somePage());
    action("faxed")->trigger();
    QVERIFY(!m_editor->canvas().isFaxed());
    QVERIFY(action("text")->isEnabled());

    action("faxed")->trigger();
    m_questions.last().answer(failure(ErrorCode::RenderCrashed, u"it broke"_s));
    QVERIFY(m_editor->messages().texts().join(u' ').contains(u"it broke"));
    QVERIFY(!m_editor->canvas().isFaxed());
}

/** C4: `Text under 2 mm will not be readable at Standard`, and what else does not arrive. */
void tst_CoverEditor::checks_data()
{
    QTest::addColumn<CoverPage>("page");
    QTest::addColumn<Resolution>("resolution");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QList<int>>("objects");
    QTest::newRow("fine") << somePage() << Resolution::Fine << QString() << QList<int>{};
    CoverPage small = somePage();
    small.objects[1].size = 8;
    QTest::newRow("8pt-standard") << small << Resolution::Standard
                                  << u"Text under 2 mm will not be readable at Standard."_s
                                  << QList<int>{1};
    QTest::newRow("8pt-fine") << small << Resolution::Fine << QString() << QList<int>{};
    CoverPage shrunk = somePage();
    shrunk.objects[0].text = u"Telefax "_s.repeated(12);
    shrunk.objects[0].size = 14;
    shrunk.objects[0].area.setHeight(5);
    QTest::newRow("shrunk") << shrunk << Resolution::Standard
                            << u"Text under 2 mm will not be readable at Standard."_s
                            << QList<int>{0};
    CoverPage outside = somePage();
    outside.objects[2].area.setWidth(200);
    QTest::newRow("over-the-edge")
        << outside << Resolution::Fine
        << u"1 objects go over the edge of the paper and will be cut off."_s << QList<int>{2};
    CoverPage unknown = somePage();
    unknown.objects[0].text = u"To {recipient.nmae}"_s;
    QTest::newRow("no-field") << unknown << Resolution::Fine
                              << u"{recipient.nmae} is no field: nothing will stand there."_s
                              << QList<int>{0};
}

void tst_CoverEditor::checks()
{
    QFETCH(CoverPage, page);
    QFETCH(Resolution, resolution);
    QFETCH(QString, sentence);
    QFETCH(QList<int>, objects);
    const auto warnings = Ui::checkCover(page, sampleCoverValues(CoverSample::Short, u"en"_s),
                                         resolution);
    QCOMPARE(warnings.size(), sentence.isEmpty() ? 0 : 1);
    if (sentence.isEmpty())
        return;
    QCOMPARE(warnings.first().sentence, sentence);
    QCOMPARE(warnings.first().objects, objects);
}

void tst_CoverEditor::savesWhatIsRight()
{
    m_editor->document().select({0});
    m_editor->document().moveSelected(u"Move"_s, {{1, 0}});
    QVERIFY(m_editor->isWindowModified());
    m_answer = failure(ErrorCode::FileUnreadable, u"the disk is full"_s);
    action("save")->trigger();
    QVERIFY(m_editor->messages().texts().join(u' ').contains(u"the disk is full"));
    QVERIFY(m_editor->isWindowModified());
    m_answer = {};
    action("save")->trigger();
    QVERIFY(!m_editor->isWindowModified());
    QCOMPARE(m_saved.last(), m_editor->document().page());
    QVERIFY(m_editor->messages().texts().isEmpty());

    CoverPage nameless = m_editor->document().page();
    nameless.title.clear();
    m_editor->document().change(u"x"_s, nameless, {});
    action("save")->trigger();
    QCOMPARE(m_saved.size(), 2); // not asked: it would be refused
    QVERIFY(m_editor->messages().texts().join(u' ').contains(u"title"));
}

void tst_CoverEditor::asksBeforeClosing()
{
    m_editor->document().select({0});
    m_editor->document().removeSelected();
    const auto press = [this](const QString &text) {
        const auto buttons = m_editor->messages().findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->text().remove(u'&') == text)
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        QFAIL("no such button");
    };
    action("close")->trigger();
    QVERIFY(m_editor->isVisible());
    m_answer = failure(ErrorCode::FileUnreadable, u"full"_s);
    press(u"Save"_s);
    QVERIFY(m_editor->isVisible()); // what is not kept is not closed
    m_answer = {};
    action("close")->trigger();
    press(u"Save"_s);
    QVERIFY(!m_editor->isVisible());
    QCOMPARE(m_saved.size(), 2);

    init();
    m_editor->document().select({0});
    m_editor->document().removeSelected();
    action("close")->trigger();
    press(u"Discard"_s);
    QVERIFY(!m_editor->isVisible());
    QVERIFY(m_saved.isEmpty());
}

void tst_CoverEditor::clipboardIsChecked()
{
    m_editor->document().select({0, 1});
    action("copy")->trigger();
    action("paste")->trigger();
    QCOMPARE(m_editor->document().page().objects.size(), 5);
    QCOMPARE(area(3), QRectF(24, 24, 60, 10));
    QCOMPARE(m_editor->document().selection(), (QList<int>{3, 4}));
    auto *bad = new QMimeData;
    bad->setData(u"application/vnd.faxconsole.cover+xml"_s,
                 "<!DOCTYPE x [<!ENTITY a \"b\">]><cover>&a;</cover>");
    QGuiApplication::clipboard()->setMimeData(bad);
    action("paste")->trigger();
    QCOMPARE(m_editor->document().page().objects.size(), 5);
    QCOMPARE(m_editor->messages().texts().size(), 1);
}

void tst_CoverEditor::pictures_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("problem");
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    QImage(408, 204, QImage::Format_Mono).save(&buffer, "png");
    QTest::newRow("png") << png << QString();
    QTest::newRow("text") << QByteArray("hello") << u"no PNG, JPEG or TIFF picture"_s;
    QTest::newRow("empty") << QByteArray() << u"no PNG, JPEG or TIFF picture"_s;
    QTest::newRow("large") << png + QByteArray(CoverLimits::imageOctets, 'x')
                           << u"larger than 1024 KB"_s;
}

void tst_CoverEditor::pictures()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, problem);
    QFile file(m_folder.filePath(u"logo.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    m_editor->commands().insertPicture(file.fileName());
    if (problem.isEmpty()) {
        QTRY_COMPARE(m_editor->document().page().objects.size(), 4);
        QCOMPARE(area(3).size(), QSizeF(50.8, 25.4));
        return;
    }
    QTRY_COMPARE(m_editor->messages().texts().size(), 1);
    QVERIFY2(m_editor->messages().texts().first().contains(problem),
             qPrintable(m_editor->messages().texts().first()));
    QCOMPARE(m_editor->document().page(), somePage());
}

void tst_CoverEditor::guides()
{
    QVERIFY(!action("removeGuides")->isEnabled());
    m_editor->document().select({1});
    action("addGuides")->trigger();
    QCOMPARE(m_editor->canvas().guides().across, (QList<double>{30, 110}));
    QCOMPARE(m_editor->canvas().guides().down, (QList<double>{50, 56}));
    action("removeGuides")->trigger();
    QVERIFY(m_editor->canvas().guides().across.isEmpty());
    QVERIFY(m_editor->document().undoStack().isClean());
}

QTEST_MAIN(tst_CoverEditor)
#include "tst_cover_editor.moc"
