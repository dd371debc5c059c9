#include "model/permissions.h"

#include <QtCore/QCoreApplication>

namespace Fax::Model {

namespace {

struct PermissionText
{
    Q_DECLARE_TR_FUNCTIONS(Permissions)
};

QString listed(QStringList names)
{
    if (names.size() < 2)
        return names.value(0);
    const QString last = names.takeLast();
    //: A list of names; %1 may have commas: "anna, bert or carl"
    return PermissionText::tr("%1 or %2").arg(names.join(QStringLiteral(", ")), last);
}

QString quoted(Rights rights)
{
    QStringList texts;
    for (const QString &name : rightNames(rights))
        texts.append(u'\'' + rightText(*rightByName(name)) + u'\'');
    return listed(texts);
}

} // namespace

bool Permissions::may(Rights anyOf) const
{
    return !known || (account.flags() & anyOf);
}

bool Permissions::may(Rights anyOf, const QString &owner) const
{
    return may(anyOf) || (!owner.isEmpty() && owner == account.name);
}

QString Permissions::refusal(Rights anyOf) const
{
    if (may(anyOf))
        return {};
    if (administrators.isEmpty())
        return PermissionText::tr(
                   "Only users with %1 can do this. Ask the administrator of the computer.")
            .arg(quoted(anyOf));
    return PermissionText::tr("Only users with %1 can do this. Ask: %2.")
        .arg(quoted(anyOf), listed(administrators));
}

} // namespace Fax::Model
