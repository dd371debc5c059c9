#include "covers/editor/covercommands.h"

#include "common/background.h"
#include "common/messagebar.h"
#include "cover/coverfile.h"
#include "covers/editor/covercanvas.h"
#include "covers/editor/covereditoractions.h"
#include "covers/editor/coverinsert.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QFileDialog>

namespace Fax::Ui {

namespace {
/** What was copied is a page with the copied objects: a file like any other, and checked like one. */
constexpr auto pageMime = QLatin1StringView("application/vnd.faxconsole.cover+xml");
constexpr double pasteOffset = 4; // mm, so that a copy is seen

using Kind = CoverObject::Kind;

/** At most one octet more than is allowed. */
Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable,
                       CoverCommands::tr("“%1” cannot be read: %2")
                           .arg(QFileInfo(path).fileName(), file.errorString()));
    return file.read(CoverLimits::imageOctets + 1);
}

void moveAll(QList<CoverObject> *objects)
{
    for (CoverObject &object : *objects)
        object.area.translate(pasteOffset, pasteOffset);
}
} // namespace

CoverCommands::CoverCommands(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    connectEdit();
    connectArrange();
    connect(&parts.canvas, &CoverCanvas::fieldDropped, this, &CoverCommands::insertField);
}

void CoverCommands::connectEdit()
{
    const CoverEditorActions &a = m_parts.actions;
    CoverDocument &document = m_parts.document;
    connect(a.cut, &QAction::triggered, this, [this] {
        copy();
        m_parts.document.removeSelected();
    });
    connect(a.copy, &QAction::triggered, this, &CoverCommands::copy);
    connect(a.paste, &QAction::triggered, this, &CoverCommands::paste);
    connect(a.duplicate, &QAction::triggered, this, [this] {
        QList<CoverObject> objects = m_parts.document.selectedObjects();
        moveAll(&objects);
        add(objects, tr("Duplicate"));
    });
    connect(a.remove, &QAction::triggered, &document, &CoverDocument::removeSelected);
    connect(a.selectAll, &QAction::triggered, &document, &CoverDocument::selectAll);
    for (auto one = a.insert.begin(); one != a.insert.end(); ++one)
        connect(one.value(), &QAction::triggered, this, [this, kind = one.key()] { insert(kind); });
}

void CoverCommands::connectArrange()
{
    const CoverEditorActions &a = m_parts.actions;
    CoverDocument &document = m_parts.document;
    const auto boxes = [&document] {
        QList<QRectF> all;
        const QList<CoverObject> objects = document.selectedObjects();
        for (const CoverObject &object : objects)
            all.append(boxOf(object));
        return all;
    };
    for (auto one = a.align.begin(); one != a.align.end(); ++one) {
        connect(one.value(), &QAction::triggered, this, [&document, boxes, edge = one.key()] {
            const bool alone = document.selection().size() == 1; // on the sheet then
            const QRectF frame = alone ? QRectF(QPointF(0, 0), paperSize(document.page().paper))
                                       : document.selectionBox();
            document.moveSelected(tr("Align"), CoverArrange::aligned(boxes(), edge, frame));
        });
    }
    for (auto one = a.distribute.begin(); one != a.distribute.end(); ++one) {
        connect(one.value(), &QAction::triggered, this, [&document, boxes, way = one.key()] {
            document.moveSelected(tr("Distribute"), CoverArrange::distributed(boxes(), way));
        });
    }
    for (auto one = a.order.begin(); one != a.order.end(); ++one) {
        connect(one.value(), &QAction::triggered, this,
                [&document, order = one.key()] { document.order(order); });
    }
    connect(a.addGuides, &QAction::triggered, this, &CoverCommands::addGuides);
    connect(a.removeGuides, &QAction::triggered, this, [this] { m_parts.canvas.setGuides({}); });
}

void CoverCommands::add(const QList<CoverObject> &objects, const QString &step)
{
    const bool hasNote = std::any_of(m_parts.document.page().objects.begin(),
                                     m_parts.document.page().objects.end(),
                                     [](const CoverObject &one) { return one.kind == Kind::Note; });
    QList<CoverObject> fitting = objects;
    if (hasNote)
        fitting.removeIf([](const CoverObject &one) { return one.kind == Kind::Note; });
    if (fitting.isEmpty())
        return m_parts.messages.error(tr("The page has its note already; it can have only one."));
    if (!m_parts.document.add(fitting, step))
        return m_parts.messages.error(
            tr("A page can have at most %1 objects; delete some first.").arg(CoverLimits::objects));
    m_parts.canvas.setFocus(Qt::OtherFocusReason);
}

void CoverCommands::insert(Kind kind)
{
    if (kind == Kind::Image)
        return askForPicture();
    const CoverObject object = newCoverObject(kind, m_parts.canvas.middle(),
                                              m_parts.document.page().paper);
    add({object}, tr("Insert"));
    if (kind == Kind::Text)
        Q_EMIT m_parts.canvas.propertiesWanted();
}

void CoverCommands::insertField(CoverField field, const QPointF &middle)
{
    const Paper paper = m_parts.document.page().paper;
    add({field == CoverField::Note ? newCoverObject(Kind::Note, middle, paper)
                                   : newCoverField(field, middle, paper)},
        tr("Insert"));
}

void CoverCommands::askForPicture()
{
    auto *dialog = new QFileDialog(m_window, tr("Picture for the cover page"), {},
                                   tr("Pictures (*.png *.jpg *.jpeg *.tif *.tiff)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CoverCommands::insertPicture);
    dialog->open();
}

void CoverCommands::insertPicture(const QString &path)
{
    inBackground(
        this, [path] { return readFile(path); },
        [this, path](const Result<QByteArray> &file) {
            const auto object = file.and_then([&](const QByteArray &octets) {
                return newCoverPicture(QFileInfo(path).fileName(), octets, m_parts.canvas.middle(),
                                       m_parts.document.page().paper);
            });
            if (object)
                add({*object}, tr("Insert"));
            else
                m_parts.messages.error(object.error().message());
        });
}

void CoverCommands::copy() const
{
    CoverPage page = m_parts.document.page();
    page.objects = m_parts.document.selectedObjects();
    auto *data = new QMimeData;
    data->setData(pageMime, writeCoverPage(page));
    QGuiApplication::clipboard()->setMimeData(data);
}

bool CoverCommands::canPaste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return data && data->hasFormat(pageMime);
}

/** The clipboard is anybody's: it goes through the reader of files. */
void CoverCommands::paste()
{
    if (!canPaste())
        return;
    auto page = readCoverPage(tr("Clipboard"),
                              QGuiApplication::clipboard()->mimeData()->data(pageMime));
    if (!page)
        return m_parts.messages.error(page.error().message());
    moveAll(&page->objects);
    add(page->objects, tr("Paste"));
}

void CoverCommands::addGuides()
{
    const QRectF box = m_parts.document.selectionBox();
    CoverGuides guides = m_parts.canvas.guides();
    const auto put = [](QList<double> *lines, double place) {
        if (!lines->contains(place))
            lines->append(place);
    };
    put(&guides.across, box.left());
    put(&guides.across, box.right());
    put(&guides.down, box.top());
    put(&guides.down, box.bottom());
    m_parts.canvas.setGuides(guides);
}

} // namespace Fax::Ui
