#include "outbox/broadcast.h"

#include "outbox/joblook.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHashFunctions>

namespace Fax::Ui {

namespace {

struct BroadcastText
{
    Q_DECLARE_TR_FUNCTIONS(Broadcast)
};

int hexDigit(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    if (c >= u'a' && c <= u'f')
        return c.unicode() - u'a' + 10;
    return -1;
}

} // namespace

void BroadcastCounts::add(const Job &job)
{
    if (job.state == JobState::Completed)
        ++sent;
    else if (job.state == JobState::Canceled)
        ++canceled;
    else if (job.state == JobState::RetriesExceeded)
        ++failed;
    else if (isRunning(job))
        ++active;
    else
        ++waiting;
}

QString BroadcastCounts::text() const
{
    QStringList texts;
    if (sent > 0)
        texts.append(BroadcastText::tr("%n sent", nullptr, sent));
    if (active > 0)
        texts.append(BroadcastText::tr("%n on the line", nullptr, active));
    if (waiting > 0)
        texts.append(BroadcastText::tr("%n waiting", nullptr, waiting));
    if (failed > 0)
        texts.append(BroadcastText::tr("%n failed", nullptr, failed));
    if (canceled > 0)
        texts.append(BroadcastText::tr("%n cancelled", nullptr, canceled));
    return texts.join(QStringLiteral(", "));
}

QList<BroadcastCounts::Part> BroadcastCounts::parts() const
{
    return {{sent, Token::Receive},
            {active, Token::Send},
            {waiting, Token::Idle},
            {failed, Token::Fault},
            {canceled, Token::Paused}};
}

/** The id is a hexadecimal number; anything else stands for itself. Runs for each job of a long list. */
qint64 submissionNumber(const Job &job)
{
    quint64 number = 0;
    for (const QChar c : job.submissionId) {
        const int digit = hexDigit(c);
        if (digit < 0)
            return static_cast<qint64>(qHash(job.submissionId) >> 2) + 1;
        number = number * 16 + static_cast<quint64>(digit);
    }
    return static_cast<qint64>(number & 0x7fffffffffffffff);
}

} // namespace Fax::Ui
