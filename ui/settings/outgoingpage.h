#pragma once

#include "settings/formpage.h"

class QLabel;
class QLineEdit;

namespace Fax::Ui {

/** Outgoing: numbers that are never called, and a box that says what would be dialled. */
class OutgoingPage final : public FormPage
{
    Q_OBJECT

public:
    explicit OutgoingPage(Draft &draft, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *createTryOut();
    void tryOut();

    QLineEdit *m_number;
    QLabel *m_answer;
};

/** "dials 00442079460000", or why it is not called, with these settings as a map of properties. */
[[nodiscard]] QString dialledSentence(const QString &number, const QVariantMap &settings);

} // namespace Fax::Ui
