#pragma once

#include "base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <utility>

namespace Fax {

/**
 * What a report says, ready in words: fax-render only sets it (RenderClient::renderReport). Texts are one line
 * each; control characters and marks of direction in them become spaces when they are encoded.
 *
 * Thread: any. A value.
 */
struct ReportDocument
{
    struct Table
    {
        QString title;
        QStringList columns; ///< 1 … 12
        QList<QStringList> rows; ///< as many cells as columns

        friend bool operator==(const Table &, const Table &) = default;
    };

    QString title;
    QString outcome; ///< a word or three, set large: "Delivered"
    QString verdict; ///< the sentence below it
    QList<std::pair<QString, QString>> facts; ///< label, value
    QList<Table> tables;
    QString picture; ///< caption of the picture of the first page
    QString footer;

    /** As it travels to fax-render: CBOR, every text at most 1000 characters. */
    [[nodiscard]] QByteArray encode() const;
    /** ErrorCode::ProtocolViolation for anything that encode() does not write. */
    [[nodiscard]] static Result<ReportDocument> decode(const QByteArray &octets);

    friend bool operator==(const ReportDocument &, const ReportDocument &) = default;
};

} // namespace Fax
