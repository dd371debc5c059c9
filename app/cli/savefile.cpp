#include "savefile.h"

#include "output.h"

#include <QtCore/QSaveFile>

namespace Fax::Cli {

Result<> saveFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return failure(ErrorCode::FileUnreadable,
                   Text::tr("%1 cannot be written: %2").arg(path, file.errorString()));
}

} // namespace Fax::Cli
