#pragma once

#include "contacts/contact.h"
#include "link/link.h"

#include <QtCore/QMap>

#include <optional>

namespace Fax {

/** The shared address book of the scripted service. Its answers are those of requests.md. */
struct FakeContacts
{
    QMap<qint64, Contact> all;

    /** What clients are told after a request. */
    QVariantMap news;

    /** nullopt: it is no request of these. */
    [[nodiscard]] std::optional<Result<Answer>> answerTo(const Request &request);
    /** As another client would. */
    void put(QList<Contact> &contacts);

private:
    [[nodiscard]] Answer portion(const Request &request) const;
    [[nodiscard]] Result<Answer> set(const Request &request);
    [[nodiscard]] Answer remove(const Request &request);

    qint64 m_lastId = 0;
};

} // namespace Fax
