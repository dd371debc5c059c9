#pragma once

#include "service/request.h"

#include <QtCore/QMap>

#include <optional>

namespace Fax {

/** The cover pages of the scripted service: its own, and those that come with Fax Console; drawn by the real painter. */
class FakeCovers
{
public:
    QMap<QString, QByteArray> own;

    /** nullopt if the request is about something else. `changed`: the list is another one now. */
    [[nodiscard]] std::optional<Result<Answer>> answerTo(const Request &request, bool *changed);

private:
    [[nodiscard]] QVariantList list() const;
    [[nodiscard]] Result<QByteArray> file(const QString &name) const;
    [[nodiscard]] Result<Answer> preview(const Request &request) const;
    [[nodiscard]] Result<Answer> publish(const Request &request);
};

} // namespace Fax
