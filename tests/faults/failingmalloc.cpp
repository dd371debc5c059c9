// Linked into a program, makes its allocation number FAX_FAIL_MALLOC fail, once, and says so; 0: none does.
// At the end of the program it says how many there were. Stands in front of the C library's functions, for
// the program and every library in it.

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <unistd.h>

extern "C" {
void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);
}

namespace {
std::atomic<long> allocations{0};

long failAt()
{
    static const long number = [] {
        const char *text = getenv("FAX_FAIL_MALLOC");
        return text ? atol(text) : 0;
    }();
    return number;
}

bool fails()
{
    if (++allocations != failAt())
        return false;
    static const char text[] = "an allocation failed\n";
    [[maybe_unused]] const auto written = write(STDERR_FILENO, text, sizeof text - 1);
    errno = ENOMEM;
    return true;
}

struct Report
{
    ~Report() { std::fprintf(stderr, "allocations %ld\n", allocations.load()); }
} report;
} // namespace

extern "C" {

void *malloc(size_t size)
{
    return fails() ? nullptr : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return fails() ? nullptr : __libc_calloc(count, size);
}

void *realloc(void *block, size_t size)
{
    return fails() ? nullptr : __libc_realloc(block, size);
}

} // extern "C"
