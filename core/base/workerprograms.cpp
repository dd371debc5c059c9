#include "base/workerprograms.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

namespace Fax {

QString workerProgram(const QString &name)
{
    const QStringList folders{qEnvironmentVariable("FAX_LIBEXEC_DIR"),
                              QCoreApplication::applicationDirPath(),
                              QStringLiteral(FAX_INSTALLED_LIBEXEC_DIR)};
    for (const QString &folder : folders) {
        const QFileInfo program(folder + u'/' + name);
        if (!folder.isEmpty() && program.isExecutable())
            return program.absoluteFilePath();
    }
    return {};
}

} // namespace Fax
