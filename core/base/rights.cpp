#include "base/rights.h"

#include "base/valuemap.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMetaEnum>

namespace Fax {

namespace {

struct RightText
{
    Q_DECLARE_TR_FUNCTIONS(Right)
};

QList<Right> allRights()
{
    const auto table = QMetaEnum::fromType<Right>();
    QList<Right> list;
    for (int i = 0; i < table.keyCount(); ++i)
        list.append(static_cast<Right>(table.value(i)));
    return list;
}

constexpr Rights includedIn(Right right)
{
    switch (right) {
    case Right::SubmitNormal:
        return Right::SubmitLow;
    case Right::SubmitHigh:
        return Right::SubmitNormal | Right::SubmitLow;
    case Right::ManageAllJobs:
        return Right::SeeAllJobs;
    case Right::ChangeSettings:
        return Right::SeeSettings;
    case Right::ManageReceived:
        return Right::SeeReceived;
    case Right::ManageSentArchive:
        return Right::SeeSentArchive;
    default:
        return {};
    }
}

std::optional<Rights> presetByName(const QString &name)
{
    if (name == u"sender")
        return senderRights;
    if (name == u"operator")
        return operatorRights;
    if (name == u"administrator")
        return administratorRights;
    return std::nullopt;
}

} // namespace

Rights withIncluded(Rights rights)
{
    const QList<Right> all = allRights();
    for (const Right right : all) {
        if (rights.testFlag(right))
            rights |= includedIn(right);
    }
    return rights;
}

RightPreset presetOf(Rights rights)
{
    if (!rights)
        return RightPreset::None;
    if (rights == senderRights)
        return RightPreset::Sender;
    if (rights == operatorRights)
        return RightPreset::Operator;
    return rights == administratorRights ? RightPreset::Administrator : RightPreset::Custom;
}

Result<Rights> rightsFromNames(const QStringList &names)
{
    Rights rights;
    for (const QString &name : names) {
        if (const auto preset = presetByName(name))
            rights |= *preset;
        else if (const auto right = rightByName(name))
            rights |= *right;
        else
            return failure(ErrorCode::InvalidParameter,
                           RightText::tr("There is no right \"%1\". There are sender, operator, "
                                         "administrator, and the single rights %2")
                               .arg(name.left(40),
                                    rightNames(Rights::fromInt(-1)).join(QStringLiteral(", "))));
    }
    return withIncluded(rights);
}

QString rightText(Right right)
{
    switch (right) {
    case Right::SubmitLow:
        return RightText::tr("Send at low priority");
    case Right::SubmitNormal:
        return RightText::tr("Send at normal priority");
    case Right::SubmitHigh:
        return RightText::tr("Send at high priority");
    case Right::SeeAllJobs:
        return RightText::tr("See all jobs");
    case Right::ManageAllJobs:
        return RightText::tr("Manage all jobs");
    case Right::OperateLines:
        return RightText::tr("Operate lines");
    case Right::SeeSettings:
        return RightText::tr("See settings");
    case Right::ChangeSettings:
        return RightText::tr("Change settings");
    case Right::SeeReceived:
        return RightText::tr("See received faxes");
    case Right::ManageReceived:
        return RightText::tr("Manage received faxes");
    case Right::SeeSentArchive:
        return RightText::tr("See the archive of sent faxes");
    case Right::ManageSentArchive:
        return RightText::tr("Manage the archive of sent faxes");
    }
    return {};
}

QStringList rightNames(Rights rights)
{
    QStringList names;
    const QList<Right> all = allRights();
    for (const Right right : all) {
        if (rights.testFlag(right))
            names.append(enumName(right));
    }
    return names;
}

std::optional<Right> rightByName(const QString &name)
{
    const QList<Right> all = allRights();
    for (const Right right : all) {
        if (enumName(right) == name)
            return right;
    }
    return std::nullopt;
}

} // namespace Fax
