#pragma once

#include <QtCore/QtGlobal>

#include <sys/resource.h>

#include <csignal>

namespace Fax {

/** While it lives, no file of this process grows beyond so many octets: the disk is full. */
class FullDisk
{
public:
    explicit FullDisk(qint64 bytes = 0)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limited{static_cast<rlim_t>(bytes), m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
};

} // namespace Fax
