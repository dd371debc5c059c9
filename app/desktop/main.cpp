#include "fileopener.h"
#include "linkconnection.h"
#include "options.h"
#include "receiptnotifier.h"
#include "samplesender.h"
#include "serverlink.h"

#include "base/clock.h"
#include "base/interrupt.h"
#include "common/glyph.h"
#include "common/language.h"
#include "model/server.h"
#include "service/hosting.h"
#include "window/mainwindow.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTextStream>
#include <QtWidgets/QApplication>

using namespace Fax;

namespace {

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

/** Where faxes wait while there is no connection: what is meant for one server is never given to another. */
QString waitingFolder(const Desktop::Options &options)
{
    const QString server = QStringLiteral("%1 %2 %3")
                               .arg(static_cast<int>(options.server.kind))
                               .arg(options.server.host, options.dataFolder);
    const QByteArray name = QCryptographicHash::hash(server.toUtf8(), QCryptographicHash::Sha256);
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("waiting/") + QString::fromLatin1(name.toHex().first(16)));
}

void startWith(Ui::MainWindow &window, const Desktop::Options &options)
{
    if (options.sendSample)
        window.openPlace(QStringLiteral("dashboard"));
    else if (!options.place.isEmpty())
        window.openPlace(options.place);
    if (options.newFax)
        window.openNewFax({options.number, options.files, {}, Resolution::Fine});
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

    Desktop::ServerLink link(options->server, options->dataFolder, serviceFactory());
    SystemClock clock;
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("faxconsole"),
                       QStringLiteral("fax-console"));
    Model::Server server(link);
    server.keepFaxesIn(waitingFolder(*options), clock);
    Desktop::LinkConnection connection(link, clock);
    Desktop::FileOpener opener(settings);
    Ui::MainWindow window(server, clock, settings);
    window.setDocumentOpener([&opener](const QString &path) { opener.open(path); });
    if (options->sendSample)
        new Desktop::SampleSender(server, options->files, &server);
    window.show();
    startWith(window, *options);
    if (!options->viewFile.isEmpty())
        opener.open(options->viewFile);
    window.setConnection(connection);
    Desktop::ReceiptNotifier receipts(link, window.messages(), QDBusConnection::sessionBus());
    server.connectTo(options->server.kind == ServerAddress::Kind::Ssh ? link.displayName()
                                                                      : QString());
    link.open();
    return QApplication::exec();
}
