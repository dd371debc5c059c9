#include "viewer/viewermemory.h"

#include <QtCore/QSettings>
#include <QtCore/QStringList>

namespace Fax::Ui {

namespace {

constexpr qsizetype mostRotations = 500;

QString rotationsKey()
{
    return QStringLiteral("viewer/rotations");
}

/** Entries are "quarters fax", the newest last. */
qsizetype find(const QStringList &rotations, const QString &fax)
{
    for (qsizetype i = 0; i < rotations.size(); ++i)
        if (rotations.at(i).section(u' ', 1) == fax)
            return i;
    return -1;
}

} // namespace

bool ViewerMemory::isOn(const QString &what, bool otherwise) const
{
    return m_settings == nullptr
        ? otherwise
        : m_settings->value(QStringLiteral("viewer/") + what, otherwise).toBool();
}

void ViewerMemory::setOn(const QString &what, bool on)
{
    if (m_settings != nullptr)
        m_settings->setValue(QStringLiteral("viewer/") + what, on);
}

int ViewerMemory::rotation(const QString &fax) const
{
    if (m_settings == nullptr)
        return 0;
    const QStringList rotations = m_settings->value(rotationsKey()).toStringList();
    const qsizetype at = find(rotations, fax);
    return at < 0 ? 0 : rotations.at(at).section(u' ', 0, 0).toInt();
}

void ViewerMemory::keepRotation(const QString &fax, int quarters)
{
    if (m_settings == nullptr)
        return;
    QStringList rotations = m_settings->value(rotationsKey()).toStringList();
    if (const qsizetype at = find(rotations, fax); at >= 0)
        rotations.removeAt(at);
    if (quarters != 0)
        rotations.append(QStringLiteral("%1 %2").arg(quarters).arg(fax));
    if (rotations.size() > mostRotations)
        rotations.removeFirst();
    m_settings->setValue(rotationsKey(), rotations);
}

} // namespace Fax::Ui
