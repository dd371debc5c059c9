#pragma once

#include <QtCore/QFlags>
#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <optional>

namespace Fax {

inline namespace AccessRights {
Q_NAMESPACE

/**
 * What an account may do (ui.md chapter 2; values and grouping after FAX_ACCESS_RIGHTS_2 of the reference,
 * object-model C1, where it has them). The numbers are stored. Own jobs and faxes need no right.
 */
enum class Right {
    SubmitLow = 0x001,
    SubmitNormal = 0x002, ///< includes low (service-semantics 16.1)
    SubmitHigh = 0x004, ///< includes normal and low
    SeeAllJobs = 0x008,
    ManageAllJobs = 0x010,
    OperateLines = 0x020,
    SeeSettings = 0x040,
    ChangeSettings = 0x080, ///< accounts and their rights are settings
    SeeReceived = 0x100,
    ManageReceived = 0x200,
    SeeSentArchive = 0x400,
    ManageSentArchive = 0x800,
};
Q_ENUM_NS(Right)
Q_DECLARE_FLAGS(Rights, Right)
Q_DECLARE_OPERATORS_FOR_FLAGS(Rights)
} // namespace AccessRights

/** The presets of ui.md chapter 2. */
inline constexpr Rights senderRights = Right::SubmitLow | Right::SubmitNormal;
inline constexpr Rights operatorRights = senderRights | Right::SubmitHigh | Right::SeeAllJobs
    | Right::ManageAllJobs | Right::OperateLines | Right::SeeReceived;
inline constexpr Rights administratorRights = operatorRights | Right::SeeSettings
    | Right::ChangeSettings | Right::ManageReceived | Right::SeeSentArchive
    | Right::ManageSentArchive;

/** For people: "Change settings". Translated. */
[[nodiscard]] QString rightText(Right right);

/** For programs: "change_settings", in the order of the values. */
[[nodiscard]] QStringList rightNames(Rights rights);
[[nodiscard]] std::optional<Right> rightByName(const QString &name);

} // namespace Fax
