#pragma once

#include "job/submission.h"

class QSettings;

namespace Fax::Ui {

/** Who sends the faxes of this user on this computer (ui.md N3; chapter 7, Sender). What is not told is "". */
struct Identity
{
    QString name;
    QString company;
    QString address; ///< may have several lines
    QString title;
    QString department;
    QString office;
    QString fax;
    QString officePhone;
    QString homePhone;
    QString email;

    [[nodiscard]] static Identity read(const QSettings &settings);
    void write(QSettings &settings) const;

    /** The sender of a fax, and back. */
    void fill(FaxDetails &details) const;
    [[nodiscard]] static Identity of(const FaxDetails &details);

    [[nodiscard]] bool isEmpty() const { return *this == Identity(); }

    friend bool operator==(const Identity &, const Identity &) = default;
};

} // namespace Fax::Ui
