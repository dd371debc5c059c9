#pragma once

#include "base/workermessage.h"

#include <QtCore/QCborValue>
#include <QtCore/QMetaEnum>

namespace Fax {

/**
 * Reads the fields of a message from a process that is not trusted. The first one that is missing, of a wrong
 * type or out of range is remembered; checked() then refuses the whole message with
 * ErrorCode::ProtocolViolation and its name.
 *
 *     MessageFields fields(message, QLatin1StringView("render"));
 *     return fields.checked(Page{fields.integer(numberKey, 1, 100), …});
 */
class MessageFields
{
public:
    MessageFields(const WorkerMessage &message, QLatin1StringView protocol)
        : m_fields(message.fields)
        , m_protocol(protocol)
    { }

    [[nodiscard]] qint64 number(QLatin1StringView key, qint64 lowest, qint64 highest)
    {
        const QCborValue value = m_fields.value(key);
        // Qt converts any double, and one that no integer can hold is undefined behaviour.
        const qint64 result = value.isInteger() ? value.toInteger() : lowest;
        const bool fits = value.isInteger() && result >= lowest && result <= highest;
        check(key, fits);
        return fits ? result
                    : lowest; // callers go on to the next field and calculate with this one
    }

    [[nodiscard]] int integer(QLatin1StringView key, int lowest, int highest)
    {
        return static_cast<int>(number(key, lowest, highest));
    }

    [[nodiscard]] QString text(QLatin1StringView key, qsizetype longest)
    {
        const QCborValue value = m_fields.value(key);
        check(key, value.isString() && value.toString().size() <= longest);
        return value.toString();
    }

    [[nodiscard]] QByteArray octets(QLatin1StringView key, qsizetype longest)
    {
        const QCborValue value = m_fields.value(key);
        check(key, value.isByteArray() && value.toByteArray().size() <= longest);
        return value.toByteArray();
    }

    [[nodiscard]] bool flag(QLatin1StringView key)
    {
        const QCborValue value = m_fields.value(key);
        check(key, value.isBool());
        return value.toBool();
    }

    template <typename Enum> [[nodiscard]] Enum value(QLatin1StringView key)
    {
        const int result = integer(key, 0, 0xffff);
        check(key, QMetaEnum::fromType<Enum>().valueToKey(result) != nullptr);
        return static_cast<Enum>(result);
    }

    void check(QLatin1StringView key, bool valid)
    {
        if (!valid && m_wrong.isEmpty())
            m_wrong = key;
    }

    template <typename T> [[nodiscard]] Result<T> checked(T &&values) const
    {
        if (!m_wrong.isEmpty())
            return failure(
                ErrorCode::ProtocolViolation,
                QStringLiteral("A %1 message has a wrong “%2”").arg(m_protocol, m_wrong));
        return std::forward<T>(values);
    }

    [[nodiscard]] bool isFine() const { return m_wrong.isEmpty(); }

protected:
    const QCborMap &m_fields;

private:
    QLatin1StringView m_protocol;
    QLatin1StringView m_wrong;
};

} // namespace Fax
