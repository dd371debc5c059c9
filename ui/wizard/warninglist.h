#pragma once

#include "wizard/pagewarnings.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace Fax::Ui {

/** The warnings of step 5, each with buttons that go there and help. Hidden while there are none. */
class WarningList final : public QWidget
{
    Q_OBJECT

public:
    explicit WarningList(QWidget *parent = nullptr);

    void setWarnings(const QList<PageWarning> &warnings);

Q_SIGNALS:
    void pageWanted(int page);
    void stepWanted(int step);
    void resolutionWanted(Fax::Resolution resolution);

private:
    void addRow(const PageWarning &warning, int number);
    void addJump(QHBoxLayout &row, const PageWarning &warning, const QString &name);
    void addRemedy(QHBoxLayout &row, Resolution better, const QString &name);

    QList<PageWarning> m_warnings;
    QVBoxLayout *m_column;
};

} // namespace Fax::Ui
