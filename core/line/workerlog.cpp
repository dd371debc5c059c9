#include "line/workerlog.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QtGlobal>

#include <unistd.h>

namespace Fax {

namespace {
void writeLine(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    const QByteArray line = QByteArray(context.category) + ": " + text.toUtf8() + '\n';
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.constData(),
                                                     static_cast<size_t>(line.size()));
}
} // namespace

void logToStandardError()
{
    qInstallMessageHandler(writeLine);
}

} // namespace Fax
