#pragma once

#include "base/faxtypes.h"
#include "settings/formpage.h"

class QLabel;

namespace Fax::Model {
class Settings;
}

namespace Fax::Ui {

/** Archive: folders with a test, ages that say how many faxes would go, sizes. */
class ArchivePage final : public FormPage
{
    Q_OBJECT

public:
    ArchivePage(Model::Settings &settings, Draft &draft, QWidget *parent = nullptr);

    void setReadOnly(bool readOnly) override;

private:
    void addTest(const QString &folder);
    void test(const QString &folder, QLabel *answer);
    void countOlder(const QString &days, Direction direction);

    Model::Settings &m_settings;
    QList<QWidget *> m_buttons;
};

} // namespace Fax::Ui
