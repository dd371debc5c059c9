#pragma once

#include <atomic>
#include <cstdint>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace Fax {

/** The line time of a modem bank, in a file that programs map: they wait by it, not by the machine's time. */
class BankClock
{
public:
    static constexpr const char *variable = "FAX_BANK_CLOCK"; ///< names the file

    /** Read, or with `make` written; the file is made then. */
    explicit BankClock(const char *path, bool make = false)
    {
        const int flags = make ? O_RDWR | O_CREAT | O_TRUNC : O_RDONLY;
        const int file = path ? ::open(path, flags | O_CLOEXEC, 0600) : -1;
        if (file < 0 || (make && ::ftruncate(file, sizeof(Time)) != 0))
            return;
        void *mapped = ::mmap(nullptr, sizeof(Time), make ? PROT_READ | PROT_WRITE : PROT_READ,
                              MAP_SHARED, file, 0);
        ::close(file);
        if (mapped != MAP_FAILED)
            m_time = static_cast<Time *>(mapped);
    }
    BankClock(const BankClock &) = delete;
    BankClock &operator=(const BankClock &) = delete;
    ~BankClock()
    {
        if (m_time)
            ::munmap(m_time, sizeof(Time));
    }

    [[nodiscard]] bool isValid() const { return m_time; }
    [[nodiscard]] int64_t ms() const { return m_time ? m_time->load() : 0; }
    void advance(int ms)
    {
        if (m_time)
            *m_time += ms;
    }

private:
    using Time = std::atomic<int64_t>;
    static_assert(Time::is_always_lock_free);

    Time *m_time = nullptr;
};

} // namespace Fax
