#include "store/storecheck.h"

#include "imaging/tifffax.h"
#include "store/configurationdamage.h"
#include "store/schema.h"
#include "store/storerules.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFileInfo>

#include <functional>

namespace Fax {

namespace {

const auto restoreBackup = u"Stop the service and put a backup of the data folder in place."_qs;

QList<FiledFax> filed(SqlConnection &connection)
{
    return connection.list(
        u"SELECT 1, id, file, pages FROM job WHERE file <> '' UNION ALL SELECT 0, id, file,"
        " (SELECT COUNT(*) FROM received_page WHERE fax_id = received_fax.id)"
        " FROM received_fax WHERE file <> ''"_qs,
        {}, [](SqlRow &row) {
            FiledFax fax;
            fax.sent = row.flag();
            fax.id = row.integer();
            fax.path = row.text();
            fax.pages = row.number();
            return fax;
        });
}

/** One check of one database, in one snapshot. */
class Checker
{
public:
    explicit Checker(const QString &file)
        : m_sql(file)
    { }

    StoreCheck::Findings run();

private:
    void check(const QString &name, const QString &promise,
               const std::function<QList<Violation>()> &find);
    void add(Invariant invariant, QList<Violation> violations);
    QList<Violation> brokenRules(const char *invariant);
    QList<Violation> integrity();
    QList<Violation> schema();
    QList<Violation> foreignKeys();
    QList<Violation> configuration();
    QList<Violation> blobContents();
    QList<Violation> receivedPages();
    [[nodiscard]] QString damageOfBlob(qint64 id, const QByteArray &hash, qint64 size);
    [[nodiscard]] QByteArray blob(qint64 id);

    SqlConnection m_sql;
    QList<Invariant> m_invariants;
    QString m_skip; ///< why the tables cannot be checked
};

StoreCheck::Findings Checker::run()
{
    // A rollback journal is there only if the very first start was cut off: it must be undone to be read.
    if (QFileInfo(m_sql.file() + u"-journal"_qs).size() > 0)
        m_sql.open();
    else
        m_sql.openForReading();
    m_sql.change(u"BEGIN"_qs);
    const Schema::State state = Schema::stateOf(m_sql);
    if (state == Schema::State::Empty)
        return {};
    check(u"database"_qs, u"The database file is sound"_qs, [this] { return integrity(); });
    if (state == Schema::State::Older)
        m_skip = u"an older version of Fax Console wrote the database; start the service once"_qs;
    else if (!m_invariants.constLast().isKept())
        m_skip = u"the database file is damaged"_qs;
    check(u"schema"_qs, u"Tables and rules are those of this version"_qs,
          [this] { return schema(); });
    check(u"references"_qs, u"No row refers to one that is missing"_qs,
          [this] { return foreignKeys(); });
    check(u"configuration"_qs, u"Each setting and each port is understood"_qs,
          [this] { return configuration(); });
    for (const RuledInvariant &ruled : StoreRules::invariants())
        check(QString::fromLatin1(ruled.name), QString::fromLatin1(ruled.promise),
              [&] { return brokenRules(ruled.name); });
    check(u"document-contents"_qs, u"Each document is kept octet by octet"_qs,
          [this] { return blobContents(); });
    check(u"readable-pages"_qs, u"Each page that was confirmed to a caller can be read"_qs,
          [this] { return receivedPages(); });
    return {m_invariants, m_skip.isEmpty() ? filed(m_sql) : QList<FiledFax>()};
}

void Checker::check(const QString &name, const QString &promise,
                    const std::function<QList<Violation>()> &find)
{
    Invariant invariant{name, promise, {}, m_skip};
    QList<Violation> found;
    if (m_skip.isEmpty()) {
        try {
            found = find();
        } catch (const StoreException &exception) {
            found = {{exception.error.message(), restoreBackup}};
        }
    }
    add(invariant, found);
}

void Checker::add(Invariant invariant, QList<Violation> violations)
{
    const qsizetype more = violations.size() - StoreCheck::mostViolations;
    if (more > 0) {
        violations.resize(StoreCheck::mostViolations);
        violations.append({u"There are %1 more like these."_qs.arg(more), restoreBackup});
    }
    invariant.violations = violations;
    m_invariants.append(invariant);
}

QList<Violation> Checker::brokenRules(const char *invariant)
{
    QList<Violation> found;
    for (const StoreRule &rule : StoreRules::rules()) {
        if (qstrcmp(rule.invariant, invariant) == 0)
            found += StoreRules::violations(m_sql, rule);
    }
    return found;
}

QList<Violation> Checker::integrity()
{
    QList<Violation> found;
    const QStringList lines = m_sql.list(u"PRAGMA integrity_check(20)"_qs, {},
                                         [](SqlRow &row) { return row.text(); });
    for (const QString &line : lines) {
        if (line != u"ok")
            found.append({u"%1: %2."_qs.arg(m_sql.file(), line.simplified()), restoreBackup});
    }
    return found;
}

QList<Violation> Checker::schema()
{
    QList<Violation> found;
    for (const QString &object : Schema::differences(m_sql))
        found.append({object, restoreBackup});
    return found;
}

QList<Violation> Checker::foreignKeys()
{
    return m_sql.list(u"SELECT \"table\", \"rowid\", parent FROM pragma_foreign_key_check"_qs, {},
                      [](SqlRow &row) {
                          const QString table = row.text();
                          const QString id = row.text();
                          return Violation{
                              u"Row %1 of %2 refers to a row of %3 that is missing."_qs.arg(
                                  id, table, row.text()),
                              restoreBackup};
                      });
}

QList<Violation> Checker::configuration()
{
    SettingTable settings(m_sql);
    PortTable ports(m_sql);
    return damagedConfiguration(settings, ports);
}

/** What is wrong with the octets of a document; "" = nothing. */
QString Checker::damageOfBlob(qint64 id, const QByteArray &hash, qint64 size)
{
    const QByteArray content = blob(id);
    if (content.size() != size)
        return u"has %1 octets instead of %2"_qs.arg(content.size()).arg(size);
    if (QCryptographicHash::hash(content, QCryptographicHash::Sha256) != hash)
        return u"is not what was stored"_qs;
    return {};
}

QByteArray Checker::blob(qint64 id)
{
    const QList<QByteArray> parts = m_sql.list(
        u"SELECT data FROM blob_part WHERE blob_id = :id ORDER BY part"_qs, {{":id", id}},
        [](SqlRow &row) { return row.bytes(); });
    return parts.join();
}

QList<Violation> Checker::blobContents()
{
    struct Blob
    {
        qint64 id;
        qint64 size;
        QByteArray hash;
    };
    const auto blobs = m_sql.list(u"SELECT id, size, sha256 FROM blob ORDER BY id"_qs, {},
                                  [](SqlRow &row) {
                                      const qint64 id = row.integer();
                                      const qint64 size = row.integer();
                                      return Blob{id, size, row.bytes()};
                                  });
    QList<Violation> found;
    for (const Blob &one : blobs) {
        const QString damage = damageOfBlob(one.id, one.hash, one.size);
        if (!damage.isEmpty())
            found.append({u"Document %1 %2."_qs.arg(one.id).arg(damage), restoreBackup});
    }
    return found;
}

QList<Violation> Checker::receivedPages()
{
    struct Page
    {
        qint64 fax;
        int page;
        qint64 blob;
        int width;
        int rows;
        Resolution resolution;
    };
    const auto pages = m_sql.list(
        u"SELECT fax_id, page, blob_id, width, rows, resolution FROM received_page"
        " ORDER BY fax_id, page"_qs,
        {}, [](SqlRow &row) {
            Page page{row.integer(), 0, 0, 0, 0, Resolution::Fine};
            page.page = row.number();
            page.blob = row.integer();
            page.width = row.number();
            page.rows = row.number();
            page.resolution = row.named<Resolution>();
            return page;
        });
    QList<Violation> found;
    for (const Page &page : pages) {
        if (FaxCodec::decodeT6(blob(page.blob), page.width, page.rows, page.resolution))
            continue;
        found.append({u"Page %1 of received fax %2 cannot be read."_qs.arg(page.page).arg(page.fax),
                      u"Ask the sender to send it again, or put a backup in place."_qs});
    }
    return found;
}

} // namespace

Result<StoreCheck::Findings> StoreCheck::run(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return failure(ErrorCode::NotFound, u"There is no fax database %1"_qs.arg(file));
    if (info.size() == 0 && QFileInfo(file + u"-wal"_qs).size() == 0)
        return Findings{};
    try {
        return Checker(file).run();
    } catch (const StoreException &exception) {
        return tl::unexpected(exception.error);
    }
}

Result<QList<FiledFax>> StoreCheck::filedFaxes(const QString &file)
{
    try {
        SqlConnection connection(file);
        connection.openForReading();
        return filed(connection);
    } catch (const StoreException &exception) {
        return tl::unexpected(exception.error);
    }
}

} // namespace Fax
