#include "covers/editor/coverproperties.h"

#include "common/em.h"
#include "covers/editor/coverhidingbutton.h"

#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace Fax::Ui {

namespace {
using Kind = CoverObject::Kind;
constexpr double largestSide = 400; // mm
constexpr int panelEm = 19;

bool hasLetters(Kind kind)
{
    return kind == Kind::Text || kind == Kind::Field || kind == Kind::Note;
}

bool hasLine(Kind kind)
{
    return kind == Kind::Line || kind == Kind::Box || kind == Kind::Ellipse || kind == Kind::Frame;
}

bool hasFill(Kind kind)
{
    return kind == Kind::Box || kind == Kind::Ellipse;
}

/** Chooses the entry with this data, which is added if the list lacks it. */
void choose(QComboBox *box, const QVariant &data)
{
    if (box->findData(data) < 0)
        box->addItem(data.toString(), data);
    box->setCurrentIndex(box->findData(data));
}

/** Without moving the cursor of somebody who is writing. */
void setText(QPlainTextEdit *edit, const QString &text)
{
    if (edit->toPlainText() != text)
        edit->setPlainText(text);
}
} // namespace

CoverProperties::CoverProperties(CoverDocument &document, QWidget *parent)
    : QScrollArea(parent)
    , m_document(document)
{
    setObjectName(QStringLiteral("covereditor.properties"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    m_form = new QFormLayout;
    column->addLayout(m_form);
    column->addStretch(1); // the rows stay together at the top
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    createPage();
    createWords();
    createPlace();
    createLetters();
    createShape();
    setWidget(form);
    setMinimumWidth(emPixels(*this) * panelEm);
    connect(&document, &CoverDocument::pageChanged, this, &CoverProperties::follow);
    connect(&document, &CoverDocument::selectionChanged, this, &CoverProperties::follow);
    follow();
}

void CoverProperties::addRow(const char *name, const QString &label, QWidget *editor)
{
    editor->setObjectName(QStringLiteral("covereditor.") + QLatin1StringView(name));
    editor->setAccessibleName(label);
    editor->setMinimumHeight(smallestTarget);
    if (qobject_cast<QCheckBox *>(editor)) {
        m_form->addRow(QString(), editor);
        return;
    }
    auto *text = new QLabel(tr("%1:").arg(label));
    text->setBuddy(editor);
    m_form->addRow(text, editor);
}

QDoubleSpinBox *CoverProperties::addNumber(const char *name, const QString &label, double least,
                                           double most, const QString &suffix)
{
    auto *box = new QDoubleSpinBox;
    box->setRange(least, most);
    box->setDecimals(1);
    box->setSuffix(suffix);
    addRow(name, label, box);
    return box;
}

QComboBox *CoverProperties::addChoice(const char *name, const QString &label)
{
    auto *box = new QComboBox;
    box->setMinimumContentsLength(10);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addRow(name, label, box);
    return box;
}

QCheckBox *CoverProperties::addCheck(const char *name, const QString &label)
{
    auto *box = new QCheckBox(label);
    addRow(name, label, box);
    return box;
}

void CoverProperties::change(const char *name, const QString &step, const Edit &edit)
{
    if (!m_isFollowing)
        m_document.changeSelected(step, edit, QLatin1StringView(name));
}

void CoverProperties::changePage(const char *name, const std::function<void(CoverPage &)> &edit)
{
    if (m_isFollowing)
        return;
    CoverPage page = m_document.page();
    edit(page);
    m_document.change(tr("Change the page"), page, m_document.selection(), QLatin1StringView(name));
}

void CoverProperties::createPage()
{
    m_title = new QLineEdit;
    m_title->setMaxLength(CoverLimits::titleLength);
    addRow("title", tr("Name of the page"), m_title);
    m_language = addChoice("language", tr("Language"));
    m_language->addItem(tr("English"), QStringLiteral("en"));
    m_language->addItem(tr("German"), QStringLiteral("de"));
    m_paper = addChoice("paper", tr("Paper"));
    m_paper->addItem(tr("A4"), int(Paper::A4));
    m_paper->addItem(tr("Letter"), int(Paper::Letter));
    m_paper->addItem(tr("Legal"), int(Paper::Legal));
    connect(m_title, &QLineEdit::textChanged, this, [this](const QString &title) {
        changePage("title", [&title](CoverPage &page) { page.title = title; });
    });
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        const QString language = m_language->currentData().toString();
        changePage("language", [&language](CoverPage &page) { page.language = language; });
    });
    connect(m_paper, &QComboBox::currentIndexChanged, this, [this] {
        const auto paper = static_cast<Paper>(m_paper->currentData().toInt());
        changePage("paper", [paper](CoverPage &page) { page.paper = paper; });
    });
}

void CoverProperties::createWords()
{
    m_text = new QPlainTextEdit;
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(fontMetrics().lineSpacing() * 4);
    m_text->setToolTip(tr("{recipient.name} stands for a field, {{ for a brace."));
    addRow("text", tr("Text"), m_text);
    m_field = addChoice("field", tr("Field"));
    for (int i = 0; i < coverFieldCount; ++i)
        m_field->addItem(coverFieldLabel(static_cast<CoverField>(i)), i);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        const QString text = m_text->toPlainText().left(CoverLimits::textLength);
        change("text", tr("Change the text"), [&text](CoverObject &object) {
            if (object.kind == Kind::Text)
                object.text = text;
        });
    });
    connect(m_field, &QComboBox::currentIndexChanged, this, [this] {
        const auto field = static_cast<CoverField>(m_field->currentData().toInt());
        change("field", tr("Change the field"), [field](CoverObject &object) {
            if (object.kind == Kind::Field)
                object.field = field;
        });
    });
}

void CoverProperties::createPlace()
{
    const QString mm = tr(" mm");
    m_left = addNumber("left", tr("From the left"), -largestSide, largestSide, mm);
    m_top = addNumber("top", tr("From the top"), -largestSide, largestSide, mm);
    m_width = addNumber("width", tr("Width"), -largestSide, largestSide, mm);
    m_height = addNumber("height", tr("Height"), -largestSide, largestSide, mm);
    const auto connectNumber = [this](QDoubleSpinBox *box, const char *name, const QString &step,
                                      void (*set)(QRectF & area, double value)) {
        connect(box, &QDoubleSpinBox::valueChanged, this, [=, this](double value) {
            change(name, step, [set, value](CoverObject &object) { set(object.area, value); });
        });
    };
    connectNumber(m_left, "left", tr("Move"), [](QRectF &area, double x) { area.moveLeft(x); });
    connectNumber(m_top, "top", tr("Move"), [](QRectF &area, double y) { area.moveTop(y); });
    connectNumber(m_width, "width", tr("Resize"),
                  [](QRectF &area, double width) { area.setWidth(width); });
    connectNumber(m_height, "height", tr("Resize"),
                  [](QRectF &area, double height) { area.setHeight(height); });
}

void CoverProperties::createLetters()
{
    m_font = addChoice("font", tr("Font"));
    m_font->setToolTip(tr("The server draws the page: these fonts are always there."));
    m_font->addItem(tr("Without serifs"), QStringLiteral("sans-serif"));
    m_font->addItem(tr("With serifs"), QStringLiteral("serif"));
    m_font->addItem(tr("Typewriter"), QStringLiteral("monospace"));
    m_size = addNumber("size", tr("Size"), CoverLimits::smallestType, CoverLimits::largestType,
                       tr(" pt"));
    m_bold = addCheck("bold", tr("Bold"));
    m_italic = addCheck("italic", tr("Italic"));
    m_align = addChoice("align", tr("Alignment"));
    m_align->addItems({tr("Left"), tr("Centre"), tr("Right")});
    m_overflow = addChoice("overflow", tr("If it is too long"));
    m_overflow->addItems({tr("More lines"), tr("Smaller letters"), tr("Cut off")});
    connect(m_font, &QComboBox::currentIndexChanged, this, [this] {
        const QString font = m_font->currentData().toString();
        change("font", tr("Change the font"), [&font](CoverObject &object) { object.font = font; });
    });
    connect(m_size, &QDoubleSpinBox::valueChanged, this, [this](double size) {
        change("size", tr("Change the size"), [size](CoverObject &object) { object.size = size; });
    });
    connect(m_bold, &QCheckBox::toggled, this, [this](bool on) {
        change("bold", tr("Bold"), [on](CoverObject &object) { object.bold = on; });
    });
    connect(m_italic, &QCheckBox::toggled, this, [this](bool on) {
        change("italic", tr("Italic"), [on](CoverObject &object) { object.italic = on; });
    });
    connect(m_align, &QComboBox::currentIndexChanged, this, [this](int index) {
        change("align", tr("Change the alignment"), [index](CoverObject &object) {
            object.align = static_cast<CoverObject::Align>(index);
        });
    });
    connect(m_overflow, &QComboBox::currentIndexChanged, this, [this](int index) {
        change("overflow", tr("Change what happens to long text"), [index](CoverObject &object) {
            object.overflow = static_cast<CoverObject::Overflow>(index);
        });
    });
}

void CoverProperties::createShape()
{
    m_lineWidth = addNumber("lineWidth", tr("Line width"), 0, CoverLimits::thickestLine, tr(" mm"));
    m_lineWidth->setSingleStep(0.1);
    m_lineWidth->setSpecialValueText(tr("No line"));
    m_fill = addChoice("fill", tr("Fill"));
    m_fill->addItems({tr("None"), tr("White"), tr("25 %"), tr("50 %"), tr("Black")});
    m_hiding = new CoverHidingButton;
    addRow("hiding", tr("Hide if empty"), m_hiding);
    connect(m_lineWidth, &QDoubleSpinBox::valueChanged, this, [this](double width) {
        change("lineWidth", tr("Change the line width"), [width](CoverObject &object) {
            const bool mayLack = object.kind == Kind::Box || object.kind == Kind::Ellipse;
            object.lineWidth = width > 0 || !mayLack ? std::max(width, CoverLimits::thinnestLine)
                                                     : 0;
        });
    });
    connect(m_fill, &QComboBox::currentIndexChanged, this, [this](int index) {
        change("fill", tr("Change the fill"), [index](CoverObject &object) {
            if (hasFill(object.kind))
                object.fill = static_cast<CoverObject::Fill>(index);
        });
    });
    connect(m_hiding, &CoverHidingButton::fieldsChosen, this, [this] {
        change("hiding", tr("Change when it is hidden"),
               [this](CoverObject &object) { object.hideIfEmpty = m_hiding->fields(); });
    });
}

void CoverProperties::follow()
{
    const QScopedValueRollback following(m_isFollowing, true);
    const QList<CoverObject> objects = m_document.selectedObjects();
    showRows(objects);
    if (objects.isEmpty())
        showPage();
    else
        showObject(objects.first());
}

void CoverProperties::showRows(const QList<CoverObject> &objects)
{
    const auto all = [&objects](auto test) {
        return !objects.isEmpty()
            && std::all_of(objects.begin(), objects.end(),
                           [&](const CoverObject &object) { return test(object.kind); });
    };
    const auto one = [](Kind wanted) { return [wanted](Kind kind) { return kind == wanted; }; };
    const auto show = [this](std::initializer_list<QWidget *> editors, bool shown) {
        for (QWidget *editor : editors)
            m_form->setRowVisible(editor, shown);
    };
    show({m_title, m_language, m_paper}, objects.isEmpty());
    show({m_left, m_top, m_width, m_height, m_hiding}, !objects.isEmpty());
    show({m_text}, all(one(Kind::Text)));
    show({m_field}, all(one(Kind::Field)));
    show({m_font, m_size, m_bold, m_italic, m_align, m_overflow}, all(hasLetters));
    show({m_lineWidth}, all(hasLine));
    show({m_fill}, all(hasFill));
}

void CoverProperties::showPage()
{
    const CoverPage &page = m_document.page();
    if (m_title->text() != page.title)
        m_title->setText(page.title);
    choose(m_language, page.language);
    choose(m_paper, int(page.paper));
}

void CoverProperties::showObject(const CoverObject &object)
{
    const bool line = object.kind == Kind::Line; // goes up or to the left if it is below 0
    m_width->setMinimum(line ? -largestSide : 1);
    m_height->setMinimum(line ? -largestSide : 1);
    m_left->setValue(object.area.left());
    m_top->setValue(object.area.top());
    m_width->setValue(object.area.width());
    m_height->setValue(object.area.height());
    setText(m_text, object.text);
    m_field->setCurrentIndex(static_cast<int>(object.field));
    choose(m_font, object.font);
    m_size->setValue(object.size);
    m_bold->setChecked(object.bold);
    m_italic->setChecked(object.italic);
    m_align->setCurrentIndex(static_cast<int>(object.align));
    m_overflow->setCurrentIndex(static_cast<int>(object.overflow));
    m_lineWidth->setValue(object.lineWidth);
    m_fill->setCurrentIndex(static_cast<int>(object.fill));
    m_hiding->setFields(object.hideIfEmpty);
}

void CoverProperties::focusFirst()
{
    for (QWidget *editor : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_field),
                            static_cast<QWidget *>(m_left), static_cast<QWidget *>(m_title)}) {
        if (editor->isVisibleTo(this)) {
            editor->setFocus(Qt::OtherFocusReason);
            ensureWidgetVisible(editor);
            return;
        }
    }
}

} // namespace Fax::Ui
