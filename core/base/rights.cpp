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

} // namespace

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
