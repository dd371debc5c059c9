#pragma once

#include "job/settings.h"
#include "wizard/faxdraft.h"

#include <QtWidgets/QGroupBox>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace Fax::Ui {

class FieldMessage;

/** Who sends the fax: on the cover page and in the header line. Begins with the identity of the Preferences. */
class SenderBox final : public QGroupBox
{
    Q_OBJECT

public:
    explicit SenderBox(QWidget *parent = nullptr);

    /** Whether the sender's own number is transmitted (UseDeviceTsid off). */
    void setRules(const ServerSettings &settings);
    void load(const FaxDraft &draft);
    void save(FaxDraft &draft) const;

Q_SIGNALS:
    void changed();

private:
    QLineEdit *addField(QGridLayout &grid, int row, int column, const char *name,
                        const QString &label);
    void checkStation();

    QLineEdit *m_name;
    QLineEdit *m_company;
    QLineEdit *m_fax;
    QLineEdit *m_phone;
    QLineEdit *m_email;
    QLineEdit *m_station;
    QLabel *m_stationLabel = nullptr;
    FieldMessage *m_stationMessage;
};

} // namespace Fax::Ui
