#include "job/calltimeline.h"

#include <algorithm>

namespace Fax {

namespace {

constexpr double bitsPerSecond = 300;
constexpr int checkOctets = 3; // check sequence and closing flag
constexpr double preambleSeconds = 1.0;
constexpr double trainingSeconds = 1.5;
constexpr double cedSeconds = 2.6;
constexpr double cngSeconds = 0.5;
constexpr double longestGap = 0.3; // between frames of one row

// T.30 facsimile control fields of what ends a page inside a PPS; any other value: the page goes on.
constexpr quint8 innerEom = 0x8E;
constexpr quint8 innerMps = 0x4E;
constexpr quint8 innerEop = 0x2E;

bool isOneOf(const QString &name, std::initializer_list<QLatin1StringView> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isTrouble(const QString &name)
{
    using namespace Qt::StringLiterals;
    return isOneOf(
        name, {"FTT"_L1, "RTN"_L1, "RTP"_L1, "PIN"_L1, "PPR"_L1, "CTC"_L1, "CRP"_L1, "ERR"_L1});
}

bool endsPage(const TraceEntry &entry)
{
    using namespace Qt::StringLiterals;
    if (isOneOf(entry.name,
                {"MPS"_L1, "EOP"_L1, "EOM"_L1, "PRI-MPS"_L1, "PRI-EOP"_L1, "PRI-EOM"_L1}))
        return true;
    if (entry.name != "PPS"_L1 || entry.octets.size() < 4)
        return false;
    const quint8 inner = static_cast<quint8>(entry.octets.at(3)) & 0xFE;
    return inner == innerEom || inner == innerMps || inner == innerEop;
}

double frameSeconds(const TraceEntry &entry)
{
    return (static_cast<double>(entry.octets.size()) + checkOctets) * 8 / bitsPerSecond;
}

/** Puts the entries of one call into blocks, one after the other. */
class Builder
{
public:
    explicit Builder(int firstPage)
        : m_page(firstPage)
    { }

    void add(const TraceEntry &entry)
    {
        using namespace Qt::StringLiterals;
        if (entry.name == "DATA"_L1)
            return addPage(entry);
        if (entry.name == "TCF"_L1)
            addFor(entry, TimelineBlock::Kind::Training, trainingSeconds);
        else if (entry.name == "CED"_L1)
            addFor(entry, TimelineBlock::Kind::Tone, cedSeconds);
        else if (entry.name == "CNG"_L1)
            addFor(entry, TimelineBlock::Kind::Tone, cngSeconds);
        else
            addFrame(entry);
        notePage(entry);
    }

    QList<TimelineBlock> finish(const TimelineNow &now)
    {
        if (m_openPage >= 0)
            m_blocks[m_openPage].end = std::max(m_blocks.at(m_openPage).begin, now.seconds);
        else if (now.pageData && now.seconds > m_end)
            append(TimelineBlock::Kind::PageData, now.pageLane, m_end, now.seconds);
        return m_blocks;
    }

private:
    TimelineBlock &append(TimelineBlock::Kind kind, Direction lane, double begin, double end)
    {
        TimelineBlock block;
        block.kind = kind;
        block.lane = lane;
        block.begin = std::max(0.0, begin);
        block.end = std::max(block.begin, end);
        if (kind == TimelineBlock::Kind::PageData)
            block.page = m_page;
        if (m_openPage >= 0 && kind != TimelineBlock::Kind::PageData) {
            TimelineBlock &page = m_blocks[m_openPage];
            page.end = std::max(page.begin, block.begin);
            m_openPage = -1;
        }
        m_end = std::max(m_end, block.end);
        m_blocks.append(block);
        return m_blocks.last();
    }

    void addFor(const TraceEntry &entry, TimelineBlock::Kind kind, double seconds)
    {
        const double begin = entry.direction == Direction::Sent ? entry.seconds
                                                                : entry.seconds - seconds;
        append(kind, entry.direction, begin, begin + seconds).names = {entry.name};
    }

    void addPage(const TraceEntry &entry)
    {
        append(TimelineBlock::Kind::PageData, entry.direction, entry.seconds, entry.seconds);
        m_openPage = m_blocks.size() - 1;
    }

    void addFrame(const TraceEntry &entry)
    {
        const double own = frameSeconds(entry);
        const bool sent = entry.direction == Direction::Sent;
        if (!m_blocks.isEmpty() && m_openPage < 0) {
            TimelineBlock &last = m_blocks.last();
            const double begin = sent ? entry.seconds : entry.seconds - own;
            if (last.kind == TimelineBlock::Kind::Signals && last.lane == entry.direction
                && begin - last.end < longestGap) {
                last.end = std::max(last.end, begin + own);
                last.names.append(entry.name);
                last.trouble = last.trouble || isTrouble(entry.name);
                m_end = std::max(m_end, last.end);
                return;
            }
        }
        const double whole = own + preambleSeconds;
        const double begin = sent ? entry.seconds : entry.seconds - whole;
        TimelineBlock &block = append(TimelineBlock::Kind::Signals, entry.direction, begin,
                                      begin + whole);
        block.names = {entry.name};
        block.trouble = isTrouble(entry.name);
    }

    /** The next page begins when the one before is taken. */
    void notePage(const TraceEntry &entry)
    {
        if (endsPage(entry))
            m_pageEnded = true;
        if (m_pageEnded && (entry.name == u"MCF" || entry.name == u"RTP")) {
            m_pageEnded = false;
            ++m_page;
        }
    }

    QList<TimelineBlock> m_blocks;
    qsizetype m_openPage = -1; ///< block of page data whose end is not known yet
    double m_end = 0; ///< of all blocks
    int m_page;
    bool m_pageEnded = false;
};

} // namespace

QString TimelineBlock::label() const
{
    if (kind == Kind::PageData)
        return QStringLiteral("p%1").arg(page);
    return names.isEmpty() ? QString() : names.constLast();
}

QList<TimelineBlock> callTimeline(const QList<TraceEntry> &entries, int firstPage,
                                  const TimelineNow &now)
{
    Builder builder(firstPage);
    for (const TraceEntry &entry : entries)
        builder.add(entry);
    return builder.finish(now);
}

} // namespace Fax
