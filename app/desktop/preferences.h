#pragma once

#include "base/result.h"

#include <QtCore/QObject>

class QAction;
class QSettings;

namespace Fax::Desktop {

/** What this person wants of notifications and tray, as switches for the preferences. They act at once. */
class Preferences final : public QObject
{
    Q_OBJECT

public:
    explicit Preferences(QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] QList<QAction *> actions() const;

    [[nodiscard]] bool keepsInTray() const;
    [[nodiscard]] bool hidesNames() const;

Q_SIGNALS:
    void changed();
    /** A switch could not be set; it is back where it was. */
    void failed(const Fax::Error &error);

private:
    [[nodiscard]] QAction *make(const char *name, const QString &text, const QString &tip);
    void remember(QAction *action, const QString &key);
    void setAutostart(bool on);

    QSettings &m_settings;
    QAction *m_keepInTray;
    QAction *m_autostart;
    QAction *m_hideNames;
};

} // namespace Fax::Desktop
