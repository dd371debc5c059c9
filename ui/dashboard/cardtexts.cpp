#include "dashboard/cardtexts.h"

#include "base/t30names.h"
#include "common/format.h"
#include "dashboard/statelook.h"
#include "job/whysentence.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

namespace Fax::Ui {

namespace {

constexpr int resultSeconds = 30;

struct Card
{
    Q_DECLARE_TR_FUNCTIONS(Card)
};

struct FieldNames
{
    const char *label;
    const char *name;
};

// In the order of CardField.
constexpr std::array<FieldNames, cardFieldCount> fieldNames = {{
    {QT_TRANSLATE_NOOP("Card", "To"), "to"},
    {QT_TRANSLATE_NOOP("Card", "From"), "from"},
    {QT_TRANSLATE_NOOP("Card", "Doc"), "document"},
    {QT_TRANSLATE_NOOP("Card", "Queued"), "queued"},
    {QT_TRANSLATE_NOOP("Card", "Them"), "them"},
    {QT_TRANSLATE_NOOP("Card", "Us"), "us"},
    {QT_TRANSLATE_NOOP("Card", "Caller"), "caller"},
    {QT_TRANSLATE_NOOP("Card", "Routing"), "routing"},
    {QT_TRANSLATE_NOOP("Card", "For"), "for"},
    {QT_TRANSLATE_NOOP("Card", "Speed"), "speed"},
    {QT_TRANSLATE_NOOP("Card", "Phase"), "phase"},
    {QT_TRANSLATE_NOOP("Card", "Page data"), "quality"},
    {QT_TRANSLATE_NOOP("Card", "Try"), "try"},
}};

QString dash()
{
    return QStringLiteral("-");
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? dash() : text;
}

QString joined(const QStringList &parts, const QString &separator)
{
    QStringList present = parts;
    present.removeAll(QString());
    return orDash(present.join(separator));
}

QString pageText(const PortStatus &status)
{
    if (status.currentPage == 0)
        return dash();
    if (status.send && status.pageCount > 0)
        return Card::tr("page %1 of %2").arg(status.currentPage).arg(status.pageCount);
    return Card::tr("page %1").arg(status.currentPage);
}

QString pageShort(const PortStatus &status)
{
    if (status.currentPage == 0)
        return dash();
    if (status.send && status.pageCount > 0)
        return leftToRight(QStringLiteral("%1/%2").arg(status.currentPage).arg(status.pageCount));
    return QString::number(status.currentPage);
}

QString toText(const PortStatus &status)
{
    if (status.receive)
        return dash();
    return joined({status.recipientName, leftToRight(status.address)}, QStringLiteral("  "));
}

QString forText(const PortStatus &status)
{
    return orDash(status.receive ? status.recipientName : QString());
}

/** Name and number of the other side, or what it calls itself. */
QString partnerText(const PortStatus &status)
{
    if (status.send)
        return toText(status);
    return joined(
        {status.senderName, leftToRight(status.callerId.isEmpty() ? status.tsid : status.callerId)},
        QStringLiteral("  "));
}

QString fromText(const PortStatus &status)
{
    if (!status.senderName.isEmpty())
        return status.senderName;
    return status.send ? Card::tr("unknown") : dash();
}

QString documentText(const PortStatus &status)
{
    const QString size = status.documentSize > 0 ? dataSize(status.documentSize) : QString();
    return joined({status.documentName, size}, QStringLiteral("  "));
}

QString queuedText(const PortStatus &status)
{
    if (!status.submittedTime.isValid())
        return dash();
    const QString at = leftToRight(timeOfDay(status.submittedTime));
    if (!status.startTime.isValid())
        return at;
    const auto waited = static_cast<int>(
        qMax<qint64>(0, status.submittedTime.secsTo(status.startTime)));
    return Card::tr("%1 (waited %2)").arg(at, duration(waited));
}

QString themText(const PortStatus &status)
{
    if (status.send)
        return status.csid.isEmpty() ? Card::tr("CSID not given")
                                     : Card::tr("CSID %1").arg(leftToRight(status.csid));
    if (status.receive)
        return status.tsid.isEmpty() ? Card::tr("TSID not given")
                                     : Card::tr("TSID %1").arg(leftToRight(status.tsid));
    return dash();
}

QString ownId(const PortConfig &config, const PortStatus &status)
{
    if (status.receive)
        return Card::tr("CSID %1").arg(
            orDash(leftToRight(status.csid.isEmpty() ? config.csid : status.csid)));
    return Card::tr("TSID %1").arg(
        orDash(leftToRight(status.tsid.isEmpty() ? config.tsid : status.tsid)));
}

/** The built-in line is made bad on purpose: that must not be forgotten. */
QString usText(const PortConfig &config, const PortStatus &status)
{
    const QString id = ownId(config, status);
    return config.line.isEmpty() ? id : Card::tr("%1, bad line: %2").arg(id, config.line);
}

QString callerText(const PortStatus &status)
{
    if (!status.callerId.isEmpty())
        return leftToRight(status.callerId);
    return status.receive || status.state == PortState::Ringing ? Card::tr("withheld") : dash();
}

QString speedText(const PortStatus &status)
{
    if (status.bitRate == 0)
        return dash();
    return joined({modulationName(status.modulation), QString::number(status.bitRate),
                   status.ecm ? QStringLiteral("ECM") : Card::tr("no ECM"),
                   codingName(status.coding), resolutionDots(status.resolution)},
                  QStringLiteral(" "));
}

QString phaseWords(CallPhase phase)
{
    switch (phase) {
    case CallPhase::A:
        return Card::tr("A, call set-up");
    case CallPhase::B:
        return Card::tr("B, negotiation");
    case CallPhase::C:
        return Card::tr("C, page data");
    case CallPhase::D:
        return Card::tr("D, confirmation");
    case CallPhase::E:
        return Card::tr("E, release");
    case CallPhase::Idle:
        break;
    }
    return {};
}

QString phaseText(const PortStatus &status)
{
    const QString step = status.step.isEmpty() ? QString()
                                               : QStringLiteral("(%1)").arg(status.step);
    return joined({phaseWords(status.phase), step}, QStringLiteral(" "));
}

QString pageDataText(const PortStatus &status)
{
    if (!isInCall(status.state))
        return dash();
    QStringList parts;
    parts.append(Card::tr("%n retrains", nullptr, status.retrains));
    if (status.receive)
        parts.append(Card::tr("%n bad lines", nullptr, status.badLines));
    if (status.pageBytes > 0)
        parts.append(dataSize(status.pageBytes));
    return parts.join(QStringLiteral(", "));
}

QString tryText(const PortStatus &status)
{
    if (status.attempt == 0)
        return dash();
    return status.attempts > 0 ? Card::tr("%1 of %2").arg(status.attempt).arg(status.attempts)
                               : QString::number(status.attempt);
}

int jobPercent(const PortStatus &status)
{
    if (!status.send || status.pageCount == 0)
        return -1;
    const int donePages = qMax(0, status.currentPage - 1);
    return qMin(100, (donePages * 100 + status.pagePercent) / status.pageCount);
}

/** Of the last call, for a while; what is wrong with the line now is more important. */
QString resultText(const PortStatus &status, const QDateTime &now)
{
    if (isInCall(status.state) || status.state == PortState::Offline
        || !status.lastCallEnded.isValid() || status.lastCallEnded.secsTo(now) >= resultSeconds)
        return {};
    if (status.lastResult == ErrorCode::None)
        return Card::tr("Completed");
    return failurePhrase(status.lastResult);
}

} // namespace

QString cardFieldLabel(CardField field)
{
    return Card::tr(fieldNames.at(static_cast<size_t>(field)).label);
}

QString cardFieldName(CardField field)
{
    return QString::fromLatin1(fieldNames.at(static_cast<size_t>(field)).name);
}

CardTexts cardTexts(const PortConfig &config, const PortStatus &status, int elapsed,
                    const QDateTime &now)
{
    const bool inCall = isInCall(status.state);
    CardTexts texts;
    texts.title = status.deviceName.isEmpty() ? config.name : status.deviceName;
    texts.id = Card::tr("id %1").arg(config.id.value);
    texts.page = pageText(status);
    texts.clock = inCall && status.startTime.isValid() ? leftToRight(runningClock(elapsed))
                                                       : dash();
    texts.since = inCall && status.startTime.isValid()
        ? Card::tr("since %1").arg(leftToRight(timeOfDay(status.startTime)))
        : dash();
    texts.description = orDash(status.description);
    texts.result = resultText(status, now);
    texts.fields = {toText(status),       fromText(status),
                    documentText(status), queuedText(status),
                    themText(status),     usText(config, status),
                    callerText(status),   orDash(leftToRight(status.routingString)),
                    forText(status),      speedText(status),
                    phaseText(status),    pageDataText(status),
                    tryText(status)};
    texts.pagePercent = status.send && status.currentPage > 0 ? status.pagePercent : -1;
    texts.jobPercent = jobPercent(status);
    texts.timeLeft = status.secondsLeft > 0 && inCall
        ? Card::tr("about %1 left").arg(duration(status.secondsLeft))
        : dash();
    texts.partner = partnerText(status);
    texts.pageShort = pageShort(status);
    return texts;
}

std::array<CardField, cardCellCount> cardCells(const PortStatus &status)
{
    using enum CardField;
    const bool incoming = status.receive || status.state == PortState::Ringing;
    return {incoming ? Caller : To,
            From,
            incoming ? Routing : Document,
            incoming ? For : Queued,
            Them,
            Us,
            Speed,
            Phase,
            Page,
            Try};
}

QString cardSentence(const PortConfig &config, const PortStatus &status)
{
    QStringList parts{config.name, stateLook(config, status).word};
    if (status.currentPage > 0)
        parts.append(pageText(status));
    return parts.join(QStringLiteral(", "));
}

} // namespace Fax::Ui
