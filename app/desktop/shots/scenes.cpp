#include "scenes.h"

#include "common/idlistview.h"
#include "dashboard/dashboardplace.h"
#include "dashboard/linecard.h"
#include "faxes/inboxplace.h"
#include "outbox/outboxplace.h"
#include "stage.h"
#include "support/fakelink/seed.h"
#include "viewer/faxviewer.h"
#include "wizard/newfaxwindow.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QGridLayout>

namespace Fax::Shots {

namespace {

QString place(const char *name)
{
    return QString::fromLatin1(name);
}

QStringList states(const QString &text)
{
    return text.split(u' ');
}

QImage dashboard(const QStringList &states, QSize size = QSize(1180, 760), double scale = 1.0)
{
    Stage stage;
    Seed::addPorts(stage.link, states);
    stage.link.setQueue({false, {}, {}, 3, 11, 1, {}});
    Ui::MainWindow &window = stage.open(place("dashboard"), size);
    const QList<TraceEntry> frames = Seed::frames();
    for (const TraceEntry &frame : frames)
        stage.link.sendFrame(PortId{1}, JobId{1}, {}, frame);
    Stage::settle();
    return Stage::grab(window, scale);
}

QImage withPalette(const QPalette &palette, const std::function<QImage()> &paint)
{
    QApplication::setPalette(palette);
    const QImage image = paint();
    QApplication::setPalette(lightPalette());
    return image;
}

QImage withFontScale(double factor, const std::function<QImage()> &paint)
{
    const QFont normal = QApplication::font();
    QFont large = normal;
    large.setPointSizeF(normal.pointSizeF() * factor);
    QApplication::setFont(large);
    const QImage image = paint();
    QApplication::setFont(normal);
    return image;
}

QImage rightToLeft(const std::function<QImage()> &paint)
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage image = paint();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    return image;
}

/** All states of ui.md 4.2, one card each. */
QImage cardSheet()
{
    Stage stage;
    Seed::addPorts(
        stage.link,
        states(QStringLiteral(
            "idle ringing negotiating sending receiving hangingup off inuse fault busy")));
    stage.server.connectTo(QStringLiteral("fax1"));
    Stage::settle();
    QWidget sheet;
    auto *grid = new QGridLayout(&sheet);
    const QList<Model::Port *> ports = stage.server.ports();
    for (int i = 0; i < ports.size(); ++i)
        grid->addWidget(new Ui::LineCard(*ports.at(i), stage.clock), i / 2, i % 2);
    sheet.resize(1000, 1400);
    sheet.show();
    Stage::settle();
    return Stage::grab(sheet);
}

QImage bothLooks(const std::function<QImage()> &paint)
{
    const QImage light = paint();
    const QImage dark = withPalette(darkPalette(), paint);
    QImage both(light.width() + dark.width(), light.height(), QImage::Format_RGB32);
    QPainter painter(&both);
    painter.drawImage(0, 0, light);
    painter.drawImage(light.width(), 0, dark);
    return both;
}

QImage outbox()
{
    Stage stage;
    Seed::addPorts(stage.link, Seed::portStates());
    Seed::addJobs(stage.link);
    stage.link.setQueue({false, {}, {}, 1, 9, 2, {}});
    Ui::MainWindow &window = stage.open(place("outbox"));
    window.outbox().list().select(1);
    Stage::settle();
    return Stage::grab(window);
}

QImage outboxEmpty()
{
    Stage stage;
    Seed::addPorts(stage.link, states(QStringLiteral("idle idle")));
    return Stage::grab(stage.open(place("outbox")));
}

QImage outboxPaused()
{
    Stage stage;
    Seed::addPorts(stage.link, states(QStringLiteral("idle idle")));
    Seed::addJobs(stage.link);
    Ui::MainWindow &window = stage.open(place("outbox"));
    stage.link.setQueue({true, QStringLiteral("anna"), Seed::now(), 0, 11, 2, {}});
    window.outbox().list().select(11);
    Stage::settle();
    return Stage::grab(window);
}

QImage inbox()
{
    Stage stage;
    Seed::addPorts(stage.link, states(QStringLiteral("receiving idle")));
    Seed::addFaxes(stage.link, 20);
    Ui::MainWindow &window = stage.open(place("inbox"));
    window.inbox().list().select(3);
    Stage::settle();
    return Stage::grab(window);
}

QImage viewer()
{
    Ui::FaxViewer viewer;
    viewer.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto document = Ui::FaxDocument::fromTiff(Seed::document(4, Resolution::Fine));
    viewer.resize(900, 1000);
    viewer.show(document.value(), QStringLiteral("Fax from +44 20 79460000"),
                QStringLiteral("fax"));
    Stage::settle();
    return Stage::grab(viewer);
}

QImage newFax()
{
    Ui::NewFaxWindow window;
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.setDraft({QStringLiteral("555-CALL"),
                     {QStringLiteral("/home/user/Price list May.pdf")},
                     QStringLiteral("Price list"),
                     Resolution::Fine});
    window.show();
    window.send();
    Stage::settle();
    return Stage::grab(window);
}

QImage disconnected()
{
    Stage stage;
    Seed::addPorts(stage.link, states(QStringLiteral("sending idle")));
    Ui::MainWindow &window = stage.open(place("dashboard"));
    stage.link.setConnected(false);
    Stage::settle();
    return Stage::grab(window);
}

QImage firstRun()
{
    Stage stage(true);
    Seed::addPorts(stage.link, states(QStringLiteral("idle idle")));
    return Stage::grab(stage.open(place("dashboard")));
}

QImage dashboard8()
{
    return dashboard(Seed::portStates());
}

} // namespace

QList<Scene> scenes()
{
    const auto one = [] { return dashboard({QStringLiteral("sending")}); };
    const auto two = [] { return dashboard(states(QStringLiteral("sending receiving"))); };
    const auto small = [] { return dashboard({QStringLiteral("sending")}, QSize(900, 560)); };
    const auto name = [](const char *text) { return QString::fromLatin1(text); };
    return {
        {name("main-firstrun"), firstRun},
        {name("main-disconnected"), disconnected},
        {name("dashboard-1"), one},
        {name("dashboard-2"), two},
        {name("dashboard-8"), dashboard8},
        {name("dashboard-8-dark"), [] { return withPalette(darkPalette(), dashboard8); }},
        {name("dashboard-8-rtl"), [] { return rightToLeft(dashboard8); }},
        {name("dashboard-8@2x"),
         [] { return dashboard(Seed::portStates(), QSize(1180, 760), 2.0); }},
        {name("card-states"), [] { return bothLooks(cardSheet); }},
        {name("card-font200"), [small] { return withFontScale(2.0, small); }},
        {name("outbox"), outbox},
        {name("outbox-dark"), [] { return withPalette(darkPalette(), outbox); }},
        {name("outbox-empty"), outboxEmpty},
        {name("outbox-paused"), outboxPaused},
        {name("inbox"), inbox},
        {name("viewer"), viewer},
        {name("new-fax"), newFax},
    };
}

} // namespace Fax::Shots
