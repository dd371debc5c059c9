#pragma once

#include "model/server.h"
#include "outbox/remedy.h"

#include <QtWidgets/QScrollArea>

class QHBoxLayout;
class QLabel;

namespace Fax::Ui {

/** Why a fax is where it is, what can be done, and what was tried (ui.md Q4, "Explain and fix"). */
class WhyPage final : public QScrollArea
{
    Q_OBJECT

public:
    explicit WhyPage(QWidget *parent = nullptr);

    /** Null: nothing is selected. */
    void showJob(const Job *job, const QString &sentence);
    void showText(const QString &sentence);
    void showAttempts(const QList<Attempt> &attempts);
    /** Why the buttons cannot work now; "" if they can. */
    void setReason(const QString &whyNot);

    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString explanation() const;

Q_SIGNALS:
    void remedyWanted(Fax::Ui::Remedy remedy);

private:
    void showRemedies(const Job *job);

    QLabel *m_sentence;
    QLabel *m_explanation;
    QHBoxLayout *m_buttons;
    QLabel *m_attempts;
    QList<Remedy> m_remedies;
    QStringList m_texts; ///< on the buttons
    QString m_reason;
};

} // namespace Fax::Ui
