#include "window/faxdrags.h"

#include "common/idlistview.h"
#include "faxes/faxsource.h"
#include "faxes/inboxplace.h"
#include "outbox/outboxplace.h"
#include "window/dragout.h"

namespace Fax::Ui {

namespace {

template <typename T> QList<DragOut::Item> named(const QList<T> &values)
{
    QList<DragOut::Item> faxes;
    for (const T &value : values)
        if (value.pages > 0)
            faxes.append({value.id.value, sourceOf(value).fileName()});
    return faxes;
}

} // namespace

void letFaxesBeDragged(Model::Server &server, InboxPlace &inbox, OutboxPlace &outbox)
{
    auto *received = new DragOut(
        inbox.list(), [&inbox] { return named(inbox.selectedFaxes()); },
        [&server](qint64 id, QObject *context, DragOut::Pages pages) {
            server.faxDocument(FaxId{id}, context, std::move(pages));
        });
    auto *sent = new DragOut(
        outbox.list(), [&outbox] { return named(outbox.selectedJobs()); },
        [&server](qint64 id, QObject *context, DragOut::Pages pages) {
            server.jobDocument(JobId{id}, context, std::move(pages));
        });
    for (const DragOut *drag : {received, sent})
        QObject::connect(drag, &DragOut::failed, &server, &Model::Server::report);
}

} // namespace Fax::Ui
