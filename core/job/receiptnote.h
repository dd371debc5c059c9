#pragma once

#include "base/faxtypes.h"
#include "base/id.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>

namespace Fax {

/**
 * A receipt: what its sender is told when a fax, or a whole submission, is final (service-semantics 11.5, 11.6).
 * Of Receipt::Notify, Waiting means that he has not seen it yet.
 */
struct ReceiptNote
{
    Q_GADGET
    Q_PROPERTY(qint64 id MEMBER id)
    Q_PROPERTY(Fax::JobId job MEMBER job)
    Q_PROPERTY(bool grouped MEMBER grouped)
    Q_PROPERTY(Fax::Receipt kind MEMBER kind)
    Q_PROPERTY(State state MEMBER state)
    Q_PROPERTY(int tries MEMBER tries)
    Q_PROPERTY(QDateTime nextAt MEMBER nextAt)
    Q_PROPERTY(QDateTime changedAt MEMBER changedAt)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString user MEMBER user)

public:
    enum class State { Waiting, Running, Done, Failed };
    Q_ENUM(State)

    qint64 id = 0;
    JobId job; ///< with `grouped` the last one of its submission
    bool grouped = false;
    Receipt kind = Receipt::None;
    State state = State::Waiting;
    int tries = 0;
    QDateTime nextAt; ///< of Mail, Waiting; invalid: until an account is set up
    QDateTime changedAt;
    QString text; ///< why it is not there yet, or failed; one sentence
    QString user; ///< who submitted the fax

    friend bool operator==(const ReceiptNote &, const ReceiptNote &) = default;
};

} // namespace Fax

Q_DECLARE_METATYPE(Fax::ReceiptNote)
