#pragma once

#include "wizard/draftstore.h"

class QMenu;

namespace Fax::Ui {

class Actions;
class MessageBar;

/** Faxes that were begun: File > Drafts has them; one that the end of the program cut off is offered when it starts. */
class DraftCommands final : public QObject
{
    Q_OBJECT

public:
    /** @param menu  filled with the drafts whenever it opens */
    DraftCommands(DraftStore &drafts, QMenu &menu, MessageBar &messages, QObject *parent);

Q_SIGNALS:
    void draftWanted(const Fax::Ui::FaxDraft &draft);

private:
    void fill();
    void offerCutOff();
    void open(const QString &id);

    DraftStore &m_drafts;
    QMenu &m_menu;
    MessageBar &m_messages;
};

} // namespace Fax::Ui
