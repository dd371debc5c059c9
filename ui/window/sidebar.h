#pragma once

#include <QtWidgets/QListWidget>

class QAction;

namespace Fax::Ui {

/** The places, with a badge each; 200 px wide or so, or only pictures (F9). */
class Sidebar final : public QListWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    void addHeading(const QString &text);
    /** The entry triggers the action and shows its text, picture and check mark. */
    void addPlace(QAction *action);
    void setBadge(QAction *action, const QString &badge, bool fault = false);
    [[nodiscard]] QString badge(QAction *action) const;

    /** The badges are not live any more (P3). */
    void setStale(bool stale);
    [[nodiscard]] bool isStale() const { return m_stale; }

    void setWide(bool wide);
    [[nodiscard]] bool isWide() const { return m_wide; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QListWidgetItem *find(QAction *action) const;
    void applyWidth();

    bool m_wide = true;
    bool m_stale = false;
};

} // namespace Fax::Ui
