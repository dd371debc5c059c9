#include "covers/coversplace.h"

#include "common/em.h"
#include "covers/coversheetview.h"
#include "covers/covershelf.h"
#include "covers/coversmodel.h"
#include "window/actionrules.h"
#include "window/actions.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>

namespace Fax::Ui {

namespace {
QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

Paper paperHere()
{
    return QLocale().measurementSystem() == QLocale::ImperialUSSystem ? Paper::Letter : Paper::A4;
}

QString languageHere()
{
    return QLocale().language() == QLocale::German ? QStringLiteral("de") : QStringLiteral("en");
}

void choose(QComboBox *box, const QVariant &data)
{
    box->setCurrentIndex(std::max(0, box->findData(data)));
}
} // namespace

CoversPlace::CoversPlace(Model::Server &server, QWidget *parent)
    : Place(parent)
    , m_server(server)
    , m_covers(server.coverPages())
    , m_pictures(new CoverPictures(m_covers, this))
    , m_serverModel(new CoversModel(true, *m_pictures, this))
    , m_personalModel(new CoversModel(false, *m_pictures, this))
    , m_paper(new QComboBox)
    , m_language(new QComboBox)
    , m_serverShelf(new CoverShelf(*m_serverModel, tr("Cover pages of the server")))
    , m_personalShelf(new CoverShelf(*m_personalModel, tr("Your cover pages")))
    , m_personalNote(new QLabel)
    , m_sheet(new CoverSheetView)
    , m_title(heading({}))
    , m_facts(new QLabel)
    , m_split(new QSplitter)
{
    setObjectName(QStringLiteral("place.covers"));
    m_serverShelf->setObjectName(QStringLiteral("covers.server"));
    m_personalShelf->setObjectName(QStringLiteral("covers.personal"));
    m_split->addWidget(gallery());
    m_split->addWidget(details());
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_split->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(filters());
    column->addWidget(m_split, 1);
    connectShelf(*m_serverShelf, *m_serverModel, *m_personalShelf);
    connectShelf(*m_personalShelf, *m_personalModel, *m_serverShelf);
    connect(&m_covers, &Model::CoverPages::changed, this, &CoversPlace::load);
    connect(&server, &Model::Server::loaded, m_pictures, &CoverPictures::retry);
    connect(m_pictures, &CoverPictures::ready, this, &CoversPlace::showSelected);
    load();
}

QWidget *CoversPlace::filters()
{
    m_paper->setObjectName(QStringLiteral("covers.paper"));
    m_paper->setAccessibleName(tr("Paper"));
    m_paper->addItem(tr("All papers"), -1);
    m_paper->addItem(tr("A4"), static_cast<int>(Paper::A4));
    m_paper->addItem(tr("Letter"), static_cast<int>(Paper::Letter));
    choose(m_paper, static_cast<int>(paperHere()));
    m_language->setObjectName(QStringLiteral("covers.language"));
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(tr("All languages"), QString());
    for (const QString &code : {QStringLiteral("en"), QStringLiteral("de")})
        m_language->addItem(coverLanguage(code), code);
    choose(m_language, languageHere());
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QComboBox *box : {m_paper, m_language}) {
        box->setMinimumHeight(smallestTarget);
        layout->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &CoversPlace::load);
    }
    layout->addStretch(1);
    return row;
}

QWidget *CoversPlace::gallery()
{
    m_personalNote->setObjectName(QStringLiteral("covers.note"));
    m_personalNote->setWordWrap(true);
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(content);
    column->addWidget(heading(tr("Server")));
    column->addWidget(m_serverShelf);
    column->addWidget(heading(tr("Personal")));
    column->addWidget(m_personalNote);
    column->addWidget(m_personalShelf);
    column->addStretch(1);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setWidget(content);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

QWidget *CoversPlace::details()
{
    m_title->setObjectName(QStringLiteral("covers.title"));
    m_facts->setObjectName(QStringLiteral("covers.facts"));
    for (QLabel *label : {m_title, m_facts})
        label->setWordWrap(true);
    m_details = new QWidget;
    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_sheet, 1);
    return m_details;
}

/** There is one selection for both shelves. */
void CoversPlace::connectShelf(CoverShelf &shelf, CoversModel &model, CoverShelf &other)
{
    connect(&shelf, &CoverShelf::chosen, this, [this, &other] {
        other.clearSelection();
        other.setCurrentIndex({});
        showSelected();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &CoversPlace::showSelected);
}

bool CoversPlace::passes(const CoverInfo &page) const
{
    const int paper = m_paper->currentData().toInt();
    const QString language = m_language->currentData().toString();
    return !page.problem.isEmpty()
        || ((paper < 0 || static_cast<int>(page.paper) == paper)
            && (language.isEmpty() || page.language.startsWith(language)));
}

/** Only what comes with Fax Console is there in each variant: what people made is always shown. */
void CoversPlace::load()
{
    const auto before = m_wanted ? m_wanted : selected();
    QList<CoverInfo> server;
    for (const CoverInfo &page : m_covers.serverPages()) {
        if (!page.shipped || passes(page))
            server.append(page);
    }
    const bool allowed = m_covers.isPersonalAllowed();
    m_serverModel->setPages(server);
    m_personalModel->setPages(m_covers.personalPages());
    m_personalModel->setRefusal(allowed ? QString()
                                        : tr("This server allows only its own cover pages."));
    const bool none = m_covers.personalPages().isEmpty();
    m_personalNote->setText(!allowed   ? tr("This server allows only its own cover pages.")
                                : none ? tr("You have no cover pages of your own. Make a new one, "
                                            "duplicate one, or drop a .fcov file here.")
                                       : QString());
    m_personalNote->setVisible(!allowed || none);
    m_personalShelf->setVisible(!none);
    if (before)
        select(*before);
    selectSomething();
    showSelected();
}

std::optional<Model::CoverRef> CoversPlace::selected() const
{
    if (m_personalShelf->currentIndex().isValid())
        return m_personalModel->refAt(m_personalShelf->currentIndex().row());
    if (m_serverShelf->currentIndex().isValid())
        return m_serverModel->refAt(m_serverShelf->currentIndex().row());
    return {};
}

void CoversPlace::select(const Model::CoverRef &ref)
{
    CoversModel *model = ref.server ? m_serverModel : m_personalModel;
    CoverShelf *shelf = ref.server ? m_serverShelf : m_personalShelf;
    const int row = model->rowOf(ref.name);
    m_wanted = row < 0 ? std::optional(ref) : std::nullopt;
    if (row >= 0)
        shelf->setCurrentIndex(model->index(row));
}

void CoversPlace::setDefault(const Model::CoverRef &ref)
{
    m_serverModel->setDefault(ref);
    m_personalModel->setDefault(ref);
}

void CoversPlace::selectSomething()
{
    if (!selected() && m_serverModel->rowCount() > 0)
        m_serverShelf->setCurrentIndex(m_serverModel->index(0));
}

void CoversPlace::showSelected()
{
    const auto ref = selected();
    const CoverInfo *page = ref ? m_covers.find(*ref) : nullptr;
    m_title->setText(page ? page->title : QString());
    m_facts->setText(!page                         ? QString()
                         : page->problem.isEmpty() ? coverDetail(*page)
                                                   : page->problem);
    m_sheet->setPage(page && isVisible() ? m_pictures->page(*ref) : FaxPage());
    m_sheet->setText(!page || !page->problem.isEmpty() ? QString()
                         : m_server.isConnected()      ? tr("The page is being drawn…")
                                                  : tr("Not connected: the page cannot be drawn"));
    Q_EMIT stateChanged();
}

void CoversPlace::showEvent(QShowEvent *event)
{
    Place::showEvent(event);
    m_covers.follow();
    showSelected();
}

QList<QAction *> CoversPlace::barActions(const Actions &actions) const
{
    return {actions.newCover, actions.editCover, actions.duplicateCover, actions.publishCover,
            actions.deleteCover};
}

void CoversPlace::describe(ActionState &state) const
{
    const auto ref = selected();
    state.inCovers = true;
    state.cover = ref ? m_covers.find(*ref) : nullptr;
    state.coverOnServer = ref && ref->server;
    state.personalCovers = m_covers.isPersonalAllowed();
}

QWidget *CoversPlace::focusTarget()
{
    return m_personalShelf->currentIndex().isValid() ? m_personalShelf : m_serverShelf;
}

void CoversPlace::setDetailsShown(bool shown)
{
    m_details->setVisible(shown);
}

QVariantMap CoversPlace::saveLayout() const
{
    return {{QStringLiteral("split"), m_split->saveState()},
            {QStringLiteral("paper"), m_paper->currentData()},
            {QStringLiteral("language"), m_language->currentData()}};
}

void CoversPlace::restoreLayout(const QVariantMap &layout)
{
    if (layout.isEmpty())
        return;
    m_split->restoreState(layout.value(QStringLiteral("split")).toByteArray());
    choose(m_paper, layout.value(QStringLiteral("paper")));
    choose(m_language, layout.value(QStringLiteral("language")));
}

} // namespace Fax::Ui
