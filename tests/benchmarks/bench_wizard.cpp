// The wizard beside a real service of the same process (ui.md chapter 14): it opens; the first page of a PDF; the next
// page; the page again at another resolution. Offscreen: what the screen itself costs is not in the figures.
// Argument: a PDF of several pages, the sample document if none.

#include "base/clock.h"
#include "link/embeddedservice.h"
#include "model/server.h"
#include "service/service.h"
#include "support/fakeline.h"
#include "viewer/pageview.h"
#include "wizard/faxwizard.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>
#include <QtWidgets/QApplication>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <functional>

using namespace Fax;

namespace {

constexpr int samples = 20;
constexpr qint64 deadlineMs = 60'000;

/** Lets the window work until it is so; milliseconds. */
double until(const std::function<bool()> &done)
{
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.hasExpired(deadlineMs))
            qFatal("nothing happened for a minute");
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

void rest(qint64 milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!timer.hasExpired(milliseconds))
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
}

void print(const char *what, QList<double> times, int goal)
{
    std::sort(times.begin(), times.end());
    const double late = times.at(times.size() * 95 / 100);
    QTextStream(stdout) << QString::fromLatin1(what).leftJustified(34) << "median "
                        << QString::number(times.at(times.size() / 2), 'f', 0).rightJustified(5)
                        << " ms, 95th percentile "
                        << QString::number(late, 'f', 0).rightJustified(5) << " ms   goal " << goal
                        << (late <= goal ? "   met" : "   MISSED") << Qt::endl;
}

Result<std::unique_ptr<EmbeddedService>> host(const QString &path)
{
    auto folder = DataFolder::open(path);
    if (!folder || !folder->lock(DataFolder::Holder::Service))
        qFatal("no data folder");
    const auto factory = [](const QString &data, bool) -> Result<std::unique_ptr<RequestHandler>> {
        ServiceOptions options;
        options.makeLine = [] { return std::make_unique<FakeLine>(); };
        return Service::open(data, options).map([](std::unique_ptr<Service> service) {
            return std::unique_ptr<RequestHandler>(std::move(service));
        });
    };
    return EmbeddedService::start(*std::move(folder), factory, EmbeddedService::Mode::Serving);
}

/** A wizard that is thrown away. */
class Subject
{
public:
    explicit Subject(const Ui::WizardContext &context)
        : m_wizard(std::make_unique<Ui::FaxWizard>(context))
    {
        m_wizard->setAttribute(Qt::WA_DeleteOnClose, false);
        m_wizard->show();
        m_wizard->grab();
    }

    [[nodiscard]] Ui::PageView &view() const
    {
        return *m_wizard->findChild<Ui::PageView *>(QStringLiteral("wizard.preview.page"));
    }
    template <typename T> [[nodiscard]] T &find(const char *name) const
    {
        return *m_wizard->findChild<T *>(QString::fromLatin1(name));
    }
    double openFile(const QString &path)
    {
        m_wizard->setDraft(Ui::FaxDraft::to(QStringLiteral("201"), {path}));
        return until([this] { return !view().page().isNull(); });
    }
    double press(QAbstractButton &button)
    {
        const FaxPage before = view().page();
        button.click();
        return until([&] { return !view().page().isNull() && !(view().page() == before); });
    }

private:
    std::unique_ptr<Ui::FaxWizard> m_wizard;
};

void measure(const Ui::WizardContext &context, const QString &file)
{
    QList<double> opened;
    QList<double> first;
    for (int i = 0; i < samples; ++i) {
        QElapsedTimer timer;
        timer.start();
        Subject subject(context);
        opened.append(double(timer.nsecsElapsed()) / 1e6);
        first.append(subject.openFile(file));
        if (i == 0)
            QTextStream(stdout) << "very first page, the worker starts: " << qRound(first.first())
                                << " ms" << Qt::endl;
        rest(200);
    }
    print("wizard opens", opened, 200);
    print("first page of a PDF", first.mid(1), 500);

    Subject subject(context);
    subject.openFile(file);
    QList<double> turned;
    QList<double> drawn;
    for (int i = 0; i < samples; ++i) {
        rest(500); // a person looks at the page
        auto &next = subject.find<QToolButton>("wizard.preview.next");
        turned.append(subject.press(
            next.isEnabled() ? next : subject.find<QToolButton>("wizard.preview.previous")));
        rest(200);
        drawn.append(subject.press(subject.find<QRadioButton>(
            i % 2 == 0 ? "wizard.resolution.standard" : "wizard.resolution.superfine")));
    }
    print("page change", turned, 100);
    print("page again, other resolution", drawn, 250);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    const QTemporaryDir dir;
    auto service = host(dir.filePath(QStringLiteral("data")));
    if (!service)
        qFatal("%s", qPrintable(service.error().message()));
    const std::unique_ptr<Link> link = (*service)->createLink();
    {
        const SystemClock clock;
        Model::Server server(*link);
        QSettings settings(dir.filePath(QStringLiteral("bench.ini")), QSettings::IniFormat);
        server.connectTo();
        until([&server] { return server.isLoaded(); });
        const QString file = argc > 1 ? QString::fromLocal8Bit(argv[1])
                                      : QStringLiteral(SAMPLE_DOCUMENT);
        measure({server, clock, settings}, file);
    }
    return 0;
}
