#include "store/archivetable.h"

#include "job/searchtext.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTimeZone>

namespace Fax {

namespace {

constexpr qint64 latestTime = 253'402'300'800'000; ///< ms: the year 10000
constexpr int gram = 3; ///< characters the index looks up; shorter words are looked for row by row

const QString columns = QStringLiteral(
    "archived.id, sent, fax_id, time, number, name, tsid, csid, subject, document_name, user, note,"
    " port_name, pages, seconds_on_line, complete, damaged, error_text, path, size");

ArchivedFax readRow(SqlRow &row)
{
    ArchivedFax fax;
    fax.id = row.id<ArchiveId>();
    fax.direction = row.flag() ? Direction::Sent : Direction::Received;
    fax.fax = row.integer();
    fax.time = row.time();
    fax.number = row.text();
    fax.name = row.text();
    fax.tsid = row.text();
    fax.csid = row.text();
    fax.subject = row.text();
    fax.documentName = row.text();
    fax.user = row.text();
    fax.note = row.text();
    fax.port = row.text();
    fax.pages = row.number();
    fax.secondsOnLine = row.real();
    fax.complete = row.flag();
    fax.damaged = row.flag();
    fax.errorText = row.text();
    fax.path = row.text();
    fax.size = row.integer();
    return fax;
}

QString termsOf(const ArchivedFax &fax)
{
    const QStringList numbers{SearchText::digits(fax.number), SearchText::digits(fax.tsid),
                              SearchText::digits(fax.csid)};
    const QStringList texts{fax.name, fax.tsid, fax.csid, fax.subject, fax.documentName, fax.note};
    return (numbers + QStringList{SearchText::folded(texts.join(u'\n'))}).join(u'\n');
}

/** Words as an FTS5 expression; only those the index can look up. */
QString matchOf(const QStringList &words)
{
    QStringList phrases;
    for (QString word : words) {
        if (word.size() >= gram)
            phrases.append(u'"' + word.replace(u'"', QStringLiteral("\"\"")) + u'"');
    }
    return phrases.join(QStringLiteral(" AND "));
}

QString jsonOf(const QStringList &words)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(words)).toJson(QJsonDocument::Compact));
}

/**
 * Two ways to find them, both newest first and ended as soon as there are enough: through the index of texts, or
 * along all rows (of one account) when there is no word that the index can look up. An account has few faxes of
 * its own compared with all, so its rows are the quicker way to them.
 */
QString selectList(const ArchiveFilter &filter, bool byText, bool lookAtTexts)
{
    const QString at = byText ? u"archived_text.rowid"_qs : u"position"_qs;
    QString sql = u"SELECT "_qs + columns + u" FROM "_qs;
    if (byText)
        sql += u"archived_text JOIN archived ON position = archived_text.rowid"
               " WHERE archived_text MATCH :match AND "_qs;
    else if (filter.user)
        sql += u"archived INDEXED BY archived_user WHERE user = :user AND "_qs;
    else
        sql += u"archived WHERE "_qs;
    sql += u"%1 >= :from AND %1 < :to"_qs.arg(at);
    if (filter.direction)
        sql += byText || filter.user ? u" AND +sent = :sent"_qs : u" AND sent = :sent"_qs;
    if (filter.sentOf)
        sql += u" AND (+sent = 0 OR (user <> '' AND user = :sent_of))"_qs;
    if (filter.receivedOf)
        sql += u" AND (+sent = 1 OR (user <> '' AND user = :received_of))"_qs;
    if (lookAtTexts)
        sql += u" AND NOT EXISTS (SELECT 1 FROM json_each(:words)"
               " WHERE instr(archived.terms, value) = 0)"_qs;
    return sql + u" ORDER BY %1 DESC LIMIT :limit"_qs.arg(at);
}

} // namespace

QList<ArchivedFax> ArchiveTable::list(const ArchiveFilter &wanted)
{
    ArchiveFilter filter = wanted;
    if (!filter.user && filter.sentOf && filter.sentOf == filter.receivedOf)
        filter.user = filter.sentOf;
    const QStringList words = SearchText::words(filter.text);
    const QString match = filter.user ? QString() : matchOf(words);
    const bool allIndexed = std::all_of(words.begin(), words.end(),
                                        [](const QString &word) { return word.size() >= gram; });
    const bool lookAtTexts = !words.isEmpty() && (match.isEmpty() || !allIndexed);
    qint64 to = filter.to.isValid() ? filter.to.toMSecsSinceEpoch() : latestTime;
    if (filter.before.isValid())
        to = std::min(to, positionOf(filter.before));
    return m_sql.list(selectList(filter, !match.isEmpty(), lookAtTexts),
                      {{":match", match},
                       {":user", filter.user.value_or(QString())},
                       {":from", filter.from.isValid() ? filter.from.toMSecsSinceEpoch() : 0},
                       {":to", to},
                       {":sent", filter.direction == Direction::Sent},
                       {":sent_of", filter.sentOf.value_or(QString())},
                       {":received_of", filter.receivedOf.value_or(QString())},
                       {":words", jsonOf(words)},
                       {":limit", filter.limit}},
                      readRow);
}

ArchivedFax ArchiveTable::read(ArchiveId id)
{
    const auto fax = m_sql.one(u"SELECT "_qs + columns + u" FROM archived WHERE id = :id"_qs,
                               {{":id", id.value}}, readRow);
    if (!fax)
        throwError(ErrorCode::NotFound, u"There is no fax %1 in the archive."_qs.arg(id.value));
    return *fax;
}

ArchiveTotals ArchiveTable::totals()
{
    ArchiveTotals totals;
    m_sql.list(u"SELECT sent, faxes, octets FROM archived_total"_qs, {}, [&](SqlRow &row) {
        qint64 &faxes = row.flag() ? totals.sent : totals.received;
        faxes = row.integer();
        totals.octets += row.integer();
        return 0;
    });
    return totals;
}

QList<ArchiveTable::Part> ArchiveTable::partsOf(const ArchiveFilter &filter)
{
    QList<Part> parts;
    for (const bool sent : {true, false}) {
        if (!filter.direction || (*filter.direction == Direction::Sent) == sent)
            parts.append({sent, sent ? filter.sentOf : filter.receivedOf});
    }
    return parts;
}

std::optional<qint64> ArchiveTable::newestBefore(const Part &part, qint64 position)
{
    const QString where = part.user ? u"user = :user AND user <> '' AND +sent = :sent"_qs
                                    : u"sent = :sent"_qs;
    return m_sql.one(
        u"SELECT position FROM archived WHERE "_qs + where
            + u" AND position < :position ORDER BY position DESC LIMIT 1"_qs,
        {{":sent", part.sent}, {":user", part.user.value_or(QString())}, {":position", position}},
        [](SqlRow &row) { return row.integer(); });
}

qint64 ArchiveTable::count(const Part &part, qint64 from, qint64 to)
{
    const QString where = part.user ? u"user = :user AND user <> '' AND +sent = :sent"_qs
                                    : u"sent = :sent"_qs;
    return m_sql.integer(u"SELECT COUNT(*) FROM archived WHERE "_qs + where
                             + u" AND position >= :from AND position < :to"_qs,
                         {{":sent", part.sent},
                          {":user", part.user.value_or(QString())},
                          {":from", from},
                          {":to", to}});
}

/** From the newest fax to the next older month that has one, so that a gap of years costs nothing. */
QList<ArchiveMonth> ArchiveTable::months(const ArchiveFilter &wanted, const QTimeZone &zone)
{
    const QList<Part> parts = partsOf(wanted);
    QList<ArchiveMonth> months;
    for (qint64 end = latestTime;;) {
        qint64 newest = -1;
        for (const Part &part : parts)
            newest = std::max(newest, newestBefore(part, end).value_or(-1));
        if (newest < 0)
            return months;
        const QDate day = QDateTime::fromMSecsSinceEpoch(newest, zone).date();
        const QDate first(day.year(), day.month(), 1);
        const qint64 begin = first.startOfDay(zone).toMSecsSinceEpoch();
        const qint64 next = first.addMonths(1).startOfDay(zone).toMSecsSinceEpoch();
        ArchiveMonth month{day.year(), day.month(), 0};
        for (const Part &part : parts)
            month.faxes += count(part, begin, next);
        months.append(month);
        end = begin;
    }
}

QList<ArchivedFax> ArchiveTable::olderThan(Direction direction, const QDateTime &time, int limit)
{
    return m_sql.list(u"SELECT "_qs + columns
                          + u" FROM archived WHERE sent = :sent AND position < :time"
                            " ORDER BY position LIMIT :limit"_qs,
                      {{":sent", direction == Direction::Sent},
                       {":time", time.toMSecsSinceEpoch()},
                       {":limit", limit}},
                      readRow);
}

qint64 ArchiveTable::countOlderThan(Direction direction, const QDateTime &time)
{
    return m_sql.integer(
        u"SELECT COUNT(*) FROM archived WHERE sent = :sent AND position < :time"_qs,
        {{":sent", direction == Direction::Sent}, {":time", time.toMSecsSinceEpoch()}});
}

qint64 ArchiveTable::positionOf(ArchiveId id)
{
    static_cast<void>(read(id));
    return m_sql.integer(u"SELECT position FROM archived WHERE id = :id"_qs, {{":id", id.value}});
}

/** The first millisecond from `time` on that no other fax has; a second with a thousand of them is skipped. */
qint64 ArchiveTable::freePosition(const QDateTime &time)
{
    constexpr qint64 second = 1000;
    for (qint64 from = std::clamp<qint64>(time.toMSecsSinceEpoch(), 0, latestTime - 1);;
         from += second) {
        const qint64 last = m_sql.integer(
            u"SELECT COALESCE(MAX(position), :none) FROM archived"
            " WHERE position >= :from AND position < :to"_qs,
            {{":none", from - 1}, {":from", from}, {":to", from + second}});
        if (last + 1 < from + second)
            return last + 1;
    }
}

/** Its job or fax has one place in the archive: the row of another one goes. */
void ArchiveTable::dropOtherPlace(const ArchivedFax &fax)
{
    m_sql.change(u"DELETE FROM archived WHERE sent = :sent AND fax_id = :fax AND fax_id > 0"
                 " AND path <> :path"_qs,
                 {{":sent", fax.isSent()}, {":fax", fax.fax}, {":path", fax.path}});
}

/** Owner and note of a received fax were set after its files had been written. */
void ArchiveTable::keepWhatPeopleSaid(ArchivedFax &fax)
{
    if (fax.isSent() || fax.fax == 0)
        return;
    m_sql.list(u"SELECT owner, note FROM received_fax WHERE id = :id"_qs, {{":id", fax.fax}},
               [&fax](SqlRow &row) {
                   fax.user = row.text();
                   fax.note = row.text();
                   return 0;
               });
}

ArchiveId ArchiveTable::put(const ArchivedFax &fax, qint64 generation)
{
    dropOtherPlace(fax);
    const auto old = m_sql.one(u"SELECT "_qs + columns + u" FROM archived WHERE path = :path"_qs,
                               {{":path", fax.path}}, readRow);
    ArchivedFax same = old && fax.pages == 0 ? *old
                                             : fax; // of a single file only its place is known
    keepWhatPeopleSaid(same);
    if (old)
        same.id = old->id;
    if (old && same == *old)
        m_sql.change(u"UPDATE archived SET seen = :seen WHERE id = :id AND seen <> :not"_qs,
                     {{":seen", generation}, {":id", old->id.value}, {":not", generation}});
    else if (old)
        write(
            u"UPDATE archived SET position = :position, sent = :sent, fax_id = :fax, time = :time,"
            " number = :number, name = :name, tsid = :tsid, csid = :csid, subject = :subject,"
            " document_name = :document, user = :user, note = :note, port_name = :port,"
            " pages = :pages, seconds_on_line = :seconds, complete = :complete,"
            " damaged = :damaged, error_text = :error, path = :path, size = :size, seen = :seen,"
            " terms = :terms WHERE id = :id"_qs,
            same, same.time == old->time ? positionOf(old->id) : freePosition(same.time),
            generation);
    else
        same.id.value = write(
            u"INSERT INTO archived (position, sent, fax_id, time, number, name, tsid, csid,"
            " subject, document_name, user, note, port_name, pages, seconds_on_line, complete,"
            " damaged, error_text, path, size, seen, terms) VALUES (:position, :sent, :fax, :time,"
            " :number, :name, :tsid, :csid, :subject, :document, :user, :note, :port, :pages,"
            " :seconds, :complete, :damaged, :error, :path, :size, :seen, :terms)"_qs,
            same, freePosition(same.time), generation);
    setFile(fax.direction, fax.fax, fax.path, true);
    return same.id;
}

qint64 ArchiveTable::write(const QString &sql, const ArchivedFax &fax, qint64 position,
                           qint64 generation)
{
    return m_sql.insert(sql,
                        {{":position", position},
                         {":sent", fax.isSent()},
                         {":fax", fax.fax},
                         {":time", stored(fax.time)},
                         {":number", fax.number},
                         {":name", fax.name},
                         {":tsid", fax.tsid},
                         {":csid", fax.csid},
                         {":subject", fax.subject},
                         {":document", fax.documentName},
                         {":user", fax.user},
                         {":note", fax.note},
                         {":port", fax.port},
                         {":pages", fax.pages},
                         {":seconds", fax.secondsOnLine},
                         {":complete", fax.complete},
                         {":damaged", fax.damaged},
                         {":error", fax.errorText},
                         {":path", fax.path},
                         {":size", fax.size},
                         {":seen", generation},
                         {":terms", termsOf(fax)},
                         {":id", fax.id.value}});
}

/** `done`: not to be archived (again). */
void ArchiveTable::setFile(Direction direction, qint64 fax, const QString &path, bool done)
{
    if (fax > 0)
        m_sql.change(direction == Direction::Sent
                         ? u"UPDATE job SET file = :file, archive_done = :done WHERE id = :id"_qs
                         : u"UPDATE received_fax SET file = :file, archive_done = :done"
                           " WHERE id = :id"_qs,
                     {{":file", path}, {":done", done}, {":id", fax}});
}

QString ArchiveTable::fileOf(Direction direction, qint64 fax)
{
    return m_sql
        .one(direction == Direction::Sent ? u"SELECT file FROM job WHERE id = :id"_qs
                                          : u"SELECT file FROM received_fax WHERE id = :id"_qs,
             {{":id", fax}}, [](SqlRow &row) { return row.text(); })
        .value_or(QString());
}

bool ArchiveTable::isFiled(const ArchivedFax &fax)
{
    return fax.fax > 0 && fileOf(fax.direction, fax.fax) == fax.path;
}

void ArchiveTable::drop(const QString &path)
{
    m_sql.change(u"DELETE FROM archived WHERE path = :path"_qs, {{":path", path}});
}

void ArchiveTable::setOwner(FaxId id, const QString &owner)
{
    m_sql.change(u"UPDATE archived SET user = :user WHERE sent = 0 AND fax_id = :id"
                 " AND fax_id > 0"_qs,
                 {{":user", owner}, {":id", id.value}});
}

void ArchiveTable::setNote(FaxId id, const QString &note)
{
    auto fax = m_sql.one(u"SELECT "_qs + columns
                             + u" FROM archived WHERE sent = 0 AND fax_id = :id AND fax_id > 0"_qs,
                         {{":id", id.value}}, readRow);
    if (!fax)
        return;
    fax->note = note;
    m_sql.change(u"UPDATE archived SET note = :note, terms = :terms WHERE id = :id"_qs,
                 {{":note", note}, {":terms", termsOf(*fax)}, {":id", fax->id.value}});
}

void ArchiveTable::removeFile(const QString &path)
{
    drop(path);
    m_sql.change(u"INSERT OR IGNORE INTO archive_removal VALUES (:path)"_qs, {{":path", path}});
}

void ArchiveTable::removeFileOf(Direction direction, qint64 fax)
{
    const QString path = fileOf(direction, fax);
    if (path.isEmpty())
        return;
    removeFile(path);
    setFile(direction, fax, {}, true);
}

void ArchiveTable::forget(const ArchivedFax &fax)
{
    if (isFiled(fax))
        setFile(fax.direction, fax.fax, {}, false);
    drop(fax.path);
}

QStringList ArchiveTable::removals()
{
    return m_sql.list(u"SELECT path FROM archive_removal"_qs, {},
                      [](SqlRow &row) { return row.text(); });
}

void ArchiveTable::removed(const QString &path)
{
    m_sql.change(u"DELETE FROM archive_removal WHERE path = :path"_qs, {{":path", path}});
}

QList<qint64> ArchiveTable::unindexed(Direction direction, int limit)
{
    return m_sql.list(direction == Direction::Sent
                          ? u"SELECT id FROM job WHERE file <> '' AND archive_done = 0 ORDER BY id"
                            " LIMIT :limit"_qs
                          : u"SELECT id FROM received_fax WHERE file <> '' AND archive_done = 0"
                            " ORDER BY id LIMIT :limit"_qs,
                      {{":limit", limit}}, [](SqlRow &row) { return row.integer(); });
}

qint64 ArchiveTable::newestGeneration()
{
    return m_sql.integer(u"SELECT COALESCE(MAX(seen), 0) FROM archived"_qs);
}

QList<ArchivedFax> ArchiveTable::notSeenSince(qint64 generation, ArchiveId after, int limit)
{
    return m_sql.list(u"SELECT "_qs + columns
                          + u" FROM archived WHERE id > :after AND seen < :seen"
                            " ORDER BY id LIMIT :limit"_qs,
                      {{":seen", generation}, {":after", after.value}, {":limit", limit}}, readRow);
}

} // namespace Fax
