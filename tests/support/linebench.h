#pragma once

#include "imaging/faxpage.h"
#include "line/builtinexchange.h"
#include "line/lineevents.h"
#include "t30/t30session.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QSet>

#include <functional>

namespace Fax {

/**
 * Two or more fax modems on a built-in exchange in this process, as fast as the CPU allows: answers what
 * rings, stores what arrives, and keeps every event. What a test wants otherwise, it sets before dial().
 */
class LineBench final : public LineEvents
{
public:
    /** What a port does when it rings. */
    struct Answering
    {
        bool answers = true;
        int atRing = 1;
        LineProtocol::CallSettings settings;
        std::function<std::unique_ptr<LineParty>(qint64 call)>
            other; ///< takes the call instead of a fax
    };

    explicit LineBench(ExchangeOptions options = {});

    /** Adds port 1 with number "101", port 2 with "102" and so on. */
    void addPorts(int count);
    Answering &answering(qint64 port) { return m_answering[port]; }

    /** Dials from port 1 to `number`; returns the number of the call. */
    qint64 dial(const QList<FaxPage> &pages, const LineProtocol::CallSettings &settings = {},
                const QString &number = QStringLiteral("102"), qint64 port = 1);
    /** Same, by a party that `make` builds for the task. */
    qint64 dialWith(const QList<FaxPage> &pages,
                    const std::function<std::unique_ptr<LineParty>(const T30Task &)> &make);
    /** Runs until no call is left, or `limitMs` of line time went by (then false). */
    bool run(int limitMs = 30 * 60 * 1000);
    void step();
    void forgetEvents();

    [[nodiscard]] const LineProtocol::CallEnded *endOf(qint64 call) const;
    [[nodiscard]] const LineProtocol::CallEnded *endAt(qint64 port) const; ///< the last one
    /** Whole pages that arrived at a port. */
    [[nodiscard]] QList<FaxPage> pagesAt(qint64 port) const;
    [[nodiscard]] QStringList frameNames(qint64 call, Direction direction) const;

    BuiltInExchange exchange;
    qint64 lineMs = 0;

    // Called first, before the bench does what it does; may be empty.
    std::function<bool(const LineProtocol::Ring &)> onRing; ///< true: taken, the bench does nothing
    std::function<void(const LineProtocol::RingEnded &)> onRingEnded;
    std::function<void(const LineProtocol::CallEnded &)> onCallEnded;
    std::function<void(const LineProtocol::Progress &)> onProgress;
    std::function<void(const LineProtocol::Frame &)> onFrame;
    std::function<bool(const LineProtocol::PageReceived &)> store; ///< false: not stored
    bool answersStore = true; ///< false: a received page gets no answer at all
    std::function<bool(const LineProtocol::PageSent &)> note; ///< false: a page must not leave
    bool answersNote = true; ///< false: a page that is to leave gets no answer at all

    QList<LineProtocol::Ring> rings;
    QList<LineProtocol::RingEnded> ringEnds;
    QList<LineProtocol::Frame> frames;
    QList<LineProtocol::Progress> progresses;
    QList<LineProtocol::PageSent> unsettled; ///< pages that left, and that came back
    QList<LineProtocol::PageSent> sent;
    QList<LineProtocol::PageReceived> received;
    QSet<qint64> watched; ///< ports whose page on the line is told: pageNews
    QList<LineProtocol::PageRows> pageNews;
    QList<LineProtocol::CallEnded> ends;

private:
    void ring(const LineProtocol::Ring &ring) override;
    void ringEnded(const LineProtocol::RingEnded &end) override;
    void progress(const LineProtocol::Progress &progress) override;
    void frame(const LineProtocol::Frame &frame) override;
    void pageSent(const LineProtocol::PageSent &page) override;
    void pageUnsettled(const LineProtocol::PageSent &page) override;
    void pageReceived(const LineProtocol::PageReceived &page) override;
    void pageRows(const LineProtocol::PageRows &rows) override { pageNews.append(rows); }
    [[nodiscard]] int watcher(qint64 port) const override { return watched.contains(port) ? 1 : 0; }
    void callEnded(const LineProtocol::CallEnded &end) override;

    QHash<qint64, Answering> m_answering;
    qint64 m_nextCall = 0;
};

/** A page with text-like marks, lines and a grey area; no two rows or seeds are alike. */
[[nodiscard]] FaxPage testPage(int width, int rows, Resolution resolution, int seed = 1);

} // namespace Fax
