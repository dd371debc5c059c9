#pragma once

#include <QtCore/QString>

class QSettings;

namespace Fax::Ui {

/** What viewers remember from one time to the next. Without settings it forgets everything. */
class ViewerMemory
{
public:
    explicit ViewerMemory(QSettings *settings)
        : m_settings(settings)
    { }

    [[nodiscard]] bool isOn(const QString &what, bool otherwise) const;
    void setOn(const QString &what, bool on);

    /** How a fax was turned, in quarters; 0 if nobody wanted that to be kept. */
    [[nodiscard]] int rotation(const QString &fax) const;
    /** 0 forgets it. Of the faxes that were kept first, those beyond 500 are forgotten. */
    void keepRotation(const QString &fax, int quarters);

private:
    QSettings *m_settings;
};

} // namespace Fax::Ui
