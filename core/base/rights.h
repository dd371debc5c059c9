#pragma once

#include "base/result.h"

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

/** A usual set of rights by its name (ui.md chapter 2); Custom is any other set, None no right at all. */
enum class RightPreset { None, Custom, Sender, Operator, Administrator };
Q_ENUM_NS(RightPreset)
} // namespace AccessRights

inline constexpr Rights senderRights = Right::SubmitLow | Right::SubmitNormal;
inline constexpr Rights operatorRights = senderRights | Right::SubmitHigh | Right::SeeAllJobs
    | Right::ManageAllJobs | Right::OperateLines | Right::SeeReceived;
inline constexpr Rights administratorRights = operatorRights | Right::SeeSettings
    | Right::ChangeSettings | Right::ManageReceived | Right::SeeSentArchive
    | Right::ManageSentArchive;

/** With what they include: normal priority includes low (16.1), who may change or manage may also see. */
[[nodiscard]] Rights withIncluded(Rights rights);
[[nodiscard]] RightPreset presetOf(Rights rights);

/** Rights from names of rights and presets; InvalidParameter names the one that is neither, and all there are. */
[[nodiscard]] Result<Rights> rightsFromNames(const QStringList &names);

/** For people: "Change settings". Translated. */
[[nodiscard]] QString rightText(Right right);

/** For programs: "change_settings", in the order of the values. */
[[nodiscard]] QStringList rightNames(Rights rights);
[[nodiscard]] std::optional<Right> rightByName(const QString &name);

/** An account as clients see it (answer and event `account`). */
struct Account
{
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(Fax::RightPreset preset MEMBER preset)
    Q_PROPERTY(QStringList rights MEMBER rights)
    Q_PROPERTY(QString source MEMBER source)

public:
    QString name; ///< of the Unix user
    RightPreset preset = RightPreset::None;
    QStringList rights; ///< rightNames()
    QString
        source; ///< where they come from: "account" (set for it), "owner", "root", "group" or "default"

    [[nodiscard]] Rights flags() const { return rightsFromNames(rights).value_or(Rights()); }

    friend bool operator==(const Account &, const Account &) = default;
};

} // namespace Fax

Q_DECLARE_METATYPE(Fax::Account)
