#include "window/actions.h"

#include "common/glyph.h"

#include <QtGui/QAction>
#include <QtGui/QActionGroup>

namespace Fax::Ui {

void Actions::createView()
{
    dashboard = make({"dashboard", tr("&Dashboard"), tr("All lines, live"),
                      QStringLiteral("Ctrl+1"), glyphIcon(Glyph::Dashboard)});
    outbox = make({"outbox", tr("&Outbox"), tr("Faxes that are being sent or wait for it"),
                   QStringLiteral("Ctrl+2"), glyphIcon(Glyph::Outbox)});
    inbox = make({"inbox", tr("&Inbox"), tr("Faxes that have arrived"), QStringLiteral("Ctrl+3"),
                  glyphIcon(Glyph::Inbox)});
    sent = make({"sent", tr("&Sent"), tr("What became of the faxes that were sent"),
                 QStringLiteral("Ctrl+4"), glyphIcon(Glyph::ArrowTick)});
    archive = make({"archive", tr("&Archive"), tr("All faxes that were sent and received"),
                    QStringLiteral("Ctrl+5"), glyphIcon(Glyph::Save)});
    addressBook = make({"addressbook", tr("Address &book"),
                        tr("Names and fax numbers, your own and shared ones"),
                        QStringLiteral("Ctrl+6"), glyphIcon(Glyph::Person)});
    covers = make({"covers", tr("&Cover pages"), tr("What goes in front of a fax"),
                   QStringLiteral("Ctrl+7"), glyphIcon(Glyph::Fit)});
    activity = make({"activity", tr("Activity &log"), tr("Who did what, and what became of it"),
                     QStringLiteral("Ctrl+8"), glyphIcon(Glyph::Clock)});
    auto *places = new QActionGroup(this);
    for (QAction *place :
         {dashboard, outbox, inbox, sent, archive, addressBook, covers, activity}) {
        place->setCheckable(true);
        places->addAction(place);
    }
    sidebar = make({"sidebar",
                    tr("&Sidebar"),
                    tr("Show the names of the places, or only their pictures"),
                    QStringLiteral("F9"),
                    {}});
    details = make({"details",
                    tr("D&etails"),
                    tr("Show what is known of the selected fax"),
                    QStringLiteral("F8"),
                    {}});
    groupBroadcasts = make({"groupBroadcasts",
                            tr("&Group broadcasts"),
                            tr("Show the faxes of one document together"),
                            {}});
    finished = make({"finished",
                     tr("&Finished faxes"),
                     tr("Keep sent and cancelled faxes in the outbox"),
                     {},
                     {}});
    fullScreen = make({"fullScreen",
                       tr("F&ull screen"),
                       tr("Use the whole screen"),
                       QStringLiteral("F11"),
                       {},
                       QKeySequence::FullScreen});
    for (QAction *check : {sidebar, details, finished, groupBroadcasts, fullScreen})
        check->setCheckable(true);
    for (QAction *check : {sidebar, details, finished, groupBroadcasts})
        check->setChecked(true);
    nextPane = make({"nextPane",
                     tr("Ne&xt pane"),
                     tr("Go to the next part of the window"),
                     QStringLiteral("F6"),
                     {}});
    previousPane = make({"previousPane",
                         tr("&Previous pane"),
                         tr("Go to the previous part of the window"),
                         QStringLiteral("Shift+F6"),
                         {}});
    resynchronise = make({"resynchronise",
                          tr("&Resynchronise"),
                          tr("Load everything from the server again"),
                          QStringLiteral("F5"),
                          {},
                          QKeySequence::Refresh});
}

} // namespace Fax::Ui
