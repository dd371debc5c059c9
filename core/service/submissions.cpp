#include "service/submissions.h"

#include "base/valuemap.h"
#include "imaging/filetype.h"
#include "imaging/renderprotocol.h"
#include "job/faxnumber.h"
#include "job/numberrules.h"
#include "port/portmanager.h"
#include "service/accounts.h"
#include "service/coverpage.h"
#include "service/diskspace.h"
#include "service/serviceparts.h"
#include "service/submissiontexts.h"

#include <QtCore/QCoreApplication>

#include <numeric>

namespace Fax {

namespace {

constexpr int longestRequestId = 64;

struct SubmissionText
{
    Q_DECLARE_TR_FUNCTIONS(Submissions)
};

tl::unexpected<Error> invalid(const QString &detail)
{
    return failure(ErrorCode::InvalidParameter, detail);
}

qint64 octetsOf(const QList<QByteArray> &documents)
{
    return std::accumulate(documents.cbegin(), documents.cend(), qint64(0),
                           [](qint64 sum, const QByteArray &one) { return sum + one.size(); });
}

Result<> checkRecipients(const ServiceParts &parts, const Submission &submission)
{
    if (submission.recipients.isEmpty())
        return invalid(SubmissionText::tr("There is no recipient"));
    if (submission.recipients.size() > parts.settings.maximumRecipients)
        return invalid(SubmissionText::tr("One fax has at most %1 recipients")
                           .arg(parts.settings.maximumRecipients));
    for (const Recipient &recipient : submission.recipients) {
        if (auto number = checkNumber(parts, recipient.number); !number)
            return number;
    }
    return {};
}

} // namespace

Result<> checkDocuments(const Submission &submission, const QList<QByteArray> &documents)
{
    if (documents.isEmpty() && !submission.sendCoverpage) // 9.1, 9.9
        return invalid(SubmissionText::tr("There is neither a document nor a cover page to send"));
    if (documents.size() > Submissions::maximumDocuments)
        return invalid(SubmissionText::tr("One fax has at most %1 documents")
                           .arg(Submissions::maximumDocuments));
    if (documents.size() != submission.documentNames.size())
        return invalid(SubmissionText::tr("Every document needs its name"));
    if (submission.documentRanges.size() > documents.size()
        || submission.documentPasswords.size() > documents.size())
        return invalid(
            SubmissionText::tr("There are more page ranges or passwords than documents"));
    qsizetype octets = 0;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const QString name = submission.documentNames.at(i);
        if (auto kind = checkFileType(name, documents.at(i)); !kind)
            return kind;
        octets += documents.at(i).size();
        if (submission.documentRanges.value(i).size() > RenderProtocol::maximumRangeLength
            || submission.documentPasswords.value(i).size() > RenderProtocol::maximumPasswordLength)
            return invalid(
                SubmissionText::tr("The page range or password of %1 is too long").arg(name));
        if (octets > Submissions::maximumOctets)
            return failure(
                ErrorCode::FileTooLarge,
                SubmissionText::tr("%1 is too large: one fax takes 64 MiB of documents").arg(name));
    }
    return {};
}

/** A rule that is broken is told now, not when the fax is due. */
Result<> checkNumber(const ServiceParts &parts, const QString &text)
{
    const auto number = FaxNumber::parse(text);
    if (!number)
        return tl::unexpected(number.error());
    const NumberRules rules(parts.settings);
    for (const Port *port : parts.ports->ports()) {
        const PortConfig config = port->config();
        if (auto allowed = rules.check(*number, config.prefix); !allowed && config.send)
            return allowed;
    }
    return rules.check(*number);
}

/** Rights include the lower ones (16.1), so one is asked for. */
Result<> checkPriority(const ServiceParts &parts, Priority priority, const RequestCall &call)
{
    const Right needed = priority == Priority::High ? Right::SubmitHigh
        : priority == Priority::Low                 ? Right::SubmitLow
                                                    : Right::SubmitNormal;
    if (call.may(needed))
        return {};
    return tl::unexpected(parts.accounts->refusal(call.caller, needed));
}

Result<PortId> wantedPort(const ServiceParts &parts, const QString &idOrName)
{
    if (idOrName.isEmpty())
        return PortId{};
    return parts.ports->find(idOrName).map([](const Port *port) { return port->config().id; });
}

Submissions::Submissions(ServiceParts &parts)
    : m_parts(parts)
    , m_quota(parts)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    QObject::connect(&m_soon, &QTimer::timeout, &m_soon, [this] { storeWaiting(); });
}

void Submissions::submit(const QVariantMap &values, const RequestCall &call, Then then)
{
    auto order = orderOf(values, call);
    if (!order)
        return then(tl::unexpected(order.error()));
    m_quota.note(call.caller.account, order->submission.recipients.size());
    m_orders.append(*std::move(order));
    m_replies.append(std::move(then));
    m_soon.start();
}

void Submissions::storeWaiting()
{
    const QList<SubmissionOrder> orders = std::exchange(m_orders, {});
    const QList<Then> replies = std::exchange(m_replies, {});
    if (orders.isEmpty())
        return;
    const auto results = m_parts.store->submitTogether(orders, m_parts.clock->now());
    for (qsizetype i = 0; i < results.size(); ++i)
        replies.at(i)(results.at(i));
}

Result<SubmissionOrder> Submissions::orderOf(const QVariantMap &values, const RequestCall &call)
{
    const QList<QByteArray> &documents = call.request.documents;
    auto submission = checked(values, documents);
    if (!submission)
        return tl::unexpected(submission.error());
    if (auto wanted = follow(*submission); !wanted)
        return tl::unexpected(wanted.error());
    if (auto allowed = checkPriority(m_parts, submission->priority, call); !allowed)
        return tl::unexpected(allowed.error());
    if (auto recipients = checkRecipients(m_parts, *submission); !recipients)
        return tl::unexpected(recipients.error());
    const auto port = wantedPort(m_parts, submission->wantedPort);
    if (!port)
        return tl::unexpected(port.error());
    if (auto quota = checkQuota(*submission, call.caller.account); !quota)
        return tl::unexpected(quota.error());
    if (auto room = m_parts.disk->forNewFax(octetsOf(documents)); !room) {
        m_parts.disk->check();
        return tl::unexpected(room.error());
    }
    return SubmissionOrder{*submission, documents, *port, call.caller.account};
}

/** What the server wants of every fax (ui.md chapter 9), and makes of one at low priority. */
Result<> Submissions::follow(Submission &submission) const
{
    const ServerSettings &settings = m_parts.settings;
    if (settings.coverpageRequired && !submission.sendCoverpage)
        return invalid(SubmissionText::tr("This server wants a cover page with every fax"));
    if (settings.billingCodeRequired && submission.billingCode.isEmpty())
        return invalid(SubmissionText::tr("This server wants a billing code with every fax"));
    if (settings.lowPriorityWaits && submission.priority == Priority::Low
        && submission.schedule == ScheduleType::Now)
        submission.schedule = ScheduleType::DiscountPeriod;
    return {};
}

Result<> Submissions::checkQuota(const Submission &submission, const QString &account)
{
    qsizetype unstored = 0;
    for (const SubmissionOrder &order : m_orders) {
        if (order.user == account)
            unstored += order.submission.recipients.size();
    }
    auto room = m_quota.check(account, submission.recipients.size(), unstored);
    if (room || submission.requestId.isEmpty())
        return room;
    return m_parts.store->hasSubmission(submission.requestId).and_then([&](bool repeated) {
        return repeated ? Result<>() : room;
    });
}

Result<Submission> Submissions::checked(const QVariantMap &values,
                                        const QList<QByteArray> &documents) const
{
    QVariantMap all{{QStringLiteral("resolution"), m_parts.settings.defaultResolution},
                    {QStringLiteral("paper"), m_parts.settings.defaultPaper}};
    all.insert(values);
    auto submission = fromMap<Submission>(all);
    if (!submission)
        return submission;
    cleanTexts(*submission);
    if (submission->requestId.size() > longestRequestId) // cut, it could be another one's
        return invalid(
            SubmissionText::tr("A request id has at most %1 characters").arg(longestRequestId));
    if (auto checked = checkDocuments(*submission, documents); !checked)
        return tl::unexpected(checked.error());
    if (auto checked = checkDetails(*submission); !checked)
        return tl::unexpected(checked.error());
    if (auto cover = checkCoverpage(m_parts, *submission); !cover)
        return tl::unexpected(cover.error());
    if (submission->schedule == ScheduleType::SpecificTime && !submission->scheduledAt.isValid())
        return invalid(SubmissionText::tr("A scheduled fax needs a date and a time"));
    return submission;
}

} // namespace Fax
