#include "entries.h"
#include "fuzzinput.h"

#include "line/lineworkerserver.h"
#include "port/lineprotocol.h"

#include <QtCore/QCoreApplication>

#include <sys/mman.h>
#include <unistd.h>

namespace Fax::Fuzz {

using namespace LineProtocol;

namespace {

class MemoryFile
{
public:
    MemoryFile()
        : m_fd(memfd_create("fuzz", MFD_CLOEXEC))
    {
        FUZZ_REQUIRE(m_fd >= 0);
    }
    ~MemoryFile() { close(m_fd); }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;

    void fill(const QByteArray &octets)
    {
        FUZZ_REQUIRE(write(m_fd, octets.constData(), static_cast<size_t>(octets.size()))
                     == octets.size());
        lseek(m_fd, 0, SEEK_SET);
    }
    [[nodiscard]] QByteArray content() const
    {
        QByteArray octets(lseek(m_fd, 0, SEEK_END), '\0');
        FUZZ_REQUIRE(pread(m_fd, octets.data(), static_cast<size_t>(octets.size()), 0)
                     == octets.size());
        return octets;
    }
    [[nodiscard]] int fd() const { return m_fd; }

private:
    int m_fd;
};

template <typename... Messages> bool isAnyOf(const WorkerMessage &message)
{
    return (Messages::decode(message).has_value() || ...);
}

/** Whatever it was told, the worker says only what the service accepts. */
void checkAnswers(const QByteArray &octets)
{
    WorkerMessageReader reader;
    reader.feed(octets);
    while (const auto next = reader.take()) {
        FUZZ_REQUIRE(next->has_value());
        FUZZ_REQUIRE((isAnyOf<Ready, Ring, RingEnded, Progress, Frame, PageSent, PageReceived,
                              CallEnded, Alive>(**next)));
    }
}

} // namespace

int lineCommands(const uint8_t *data, size_t size)
{
    MemoryFile in;
    MemoryFile out;
    in.fill(workerStream(Input(data, size)));
    {
        LineWorkerServer server(in.fd(), out.fd());
        bool over = false;
        QObject::connect(&server, &LineWorkerServer::finished, &server, [&over](int) {
            FUZZ_REQUIRE(!over);
            over = true;
        });
        while (!over)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    checkAnswers(out.content());
    return 0;
}

} // namespace Fax::Fuzz
