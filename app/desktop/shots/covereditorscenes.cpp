#include "scenes.h"

#include "covers/editor/covercanvas.h"
#include "covers/editor/coverdocument.h"
#include "covers/editor/covereditor.h"
#include "stage.h"
#include "variants.h"

#include <QtGui/QAction>

namespace Fax::Shots {

namespace {

CoverObject at(CoverObject::Kind kind, const QRectF &area)
{
    CoverObject object;
    object.kind = kind;
    object.area = area;
    return object;
}

/** A label and the field beside it, hidden together. */
QList<CoverObject> row(const QString &label, CoverField field, double y)
{
    CoverObject text = at(CoverObject::Kind::Text, {20, y, 30, 6});
    text.text = label;
    text.bold = true;
    text.hideIfEmpty = {field};
    CoverObject value = at(CoverObject::Kind::Field, {52, y, 136, 6});
    value.field = field;
    return {text, value};
}

/** A page as an office has it. */
CoverPage officePage()
{
    CoverPage page;
    page.title = QStringLiteral("Office");
    page.language = QStringLiteral("en");
    CoverObject band = at(CoverObject::Kind::Box, {20, 20, 170, 16});
    band.fill = CoverObject::Fill::Quarter;
    CoverObject heading = at(CoverObject::Kind::Text, {24, 22, 100, 12});
    heading.text = QStringLiteral("Telefax");
    heading.size = 28;
    heading.bold = true;
    CoverObject line = at(CoverObject::Kind::Line, {20, 96, 170, 0});
    line.lineWidth = 0.6;
    CoverObject note = at(CoverObject::Kind::Note, {20, 102, 170, 160});
    note.size = 12;
    page.objects = {band, heading};
    page.objects += row(QStringLiteral("To"), CoverField::RecipientName, 46);
    page.objects += row(QStringLiteral("Company"), CoverField::RecipientCompany, 54);
    page.objects += row(QStringLiteral("Fax"), CoverField::RecipientFax, 62);
    page.objects += row(QStringLiteral("From"), CoverField::SenderName, 74);
    page.objects += row(QStringLiteral("Subject"), CoverField::Subject, 84);
    page.objects += {line, note};
    return page;
}

QImage shown(const std::function<void(Ui::CoverEditor &editor)> &prepare, double scale = 1.0)
{
    Ui::CoverEditor::Hooks hooks;
    hooks.fax = [](const CoverPage &, CoverSample, Resolution, const auto &) {};
    Ui::CoverEditor editor(officePage(), hooks);
    editor.setAttribute(Qt::WA_DeleteOnClose, false);
    editor.resize(1180, 760);
    editor.show();
    Stage::settle();
    prepare(editor);
    Stage::settle();
    return Stage::grab(editor, scale);
}

void selectSome(Ui::CoverEditor &editor)
{
    editor.document().select({2, 4, 6});
    editor.findChild<QAction *>(QStringLiteral("covereditor.action.addGuides"))->trigger();
}

void selectOne(Ui::CoverEditor &editor)
{
    editor.document().select({1});
    editor.canvas().fitWidth();
}

} // namespace

QList<Scene> coverEditorScenes()
{
    const auto some = [] { return shown(selectSome); };
    return {
        {QStringLiteral("cover-editor"), some},
        {QStringLiteral("cover-editor-dark"), [some] { return withPalette(darkPalette(), some); }},
        {QStringLiteral("cover-editor-rtl"), [some] { return rightToLeft(some); }},
        {QStringLiteral("cover-editor@2x"), [] { return shown(selectSome, 2.0); }},
        {QStringLiteral("cover-editor-font200"),
         [] { return withFontScale(2.0, [] { return shown(selectOne); }); }},
        {QStringLiteral("cover-editor-object"), [] { return shown(selectOne); }},
    };
}

} // namespace Fax::Shots
