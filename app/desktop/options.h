#pragma once

#include "base/result.h"
#include "link/serveraddress.h"

#include <QtCore/QStringList>
#include <QtCore/QVariantMap>

namespace Fax::Desktop {

/** What a start of fax-console asks for; a later start hands this to the first one (ui.md M9). */
struct Wishes
{
    QString place{}; ///< "" = the one used last
    bool newFax = false;
    QString number{};
    QStringList files{}; ///< absolute paths: for New fax, or instead of the sample
    QStringList viewFiles{}; ///< absolute paths
    bool background = false; ///< no window: tray and notifications only

    /** Files are to be looked at, and nothing else: that needs no console and no service. */
    [[nodiscard]] bool isViewOnly() const;

    /** As plain values for the message bus, and back: from anybody, so only what is well formed is taken. */
    [[nodiscard]] QVariantMap toMap() const;
    [[nodiscard]] static Wishes fromMap(const QVariantMap &map);

    friend bool operator==(const Wishes &, const Wishes &) = default;
};

/** What the command line of fax-console says. */
struct Options
{
    ServerAddress server;
    QString dataFolder;
    bool sendSample = false;
    Wishes wishes;
};

/** Reads the arguments; --help and --version end the program. Errors say what is wrong in one sentence. */
[[nodiscard]] Result<Options> parseOptions(const QStringList &arguments);

/** Letters and digits that stand for the service that is meant. */
[[nodiscard]] QString serverId(const Options &options);
/** The console of one server has one name on the message bus of the session; "" = it shares with nobody. */
[[nodiscard]] QString instanceName(const Options &options);

} // namespace Fax::Desktop
