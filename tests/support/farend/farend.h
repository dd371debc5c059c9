#pragma once

#include "imaging/faxpage.h"
#include "line/lineparty.h"
#include "support/farend/farframe.h"
#include "support/farend/farmodem.h"
#include "support/farend/farscript.h"

namespace Fax {

/** How a script went. It went well if all steps were done, or the call ended inside "forever". */
struct FarReport
{
    QString failure; ///< why it did not go as written, with the line; empty if it did
    int confirmed = 0; ///< pages that the far end confirmed, or that were confirmed to it
    QList<FaxPage> pages; ///< that the far end sent, whole or not
};

/**
 * A fax machine that does what a script says, at one end of a line: real V.21 frames, real carriers,
 * line time. It has no T.30 of its own, so it can do everything wrong. See tests/t30/README.md.
 */
class FarEnd final : public LineParty
{
public:
    /** `report` is kept up to date and must outlive the far end; it is complete when this is gone. */
    FarEnd(const FarScript &script, FarReport &report);
    ~FarEnd() override;

    void connected(qint64 lineMs) override;
    void transmit(qint16 *samples, int count) override { m_transmitter.transmit(samples, count); }
    void receive(const qint16 *samples, int count) override;
    void advance(int samples) override;
    [[nodiscard]] bool isOver() const override { return m_over; }
    [[nodiscard]] bool isHolding() override { return false; }
    void lineDropped() override { m_over = true; }
    void hangUp() override { m_over = true; }
    void pageStored(int, bool) override { }

private:
    enum class Outcome { Wait, Done };

    [[nodiscard]] Outcome runStep();
    [[nodiscard]] Outcome send(const QStringList &words);
    [[nodiscard]] Outcome expect(const QStringList &words);
    [[nodiscard]] Outcome wait(const QStringList &words);
    [[nodiscard]] Outcome says(const QStringList &words);
    [[nodiscard]] Outcome repeat(const QStringList &words);
    [[nodiscard]] Outcome endOfRepeat();

    void sendFrames(const QStringList &words);
    void sendSignal(const QStringList &words);
    void sendTrainingCheck(const QStringList &words);
    void sendPage(const QStringList &words);
    void sendEcm(const QByteArray &coded, const QStringList &words);
    void sendPlain(QByteArray coded, const QStringList &words);
    void listenFor(const QStringList &names);
    void take(const Heard &heard);
    void noteFrame(const QByteArray &octets, bool sent);
    void nextStep();
    Outcome fail(const QString &why);
    [[nodiscard]] QString nameOf(const Heard &heard) const;
    [[nodiscard]] bool lineIsFree() const;

    FarScript m_script;
    FarReport &m_report;
    FarTransmitter m_transmitter;
    FarReceiver m_receiver;
    bool m_calling = false;
    bool m_over = false;

    int m_step = 0;
    int m_stepMs = 0; ///< line time in this step
    int m_idleMs = 0; ///< since we sent something
    int m_forever = -1; ///< the step after "forever"
    struct Loop
    {
        int first;
        int left;
    };
    QList<Loop> m_loops;
    QList<Heard> m_inbox;
    QByteArray m_lastFrame; ///< that was expected

    PageRate m_rate;
    bool m_ecm = false;
    bool m_shortFrames = false;
    Coding m_coding = Coding::Mh;
    bool m_shortTraining = false;
    FarFrame::Context m_context;
    bool m_pageOpen = false; ///< a page went over the line and has no answer yet
    bool m_wholePage = false; ///< the last page command was not that of a block
};

} // namespace Fax
