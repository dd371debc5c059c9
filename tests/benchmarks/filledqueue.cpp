#include "filledqueue.h"

#include "store/sqlconnection.h"
#include "store/sqljobstore.h"

namespace Fax {

void fillQueue(const QString &folder, int jobs)
{
    const QString file = folder + QStringLiteral("/fax.db");
    auto store = openSqlJobStore(file).value();
    if (!store->setQueuePaused(true, QStringLiteral("bench"), QDateTime::currentDateTimeUtc()))
        qFatal("the queue cannot be paused");
    store.reset();
    SqlConnection sql(file);
    sql.open();
    sql.transaction([&] {
        sql.change(QStringLiteral("INSERT INTO submission (id, request_id, fingerprint, page_range,"
                                  " submitted_at) VALUES (1, 'bench', x'00', '', 0)"));
        sql.change(
            QStringLiteral(
                "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
                " INSERT INTO job (submission_id, number, number_key, recipient_name,"
                " sender_name, user, subject, document_name, pages, size, priority, schedule,"
                " submitted_at, resolution, paper, ecm, tsid, sub_address, password)"
                " SELECT 1, 100000 + i, 100000 + i, 'Recipient', '', 'anna', '', 'document.pdf',"
                " 1, 20000, 'normal', 'now', %2, 'fine', 'a4', 1, '', '', '' FROM n")
                .arg(jobs)
                .arg(QDateTime::currentMSecsSinceEpoch()));
    });
}

} // namespace Fax
