#include "contacts/tablereader.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

namespace Fax {

namespace {

struct TableText
{
    Q_DECLARE_TR_FUNCTIONS(TableReader)
};

constexpr qint64 portion = 64 * 1024;
constexpr int rowsToGuessFrom = 50;

QStringDecoder decoderOf(TableFormat::Encoding encoding)
{
    switch (encoding) {
    case TableFormat::Encoding::Utf8:
        break;
    case TableFormat::Encoding::Windows1252:
        return QStringDecoder("windows-1252");
    case TableFormat::Encoding::Utf16:
        return QStringDecoder(QStringConverter::Utf16);
    }
    return QStringDecoder(QStringConverter::Utf8);
}

TableFormat::Encoding guessEncoding(const QByteArray &start)
{
    if (start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff"))
        return TableFormat::Encoding::Utf16;
    QStringDecoder decoder(QStringConverter::Utf8); // an end cut through a letter is no error
    const QString decoded = decoder(start);
    return decoder.hasError() || decoded.isNull() ? TableFormat::Encoding::Windows1252
                                                  : TableFormat::Encoding::Utf8;
}

QList<QStringList> firstRows(const QByteArray &start, const TableFormat &format)
{
    QBuffer buffer;
    buffer.setData(start);
    buffer.open(QIODevice::ReadOnly);
    TableReader reader(buffer, format);
    QList<QStringList> rows;
    while (rows.size() < rowsToGuessFrom) {
        auto row = reader.next();
        if (!row || !*row)
            break;
        rows.append(**row);
    }
    return rows;
}

/** How many rows have the most frequent number of columns, if that is more than one. */
qsizetype agreement(const QList<QStringList> &rows)
{
    std::map<qsizetype, qsizetype> counts;
    for (const QStringList &row : rows)
        ++counts[row.size()];
    qsizetype best = 0;
    for (const auto &[columns, count] : counts) {
        if (columns > 1)
            best = std::max(best, count * 1000 + columns);
    }
    return best;
}

bool hasDigit(const QStringList &row)
{
    return std::any_of(row.begin(), row.end(), [](const QString &value) {
        return std::count_if(value.begin(), value.end(), [](QChar c) { return c.isDigit(); }) > 1;
    });
}

bool guessHeader(const QList<QStringList> &rows)
{
    return rows.size() > 1 && !hasDigit(rows.first())
        && std::any_of(rows.begin() + 1, rows.end(), hasDigit);
}

} // namespace

TableFormat guessTableFormat(const QByteArray &start)
{
    TableFormat format;
    format.encoding = guessEncoding(start);
    QList<QStringList> rows;
    qsizetype best = -1;
    for (const QChar separator : {QChar(u','), QChar(u';'), QChar(u'\t'), QChar(u'|')}) {
        TableFormat candidate = format;
        candidate.separator = separator;
        const QList<QStringList> read = firstRows(start, candidate);
        if (const qsizetype points = agreement(read); points > best) {
            best = points;
            format.separator = separator;
            rows = read;
        }
    }
    format.hasHeader = guessHeader(rows);
    return format;
}

TableReader::TableReader(QIODevice &device, const TableFormat &format)
    : m_device(device)
    , m_separator(format.separator)
    , m_decoder(decoderOf(format.encoding))
{ }

Result<bool> TableReader::fill()
{
    const QByteArray octets = m_device.read(portion);
    if (octets.isEmpty() && !m_device.atEnd())
        return failure(ErrorCode::FileUnreadable,
                       TableText::tr("The file cannot be read: %1").arg(m_device.errorString()));
    if (octets.isEmpty())
        return false;
    m_text = m_decoder(octets);
    m_position = 0;
    if (m_decoder.hasError())
        return failure(
            ErrorCode::FileUnreadable,
            TableText::tr(
                "After row %1 there is text that is not of this encoding. Choose another one.")
                .arg(m_row));
    return true;
}

void TableReader::endValue(QStringList &row)
{
    if (row.size() < mostColumns)
        row.append(m_value);
    m_value.clear();
    m_quoted = false;
    m_quoteSeen = false;
}

/** As many letters as mean nothing but themselves. */
qsizetype TableReader::takePlain()
{
    const auto isPlain = [this](QChar c) {
        return c != u'"' && (m_quoted || (c != m_separator && c != u'\r' && c != u'\n'));
    };
    if (m_quoteSeen || m_afterReturn)
        return 0;
    const auto begin = m_text.cbegin() + m_position;
    const auto size = std::find_if_not(begin, m_text.cend(), isPlain) - begin;
    m_value.append(&*begin, size);
    m_position += size;
    return size;
}

/** True at the end of a row. */
bool TableReader::take(QChar c, QStringList &row)
{
    if (std::exchange(m_afterReturn, false) && c == u'\n')
        return false;
    if (m_quoted && !m_quoteSeen) {
        if (c == u'"')
            m_quoteSeen = true;
        else
            m_value.append(c);
        return false;
    }
    if (m_quoteSeen && c == u'"') { // "" inside quotes is one
        m_quoteSeen = false;
        m_value.append(c);
        return false;
    }
    if (m_quoteSeen)
        m_quoted = m_quoteSeen = false;
    if (c == m_separator) {
        endValue(row);
    } else if (c == u'\r' || c == u'\n') {
        m_afterReturn = c == u'\r';
        endValue(row);
        return true;
    } else if (c == u'"' && m_value.trimmed().isEmpty()) {
        m_value.clear();
        m_quoted = true;
    } else {
        m_value.append(c);
    }
    return false;
}

/** False at the end of the file. */
Result<bool> TableReader::readRow(QStringList &row)
{
    qsizetype length = 0;
    while (length <= longestRow) {
        if (m_position >= m_text.size()) {
            const auto filled = fill();
            if (!filled)
                return filled;
            if (!*filled)
                return endFile(row);
        }
        length += takePlain();
        if (m_position == m_text.size())
            continue;
        ++length;
        if (take(m_text.at(m_position++), row))
            return true;
    }
    return failure(ErrorCode::FileTooLarge,
                   TableText::tr("Row %1 does not end. Is a quote missing there?").arg(m_row));
}

/** The last row may have no line end. */
bool TableReader::endFile(QStringList &row)
{
    const bool something = !row.isEmpty() || !m_value.isEmpty();
    if (something)
        endValue(row);
    return something;
}

Result<std::optional<QStringList>> TableReader::next()
{
    QStringList row;
    while (true) {
        row.clear();
        ++m_row;
        const auto read = readRow(row);
        if (!read)
            return tl::unexpected(read.error());
        if (!*read)
            return std::nullopt;
        const bool empty = std::all_of(
            row.begin(), row.end(), [](const QString &value) { return value.trimmed().isEmpty(); });
        if (!empty)
            return row;
    }
}

} // namespace Fax
