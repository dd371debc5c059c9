#include "wizard/previewpane.h"

#include "common/elidedlabel.h"
#include "common/em.h"
#include "common/format.h"
#include "common/glyph.h"
#include "viewer/pageview.h"
#include "wizard/fieldmessage.h"
#include "wizard/wizarddocuments.h"

#include <QtGui/QAction>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace Fax::Ui {

PreviewPane::PreviewPane(Model::Preview &pages, const WizardDocuments &documents, QWidget *parent)
    : QWidget(parent)
    , m_pages(pages)
    , m_documents(documents)
    , m_view(new PageView)
    , m_previous(button(QStringLiteral("previous"), glyphIcon(Glyph::Previous),
                        tr("Previous page (Page Up)")))
    , m_next(button(QStringLiteral("next"), glyphIcon(Glyph::Next), tr("Next page (Page Down)")))
    , m_fit(button(QStringLiteral("fit"), glyphIcon(Glyph::Fit), tr("Whole page")))
    , m_lineDots(
          button(QStringLiteral("dots"), {}, tr("Each dot of the line as one of the screen")))
    , m_position(new ElidedLabel)
    , m_finding(new FieldMessage(QStringLiteral("wizard.preview.finding")))
    , m_again(new QPushButton(tr("Try again")))
{
    setObjectName(QStringLiteral("wizard.preview"));
    setAccessibleName(tr("Preview"));
    build();
    connectAll();
    showCurrent();
}

QToolButton *PreviewPane::button(const QString &name, const QIcon &icon, const QString &text)
{
    auto *made = new QToolButton;
    made->setObjectName(QStringLiteral("wizard.preview.") + name);
    made->setIcon(icon);
    made->setToolTip(text);
    made->setAccessibleName(text);
    made->setAutoRaise(true);
    made->setMinimumSize(smallestTarget, smallestTarget);
    return made;
}

void PreviewPane::build()
{
    m_view->setObjectName(QStringLiteral("wizard.preview.page"));
    m_view->setAccessibleName(tr("Page"));
    m_position->setObjectName(QStringLiteral("wizard.preview.position"));
    m_again->setObjectName(QStringLiteral("wizard.preview.again"));
    m_lineDots->setText(tr("100 %"));
    auto *zoom = new QButtonGroup(this);
    for (QToolButton *one : {m_fit, m_lineDots}) {
        one->setCheckable(true);
        zoom->addButton(one);
    }
    m_fit->setChecked(true);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_previous);
    bar->addWidget(m_next);
    bar->addWidget(m_position, 1);
    bar->addWidget(m_fit);
    bar->addWidget(m_lineDots);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(bar);
    column->addWidget(m_view, 1);
    column->addWidget(m_finding);
    column->addWidget(m_again, 0, Qt::AlignLeft);
}

void PreviewPane::connectAll()
{
    const auto turn = [this](int by) { m_pages.showPage(m_pages.shownPage() + by); };
    connect(m_previous, &QToolButton::clicked, this, [turn] { turn(-1); });
    connect(m_next, &QToolButton::clicked, this, [turn] { turn(1); });
    for (const int by : {-1, 1}) {
        auto *key = new QAction(this);
        key->setShortcut(by < 0 ? Qt::Key_PageUp : Qt::Key_PageDown);
        key->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QAction::triggered, this, [turn, by] { turn(by); });
        addAction(key);
    }
    connect(m_fit, &QToolButton::toggled, this, [this](bool fit) {
        m_view->setZoom(fit ? PageView::Zoom::WholePage : PageView::Zoom::Scale);
    });
    connect(m_again, &QPushButton::clicked, &m_pages, &Model::Preview::tryAgain);
    connect(&m_pages, &Model::Preview::changed, this, &PreviewPane::showCurrent);
    connect(&m_pages, &Model::Preview::pageChanged, this, [this](int page) {
        if (page == m_pages.shownPage())
            showCurrent();
    });
}

/** Files that are still read, or cannot be, are left out: the others can be seen already. */
void PreviewPane::setDraft(const FaxDraft &draft)
{
    Submission fax = draft;
    QList<QByteArray> contents;
    fax.documentNames.clear();
    fax.documentRanges.clear();
    fax.documentPasswords.clear();
    for (const WizardDocuments::Entry &entry : m_documents.entries()) {
        if (entry.content.isEmpty() || entry.state == WizardDocuments::State::Failed)
            continue;
        fax.documentNames.append(entry.name());
        fax.documentRanges.append(entry.rangeProblem().isEmpty() ? entry.document.pageRange
                                                                 : QString());
        fax.documentPasswords.append(entry.document.password);
        contents.append(entry.content);
    }
    m_resolution = draft.resolution;
    m_nothing = contents.isEmpty() && !draft.sendCoverpage;
    m_pages.setFax(fax, contents);
    showCurrent();
}

void PreviewPane::showCurrent()
{
    showPicture();
    showPosition();
    showFindings();
    m_again->setVisible(m_pages.error().has_value());
}

QString PreviewPane::message() const
{
    if (m_nothing)
        return m_documents.isReading() ? tr("Reading the documents…")
                                       : tr("No pages yet: add a document or use a cover page.");
    if (const auto fault = m_pages.error())
        return fault->message();
    if (const auto fault = m_pages.page(m_pages.shownPage()).error)
        return fault->message();
    return {};
}

/** What was shown stays until there is something newer. */
void PreviewPane::showPicture()
{
    const auto picture = m_pages.page(m_pages.shownPage()).picture;
    const QString why = message();
    if (!why.isEmpty() || (!picture && m_pictured.isEmpty())) {
        m_pictured.clear();
        return m_view->clear(why.isEmpty() ? tr("Drawing the pages…") : why);
    }
    if (!picture || picture->t6 == m_pictured)
        return;
    const FaxDocument document = FaxDocument::fromPages({*picture});
    if (std::exchange(m_pictured, picture->t6).isEmpty())
        m_view->setDocument(document);
    else
        m_view->replaceDocument(document);
}

void PreviewPane::showPosition()
{
    const int page = m_pages.shownPage();
    const int pages = m_pages.pageCount();
    m_previous->setEnabled(page > 1 && pages > 0);
    m_next->setEnabled(page < pages);
    m_position->show(pages == 0 ? QString()
                                : tr("Page %1 of %2   %3")
                                      .arg(page)
                                      .arg(pages)
                                      .arg(leftToRight(resolutionDots(m_resolution))));
    m_position->setStale(m_pages.isBusy());
}

void PreviewPane::showFindings()
{
    const auto findings = m_pages.facts().value(m_pages.shownPage()).findings;
    QStringList sentences;
    for (const PageFinding &finding : findings)
        sentences.append(pageFindingText(finding, m_pages.shownPage(), m_resolution).sentence);
    m_finding->say(sentences.join(u'\n'));
}

} // namespace Fax::Ui
