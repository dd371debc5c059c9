#pragma once

#include "store/blobtable.h"
#include "store/calltable.h"
#include "store/jobstore.h"

namespace Fax {

/** Received faxes, from the first ring to the archive. */
class ReceptionTable
{
public:
    ReceptionTable(SqlConnection &connection, BlobTable &blobs, CallTable &calls)
        : m_sql(connection)
        , m_blobs(blobs)
        , m_calls(calls)
    { }

    [[nodiscard]] Reception begin(const ReceptionStart &start, const QDateTime &now);
    void addPage(FaxId fax, const ReceivedPage &page);
    [[nodiscard]] std::optional<ReceivedFax> end(FaxId fax, const ReceptionEnd &end);
    /** Closes what a crash left open. */
    void recover(CrashRepair &repair);

    [[nodiscard]] QList<ReceivedFax> list(const FaxFilter &filter);
    [[nodiscard]] ReceivedFax read(FaxId id);
    [[nodiscard]] QList<TiffFax::CodedPage> pages(FaxId id);
    void setRead(FaxId id, bool read);
    void setOwner(FaxId id, const QString &owner);
    void setNote(FaxId id, const QString &note);
    void setDone(FaxId id, bool done);
    void remove(FaxId id);
    [[nodiscard]] QList<FaxId> toArchive();

private:
    void removePages(FaxId id, int page = 0);
    void removeRow(FaxId id);

    SqlConnection &m_sql;
    BlobTable &m_blobs;
    CallTable &m_calls;
};

} // namespace Fax
