#pragma once

#include "base/errorcode.h"

#include <QtCore/QString>

#include <tl/expected.hpp>

namespace Fax {

/**
 * Why something failed. `code` is for programs; `detail` is one sentence that names the thing and,
 * where there is one, the remedy. message() is what a person reads.
 */
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail = {};

    /** The detail if there is one, else the text of the code. Never empty. */
    [[nodiscard]] QString message() const { return detail.isEmpty() ? errorText(code) : detail; }

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T = void> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

} // namespace Fax

Q_DECLARE_METATYPE(Fax::Error)
