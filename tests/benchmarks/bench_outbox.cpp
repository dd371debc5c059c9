// The outbox with 100,000 jobs on a scripted service, offscreen (ui.md chapter 14): from connecting to all rows shown,
// sorting by a time, a text and a number, a filter key, one scroll step painted, select all; each the least and most of
// seven, memory at the end (the scripted service and its copy of the jobs included).

#include "common/idlistview.h"
#include "outbox/outboxmodel.h"
#include "processfigures.h"
#include "support/fakelink/fakelink.h"
#include "support/fakelink/seed.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTextStream>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <functional>

using namespace Fax;
using Column = Ui::OutboxModel::Column;

namespace {

constexpr int count = 100'000;
constexpr int rounds = 7;

QTextStream out(stdout);

double milliseconds(const std::function<void()> &act)
{
    QElapsedTimer timer;
    timer.start();
    act();
    QCoreApplication::sendPostedEvents();
    return double(timer.nsecsElapsed()) / 1e6;
}

void report(const QString &what, const std::function<void(int)> &act)
{
    QList<double> times;
    for (int round = 0; round < rounds; ++round)
        times.append(milliseconds([&] { act(round); }));
    std::ranges::sort(times);
    out << QStringLiteral("%1: %2 to %3 ms\n")
               .arg(what)
               .arg(times.first(), 0, 'f', 1)
               .arg(times.last(), 0, 'f', 1);
    out.flush();
}

void measure(Ui::OutboxModel &model, Ui::IdListView &view)
{
    const QList<std::pair<QString, Column>> columns{{QStringLiteral("a time"), Column::Submitted},
                                                    {QStringLiteral("a text"), Column::Recipient},
                                                    {QStringLiteral("a number"), Column::Id}};
    for (const auto &[name, column] : columns)
        report(QStringLiteral("sort by %1 (goal 150)").arg(name), [&, column = column](int round) {
            model.sort(static_cast<int>(column),
                       round % 2 == 0 ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    model.sort(-1);
    const QString word = QStringLiteral("town minutes");
    report(QStringLiteral("filter key (goal 80)"),
           [&](int round) { model.setFilter(word.left(4 + round)); });
    model.setFilter({});
    report(QStringLiteral("scroll frame (goal 16)"), [&](int round) {
        view.verticalScrollBar()->setValue(1000 + round * 30);
        view.viewport()->repaint();
    });
    report(QStringLiteral("select all (goal 100)"), [&](int) {
        view.clearSelection();
        view.selectAll();
    });
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    FakeLink link;
    ManualClock clock(Seed::now());
    const QList<Job> jobs = Seed::manyJobs(count);
    for (const Job &job : jobs)
        link.jobs.insert(job.id.value, job);
    Model::Server server(link);
    Ui::OutboxModel model(server, clock);
    Ui::IdListView view(&model);
    view.resize(1000, 600);
    view.show();
    QElapsedTimer timer;
    timer.start();
    server.connectTo();
    while (model.rowCount() < count)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    out << QStringLiteral("open, jobs by the scripted service (goal 300): %1 ms\n")
               .arg(timer.elapsed());
    measure(model, view);
    out << QStringLiteral("memory: %1 MiB\n")
               .arg(residentMiB(QCoreApplication::applicationPid()), 0, 'f', 0);
    return 0;
}
