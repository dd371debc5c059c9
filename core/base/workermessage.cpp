#include "base/workermessage.h"

#include <QtCore/QCborStreamReader>
#include <QtCore/QCborValue>
#include <QtCore/QtEndian>

namespace Fax {

namespace {
constexpr qsizetype lengthSize = 4;
constexpr qsizetype headerSize = 2; // version, type
} // namespace

QByteArray WorkerMessage::encode() const
{
    const QByteArray body = QCborValue(fields).toCbor();
    QByteArray frame(lengthSize + headerSize, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(headerSize + body.size()), frame.data());
    frame[lengthSize] = static_cast<char>(version);
    frame[lengthSize + 1] = static_cast<char>(type);
    return frame + body;
}

void WorkerMessageReader::feed(const QByteArray &octets)
{
    if (!m_broken)
        m_buffer.append(octets);
}

std::optional<Result<WorkerMessage>> WorkerMessageReader::take()
{
    const auto broken = [this](const QString &why) {
        m_broken = true;
        m_buffer.clear();
        return Result<WorkerMessage>(failure(ErrorCode::ProtocolViolation, why));
    };
    if (m_broken)
        return broken(QStringLiteral("The message stream is broken"));
    if (m_buffer.size() < lengthSize)
        return std::nullopt;

    const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(m_buffer.constData()));
    if (length < headerSize || length > WorkerMessage::maximumSize)
        return broken(QStringLiteral("A worker message has an impossible length"));
    if (m_buffer.size() < lengthSize + length)
        return std::nullopt;

    // Not copied: a frame may be large, and a worker's memory is limited.
    const char *frame = m_buffer.constData() + lengthSize;
    if (static_cast<quint8>(frame[0]) != WorkerMessage::version)
        return broken(QStringLiteral("A worker message has an unknown version"));

    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(frame + headerSize, length - headerSize, &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return broken(QStringLiteral("A worker message is not well formed"));
    WorkerMessage message{static_cast<quint8>(frame[1]), value.toMap()};
    m_buffer.remove(0, lengthSize + length);
    if (m_buffer.isEmpty())
        m_buffer = {}; // gives back the room of a large frame
    return Result<WorkerMessage>(std::move(message));
}

} // namespace Fax
