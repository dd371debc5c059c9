#pragma once

#include "base/workermessage.h"
#include "job/mailaccount.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QStringList>

#include <chrono>
#include <variant>

/**
 * What a fax-deliver process is asked to do, and what came of it, as checked values. One process does one
 * order: Mail or Print → Outcome, then it ends. Neither side trusts the other: decode() refuses what is
 * out of range with ErrorCode::ProtocolViolation.
 */
namespace Fax {

/** A file that goes along. */
struct DeliveryFile
{
    QString name; ///< "fax-17.pdf"; of it only plain characters leave the worker
    QByteArray type; ///< media type, "application/pdf"
    QByteArray content;
};

/** A mail, and where it is handed over. One refused recipient refuses the whole mail: nobody gets it twice. */
struct MailOrder
{
    MailAccount account;
    QString password; ///< of account.user
    QStringList to; ///< checked addresses; all of them see each other
    QString subject; ///< any text: line breaks and control characters become spaces
    QString text; ///< the body, plain text
    QString messageId; ///< "fax-17.store@host" without brackets: the same again when it is repeated
    QDateTime date; ///< UTC
};

/** The first file goes to a queue of CUPS as it is. */
struct PrintOrder
{
    QString printer; ///< "" = the default of the system
    QString title; ///< what the queue shows
};

struct DeliveryOrder
{
    std::variant<MailOrder, PrintOrder> what;
    QList<DeliveryFile> files;
    /// Only look: log in to the mail server and leave, ask for the printer.
    bool test = false;
    std::chrono::seconds timeLimit{120}; ///< 1 … 600: whole transfer; 30 at most of it to connect
};

/** What came of an order. */
struct DeliveryOutcome
{
    Q_GADGET
    Q_PROPERTY(End end MEMBER end)
    Q_PROPERTY(int serverCode MEMBER serverCode)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString place MEMBER place)

public:
    enum class End {
        Done,
        Later, ///< failed for now: not reachable, slow, a 4xx answer, the worker crashed
        Refused, ///< failed for good: a 5xx answer, a folder that cannot be
        NotSetUp, ///< nothing can go until a person changes the account: none chosen, login refused
    };
    Q_ENUM(End)

    End end = End::Later;
    int serverCode = 0; ///< last answer of the mail server, 250, 550 …; 0 if there was none
    QString
        text; ///< one sentence that names the server, printer or folder; never empty but for Done
    QString place; ///< Done: the file, "printer job 17", the answer of the mail server

    [[nodiscard]] bool isDone() const { return end == End::Done; }
};

namespace DeliveryProtocol {

enum class Type : quint8 {
    // service → worker
    Mail = 1,
    Print,
    // worker → service
    Outcome = 64,
};

inline constexpr qsizetype mostFiles = 8;
inline constexpr qsizetype mostOctets = 48 * 1024 * 1024; ///< of all files together
inline constexpr qsizetype mostRecipients = 20;

/** InvalidParameter if the order could not be decoded again: too much, too long, or out of range. */
[[nodiscard]] Result<WorkerMessage> encode(const DeliveryOrder &order);
[[nodiscard]] Result<DeliveryOrder> decodeOrder(const WorkerMessage &message);

[[nodiscard]] WorkerMessage encode(const DeliveryOutcome &outcome);
[[nodiscard]] Result<DeliveryOutcome> decodeOutcome(const WorkerMessage &message);

} // namespace DeliveryProtocol

} // namespace Fax
