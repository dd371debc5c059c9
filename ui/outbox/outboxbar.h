#pragma once

#include "outbox/jobquery.h"

#include <QtWidgets/QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace Fax::Ui {

/** Above the list: which jobs are of interest, whose, and how many that are (ui.md Q1). */
class OutboxBar final : public QWidget
{
    Q_OBJECT

public:
    explicit OutboxBar(QWidget *parent = nullptr);

    [[nodiscard]] JobChip chip() const;
    [[nodiscard]] bool isOnlyMine() const;
    /** Who sees only his own faxes has no choice. */
    void setOwnerChoice(bool shown);
    void setCounts(int shown, int all);
    /** All jobs of everybody. */
    void reset();

Q_SIGNALS:
    void changed();

private:
    QToolButton *addChoice(QHBoxLayout &layout, QButtonGroup &group, const char *name,
                           const QString &text, int id);

    QButtonGroup *m_chips;
    QButtonGroup *m_owners;
    QLabel *m_counts;
};

} // namespace Fax::Ui
