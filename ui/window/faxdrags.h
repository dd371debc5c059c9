#pragma once

#include "model/server.h"

namespace Fax::Ui {

class InboxPlace;
class OutboxPlace;

/** Lets the faxes of inbox and outbox be dragged into other programs, as PDF (M7). */
void letFaxesBeDragged(Model::Server &server, InboxPlace &inbox, OutboxPlace &outbox);

} // namespace Fax::Ui
