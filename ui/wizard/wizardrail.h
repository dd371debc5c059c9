#pragma once

#include <QtWidgets/QListWidget>

namespace Fax::Ui {

/** The steps at the left side of the wizard, each with a tick or a warning. */
class WizardRail final : public QListWidget
{
    Q_OBJECT

public:
    enum class Mark { None, Done, Problem };

    explicit WizardRail(QWidget *parent = nullptr);

    void addStep(const QString &title);
    /** @param tip  what is wrong, of Problem */
    void setMark(int step, Mark mark, const QString &tip = {});
    [[nodiscard]] Mark mark(int step) const;

    [[nodiscard]] QSize sizeHint() const override;

private:
    QStringList m_titles;
};

} // namespace Fax::Ui
