#pragma once

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFutureWatcher>

namespace Fax::Ui {

/**
 * Does `work` in another thread, then `then(result)` in this one. A context that is gone gets nothing. What
 * `work` uses it must hold by value.
 */
template <typename Work, typename Then> void inBackground(QObject *context, Work work, Then then)
{
    using Outcome = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<Outcome>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then] {
        watcher->deleteLater();
        then(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

} // namespace Fax::Ui
