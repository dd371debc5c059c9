#include "autostart.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>

namespace Fax::Desktop {

namespace {

/** As the Desktop Entry Specification wants an argument quoted, for a program that is not in the search path. */
QString quoted(const QString &program)
{
    QString text;
    for (const QChar c : program) {
        if (QStringLiteral("\"`$\\").contains(c))
            text += QStringLiteral("\\\\"); // once for the string, once for the argument
        text += c;
        if (c == u'%')
            text += c;
    }
    return u'"' + text + u'"';
}

QByteArray entry()
{
    const QString installed = QStandardPaths::findExecutable(QStringLiteral("fax-console"));
    const QString self = QCoreApplication::applicationFilePath();
    const bool isInstalled = QFileInfo(installed).canonicalFilePath()
        == QFileInfo(self).canonicalFilePath();
    const QString program = isInstalled ? QStringLiteral("fax-console") : quoted(self);
    return QStringLiteral("[Desktop Entry]\n"
                          "Version=1.4\n"
                          "Type=Application\n"
                          "Name=Fax Console\n"
                          "Comment=Tells when faxes arrive\n"
                          "Exec=%1 --background\n"
                          "Icon=org.faxconsole.FaxConsole\n"
                          "Terminal=false\n")
        .arg(program)
        .toUtf8();
}

Result<> failed(const QString &why)
{
    return failure(ErrorCode::FileUnreadable,
                   QCoreApplication::translate("Autostart", "Cannot write %1: %2")
                       .arg(Autostart::path(), why));
}

} // namespace

QString Autostart::path()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/autostart/org.faxconsole.FaxConsole.desktop");
}

bool Autostart::isOn()
{
    return QFileInfo::exists(path());
}

Result<> Autostart::setOn(bool on)
{
    if (!on) {
        QFile file(path());
        return !file.exists() || file.remove() ? Result<>() : failed(file.errorString());
    }
    QDir().mkpath(QFileInfo(path()).path());
    QSaveFile file(path());
    const QByteArray content = entry();
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return failed(file.errorString());
}

} // namespace Fax::Desktop
