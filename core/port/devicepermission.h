#pragma once

#include <QtCore/QString>

namespace Fax {

/** Who owns a device file, its mode, and for whom it is to be opened. */
struct DeviceRights
{
    QString device;
    QString owner;
    QString group; ///< "" if the group has no name
    unsigned int mode = 0; ///< permission bits
    QString account; ///< of this process
    bool isService = false; ///< a system account: nobody logs in as it
};

/** What an administrator has to do so that the account may use the device, one sentence. */
[[nodiscard]] QString permissionRemedy(const DeviceRights &rights);

/**
 * The same for a file and this process; "" if it may read and write it.
 *
 * @param file  where the device file is
 * @param device  how it is called in the sentence
 */
[[nodiscard]] QString permissionRemedy(const QString &file, const QString &device);

} // namespace Fax
