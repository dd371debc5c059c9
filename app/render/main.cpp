// fax-render: turns documents into fax pages. Started by RenderClient, never by people.

#include "base/workerprocess.h"
#include "imaging/render/rendersupervisor.h"
#include "imaging/render/warmup.h"
#include "sandbox/sandbox.h"

#include <QtGui/QGuiApplication>

#include <malloc.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

namespace {
/** The parent may fork and pass messages on; its children lock themselves in further. */
Fax::SandboxProfile parentProfile()
{
    Fax::SandboxProfile profile;
    profile.mayFork = true;
    profile.mayReadFiles = true; // the children inherit the filter and read fonts
    profile.addressSpaceBytes = quint64(4) << 30;
    profile.openFiles = 256;
    return profile;
}

/**
 * Freed memory stays with the process, and its children begin with it: what comes anew from the kernel costs more
 * than drawing a page of text. Their size has its own limit.
 */
void keepFreedMemory()
{
    constexpr int largest = 32 << 20; // of what comes from the heap; the C library takes no more
    mallopt(M_MMAP_THRESHOLD, largest);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
}
} // namespace

int main(int argc, char **argv)
{
    keepFreedMemory();
    std::signal(SIGINT, SIG_IGN); // Ctrl+C is for the service, which ends us in order
    Fax::closeInheritedDescriptors();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &) {}); // about documents
    const QGuiApplication application(argc, argv);
    if (!Fax::workerArguments(QGuiApplication::arguments()))
        return 2;
    Fax::RenderSupervisor supervisor(STDIN_FILENO, STDOUT_FILENO);
    Fax::warmUp();
    if (const auto locked = Fax::enterSandbox(parentProfile()); !locked) {
        std::fprintf(stderr, "fax-render: %s\n", qPrintable(locked.error().message()));
        return 1;
    }
    return supervisor.run();
}
