#include "imaging/reportdocument.h"

#include <QtCore/QCborArray>
#include <QtCore/QCborMap>
#include <QtCore/QCborValue>

namespace Fax {

namespace {
constexpr qsizetype longestText = 1000;
constexpr qsizetype mostColumns = 12;

constexpr auto titleKey = QLatin1StringView("title");
constexpr auto outcomeKey = QLatin1StringView("outcome");
constexpr auto verdictKey = QLatin1StringView("verdict");
constexpr auto factsKey = QLatin1StringView("facts");
constexpr auto tablesKey = QLatin1StringView("tables");
constexpr auto pictureKey = QLatin1StringView("picture");
constexpr auto footerKey = QLatin1StringView("footer");
constexpr auto columnsKey = QLatin1StringView("columns");
constexpr auto rowsKey = QLatin1StringView("rows");

QString cleaned(const QString &text)
{
    QString clean = text.left(longestText);
    for (QChar &c : clean) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    return clean;
}

QCborArray line(const QStringList &texts)
{
    QCborArray array;
    for (const QString &text : texts)
        array.append(cleaned(text));
    return array;
}

/** Reads values and remembers whether all of them were what they should be. */
class Reader
{
public:
    [[nodiscard]] QString text(const QCborValue &value)
    {
        m_fine = m_fine && value.isString() && value.toString().size() <= longestText;
        return value.toString();
    }

    [[nodiscard]] QStringList line(const QCborValue &value, qsizetype fewest, qsizetype most)
    {
        const QCborArray array = value.toArray();
        m_fine = m_fine && value.isArray() && array.size() >= fewest && array.size() <= most;
        QStringList texts;
        for (qsizetype i = 0; m_fine && i < array.size(); ++i)
            texts.append(text(array.at(i)));
        return texts;
    }

    [[nodiscard]] QList<QStringList> lines(const QCborValue &value, qsizetype cells)
    {
        m_fine = m_fine && value.isArray();
        const QCborArray array = value.toArray();
        QList<QStringList> all;
        for (qsizetype i = 0; m_fine && i < array.size(); ++i)
            all.append(line(array.at(i), cells, cells));
        return all;
    }

    [[nodiscard]] ReportDocument::Table table(const QCborValue &value)
    {
        ReportDocument::Table table;
        table.title = text(value[titleKey]);
        table.columns = line(value[columnsKey], 1, mostColumns);
        table.rows = lines(value[rowsKey], table.columns.size());
        return table;
    }

    [[nodiscard]] bool isFine() const { return m_fine; }

private:
    bool m_fine = true;
};
} // namespace

QByteArray ReportDocument::encode() const
{
    QCborArray factLines;
    for (const auto &[label, value] : facts)
        factLines.append(line({label, value}));
    QCborArray tableMaps;
    for (const Table &table : tables) {
        QCborArray rows;
        for (const QStringList &row : table.rows)
            rows.append(line(row));
        tableMaps.append(QCborMap{
            {titleKey, cleaned(table.title)}, {columnsKey, line(table.columns)}, {rowsKey, rows}});
    }
    return QCborMap{{titleKey, cleaned(title)},     {outcomeKey, cleaned(outcome)},
                    {verdictKey, cleaned(verdict)}, {factsKey, factLines},
                    {tablesKey, tableMaps},         {pictureKey, cleaned(picture)},
                    {footerKey, cleaned(footer)}}
        .toCborValue()
        .toCbor();
}

Result<ReportDocument> ReportDocument::decode(const QByteArray &octets)
{
    const QCborValue value = QCborValue::fromCbor(octets);
    Reader reader;
    ReportDocument report;
    report.title = reader.text(value[titleKey]);
    report.outcome = reader.text(value[outcomeKey]);
    report.verdict = reader.text(value[verdictKey]);
    for (const QStringList &fact : reader.lines(value[factsKey], 2))
        report.facts.append({fact.value(0), fact.value(1)});
    const QCborArray tables = value[tablesKey].toArray();
    for (qsizetype i = 0; reader.isFine() && i < tables.size(); ++i)
        report.tables.append(reader.table(tables.at(i)));
    report.picture = reader.text(value[pictureKey]);
    report.footer = reader.text(value[footerKey]);
    if (!reader.isFine() || !value[tablesKey].isArray())
        return failure(ErrorCode::ProtocolViolation, QStringLiteral("A report is malformed"));
    return report;
}

} // namespace Fax
