#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace Fax {

inline namespace InboundRouting {
Q_NAMESPACE

/** What can be done with a received fax beside keeping it in the archive (service-semantics 13.4). */
enum class RouteMethod { Store, Mail, Print };
Q_ENUM_NS(RouteMethod)

enum class RouteFormat { Pdf, Tiff };
Q_ENUM_NS(RouteFormat)

/** Where one method of one fax stands. */
enum class RouteState {
    Waiting, ///< for its turn, its next try, or (without a time) for a person to set something up
    Running, ///< was begun; whether it was done is not known until its outcome is written
    Done,
    Failed, ///< no tries left, or refused for good: a person decides
    GivenUp, ///< a person decided
};
Q_ENUM_NS(RouteState)
} // namespace InboundRouting

/** What a method needs to know; each uses its own part. */
struct RouteData
{
    Q_GADGET
    Q_PROPERTY(QString folder MEMBER folder)
    Q_PROPERTY(QString fileName MEMBER fileName)
    Q_PROPERTY(QString to MEMBER to)
    Q_PROPERTY(QString printer MEMBER printer)
    Q_PROPERTY(Fax::RouteFormat format MEMBER format)

public:
    QString folder; ///< Store: absolute path, at most 180 characters
    QString fileName; ///< Store: pattern (routing/filenamepattern.h); "" = the default one
    QString to; ///< Mail: addresses, separated by commas
    QString printer; ///< Print: name of a queue; "" = the default printer of the system
    RouteFormat format = RouteFormat::Pdf; ///< Store, Mail

    /** The one text of 13.4: addresses, folder or printer. */
    [[nodiscard]] QString text(RouteMethod method) const;

    friend bool operator==(const RouteData &, const RouteData &) = default;
};

/**
 * Is a method done for the faxes of a port, and with what? Port 0 speaks for every port that has no rule of its
 * own for that method (13.5).
 */
struct RoutingRule
{
    RouteMethod method = RouteMethod::Store;
    PortId port; ///< invalid = all
    bool enabled = false;
    RouteData data;

    friend bool operator==(const RoutingRule &, const RoutingRule &) = default;
};

/** One method of one received fax, from the decision to its end. */
struct RouteRun
{
    Q_GADGET
    Q_PROPERTY(Fax::FaxId fax MEMBER fax)
    Q_PROPERTY(Fax::RouteMethod method MEMBER method)
    Q_PROPERTY(Fax::RouteState state MEMBER state)
    Q_PROPERTY(int tries MEMBER tries)
    Q_PROPERTY(QDateTime nextAt MEMBER nextAt)
    Q_PROPERTY(QDateTime changedAt MEMBER changedAt)
    Q_PROPERTY(QString text MEMBER text)

public:
    FaxId fax;
    RouteMethod method = RouteMethod::Store;
    RouteState state = RouteState::Waiting;
    int tries = 0; ///< that have ended
    QDateTime nextAt; ///< UTC; invalid while it waits for a person, and when it is over
    QDateTime changedAt; ///< UTC
    QString text; ///< one sentence: why it failed or waits; Done: where the fax is now

    friend bool operator==(const RouteRun &, const RouteRun &) = default;
};

} // namespace Fax
