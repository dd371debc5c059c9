#pragma once

#include "base/result.h"

#include <QtCore/QIODevice>
#include <QtCore/QStringConverter>
#include <QtCore/QStringList>

#include <optional>

namespace Fax {

/** How a text file holds a table. */
struct TableFormat
{
    enum class Encoding { Utf8, Windows1252, Utf16 };

    QChar separator = u','; ///< `,` `;` `|` or a tab; a list of one column has none of them
    Encoding encoding = Encoding::Utf8;
    bool hasHeader = true; ///< the first row names the columns

    friend bool operator==(const TableFormat &, const TableFormat &) = default;
};

/**
 * Guesses a format from the first octets of a file (64 KiB are enough): UTF-8 unless it is none, the separator that
 * gives most rows the same number of columns, a header if the first row has no digits and others have.
 */
[[nodiscard]] TableFormat guessTableFormat(const QByteArray &start);

/**
 * Reads a table of text, RFC 4180 and what programs make of it, one row at a time and in bounded memory: quoted
 * values with separators, line breaks and doubled quotes in them; CR LF, LF or CR. Rows without any text are left out.
 * A value is text and nothing else: a formula is not looked at.
 *
 *     TableReader reader(file, format);
 *     while (true) {
 *         const auto row = reader.next();      // FileUnreadable, FileTooLarge: the end
 *         if (!row || !*row)
 *             break;
 *         ... **row, reader.rowNumber()
 *     }
 *
 * Thread: any, one at a time; the device is the caller's.
 */
class TableReader
{
public:
    static constexpr qsizetype longestRow = 1024 * 1024; ///< letters
    static constexpr qsizetype mostColumns = 500;

    TableReader(QIODevice &device, const TableFormat &format);

    /**
     * The next row; nothing at the end. FileUnreadable: octets that are not of this encoding, or the device
     * fails. FileTooLarge: a row that does not end. The sentence names the row.
     */
    [[nodiscard]] Result<std::optional<QStringList>> next();

    /** Of the row that next() gave last, as a person counts: 1 is the first one, the header included. */
    [[nodiscard]] qint64 rowNumber() const { return m_row; }

private:
    [[nodiscard]] Result<bool> fill();
    [[nodiscard]] Result<bool> readRow(QStringList &row);
    qsizetype takePlain();
    [[nodiscard]] bool take(QChar c, QStringList &row);
    [[nodiscard]] bool endFile(QStringList &row);
    void endValue(QStringList &row);

    QIODevice &m_device;
    QChar m_separator;
    QStringDecoder m_decoder;
    QString m_text; ///< decoded, not read yet from m_position on
    qsizetype m_position = 0;
    QString m_value;
    qint64 m_row = 0;
    bool m_quoted = false; ///< inside quotes
    bool m_quoteSeen = false; ///< a quote inside quotes: the next character tells what it meant
    bool m_afterReturn = false; ///< a line feed that follows belongs to the CR before it
};

} // namespace Fax
