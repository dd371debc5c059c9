#pragma once

#include "base/clock.h"
#include "settings/formpage.h"

class QLabel;

namespace Fax::Ui {

/** Sending: retries, header line with a picture of it as faxed, what every fax needs, how pages go. */
class SendingPage final : public FormPage
{
    Q_OBJECT

public:
    SendingPage(const Clock &clock, Draft &draft, QWidget *parent = nullptr);

private:
    void showHeader();

    const Clock &m_clock;
    QLabel *m_strip;
};

} // namespace Fax::Ui
