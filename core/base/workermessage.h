#pragma once

#include "base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QCborMap>

#include <optional>

namespace Fax {

/**
 * One message between the service and a worker process (fax-line, fax-render), both ways.
 *
 * On the wire: 4 octets length of what follows (big endian, at most WorkerMessage::maximumSize),
 * 1 octet protocol version, 1 octet type, then a CBOR map. Page rows and documents travel as CBOR
 * byte strings. What the types mean and which keys they carry is defined by the two protocols
 * (port/lineprotocol.h, imaging/renderprotocol.h), which check every value: the other end is not trusted.
 */
struct WorkerMessage
{
    static constexpr quint8 version = 1;
    static constexpr qsizetype maximumSize = 64 * 1024 * 1024;

    quint8 type = 0;
    QCborMap fields;

    [[nodiscard]] QByteArray encode() const;
};

/**
 * Cuts a stream of octets into messages.
 *
 *     reader.feed(device.readAll());
 *     while (auto next = reader.take()) { if (!*next) → drop the worker; handle(**next); }
 *
 * A malformed frame (too long, wrong version, no CBOR map) gives ErrorCode::ProtocolViolation, and
 * again for every later take(): the stream cannot be trusted any more. Buffers at most one frame.
 */
class WorkerMessageReader
{
public:
    void feed(const QByteArray &octets);
    [[nodiscard]] std::optional<Result<WorkerMessage>> take();

private:
    QByteArray m_buffer;
    bool m_broken = false;
};

} // namespace Fax
