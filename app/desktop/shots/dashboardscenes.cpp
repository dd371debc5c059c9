#include "scenes.h"

#include "dashboard/dashboardplace.h"
#include "dashboard/linecard.h"
#include "stage.h"
#include "support/fakelink/lineseed.h"
#include "support/fakelink/seed.h"
#include "variants.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QGridLayout>

namespace Fax::Shots {

namespace {

QImage dashboard(const QStringList &states, QSize size = QSize(1180, 760), double scale = 1.0)
{
    Stage stage;
    Seed::addPorts(stage.link, states);
    Seed::addStatistics(stage.link);
    stage.link.setQueue({false, {}, {}, 3, 11, 1, {}});
    Ui::MainWindow &window = stage.open(QStringLiteral("dashboard"), size);
    const QList<TraceEntry> frames = Seed::frames();
    for (const TraceEntry &frame : frames)
        stage.link.sendFrame(PortId{1}, JobId{1}, {}, frame);
    Stage::settle();
    return Stage::grab(window, scale);
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
        grid->addWidget(new Ui::LineCard(*new Ui::Line(*ports.at(i), stage.clock, &sheet)), i / 2,
                        i % 2);
    sheet.resize(1000, 1400);
    sheet.show();
    Stage::settle();
    return Stage::grab(sheet);
}

QStringList many(int count)
{
    QStringList all;
    while (all.size() < count)
        all.append(Seed::portStates());
    return all.mid(0, count);
}

QImage dashboard8()
{
    return dashboard(Seed::portStates());
}

/** The question in the card (ui.md D3). */
QImage hangUpConfirm()
{
    Stage stage;
    Seed::addPorts(stage.link, states(QStringLiteral("sending receiving idle")));
    Seed::addStatistics(stage.link);
    Ui::MainWindow &window = stage.open(QStringLiteral("dashboard"));
    window.dashboard().askHangUp();
    Stage::settle();
    return Stage::grab(window);
}

} // namespace

QList<Scene> dashboardScenes()
{
    const auto one = [] { return dashboard({QStringLiteral("sending")}); };
    const auto two = [] { return dashboard(states(QStringLiteral("sending receiving"))); };
    const auto small = [] { return dashboard({QStringLiteral("sending")}, QSize(900, 560)); };
    return {
        {QStringLiteral("dashboard-1"), one},
        {QStringLiteral("dashboard-2"), two},
        {QStringLiteral("dashboard-8"), dashboard8},
        {QStringLiteral("dashboard-8-wide"),
         [] { return dashboard(Seed::portStates(), QSize(1920, 1080)); }},
        {QStringLiteral("dashboard-64"), [] { return dashboard(many(64), QSize(1920, 1080)); }},
        {QStringLiteral("dashboard-256-table"),
         [] { return dashboard(many(256), QSize(1920, 1080)); }},
        {QStringLiteral("dashboard-8-dark"), [] { return withPalette(darkPalette(), dashboard8); }},
        {QStringLiteral("dashboard-8-rtl"), [] { return rightToLeft(dashboard8); }},
        {QStringLiteral("dashboard-8@2x"),
         [] { return dashboard(Seed::portStates(), QSize(1180, 760), 2.0); }},
        {QStringLiteral("hangup-confirm"), hangUpConfirm},
        {QStringLiteral("card-states"), [] { return bothLooks(cardSheet); }},
        {QStringLiteral("card-font200"), [small] { return withFontScale(2.0, small); }},
    };
}

} // namespace Fax::Shots
