#include "service/previews.h"

#include "base/valuemap.h"
#include "service/arguments.h"
#include "service/coverpage.h"
#include "service/serviceparts.h"
#include "service/submissions.h"
#include "service/submissiontexts.h"
#include "service/timetable.h"

#include <algorithm>
#include <numeric>

namespace Fax {

namespace {

constexpr qsizetype longestName = 64;

Result<QString> nameOf(const QVariant &argument)
{
    return Arguments::text(argument, QStringLiteral("preview"))
        .and_then([](const QString &name) -> Result<QString> {
            if (name.isEmpty() || name.size() > longestName)
                return failure(
                    ErrorCode::InvalidParameter,
                    Previews::tr("A preview has a name of 1 to %1 characters").arg(longestName));
            return name;
        });
}

Result<int> numberIn(const QVariantMap &window, const QString &name, int otherwise, int most)
{
    return Arguments::number(window.value(name, otherwise), name)
        .and_then([&](qint64 number) -> Result<int> {
            if (number < 1 || number > most)
                return failure(ErrorCode::InvalidParameter,
                               Previews::tr("“%1” must be 1 to %2").arg(name).arg(most));
            return static_cast<int>(number);
        });
}

/** The window of a question; the submission is still missing. */
Result<PreviewQuestion> questionOf(const QVariantMap &window)
{
    const auto first = numberIn(window, QStringLiteral("first"), 1, 10'000);
    const auto count = numberIn(window, QStringLiteral("count"), 1, Previews::mostPages);
    const auto pictures = Arguments::boolean(window.value(QStringLiteral("pictures"), true),
                                             QStringLiteral("pictures"));
    if (!first || !count || !pictures)
        return tl::unexpected(!first ? first.error() : !count ? count.error() : pictures.error());
    return PreviewQuestion{{}, *first, *count, *pictures};
}

} // namespace

Previews::Previews(ServiceParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{ }

/** Texts and cover page; a draft needs neither recipient nor time. */
Result<Submission> Previews::submissionOf(const QVariant &argument) const
{
    const auto values = Arguments::map(argument, QStringLiteral("submission"));
    if (!values)
        return tl::unexpected(values.error());
    auto submission = fromMap<Submission>(*values);
    if (!submission)
        return submission;
    cleanTexts(*submission);
    if (auto cover = checkCoverpage(m_parts, *submission); !cover)
        return tl::unexpected(cover.error());
    return submission;
}

void Previews::ask(const RequestCall &call, const Reply &reply)
{
    const auto window = Arguments::map(call.request.arguments.at(1), QStringLiteral("window"));
    if (!window)
        return reply(tl::unexpected(window.error()));
    auto question = questionOf(*window);
    const auto name = nameOf(window->value(QStringLiteral("preview")));
    const auto submission = submissionOf(call.request.arguments.first());
    if (!question || !name || !submission)
        return reply(tl::unexpected(!question   ? question.error()
                                        : !name ? name.error()
                                                : submission.error()));
    const QList<QByteArray> &documents = call.request.documents;
    const bool given = !documents.isEmpty() || submission->documentNames.isEmpty();
    if (auto fine = checkDocuments(*submission, documents); given && !fine)
        return reply(tl::unexpected(fine.error()));
    question->submission = *submission;
    question->ratesOf = call.onlyOwnWithout(Right::SeeAllJobs);
    OpenPreview &preview = opened({call.caller.uid, call.caller.account, *name});
    if (!preview.hasDocuments(submission->documentNames) && !given)
        return reply(failure(ErrorCode::NotFound,
                             tr("The documents of this preview are not here; send them again")));
    if (given && !(documents.isEmpty() && preview.hasDocuments({})))
        preview.setDocuments(submission->documentNames, documents);
    makeRoom({call.caller.uid, call.caller.account, *name});
    preview.ask(*question, reply);
}

Result<> Previews::end(const RequestCall &call)
{
    return nameOf(call.request.arguments.first()).map([&](const QString &name) {
        if (const auto open = m_open.find({call.caller.uid, call.caller.account, name});
            open != m_open.end())
            forget(open);
    });
}

void Previews::whole(const RequestCall &call, const Reply &reply)
{
    const auto submission = submissionOf(call.request.arguments.first());
    if (!submission)
        return reply(tl::unexpected(submission.error()));
    if (auto fine = checkDocuments(*submission, call.request.documents); !fine)
        return reply(tl::unexpected(fine.error()));
    auto *preview = new OpenPreview(m_parts, this);
    preview->setDocuments(submission->documentNames, call.request.documents);
    preview->ask({*submission}, [preview, reply](const Result<Answer> &answer) {
        preview->deleteLater();
        reply(answer.map([](const Answer &all) { return Answer{{}, all.document}; }));
    });
}

OpenPreview &Previews::opened(const Key &key)
{
    Kept &kept = m_open[key];
    if (!kept.preview)
        kept.preview = std::make_unique<OpenPreview>(m_parts);
    kept.used = m_parts.clock->now();
    kept.turn = ++m_turn;
    dropOld();
    return *kept.preview;
}

/** The newest one stays, whatever its size: one fax is 64 MiB at most. */
void Previews::makeRoom(const Key &newest)
{
    const auto tooMany = [&] {
        return std::count_if(m_open.cbegin(), m_open.cend(),
                             [&](const auto &one) {
                                 return one.first.uid == newest.uid
                                     && one.first.account == newest.account;
                             })
            > mostOfOneAccount;
    };
    const auto tooLarge = [&] {
        return std::accumulate(m_open.cbegin(), m_open.cend(), qint64(0),
                               [](qint64 sum, const auto &one) {
                                   return sum + one.second.preview->documentOctets();
                               })
            > mostOctets;
    };
    const auto dropOldest = [&](bool ofAccount) {
        auto oldest = m_open.end();
        for (auto one = m_open.begin(); one != m_open.end(); ++one) {
            const bool own = one->first.uid == newest.uid && one->first.account == newest.account;
            if ((own || !ofAccount)
                && (oldest == m_open.end() || one->second.turn < oldest->second.turn))
                oldest = one;
        }
        forget(oldest);
    };
    while (tooMany())
        dropOldest(true);
    while (m_open.size() > 1 && tooLarge())
        dropOldest(false);
}

void Previews::forget(std::map<Key, Kept>::iterator open)
{
    const auto preview = std::move(open->second.preview);
    m_open.erase(open);
    preview->cancel();
}

void Previews::dropOld()
{
    const QDateTime now = m_parts.clock->now();
    QDateTime next;
    for (auto open = m_open.begin(); open != m_open.end();) {
        const auto one = open++;
        const QDateTime end = one->second.used + keepTime;
        if (end <= now)
            forget(one);
        else if (!next.isValid() || end < next)
            next = end;
    }
    m_parts.timetable->set(QStringLiteral("previews"), next, [this] { dropOld(); });
}

} // namespace Fax
