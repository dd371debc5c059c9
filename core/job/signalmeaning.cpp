#include "job/calltimeline.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

namespace Fax {

namespace {

struct Meanings
{
    Q_DECLARE_TR_FUNCTIONS(SignalMeaning)
};

struct Row
{
    const char *name;
    const char *meaning;
};

/** What people are told; ITU-T T.30 §5.3.6 has the exact words. */
const Row rows[] = {
    {"CNG", QT_TRANSLATE_NOOP("SignalMeaning", "Calling tone: a fax machine is calling")},
    {"CED", QT_TRANSLATE_NOOP("SignalMeaning", "Answering tone: a fax machine has answered")},
    {"NSF", QT_TRANSLATE_NOOP("SignalMeaning", "Extras of its maker that the machine offers")},
    {"NSC", QT_TRANSLATE_NOOP("SignalMeaning", "Extras of its maker that the machine asks for")},
    {"NSS", QT_TRANSLATE_NOOP("SignalMeaning", "Extras of its maker that are used")},
    {"CSI", QT_TRANSLATE_NOOP("SignalMeaning", "Identification of the called machine")},
    {"TSI", QT_TRANSLATE_NOOP("SignalMeaning", "Identification of the sending machine")},
    {"CIG",
     QT_TRANSLATE_NOOP("SignalMeaning", "Identification of the machine that asks for a fax")},
    {"DIS", QT_TRANSLATE_NOOP("SignalMeaning", "What the called machine can do")},
    {"DTC", QT_TRANSLATE_NOOP("SignalMeaning", "A request to send a fax to the caller")},
    {"DCS",
     QT_TRANSLATE_NOOP("SignalMeaning",
                       "How the sender will send: speed, error correction, coding")},
    {"SUB", QT_TRANSLATE_NOOP("SignalMeaning", "Sub-address: for whom the fax is")},
    {"SEP", QT_TRANSLATE_NOOP("SignalMeaning", "Which fax is asked for")},
    {"PWD", QT_TRANSLATE_NOOP("SignalMeaning", "Password")},
    {"SID", QT_TRANSLATE_NOOP("SignalMeaning", "Password of the sender")},
    {"TCF", QT_TRANSLATE_NOOP("SignalMeaning", "Training check: does the line carry this speed?")},
    {"CFR", QT_TRANSLATE_NOOP("SignalMeaning", "Training succeeded, ready to receive")},
    {"FTT", QT_TRANSLATE_NOOP("SignalMeaning", "Training failed, try again more slowly")},
    {"CTC", QT_TRANSLATE_NOOP("SignalMeaning", "The sender goes on at another speed")},
    {"CTR", QT_TRANSLATE_NOOP("SignalMeaning", "The other speed is accepted")},
    {"DATA", QT_TRANSLATE_NOOP("SignalMeaning", "Page data")},
    {"MPS", QT_TRANSLATE_NOOP("SignalMeaning", "End of the page, another one follows")},
    {"EOM",
     QT_TRANSLATE_NOOP("SignalMeaning",
                       "End of the page, another one follows with other settings")},
    {"EOP", QT_TRANSLATE_NOOP("SignalMeaning", "End of the last page")},
    {"PPS", QT_TRANSLATE_NOOP("SignalMeaning", "End of a part of the page with error correction")},
    {"EOR", QT_TRANSLATE_NOOP("SignalMeaning", "The sender stops repeating this part of the page")},
    {"ERR",
     QT_TRANSLATE_NOOP("SignalMeaning", "It is accepted that a part of the page stays damaged")},
    {"PPR",
     QT_TRANSLATE_NOOP("SignalMeaning", "Parts of the page are damaged, please repeat them")},
    {"MCF", QT_TRANSLATE_NOOP("SignalMeaning", "Received well")},
    {"RTP", QT_TRANSLATE_NOOP("SignalMeaning", "Received, but train again before the next page")},
    {"RTN", QT_TRANSLATE_NOOP("SignalMeaning", "The page is refused because of its damage")},
    {"PIP", QT_TRANSLATE_NOOP("SignalMeaning", "Received; a person there wants to talk")},
    {"PIN", QT_TRANSLATE_NOOP("SignalMeaning", "Refused; a person there wants to talk")},
    {"RR", QT_TRANSLATE_NOOP("SignalMeaning", "Are you ready?")},
    {"RNR", QT_TRANSLATE_NOOP("SignalMeaning", "Not ready yet, please wait")},
    {"CRP", QT_TRANSLATE_NOOP("SignalMeaning", "Please repeat your last signal")},
    {"DCN", QT_TRANSLATE_NOOP("SignalMeaning", "Goodbye: the call is over")},
};

} // namespace

QString plainMeaning(const TraceEntry &entry)
{
    static const QHash<QString, const char *> table = [] {
        QHash<QString, const char *> byName;
        for (const Row &row : rows)
            byName.insert(QString::fromLatin1(row.name), row.meaning);
        return byName;
    }();
    const QString name = entry.name.startsWith(u"PRI-") ? entry.name.mid(4) : entry.name;
    const char *meaning = table.value(name);
    return meaning ? Meanings::tr(meaning) : QString();
}

} // namespace Fax
