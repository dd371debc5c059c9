#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

#include <functional>

namespace Fax::Desktop {

/** Something a person is told outside the window (ui.md chapter 11). */
struct Notification
{
    struct Action
    {
        QString label; ///< a verb
        std::function<void()> done;
    };

    QString kind; ///< several of one kind in a short time become one
    QString key; ///< one with the same key is replaced; "" = stands for itself
    QString summary;
    QString body{}; ///< plain text
    QString hidden; ///< instead of both where names and numbers are hidden
    std::function<QString(int)>
        many{}; ///< the sentence for that many of the kind; none: they are never gathered

    QString category; ///< of the Desktop Notifications Specification
    QString sound{}; ///< name of the sound theme; "" = none
    bool urgent = false;
    bool stays = false; ///< until somebody closes it
    QList<Action> actions{}; ///< buttons, where the notification server has them
    std::function<void()> open{}; ///< it was clicked itself

    std::function<void()> shown{};
    std::function<void()> notShown{}; ///< there is nobody who shows notifications
};

} // namespace Fax::Desktop
