#pragma once

#include "base/id.h"
#include "port/lineprotocol.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

namespace Fax {

/** All that a port needs to make one call: what goes to the worker, and what its status shows
 * meanwhile. */
struct OutgoingCall
{
    CallId call;
    JobId job;
    QString dialString; ///< digits, * # and pauses; made by FaxNumber, nowhere else
    QString address; ///< the number as people read it
    QString recipientName;
    QString senderName;
    QString documentName;
    QDateTime submittedTime;
    int firstPage = 1; ///< page of the fax that is the first in this call
    int pageCount = 0; ///< pages of the whole fax
    int attempt = 1;
    int attempts = 1;
    LineProtocol::CallSettings settings;
    QByteArray document; ///< TIFF-F with the pages of this call
    int pages = 0; ///< in `document`
    QList<qint64> pageOctets; ///< coded size of each of them, for the time left
};

} // namespace Fax
