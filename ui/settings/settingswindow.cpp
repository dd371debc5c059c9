#include "settings/settingswindow.h"

#include "common/glyph.h"
#include "common/messagebar.h"
#include "model/settings.h"
#include "settings/settingspage.h"
#include "settings/settingspages.h"

#include <QtGui/QCloseEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>

namespace Fax::Ui {

namespace {

const QSize defaultSize(900, 640);
const auto discardKey = u"discard"_qs;
const auto rightsKey = u"rights"_qs;
const auto connectionKey = u"connection"_qs;
const auto refusalKey = u"refusal"_qs;

/** A row of the page list is as wide as its text, and room for the dot. */
void fitToItems(QListWidget &list)
{
    list.setFixedWidth(list.sizeHintForColumn(0) + list.fontMetrics().averageCharWidth() * 4);
}

} // namespace

SettingsWindow::SettingsWindow(Model::Server &server, const Clock &clock, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_server(server)
    , m_clock(clock)
    , m_messages(new MessageBar)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
    , m_stack(new QStackedWidget)
    , m_ok(new QPushButton(tr("OK")))
    , m_apply(new QPushButton(tr("&Apply")))
    , m_cancel(new QPushButton(tr("Cancel")))
{
    setObjectName(QStringLiteral("settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Server settings of %1 - Fax Console").arg(server.displayName()));
    if (server.settings().isLoaded())
        loadValues();
    createPages();
    arrange();
    connectAll();
    connectServer();
    m_list->setCurrentRow(0);
    showRights();
    refresh();
    resize(defaultSize);
    m_search->setFocus();
}

void SettingsWindow::createPages()
{
    const QList<SettingsPage *> pages = makeSettingsPages(m_server, m_clock, m_draft);
    for (SettingsPage *page : pages)
        addPage(page);
}

void SettingsWindow::addPage(SettingsPage *page)
{
    auto *area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(area);
    m_pages.append(page);
    new QListWidgetItem(page->title(), m_list);
    connect(page, &SettingsPage::changed, this, &SettingsWindow::refresh);
}

void SettingsWindow::arrange()
{
    m_search->setObjectName(QStringLiteral("settings.search"));
    m_search->setAccessibleName(tr("Search the settings"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("settings.pages"));
    m_list->setAccessibleName(tr("Pages"));
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setIconSize({fontMetrics().height(), fontMetrics().height()});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fitToItems(*m_list);
    m_search->setMaximumWidth(m_list->width());
    auto *left = new QVBoxLayout;
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_messages);
    right->addWidget(m_stack, 1);
    auto *middle = new QHBoxLayout;
    middle->addLayout(left);
    middle->addLayout(right, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QPushButton *button : {m_cancel, m_apply, m_ok})
        buttons->addWidget(button);
    m_ok->setObjectName(QStringLiteral("settings.ok"));
    m_apply->setObjectName(QStringLiteral("settings.apply"));
    m_cancel->setObjectName(QStringLiteral("settings.cancel"));
    auto *column = new QVBoxLayout(this);
    column->addLayout(middle, 1);
    column->addLayout(buttons);
}

void SettingsWindow::connectAll()
{
    m_ok->setShortcut(QKeySequence(QStringLiteral("Ctrl+Return")));
    m_ok->setToolTip(
        tr("Apply and close (%1)").arg(m_ok->shortcut().toString(QKeySequence::NativeText)));
    connect(m_ok, &QPushButton::clicked, this, [this] { apply(true); });
    connect(m_apply, &QPushButton::clicked, this, [this] { apply(false); });
    connect(m_cancel, &QPushButton::clicked, this, &QWidget::close);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, &SettingsWindow::openFound);
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(&m_draft, &Draft::changed, this, &SettingsWindow::refresh);
}

void SettingsWindow::connectServer()
{
    using Model::Server;
    connect(&m_server.settings(), &Model::Settings::changed, this, &SettingsWindow::takeValue);
    connect(&m_server, &Server::connectedChanged, this, &SettingsWindow::showRights);
    connect(&m_server, &Server::accountChanged, this, &SettingsWindow::showRights);
}

void SettingsWindow::loadValues()
{
    m_draft.load(m_server.settings().values());
}

void SettingsWindow::takeValue(const QString &name)
{
    const SettingChange last = m_server.settings().lastChange(name);
    m_draft.takeForeign(name, {m_server.settings().value(name), last.by, last.at});
}

bool SettingsWindow::openPage(const QString &name)
{
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        if (m_pages.at(i)->objectName() != QStringLiteral("settings.page.") + name)
            continue;
        m_list->setCurrentRow(static_cast<int>(i));
        if (QWidget *first = m_pages.at(i)->nextInFocusChain())
            first->setFocus();
        return true;
    }
    return false;
}

/** Only pages that have to do with the words stay in the list, and the fields are marked. */
void SettingsWindow::search(const QString &words)
{
    int first = -1;
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        const bool found = m_pages.at(i)->find(words.trimmed()) != nullptr;
        const int row = static_cast<int>(i);
        m_list->item(row)->setHidden(!words.trimmed().isEmpty() && !found);
        if (found && first < 0)
            first = row;
    }
    if (first >= 0)
        m_list->setCurrentRow(first);
}

void SettingsWindow::openFound()
{
    SettingsPage *page = m_pages.at(m_list->currentRow());
    if (QWidget *field = page->find(m_search->text().trimmed()))
        field->setFocus(Qt::ShortcutFocusReason);
}

bool SettingsWindow::mayChange() const
{
    return m_server.permissions().may(Right::ChangeSettings);
}

void SettingsWindow::showRights()
{
    const bool allowed = mayChange();
    for (SettingsPage *page : std::as_const(m_pages))
        page->setReadOnly(!allowed);
    m_messages->remove(rightsKey);
    if (!allowed)
        m_messages->show({rightsKey,
                          Glyph::Padlock,
                          Token::Idle,
                          tr("You can look at these settings. Changes need the right \"Change "
                             "settings\"."),
                          {},
                          -1});
    m_messages->remove(connectionKey);
    if (!m_server.isConnected())
        m_messages->show({connectionKey,
                          Glyph::Triangle,
                          Token::Fault,
                          tr("Not connected to %1. What you have changed stays here until it is "
                             "back.")
                              .arg(m_server.displayName()),
                          {},
                          -1});
    refresh();
}

int SettingsWindow::changedCount() const
{
    int count = 0;
    for (const SettingsPage *page : m_pages)
        count += page->changedCount();
    return count;
}

QString SettingsWindow::whyNotApply() const
{
    if (!mayChange())
        return m_server.permissions().refusal(Right::ChangeSettings);
    if (!m_server.isConnected())
        return tr("Not connected to %1").arg(m_server.displayName());
    if (m_applying)
        return tr("Waiting for %1").arg(m_server.displayName());
    if (m_draft.hasConflicts())
        return tr("Somebody has changed the same setting: choose which value counts");
    for (const SettingsPage *page : m_pages) {
        if (page->hasProblem())
            return tr("A value on the page %1 cannot be applied").arg(page->title());
    }
    return changedCount() == 0 ? tr("Nothing is changed") : QString();
}

void SettingsWindow::refresh()
{
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        const SettingsPage *page = m_pages.at(i);
        QListWidgetItem *item = m_list->item(static_cast<int>(i));
        if (item == nullptr)
            continue;
        const int changes = page->changedCount();
        item->setIcon(page->hasProblem() ? glyphIcon(Glyph::Triangle, Token::Fault)
                          : changes > 0  ? glyphIcon(Glyph::Dot, Token::Send)
                                         : QIcon());
        item->setToolTip(page->hasProblem() ? tr("Something here cannot be applied")
                             : changes > 0  ? tr("%n changes", nullptr, changes)
                                            : QString());
    }
    const QString reason = whyNotApply();
    const bool nothing = changedCount() == 0 && !m_applying;
    m_apply->setEnabled(reason.isEmpty());
    m_apply->setToolTip(reason);
    m_ok->setEnabled(reason.isEmpty() || nothing);
    if (nothing)
        m_messages->remove(discardKey);
}

void SettingsWindow::apply(bool thenClose)
{
    m_messages->remove(refusalKey);
    m_messages->remove(discardKey);
    if (changedCount() == 0 && thenClose)
        return discard();
    if (!whyNotApply().isEmpty())
        return;
    m_applying = true;
    refresh();
    const QVariantMap changes = m_draft.changes();
    if (changes.isEmpty())
        return applyPages(0, thenClose);
    Model::Settings &settings = m_server.settings();
    settings.apply(changes, settings.revision(), this,
                   [this, thenClose](const Result<qint64> &revision) {
                       if (!revision)
                           return applied(tl::unexpected(revision.error()), thenClose);
                       applyPages(0, thenClose);
                   });
}

/** One page after the other: what it keeps besides the common values. */
void SettingsWindow::applyPages(qsizetype first, bool thenClose)
{
    if (first == m_pages.size())
        return applied({}, thenClose);
    m_pages.at(first)->apply([this, first, thenClose](const Result<> &result) {
        if (!result)
            return applied(result, thenClose);
        applyPages(first + 1, thenClose);
    });
}

void SettingsWindow::applied(const Result<> &result, bool thenClose)
{
    m_applying = false;
    refresh();
    if (!result)
        return showRefusal(result.error());
    if (thenClose && changedCount() == 0)
        discard();
}

/** Beside the field that the server names, else above the page. */
void SettingsWindow::showRefusal(const Error &error)
{
    const QString sentence = error.message();
    const QStringList names = m_draft.changes().keys();
    for (const QString &name : names) {
        if (sentence.startsWith(name + u' ') && error.code != ErrorCode::InvalidOperation)
            m_draft.setProblem(name, sentence);
    }
    m_messages->show({refusalKey,
                      Glyph::Triangle,
                      Token::Fault,
                      tr("This was not changed: %1").arg(sentence),
                      {},
                      -1});
}

void SettingsWindow::askDiscard()
{
    m_messages->show({discardKey,
                      Glyph::Question,
                      Token::Ring,
                      tr("Discard %n changes?", nullptr, changedCount()),
                      {{tr("Discard"), [this] { discard(); }}, {tr("Go on editing"), {}}},
                      1});
}

void SettingsWindow::discard()
{
    m_mayClose = true;
    m_draft.discard();
    for (SettingsPage *page : std::as_const(m_pages))
        page->discard();
    close();
}

void SettingsWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose || changedCount() == 0)
        return event->accept();
    event->ignore();
    askDiscard();
}

void SettingsWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_search->hasFocus() && !m_search->text().isEmpty())
        return m_search->clear();
    close();
}

} // namespace Fax::Ui
