#include "modembank.h"

#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>

#include <array>

#include <dirent.h>
#include <poll.h>
#include <unistd.h>

namespace Fax {

namespace {
constexpr int patienceMs = 2000;

struct CloseFolder
{
    void operator()(DIR *folder) const { closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

bool hasOpen(const QByteArray &process, const QByteArray &path)
{
    const QByteArray name = "/proc/" + process + "/fd";
    const Folder folder(opendir(name.constData()));
    std::array<char, 64> target;
    while (const dirent *file = folder ? readdir(folder.get()) : nullptr) {
        const ssize_t length = readlinkat(dirfd(folder.get()), file->d_name, target.data(),
                                          target.size());
        if (length == path.size() && path == QByteArrayView(target.data(), length))
            return true;
    }
    return false;
}

/** Takes some 10 ms. */
QList<int> processesWith(const QByteArray &path)
{
    QList<int> found;
    const Folder processes(opendir("/proc"));
    while (const dirent *process = readdir(processes.get())) {
        const int id = atoi(process->d_name);
        if (id > 0 && hasOpen(process->d_name, path))
            found.append(id);
    }
    return found;
}

/** Runs or waits for the CPU; not: waits for time or octets. */
bool isRunnable(int process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray stat = file.read(400);
    return stat.mid(stat.lastIndexOf(')') + 2, 1) == "R";
}
} // namespace

ModemBank::ModemBank(const Options &options)
    : m_options(options)
    , m_lineClock(options.clock.isEmpty() ? nullptr : qPrintable(options.clock), true)
{
    m_clock.start();
}

void ModemBank::addModem(const QString &number, bool dialTone)
{
    Entry &entry = m_modems[number];
    entry.modem = &m_bench.addModem(number, m_options.modems);
    entry.terminal = std::make_unique<BankTerminal>();
    LineProtocol::Condition condition;
    condition.dialTone = dialTone;
    m_bench.setCondition(*entry.modem, condition);
}

void ModemBank::addNumber(const QString &number, Answerer who)
{
    Fax::addNumber(m_bench.line, m_nextPort++, number, who);
}

QString ModemBank::pathOf(const QString &number) const
{
    const auto found = m_modems.find(number);
    return found == m_modems.end() || !found->second.terminal ? QString()
                                                              : found->second.terminal->path();
}

QStringList ModemBank::numbers() const
{
    QStringList all;
    for (const auto &entry : m_modems)
        all.append(entry.first);
    return all;
}

int ModemBank::offHookMs(const QString &number) const
{
    const auto found = m_modems.find(number);
    return found == m_modems.end() ? -1 : found->second.offHookMs;
}

bool ModemBank::misbehave(const QByteArrayList &words)
{
    const QByteArray deed = words.value(0);
    const auto found = m_modems.find(QString::fromLatin1(words.value(1)));
    if (found == m_modems.end())
        return false;
    Entry &entry = found->second;
    if (deed == "unplug") {
        entry.terminal.reset();
        entry.modem->dropDtr();
    } else if (deed == "plug") {
        entry.terminal = std::make_unique<BankTerminal>();
        entry.wasOpen = false;
    } else if (deed == "swallow" || deed == "heed") {
        entry.swallows = deed == "swallow";
    } else if (deed == "garbage" && entry.terminal) {
        QRandomGenerator random(1);
        QByteArray octets(words.value(2).toInt(), 0);
        for (char &octet : octets)
            octet = char(random.bounded(256));
        entry.terminal->write(octets);
    } else {
        return false;
    }
    return true;
}

void ModemBank::run(const std::function<bool()> &stop)
{
    const double stepMs = ExchangeCall::blockMs / m_options.factor; // real
    double due = double(m_clock.nsecsElapsed()) / 1e6;
    while (!stop()) {
        double now = double(m_clock.nsecsElapsed()) / 1e6;
        if (now < due)
            waitForTerminals(std::max(1, int(due - now)));
        for (auto &entry : m_modems)
            serve(entry.second);
        now = double(m_clock.nsecsElapsed()) / 1e6;
        if (now < due)
            continue;
        if (mustWait()) {
            due = now + 0.2; // time does not go on, and is not made up for
            continue;
        }
        step();
        due = std::max(due + stepMs, now - 5 * stepMs);
    }
}

void ModemBank::step()
{
    m_bench.step();
    m_lineClock.advance(ExchangeCall::blockMs);
    for (auto &[number, entry] : m_modems) {
        const bool offHook = entry.modem->isOffHook();
        if (offHook)
            entry.offHookMs = (entry.wasOffHook ? entry.offHookMs : 0) + ExchangeCall::blockMs;
        entry.wasOffHook = offHook;
    }
}

void ModemBank::waitForTerminals(int ms)
{
    QVarLengthArray<pollfd, 16> descriptors;
    for (const auto &[number, entry] : m_modems) {
        if (entry.terminal && entry.wasOpen && entry.modem->room() > 0)
            descriptors.append({entry.terminal->descriptor(), POLLIN, 0});
    }
    descriptors.append({0, POLLIN, 0});
    (void)::poll(descriptors.data(), static_cast<nfds_t>(descriptors.size()), ms);
}

void ModemBank::serve(Entry &entry)
{
    if (!entry.terminal) {
        (void)entry.modem->read();
        return;
    }
    const bool open = entry.terminal->isOpen();
    if (entry.wasOpen && !open)
        entry.modem->dropDtr(); // as a serial driver does on close
    if (open != entry.wasOpen)
        entry.holders.reset();
    entry.wasOpen = open;
    while (const int room = entry.modem->room()) {
        const QByteArray octets = entry.terminal->read(room);
        if (octets.isEmpty())
            break;
        if (!entry.swallows)
            entry.modem->write(octets);
    }
    const QByteArray said = entry.modem->read();
    if (open && !said.isEmpty())
        entry.terminal->write(said);
}

bool ModemBank::mustWait()
{
    if (!m_options.patient)
        return false;
    const bool waiting = std::any_of(m_modems.begin(), m_modems.end(), [](auto &numbered) {
        Entry &entry = numbered.second;
        if (!entry.terminal || !entry.wasOpen)
            return false;
        if (!entry.holders)
            entry.holders = processesWith(entry.terminal->path().toLocal8Bit());
        return std::any_of(entry.holders->begin(), entry.holders->end(), isRunnable);
    });
    if (!waiting) {
        m_waitingSince = -1;
        return false;
    }
    if (m_waitingSince < 0)
        m_waitingSince = m_clock.elapsed();
    return m_clock.elapsed() - m_waitingSince < patienceMs;
}

} // namespace Fax
