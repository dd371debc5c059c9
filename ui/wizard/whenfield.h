#pragma once

#include "wizard/faxdraft.h"
#include "wizard/wizardcontext.h"

#include <QtWidgets/QWidget>

class QDateTimeEdit;
class QPushButton;
class QRadioButton;

namespace Fax::Ui {

class FieldMessage;

/** When a fax is sent: now, in the discount period, or at a time that is not over. */
class WhenField final : public QWidget
{
    Q_OBJECT

public:
    explicit WhenField(const WizardContext &context, QWidget *parent = nullptr);

    void load(const FaxDraft &draft);
    void save(FaxDraft &draft) const;
    /** One sentence; "" = nothing. */
    [[nodiscard]] QString problem(const FaxDraft &draft) const;
    /** Says it, or takes it away. */
    void say(const QString &problem);
    void focusTime();

Q_SIGNALS:
    void changed();

private:
    void build();
    void connectAll();
    [[nodiscard]] QRadioButton *choice(const QString &name, const QString &text);
    void showDiscount();
    void setTime(const QDateTime &utc);
    void chooseTomorrow();

    Model::Server &m_server;
    const Clock &m_clock;
    QRadioButton *m_now;
    QRadioButton *m_discount;
    QRadioButton *m_at;
    QDateTimeEdit *m_time;
    FieldMessage *m_message;
    QPushButton *m_tomorrow;
};

} // namespace Fax::Ui
