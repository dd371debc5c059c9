#pragma once

#include "base/result.h"
#include "modem/atchannel.h"
#include "modem/modemprofile.h"

#include <QtCore/QObject>

#include <chrono>
#include <deque>

namespace Fax {

/**
 * Asks a modem what it is: texts, fax classes (T.31, T.32 +FCLASS=?), modulations of Class 1, error correction
 * of the Class 2 family, caller id; finds its row of the quirks table and chooses the class to use.
 *
 *     ModemIdentification identification(channel);
 *     connect(&identification, &ModemIdentification::finished, …);
 *     identification.start(serial);         // the modem answers AT, echo is off, it is on-hook
 *     … channel.advance(20) …               // until finished(); the modem is in +FCLASS=0 then
 *
 * A question the modem refuses is skipped. One it does not answer within 3 s is skipped too if it answers AT
 * after it; three of those end it. So it lasts seconds, 30 s at most with a modem that answers no question.
 *
 * Thread: the channel's; the channel must outlive it.
 */
class ModemIdentification final : public QObject
{
    Q_OBJECT

public:
    explicit ModemIdentification(AtChannel &channel, QObject *parent = nullptr);

    /** `serial`: the class and quirk that are wished. The channel is not busy. */
    void start(const SerialSettings &serial);

    /** What it said so far: also after a failure, for reports. */
    [[nodiscard]] const ModemIdentity &identity() const { return m_identity; }

Q_SIGNALS:
    /**
     * Once, from inside the channel's handlers. Timeout: it stopped answering; DeviceMissing: it went away;
     * NotSupported: no fax modem, or not of the class that is wished; InvalidParameter: unknown quirk. The
     * sentence says what to do.
     */
    void finished(const Fax::Result<Fax::ModemProfile> &profile);

private:
    using Handler = void (ModemIdentification::*)(const AtAnswer &answer);
    struct Question
    {
        QByteArray command;
        Handler handler;
    };

    void ask(const QByteArray &command, Handler handler);
    void next();
    void takeAnswer(const Question &question, const AtAnswer &answer);
    void seeIfItLives();
    void askAboutClasses();
    void askClass1(ModemClass faxClass);
    void askClass2(ModemClass faxClass);
    void conclude();
    void finish(const Result<ModemProfile> &profile);

    void ignore(const AtAnswer &answer);
    void takeText(const AtAnswer &answer);
    void takeMaker(const AtAnswer &answer);
    void takeModel(const AtAnswer &answer);
    void takeRevision(const AtAnswer &answer);
    void takeClasses(const AtAnswer &answer);
    void takeCallerId(const AtAnswer &answer);
    void takeTransmit(const AtAnswer &answer);
    void takeReceive(const AtAnswer &answer);
    void takeAdaptive(const AtAnswer &answer);
    void takeCapabilities(const AtAnswer &answer);

    AtChannel &m_channel;
    SerialSettings m_serial;
    ModemIdentity m_identity;
    std::deque<Question> m_questions;
    QList<QByteArray> m_texts; ///< what the quirks table is asked with
    int m_silences = 0;
    bool m_detailsAsked = false;
    bool m_finished = false;
};

/**
 * The class to use: the one that is wished if the modem has it; else 1.0, 1, 2.1, 2.0, 2 in this order, those
 * that the quirks say to avoid last. NotSupported names what the modem offers.
 */
[[nodiscard]] Result<ModemClass> chooseClass(const QList<ModemClass> &offered, ModemClass wished,
                                             const ModemQuirks &quirks = {});

/** modemClassText() as it stands in a command: "1", "1.0", "2", "2.0", "2.1". */
[[nodiscard]] inline QByteArray className(ModemClass faxClass)
{
    return modemClassText(faxClass).toLatin1();
}

} // namespace Fax
