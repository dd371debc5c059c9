// Loaded before a program of others (LD_PRELOAD), so that it waits and reads the clock in the line time of
// the modem bank: a busy machine then makes a test slower, and nothing else. Enough for efax.
#include "bankclock.h"

#include <dlfcn.h>
#include <sys/select.h>
#include <sys/time.h>

namespace {

const Fax::BankClock &clockOfBank()
{
    static const Fax::BankClock clock(getenv(Fax::BankClock::variable));
    return clock;
}

constexpr int64_t someDay = 1'600'000'000; // seconds

int realSelect(int count, fd_set *read, fd_set *write, fd_set *except, timeval *limit)
{
    using Select = int (*)(int, fd_set *, fd_set *, fd_set *, timeval *);
    static const auto real = reinterpret_cast<Select>(dlsym(RTLD_NEXT, "select"));
    return real(count, read, write, except, limit);
}

struct Sets
{
    explicit Sets(fd_set *of)
        : set(of)
        , kept(of ? *of : fd_set())
    { }
    void restore() const
    {
        if (set)
            *set = kept;
    }
    fd_set *set;
    fd_set kept;
};

} // namespace

extern "C" {

int select(int count, fd_set *read, fd_set *write, fd_set *except, timeval *limit)
{
    if (!limit || !clockOfBank().isValid())
        return realSelect(count, read, write, except, limit);
    const int64_t deadline = clockOfBank().ms() + limit->tv_sec * 1000 + limit->tv_usec / 1000;
    const Sets sets[]{Sets(read), Sets(write), Sets(except)};
    for (;;) {
        const bool late = clockOfBank().ms() >= deadline;
        timeval slice{0, late ? 0 : 500};
        const int ready = realSelect(count, read, write, except, &slice);
        if (ready != 0 || late)
            return ready;
        for (const Sets &each : sets)
            each.restore();
    }
}

int gettimeofday(timeval *now, void *) noexcept
{
    const int64_t ms = clockOfBank().ms();
    *now = {someDay + ms / 1000, ms % 1000 * 1000};
    return 0;
}

time_t time(time_t *now) noexcept
{
    const time_t seconds = someDay + clockOfBank().ms() / 1000;
    if (now)
        *now = seconds;
    return seconds;
}
}
