#pragma once

#include <QtWidgets/QWidget>

#include <functional>

class QAction;
class QGridLayout;
class QSettings;

namespace Fax::Ui {

/**
 * Preferences (ui.md N3): what this user wants on this computer. Everything acts at once; there is only Close and
 * Restore defaults.
 */
class PreferencesWindow final : public QWidget
{
    Q_OBJECT

public:
    /** @param switches  of the program around it, checkable actions */
    PreferencesWindow(QSettings &settings, const QList<QAction *> &switches,
                      QWidget *parent = nullptr);

Q_SIGNALS:
    void changed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addHeading(const QString &text);
    void addRow(const QString &label, QWidget *editor, const QString &name);
    void addIdentity();
    void addFaxDefaults();
    void addSwitches(const QList<QAction *> &switches);
    void restoreDefaults();
    /** Shows the settings, and writes them when `edited` is called. */
    void bind(std::function<void()> show) { m_shows.append(std::move(show)); }

    QSettings &m_settings;
    QGridLayout *m_grid;
    QList<std::function<void()>> m_shows;
    QList<QAction *> m_switches;
};

} // namespace Fax::Ui
