#include "service/access.h"

#include <QtCore/QHash>

namespace Fax {

namespace {

struct Row
{
    QLatin1StringView method;
    Access access;
};

constexpr Rights submitRights = Right::SubmitLow | Right::SubmitNormal | Right::SubmitHigh;

/** One line per method, by group. */
const Row rows[] = {
    {QLatin1StringView("server"), {}},
    // Accounts.
    {QLatin1StringView("account"), {Right::SeeSettings, true}},
    {QLatin1StringView("accounts"), {Right::SeeSettings}},
    {QLatin1StringView("setRights"), {Right::ChangeSettings}},
    {QLatin1StringView("removeAccount"), {Right::ChangeSettings}},
    // Jobs.
    {QLatin1StringView("submit"), {submitRights}},
    {QLatin1StringView("preview"), {submitRights}},
    {QLatin1StringView("previewPages"), {submitRights}},
    {QLatin1StringView("endPreview"), {submitRights}},
    {QLatin1StringView("jobs"), {Right::SeeAllJobs, true}},
    {QLatin1StringView("job"), {Right::SeeAllJobs, true}},
    {QLatin1StringView("sent"), {Right::SeeAllJobs, true}},
    {QLatin1StringView("jobDocument"), {Right::SeeAllJobs | Right::SeeSentArchive, true}},
    {QLatin1StringView("report"), {Right::SeeAllJobs | Right::SeeSentArchive, true}},
    {QLatin1StringView("pauseJobs"), {Right::ManageAllJobs, true}},
    {QLatin1StringView("resumeJobs"), {Right::ManageAllJobs, true}},
    {QLatin1StringView("restartJobs"), {Right::ManageAllJobs, true}},
    {QLatin1StringView("retryJobs"), {Right::ManageAllJobs, true}},
    {QLatin1StringView("changeJobs"), {Right::ManageAllJobs, true}},
    {QLatin1StringView("cancelJobs"), {Right::ManageAllJobs, true}},
    {QLatin1StringView("trace"), {Right::SeeAllJobs | Right::SeeReceived, true}},
    {QLatin1StringView("queue"), {}},
    {QLatin1StringView("setQueuePaused"), {Right::ChangeSettings}},
    {QLatin1StringView("numbers"), {Right::SeeSettings}},
    {QLatin1StringView("forgetNumber"), {Right::ChangeSettings}},
    // Ports.
    {QLatin1StringView("ports"), {}},
    {QLatin1StringView("port"), {}},
    {QLatin1StringView("lineHistory"), {}}, // counts and times, no numbers or names
    {QLatin1StringView("today"), {}},
    {QLatin1StringView("watchPage"), {}}, // Visibility decides about the events
    {QLatin1StringView("addPort"), {Right::ChangeSettings}},
    {QLatin1StringView("setPort"), {Right::ChangeSettings}},
    {QLatin1StringView("removePort"), {Right::ChangeSettings}},
    {QLatin1StringView("setLineCondition"), {Right::ChangeSettings}},
    {QLatin1StringView("resetPort"), {Right::OperateLines}},
    {QLatin1StringView("testPort"), {Right::OperateLines}},
    {QLatin1StringView("answer"), {Right::OperateLines}},
    {QLatin1StringView("hangUp"), {Right::OperateLines}},
    {QLatin1StringView("modems"), {Right::SeeSettings}},
    {QLatin1StringView("detectModems"), {Right::ChangeSettings}},
    // Received faxes.
    {QLatin1StringView("inbox"), {Right::SeeReceived, true}},
    {QLatin1StringView("fax"), {Right::SeeReceived, true}},
    {QLatin1StringView("faxDocument"), {Right::SeeReceived, true}},
    {QLatin1StringView("faxReport"), {Right::SeeReceived, true}},
    {QLatin1StringView("assignFax"), {Right::ManageReceived, true}},
    {QLatin1StringView("setFaxRead"), {Right::SeeReceived, true}},
    {QLatin1StringView("setFaxNote"), {Right::ManageReceived, true}},
    {QLatin1StringView("setFaxDone"), {Right::ManageReceived, true}},
    {QLatin1StringView("deleteFax"), {Right::ManageReceived, true}},
    // Logs and receipts.
    {QLatin1StringView("activity"), {Right::SeeSettings}},
    {QLatin1StringView("outboxLog"), {Right::SeeAllJobs}},
    {QLatin1StringView("inboxLog"), {Right::SeeReceived}},
    {QLatin1StringView("receipts"), {}},
    {QLatin1StringView("receiptSeen"), {}},
    // The archive: sent faxes need one right, received ones the other.
    {QLatin1StringView("archive"), {Right::SeeSentArchive | Right::SeeReceived, true}},
    {QLatin1StringView("archiveMonths"), {Right::SeeSentArchive | Right::SeeReceived, true}},
    {QLatin1StringView("archivedFax"), {Right::SeeSentArchive | Right::SeeReceived, true}},
    {QLatin1StringView("archivedDocument"), {Right::SeeSentArchive | Right::SeeReceived, true}},
    {QLatin1StringView("deleteArchived"), {Right::ManageSentArchive | Right::ManageReceived, true}},
    {QLatin1StringView("rebuildArchive"), {Right::ChangeSettings}},
    // Cover pages.
    {QLatin1StringView("coverPages"), {submitRights}},
    {QLatin1StringView("coverPage"), {submitRights}},
    {QLatin1StringView("previewCoverPage"), {submitRights}},
    {QLatin1StringView("publishCoverPage"), {Right::ChangeSettings}},
    {QLatin1StringView("renameCoverPage"), {Right::ChangeSettings}},
    {QLatin1StringView("removeCoverPage"), {Right::ChangeSettings}},
    // Settings.
    {QLatin1StringView("properties"), {}},
    {QLatin1StringView("setProperty"), {Right::ChangeSettings}},
    {QLatin1StringView("settings"), {}},
    {QLatin1StringView("applySettings"), {Right::ChangeSettings}},
    {QLatin1StringView("testArchiveFolder"), {Right::ChangeSettings}},
    {QLatin1StringView("countArchivedOlder"), {Right::SeeSettings}},
    // Inbound routing.
    {QLatin1StringView("routingMethods"), {Right::SeeSettings}},
    {QLatin1StringView("setRoutingMethod"), {Right::ChangeSettings}},
    {QLatin1StringView("removeRoutingMethod"), {Right::ChangeSettings}},
    {QLatin1StringView("testRoutingMethod"), {Right::ChangeSettings}},
    {QLatin1StringView("routes"), {Right::SeeReceived}},
    {QLatin1StringView("rerouteFax"), {Right::ManageReceived}},
    {QLatin1StringView("giveUpRoute"), {Right::ManageReceived}},
    // The shared address book.
    {QLatin1StringView("contacts"), {}},
    {QLatin1StringView("setContacts"), {Right::ChangeSettings}},
    {QLatin1StringView("removeContacts"), {Right::ChangeSettings}},
    // Mail accounts.
    {QLatin1StringView("mailAccounts"), {Right::SeeSettings}},
    {QLatin1StringView("setMailAccount"), {Right::ChangeSettings}},
    {QLatin1StringView("removeMailAccount"), {Right::ChangeSettings}},
    {QLatin1StringView("testMailAccount"), {Right::ChangeSettings}},
};

} // namespace

std::optional<Access> accessOf(const QString &method)
{
    static const QHash<QString, Access> table = [] {
        QHash<QString, Access> byMethod;
        for (const Row &row : rows)
            byMethod.insert(row.method, row.access);
        return byMethod;
    }();
    const auto found = table.constFind(method);
    return found == table.cend() ? std::nullopt : std::optional(*found);
}

} // namespace Fax
