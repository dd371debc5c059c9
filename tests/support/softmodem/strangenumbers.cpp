#include "support/softmodem/strangenumbers.h"

#include "line/faxparty.h"
#include "support/soundparty.h"

#include <cmath>
#include <numbers>
#include <vector>

namespace Fax {

using namespace LineProtocol;

namespace {

const QList<std::pair<QString, Answerer>> &names()
{
    static const QList<std::pair<QString, Answerer>> table{
        {QStringLiteral("busy"), Answerer::Busy},
        {QStringLiteral("nobody"), Answerer::Nobody},
        {QStringLiteral("silence"), Answerer::Silence},
        {QStringLiteral("voice"), Answerer::Voice},
        {QStringLiteral("music"), Answerer::Music},
        {QStringLiteral("machine"), Answerer::Machine},
        {QStringLiteral("latefax"), Answerer::LateFax},
        {QStringLiteral("machinefax"), Answerer::MachineThenFax},
        {QStringLiteral("fax"), Answerer::Fax},
    };
    return table;
}

struct Part
{
    int ms;
    Sound sound;
};

/** One sound after the other, the last one for ever. */
Sound inTurn(std::vector<Part> parts)
{
    return
        [parts = std::move(parts), part = size_t(0), done = 0](qint16 *samples, int count) mutable {
            if (part + 1 < parts.size() && done >= parts[part].ms) {
                ++part;
                done = 0;
            }
            done += count / 8;
            parts[part].sound(samples, count);
        };
}

Sound beep()
{
    return [sample = 0](qint16 *samples, int count) mutable {
        for (int i = 0; i < count; ++i)
            samples[i] = qint16(5000 * std::sin(2 * std::numbers::pi * 1000 * sample++ / 8000));
    };
}

Sound answeringMachine(int speaker)
{
    return inTurn({{500, Sounds::silence()},
                   {6000, Sounds::speechOf(speaker)},
                   {500, beep()},
                   {0, Sounds::silence()}});
}

/** A fax machine that comes to the telephone after somebody or something else. */
class LateFaxParty final : public LineParty
{
public:
    LateFaxParty(LineBench &bench, const T30Task &task, Sound before, int beforeMs)
        : m_fax(bench, task, 2500)
        , m_before(std::move(before))
        , m_beforeMs(beforeMs)
    {
        QObject::connect(&m_fax, &FaxParty::ended, &m_fax,
                         [&bench](const auto &end) { bench.ends.append(end); });
    }

    void connected(qint64) override { }
    void transmit(qint16 *samples, int count) override
    {
        if (m_lineMs < m_beforeMs)
            m_before(samples, count);
        else
            m_fax.transmit(samples, count);
    }
    void receive(const qint16 *samples, int count) override
    {
        if (m_lineMs >= m_beforeMs)
            m_fax.receive(samples, count);
    }
    void advance(int samples) override
    {
        const bool waited = m_lineMs < m_beforeMs;
        m_lineMs += samples / 8;
        if (!waited)
            m_fax.advance(samples);
        else if (m_lineMs >= m_beforeMs)
            m_fax.connected(m_lineMs);
    }
    [[nodiscard]] bool isOver() const override { return m_gone || m_fax.isOver(); }
    [[nodiscard]] bool isHolding() override { return m_fax.isHolding(); }
    void lineDropped() override { leave(); }
    void hangUp() override { leave(); }
    void pageStored(int page, bool stored) override { m_fax.pageStored(page, stored); }

private:
    void leave()
    {
        if (m_lineMs < m_beforeMs)
            m_gone = true;
        else
            m_fax.lineDropped();
    }

    FaxParty m_fax;
    Sound m_before;
    int m_beforeMs;
    int m_lineMs = 0;
    bool m_gone = false;
};

std::unique_ptr<LineParty> partyFor(LineBench &bench, qint64 port, qint64 call, Answerer who,
                                    int speaker)
{
    const T30Task task{port, call, bench.answering(port).settings, {}, 0};
    switch (who) {
    case Answerer::Silence:
        return std::make_unique<SilentParty>();
    case Answerer::Voice:
        return std::make_unique<SoundParty>(Sounds::speechOf(speaker));
    case Answerer::Music:
        return std::make_unique<SoundParty>(Sounds::music());
    case Answerer::Machine:
        return std::make_unique<SoundParty>(answeringMachine(speaker));
    case Answerer::LateFax:
        return std::make_unique<LateFaxParty>(bench, task, Sounds::speechOf(speaker), 15'000);
    case Answerer::MachineThenFax:
        return std::make_unique<LateFaxParty>(bench, task, answeringMachine(speaker), 8000);
    case Answerer::Busy:
    case Answerer::Nobody:
    case Answerer::Fax:
        break;
    }
    return nullptr;
}

} // namespace

std::optional<Answerer> answererNamed(const QString &name)
{
    for (const auto &[known, who] : names()) {
        if (known == name)
            return who;
    }
    return std::nullopt;
}

QStringList answererNames()
{
    QStringList all;
    for (const auto &entry : names())
        all.append(entry.first);
    return all;
}

void addNumber(LineBench &bench, qint64 port, const QString &number, Answerer who, int speaker)
{
    const auto added = bench.exchange.addPort({port, number});
    Q_ASSERT(added.has_value());
    Condition condition;
    condition.port = port;
    condition.busy = who == Answerer::Busy;
    condition.answers = who != Answerer::Nobody;
    const auto set = bench.exchange.setCondition(condition);
    Q_ASSERT(set.has_value());
    bench.answering(port).settings.localId = number;
    if (partyFor(bench, port, 0, who, speaker))
        bench.answering(port).other = [&bench, port, who, speaker](qint64 call) {
            return partyFor(bench, port, call, who, speaker);
        };
}

} // namespace Fax
