#include "imaging/officeprogram.h"

#include "base/workerprocess.h"
#include "imaging/filetype.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

namespace Fax {

namespace {
struct OfficeText
{
    Q_DECLARE_TR_FUNCTIONS(OfficeProgram)
};

/** Not the script that people start: it would start others. */
QString installedProgram()
{
    const QFileInfo script(QStandardPaths::findExecutable(QStringLiteral("soffice")));
    const QFileInfo program(QFileInfo(script.canonicalFilePath()).path()
                            + QStringLiteral("/soffice.bin"));
    return program.isExecutable() ? program.filePath() : QString();
}
} // namespace

QString officeProgram()
{
    static constexpr auto variable = "FAX_OFFICE_PROGRAM";
    return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariable(variable)
                                               : installedProgram();
}

Result<> checkOffice(const QString &name)
{
    if (!officeProgram().isEmpty() && WorkerProcess::isInstalled(QStringLiteral("fax-office")))
        return {};
    return failure(ErrorCode::FileTypeUnknown,
                   OfficeText::tr("“%1” is an office document, and LibreOffice is not installed "
                                  "where the fax service runs; save it as PDF and fax that.")
                       .arg(shownName(name)));
}

} // namespace Fax
