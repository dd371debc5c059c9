#include "console.h"
#include "instance.h"
#include "options.h"

#include "base/clock.h"
#include "base/interrupt.h"
#include "common/glyph.h"
#include "common/language.h"

#include <QtCore/QTextStream>
#include <QtWidgets/QApplication>

using namespace Fax;

namespace {

constexpr int notAnswering = 1;
constexpr int usageError = 2;

void nameApplication()
{
    QApplication::setApplicationName(QStringLiteral("fax-console"));
    QApplication::setApplicationVersion(QStringLiteral(FAX_VERSION));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setDesktopFileName(QStringLiteral("org.faxconsole.FaxConsole"));
    QApplication::setWindowIcon(
        Ui::themeIcon(QStringLiteral("org.faxconsole.FaxConsole"), Ui::Glyph::Phone));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    nameApplication();
    Ui::installLanguage(QLocale());
    const auto options = Desktop::parseOptions(QApplication::arguments());
    if (!options) {
        QTextStream(stderr) << "fax-console: " << options.error().message() << Qt::endl;
        return usageError;
    }

    // A session that ends by SIGTERM is a window that is closed: a hosted service stops in order.
    const Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::raised, &app, &QApplication::quit);

    Desktop::Instance instance(QDBusConnection::sessionBus());
    const auto role = instance.claim(Desktop::instanceName(*options), options->wishes.toMap());
    if (!role) {
        QTextStream(stderr) << "fax-console: " << role.error().message() << Qt::endl;
        return notAnswering;
    }
    if (*role == Desktop::Instance::Role::HandedOver)
        return 0;

    SystemClock clock;
    Desktop::Console console(*options, clock);
    QObject::connect(&instance, &Desktop::Instance::handedOver, &console,
                     [&console](const QVariantMap &wishes) {
                         console.fulfil(Desktop::Wishes::fromMap(wishes));
                     });
    console.fulfil(options->wishes);
    return QApplication::exec();
}
