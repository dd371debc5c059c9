#include "window/coverpagecommands.h"

#include "common/background.h"
#include "common/messagebar.h"
#include "common/undo.h"
#include "cover/coverfile.h"
#include "covers/coversplace.h"
#include "covers/editor/covereditor.h"
#include "imaging/tifffax.h"
#include "preferences/faxdefaults.h"
#include "window/actions.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QSaveFile>
#include <QtGui/QAction>
#include <QtWidgets/QFileDialog>

#include <memory>
#include <optional>

namespace Fax::Ui {

namespace {

struct ReadFile
{
    QString name;
    Result<QByteArray> content;
};

/** Only plain files: others would block. */
ReadFile readFile(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {name,
                failure(ErrorCode::FileUnreadable,
                        CoverPageCommands::tr("Cannot read %1: %2").arg(name, file.errorString()))};
    return {name, file.read(CoverLimits::fileOctets + 1)};
}

Result<> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return failure(ErrorCode::FileUnreadable,
                   CoverPageCommands::tr("Cannot write %1: %2").arg(path, file.errorString()));
}

} // namespace

CoverPageCommands::CoverPageCommands(const Seams &seams, QWidget &window)
    : QObject(&window)
    , m_(seams)
    , m_window(window)
{
    const Actions &actions = m_.actions;
    connect(actions.newCover, &QAction::triggered, this, &CoverPageCommands::create);
    connect(actions.editCover, &QAction::triggered, this, &CoverPageCommands::edit);
    connect(actions.duplicateCover, &QAction::triggered, this, &CoverPageCommands::duplicate);
    connect(actions.importCover, &QAction::triggered, this, &CoverPageCommands::importChosen);
    connect(actions.exportCover, &QAction::triggered, this, &CoverPageCommands::exportChosen);
    connect(actions.defaultCover, &QAction::triggered, this, &CoverPageCommands::setDefault);
    connect(actions.publishCover, &QAction::triggered, this, &CoverPageCommands::publish);
    connect(actions.deleteCover, &QAction::triggered, this, &CoverPageCommands::remove);
    showDefault();
}

void CoverPageCommands::tell(const Result<> &result, const QString &said)
{
    if (result)
        m_.undo.done({said});
    else
        m_.messages.error(result.error().message());
}

void CoverPageCommands::withFile(
    const std::function<void(const CoverInfo &, const QByteArray &)> &then)
{
    const auto ref = m_.place.selected();
    const CoverInfo *page = ref ? m_.covers.find(*ref) : nullptr;
    if (!page)
        return;
    m_.covers.file(*ref, this, [this, page = *page, then](const Result<QByteArray> &file) {
        if (file)
            then(page, *file);
        else
            m_.messages.error(file.error().message());
    });
}

void CoverPageCommands::addPersonal(const QByteArray &file, const QString &title,
                                    const QString &said)
{
    const Model::CoverRef ref{false, m_.covers.freeName(false, title)};
    m_.covers.put(ref, file, CoverFolder::Existing::Keep, this,
                  [this, ref, said](const Result<> &stored) {
                      if (stored)
                          m_.place.select(ref);
                      tell(stored, said);
                  });
}

/** It begins with what every cover page needs, on the paper and in the language of this computer. */
void CoverPageCommands::create()
{
    const bool american = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    const QString language = QLocale().name().left(2);
    const QString name = shippedCoverName(QStringLiteral("note"),
                                          american ? Paper::Letter : Paper::A4, language);
    auto page = shippedCover(name).and_then(
        [&](const QByteArray &file) { return readCoverPage(name, file); });
    if (!page)
        return m_.messages.error(page.error().message());
    page->title = tr("My cover page");
    openEditor(*page, {});
}

void CoverPageCommands::edit()
{
    const auto ref = m_.place.selected();
    withFile([this, ref](const CoverInfo &info, const QByteArray &file) {
        const auto page = readCoverPage(info.name, file);
        if (!page)
            return m_.messages.error(page.error().message());
        openEditor(*page, ref);
    });
}

void CoverPageCommands::openEditor(const CoverPage &page, std::optional<Model::CoverRef> ref)
{
    CoverEditor::Hooks hooks;
    auto target = std::make_shared<std::optional<Model::CoverRef>>(std::move(ref));
    hooks.save = [this, target](const CoverPage &changed, const CoverEditor::Hooks::Kept &kept) {
        const bool isNew = !target->has_value();
        if (isNew)
            *target = Model::CoverRef{false, m_.covers.freeName(false, changed.title)};
        m_.covers.put(**target, writeCoverPage(changed),
                      isNew ? CoverFolder::Existing::Keep : CoverFolder::Existing::Replace, this,
                      [this, target, isNew, kept](const Result<> &stored) {
                          if (stored)
                              m_.place.select(**target);
                          else if (isNew)
                              target->reset();
                          kept(stored);
                      });
    };
    hooks.fax = [this](const CoverPage &drawn, CoverSample sample, Resolution resolution,
                       const CoverEditor::Hooks::Faxed &faxed) {
        m_.covers.preview(writeCoverPage(drawn), {sample, resolution}, this,
                          [faxed](const Result<QByteArray> &tiff) {
                              faxed(tiff.and_then([](const QByteArray &octets) {
                                  return TiffFax::readPage(octets, 0);
                              }));
                          });
    };
    auto *editor = new CoverEditor(page, hooks, nullptr); // a child would go unasked with the window
    connect(this, &QObject::destroyed, editor, &QObject::deleteLater);
    editor->show();
}

void CoverPageCommands::duplicate()
{
    withFile([this](const CoverInfo &info, const QByteArray &file) {
        auto page = readCoverPage(info.name, file);
        if (!page)
            return m_.messages.error(page.error().message());
        page->title = tr("%1 (copy)").arg(page->title).left(CoverLimits::titleLength);
        addPersonal(writeCoverPage(*page), page->title,
                    tr("“%1” is one of your cover pages now").arg(page->title));
    });
}

void CoverPageCommands::importChosen()
{
    importFiles(QFileDialog::getOpenFileNames(&m_window, tr("Import cover page"), {},
                                              tr("Cover pages (*.fcov)")));
}

void CoverPageCommands::importFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        inBackground(
            this, [path] { return readFile(path); },
            [this](const ReadFile &file) {
                const auto page = file.content.and_then(
                    [&](const QByteArray &content) { return readCoverPage(file.name, content); });
                if (!page)
                    return m_.messages.error(page.error().message());
                addPersonal(*file.content, page->title,
                            tr("“%1” is one of your cover pages now").arg(page->title));
            });
    }
}

void CoverPageCommands::exportChosen()
{
    withFile([this](const CoverInfo &info, const QByteArray &file) {
        const QString path = QFileDialog::getSaveFileName(&m_window, tr("Export cover page"),
                                                          info.name + QStringLiteral(".fcov"),
                                                          tr("Cover pages (*.fcov)"));
        if (path.isEmpty())
            return;
        inBackground(
            this, [path, file] { return writeFile(path, file); },
            [this, path](const Result<> &written) { tell(written, tr("Saved as %1").arg(path)); });
    });
}

void CoverPageCommands::showDefault()
{
    const FaxDefaults defaults = FaxDefaults::read(m_.settings);
    m_.place.setDefault(defaults.coverPage
                            ? Model::CoverRef{defaults.serverCoverpage, defaults.coverpageName}
                            : Model::CoverRef());
}

void CoverPageCommands::setDefault()
{
    const auto ref = m_.place.selected();
    const CoverInfo *page = ref ? m_.covers.find(*ref) : nullptr;
    if (!page)
        return;
    const FaxDefaults before = FaxDefaults::read(m_.settings);
    FaxDefaults defaults = before;
    defaults.coverPage = true;
    defaults.coverpageName = ref->name;
    defaults.serverCoverpage = ref->server;
    defaults.write(m_.settings);
    showDefault();
    m_.undo.done({tr("New faxes begin with the cover page “%1”").arg(page->title), [this, before] {
                      before.write(m_.settings);
                      showDefault();
                  }});
}

void CoverPageCommands::publish()
{
    withFile([this](const CoverInfo &info, const QByteArray &file) {
        const CoverInfo *there = m_.covers.find({true, info.name});
        if (there && !there->shipped)
            return askReplace(info.name, file);
        const QString name = there ? m_.covers.freeName(true, info.title) : info.name;
        publishAs(name, file, CoverFolder::Existing::Keep);
    });
}

void CoverPageCommands::publishAs(const QString &name, const QByteArray &file,
                                  CoverFolder::Existing existing)
{
    m_.covers.put({true, name}, file, existing, this, [this, name](const Result<> &stored) {
        tell(stored, tr("Everybody can use the cover page “%1” now").arg(name));
    });
}

void CoverPageCommands::askReplace(const QString &name, const QByteArray &file)
{
    m_.messages.show(
        {QStringLiteral("cover"),
         Glyph::Question,
         Token::Ring,
         tr("The server has a cover page “%1” already.").arg(name),
         {{tr("Replace it"),
           [this, name, file] { publishAs(name, file, CoverFolder::Existing::Replace); }},
          {tr("Keep both"),
           [this, name, file] {
               publishAs(m_.covers.freeName(true, name), file, CoverFolder::Existing::Keep);
           }}},
         1});
}

/** One's own comes back with Undo; the server's is gone for everybody, so it asks (P4). */
void CoverPageCommands::remove()
{
    withFile([this](const CoverInfo &info, const QByteArray &file) {
        const auto ref = m_.place.selected();
        if (!ref || ref->name != info.name)
            return;
        if (ref->server)
            return removeFromServer(info);
        m_.covers.remove(*ref, this, [this, ref = *ref, info, file](const Result<> &removed) {
            if (!removed)
                return m_.messages.error(removed.error().message());
            m_.undo.done({tr("The cover page “%1” is deleted").arg(info.title), [this, ref, file] {
                              m_.covers.put(ref, file, CoverFolder::Existing::Keep, this,
                                            [this, ref](const Result<> &back) {
                                                if (!back)
                                                    m_.messages.error(back.error().message());
                                            });
                          }});
        });
    });
}

void CoverPageCommands::removeFromServer(const CoverInfo &page)
{
    m_.messages.show(
        {QStringLiteral("cover"),
         Glyph::Question,
         Token::Ring,
         tr("Delete the cover page “%1” from the server? Faxes that wait with it will fail.")
             .arg(page.title),
         {{tr("Delete cover page"),
           [this, page] {
               m_.covers.remove({true, page.name}, this, [this, page](const Result<> &removed) {
                   tell(removed, tr("The cover page “%1” is deleted").arg(page.title));
               });
           }},
          {tr("Keep"), [] {}}},
         1});
}

} // namespace Fax::Ui
