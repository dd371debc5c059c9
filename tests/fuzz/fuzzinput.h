#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/** A rule that must hold for every input. */
#define FUZZ_REQUIRE(rule)                                                                         \
    do {                                                                                           \
        if (!(rule)) {                                                                             \
            std::fprintf(stderr, "%s:%d: broken: %s\n", __FILE__, __LINE__, #rule);                \
            std::abort();                                                                          \
        }                                                                                          \
    } while (false)

namespace Fax::Fuzz {

/** Takes values off the front of an input; zeros when there is nothing left. */
class Input
{
public:
    Input(const uint8_t *data, size_t size)
        : m_left(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size))
    { }

    [[nodiscard]] bool isEmpty() const { return m_left.isEmpty(); }
    [[nodiscard]] int octet() { return static_cast<uint8_t>(take(1).leftJustified(1, '\0').at(0)); }
    [[nodiscard]] int word() // big endian
    {
        const int high = octet();
        return high << 8 | octet();
    }
    [[nodiscard]] QByteArray take(qsizetype count)
    {
        const QByteArray taken = m_left.first(std::min(count, m_left.size())).toByteArray();
        m_left = m_left.sliced(taken.size());
        return taken;
    }
    [[nodiscard]] QByteArray rest() { return take(m_left.size()); }
    /** Text as UTF-8 or as raw UTF-16, so that every code unit is possible. */
    [[nodiscard]] QString text(qsizetype octets)
    {
        const bool wide = octet() % 2 != 0;
        const QByteArray raw = take(octets);
        if (!wide)
            return QString::fromUtf8(raw);
        QString text;
        for (qsizetype i = 0; i + 1 < raw.size(); i += 2)
            text.append(QChar(static_cast<char16_t>(static_cast<uint8_t>(raw[i]) << 8
                                                    | static_cast<uint8_t>(raw[i + 1]))));
        return text;
    }

private:
    QByteArrayView m_left;
};

/**
 * Octets of a worker's stream: as they are, or (first octet odd) cut into messages with a correct length
 * and version, so that mutations reach what is behind the framing.
 */
[[nodiscard]] QByteArray workerStream(Input input);

} // namespace Fax::Fuzz
