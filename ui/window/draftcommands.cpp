#include "window/draftcommands.h"

#include "common/format.h"
#include "common/messagebar.h"

#include <QtWidgets/QMenu>

namespace Fax::Ui {

namespace {

struct DraftText
{
    Q_DECLARE_TR_FUNCTIONS(DraftCommands)
};

/** What a person knows it by: "Price list May", "Muster GmbH", the first file. */
QString nameOf(const FaxDraft &draft)
{
    if (!draft.subject.isEmpty())
        return draft.subject;
    if (!draft.recipients.isEmpty()) {
        const Recipient &first = draft.recipients.constFirst();
        return first.name.isEmpty() ? leftToRight(first.number) : first.name;
    }
    return draft.documents.isEmpty() ? DraftText::tr("Fax without a subject")
                                     : QFileInfo(draft.documents.constFirst().path).fileName();
}

} // namespace

DraftCommands::DraftCommands(DraftStore &drafts, QMenu &menu, MessageBar &messages, QObject *parent)
    : QObject(parent)
    , m_drafts(drafts)
    , m_menu(menu)
    , m_messages(messages)
{
    connect(&m_drafts, &DraftStore::changed, this, &DraftCommands::fill);
    connect(&m_drafts, &DraftStore::loaded, this, &DraftCommands::offerCutOff);
    connect(&m_drafts, &DraftStore::failed, this,
            [this](const Error &error) { m_messages.error(error.message()); });
    fill();
}

void DraftCommands::fill()
{
    m_menu.clear();
    for (auto one = m_drafts.drafts().cbegin(); one != m_drafts.drafts().cend(); ++one) {
        if (!one->kept)
            continue;
        const QString name = nameOf(one->draft).replace(u'&', QStringLiteral("&&"));
        QAction *action = m_menu.addAction(name);
        action->setStatusTip(DraftText::tr("Saved %1").arg(fullTime(one->savedAt)));
        connect(action, &QAction::triggered, this, [this, id = one.key()] { open(id); });
    }
    m_menu.setEnabled(!m_menu.isEmpty());
}

void DraftCommands::open(const QString &id)
{
    const FaxDraft draft = m_drafts.drafts().value(id).draft;
    if (!draft.id.isEmpty())
        Q_EMIT draftWanted(draft);
}

/** Each in a message of its own; the bar shows the two newest, File > Drafts has all of them from then on. */
void DraftCommands::offerCutOff()
{
    const auto all = m_drafts.drafts();
    for (const KeptDraft &one : all) {
        if (one.kept)
            continue;
        const QString id = one.draft.id;
        m_drafts.save(one.draft, true);
        m_messages.show(
            {QStringLiteral("draft.") + id,
             Glyph::Question,
             Token::Ring,
             DraftText::tr("“%1” was being written when Fax Console ended.").arg(nameOf(one.draft)),
             {{DraftText::tr("Go on"), [this, id] { open(id); }},
              {DraftText::tr("Discard"), [this, id] { m_drafts.remove(id); }}},
             -1});
    }
}

} // namespace Fax::Ui
