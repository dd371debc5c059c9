#include "support/fakelink/seed.h"

#include "base/valuemap.h"
#include "imaging/tifffax.h"

#include <QtGui/QFont>
#include <QtGui/QImage>
#include <QtGui/QPainter>

namespace Fax::Seed {

namespace {

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

QString iso(int seconds)
{
    return isoTime(now().addSecs(seconds));
}

PortStatus calling(PortStatus status, PortState state, int since)
{
    status.state = state;
    status.startTime = now().addSecs(-since);
    status.elapsedTime = since;
    status.callId = CallId{900 + status.deviceId.value};
    return status;
}

PortStatus sending(PortStatus s)
{
    s = calling(s, PortState::Sending, 107);
    s.description = u("Sending page 3 to +49 30 5550100");
    s.send = true;
    s.address = u("+49 30 5550100");
    s.recipientName = u("Muster GmbH");
    s.senderName = u("A. Meier");
    s.documentName = u("Price list May.pdf");
    s.documentSize = 412 * 1024;
    s.submittedTime = now().addSecs(-107 - 211);
    s.csid = u("+49 30 5550100");
    s.tsid = u("+49 30 5559900");
    s.currentPage = 3;
    s.pageCount = 7;
    s.pagePercent = 64;
    s.phase = CallPhase::C;
    s.step = u("page");
    s.modulation = Modulation::V17;
    s.bitRate = 14400;
    s.ecm = true;
    s.coding = Coding::Mmr;
    s.pageBytes = 31 * 1024;
    s.retrains = 1;
    s.attempt = 1;
    s.attempts = 4;
    s.secondsLeft = 110;
    s.pagesConfirmed = 2;
    s.jobId = JobId{1};
    return s;
}

PortStatus receiving(PortStatus s)
{
    s = calling(s, PortState::Receiving, 41);
    s.description = u("Receiving page 2 from +44 20 7946 0000");
    s.receive = true;
    s.callerId = u("+44 20 7946 0000");
    s.tsid = u("+44 20 79460000");
    s.csid = u("+49 30 5559900");
    s.routingString = u("4711");
    s.currentPage = 2;
    s.phase = CallPhase::C;
    s.step = u("page");
    s.modulation = Modulation::V29;
    s.bitRate = 9600;
    s.coding = Coding::Mr;
    s.badLines = 3;
    s.pageBytes = 22 * 1024;
    return s;
}

PortStatus negotiating(PortStatus s)
{
    s = calling(s, PortState::Dialing, 12);
    s.description = u("Dialing +1 212 555 0147");
    s.address = u("+1 212 555 0147");
    s.documentName = u("Quarterly report with a very long name, final version 3.pdf");
    s.documentSize = 1200 * 1024;
    s.pageCount = 12;
    s.send = true;
    s.phase = CallPhase::B;
    s.step = u("TCF");
    s.submittedTime = now().addSecs(-60);
    s.attempt = 2;
    s.attempts = 4;
    return s;
}

PortStatus ringing(PortStatus s)
{
    s.state = PortState::Ringing;
    s.description = u("Ringing (2 of 4), +49 30 5550111");
    s.callerId = u("+49 30 5550111");
    s.ringCount = 2;
    return s;
}

PortStatus simple(PortStatus s, PortState state, const char *description)
{
    s.state = state;
    s.description = u(description);
    return s;
}

PortStatus justFailed(PortStatus s)
{
    s = simple(s, PortState::Available, "Idle, last: busy 14:01");
    s.lastCallEnded = now().addSecs(-12);
    s.lastResult = ErrorCode::Busy;
    return s;
}

PortStatus statusFor(const PortStatus &s, const QString &state)
{
    if (state == u"sending")
        return sending(s);
    if (state == u"receiving")
        return receiving(s);
    if (state == u"negotiating")
        return negotiating(s);
    if (state == u"ringing")
        return ringing(s);
    if (state == u"inuse")
        return simple(s, PortState::Unavailable, "In use by another program");
    if (state == u"fault")
        return simple(s, PortState::FatalError, "Modem does not answer since 13:40");
    if (state == u"hangingup")
        return simple(calling(s, PortState::Aborting, 75), PortState::Aborting, "Hanging up");
    if (state == u"busy")
        return justFailed(s);
    if (state == u"off")
        return simple(s, PortState::Available, "Off, turned off by anna");
    return simple(s, PortState::Available, "Idle, last: sent 3 pages 13:51");
}

Job job(int id, JobState state, const char *code, const QVariantMap &parameters)
{
    static const QStringList names{u("Muster GmbH"), u("Northwind Ltd"), u("Harbour Clinic"),
                                   u("Town Hall")};
    static const QStringList documents{u("Price list May.pdf"), u("Order 20117.pdf"),
                                       u("Site plan.tif"), u("Minutes.txt")};
    Job job;
    job.id = JobId{id};
    job.state = state;
    job.why = {u(code), parameters};
    job.to = QStringLiteral("+49 30 55501%1").arg(id, 2, 10, QLatin1Char('0'));
    job.recipientName = names.at(id % 4);
    job.senderName = u("A. Meier");
    job.user = u("meier");
    job.documentName = documents.at(id % 4);
    job.pages = 1 + id % 7;
    job.size = 21000 * job.pages;
    job.submittedAt = now().addSecs(-60 * id - 300);
    return job;
}

Job finished(Job job, JobState state, Verdict verdict)
{
    job.state = state;
    job.verdict = verdict;
    job.finishedAt = now().addSecs(-120);
    job.attempts = state == JobState::RetriesExceeded ? 4 : 1;
    if (state == JobState::Completed)
        job.pagesConfirmed = job.pages;
    return job;
}

TraceEntry frame(double seconds, Direction direction, const char *name, const char *meaning)
{
    TraceEntry entry;
    entry.seconds = seconds;
    entry.direction = direction;
    entry.name = u(name);
    entry.meaning = u(meaning);
    return entry;
}

FaxPage drawnPage(int number, Resolution resolution)
{
    const QSize size(1728, heightLines(Paper::A4, resolution));
    QImage image(1728, 2339, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(QFont(QStringLiteral("Noto Sans"), 26));
    painter.drawText(
        120, 190,
        QStringLiteral("06 May 2026 13:51   From: +44 20 79460000   Page %1").arg(number));
    painter.setPen(QPen(Qt::black, 4));
    painter.drawRect(110, 260, 1500, 1900);
    painter.setFont(QFont(QStringLiteral("Noto Sans"), 20));
    for (int line = 0; line < 22; ++line)
        painter.drawText(
            170, 380 + line * 56,
            QStringLiteral("%1. Delivery of the goods as agreed, in good order and on time.")
                .arg(line + 1));
    for (int step = 0; step < 16; ++step)
        painter.fillRect(170 + step * 85, 1720, 85, 300, QColor(step * 16, step * 16, step * 16));
    painter.end();
    const QImage mono = image.scaled(size).convertToFormat(QImage::Format_Mono, Qt::DiffuseDither);
    FaxPage page(size.width(), size.height(), resolution);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            if (qGray(mono.pixel(x, y)) < 128)
                page.setBlack(x, y);
    return page;
}

} // namespace

QDateTime now()
{
    return QDateTime(QDate(2026, 5, 6), QTime(14, 2), Qt::UTC);
}

QStringList portStates()
{
    return {u("sending"), u("receiving"), u("ringing"), u("negotiating"),
            u("idle"),    u("off"),       u("inuse"),   u("fault")};
}

FakeLink::PortState port(int id, const QString &state)
{
    FakeLink::PortState port;
    port.config.id = PortId{id};
    port.config.name = QStringLiteral("Line %1").arg(id);
    port.config.driver = u("builtin");
    port.config.number = QString::number(100 + id);
    port.config.receive = ReceiveMode::Auto;
    port.config.tsid = u("+49 30 5559900");
    port.config.csid = u("+49 30 5559900");
    port.config.priority = id;
    port.status.deviceId = port.config.id;
    port.status.deviceName = port.config.name;
    port.status = statusFor(port.status, state);
    if (state == u"off") {
        port.config.send = false;
        port.config.receive = ReceiveMode::Off;
    }
    return port;
}

void addPorts(FakeLink &link, const QStringList &states)
{
    for (int i = 0; i < states.size(); ++i)
        link.ports.insert(i + 1, port(i + 1, states.at(i)));
}

QList<Job> jobs()
{
    const int busy = static_cast<int>(ErrorCode::Busy);
    QList<Job> list{job(1, JobState::Inprogress, "active",
                        {{u("port"), u("Line 1")},
                         {u("portId"), 1},
                         {u("page"), 3},
                         {u("pages"), 7},
                         {u("secondsLeft"), 110}}),
                    job(2, JobState::Pending, "line-wait", {{u("ahead"), 3}}),
                    job(3, JobState::Pending, "discount", {{u("at"), iso(6 * 3600 - 120)}}),
                    job(4, JobState::Pending, "scheduled", {{u("at"), iso(18 * 3600 - 120)}}),
                    job(5, JobState::Retrying, "retry",
                        {{u("try"), 2},
                         {u("of"), 4},
                         {u("at"), iso(23 * 60)},
                         {u("lastAt"), iso(-600)},
                         {u("error"), busy}}),
                    job(6, JobState::Pending, "paused", {{u("by"), u("anna")}, {u("at"), iso(0)}}),
                    job(7, JobState::Pending, "same-number", {{u("job"), 1}}),
                    job(8, JobState::Pending, "priority", {{u("ahead"), 12}}),
                    job(9, JobState::Pending, "no-route", {{u("reason"), u("all lines are off")}}),
                    job(10, JobState::Pending, "preparing", {{u("done"), 3}, {u("of"), 12}}),
                    finished(job(11, JobState::RetriesExceeded, "failed",
                                 {{u("error"), busy}, {u("tries"), 4}}),
                             JobState::RetriesExceeded, Verdict::NotDelivered),
                    finished(job(12, JobState::RetriesExceeded, "uncertain", {{u("page"), 2}}),
                             JobState::RetriesExceeded, Verdict::Uncertain),
                    finished(job(13, JobState::Completed, "sent", {{u("at"), iso(-120)}}),
                             JobState::Completed, Verdict::Confirmed),
                    finished(job(14, JobState::Canceled, "canceled",
                                 {{u("by"), u("anna")}, {u("at"), iso(-120)}}),
                             JobState::Canceled, Verdict::NotDelivered)};
    list[0].pages = 7;
    list[0].pagesConfirmed = 2;
    list[0].port = PortId{1};
    list[0].attempts = 1;
    list[4].attempts = 1;
    list[4].notBefore = now().addSecs(23 * 60);
    list[5].paused = true;
    list[7].priority = Priority::Low;
    list[9].pages = 0;
    return list;
}

QList<Job> manyJobs(int count)
{
    QList<Job> list;
    list.reserve(count);
    for (int id = 1; id <= count; ++id) {
        list.append(job(id, JobState::Pending, "line-wait", {{u("ahead"), id}}));
        list.last().priority = static_cast<Priority>(id % 3);
    }
    return list;
}

QList<ReceivedFax> faxes(int count)
{
    static const QStringList senders{u("+44 20 79460000"), u("+49 30 5550111"), u("MUSTER GMBH"),
                                     u("")};
    QList<ReceivedFax> list;
    for (int i = 0; i < count; ++i) {
        ReceivedFax fax;
        fax.id = FaxId{i + 1};
        fax.from = senders.at(i % 4);
        fax.pages = i == 0 ? 1 : 1 + i % 5;
        fax.receivedAt = now().addSecs(-i * 5400 - 40);
        fax.secondsOnLine = 28.0 + 21 * fax.pages;
        fax.portId = PortId{1 + i % 2};
        fax.port = QStringLiteral("Line %1").arg(1 + i % 2);
        fax.receiving = i == 0;
        fax.read = i > 4;
        fax.complete = i != 3;
        fax.error = i == 3 ? ErrorCode::DisconnectedReceiving : ErrorCode::None;
        list.append(fax);
    }
    return list;
}

QList<TraceEntry> frames()
{
    using enum Direction;
    return {frame(1.2, Sent, "CNG", "Calling tone"),
            frame(4.1, Received, "CED", "Called tone"),
            frame(5.9, Received, "CSI", "+49 30 5550100"),
            frame(6.8, Received, "DIS", "V.17, ECM, MMR, 204×391, A4"),
            frame(8.0, Sent, "TSI", "+49 30 5559900"),
            frame(8.9, Sent, "DCS", "V.17 14400, ECM, MMR, 204×196, A4"),
            frame(10.4, Sent, "TCF", "Training check, 1.5 s"),
            frame(12.6, Received, "FTT", "Failed to train"),
            frame(13.8, Sent, "DCS", "V.17 14400, ECM, MMR, 204×196, A4"),
            frame(15.2, Sent, "TCF", "Training check, 1.5 s"),
            frame(17.4, Received, "CFR", "Confirmation to receive"),
            frame(18.0, Sent, "page", "Page 1, 57 frames"),
            frame(43.7, Sent, "PPS-MPS", "End of page 1, more follow"),
            frame(45.1, Received, "MCF", "Page 1 confirmed"),
            frame(45.4, Sent, "page", "Page 2, 61 frames"),
            frame(72.9, Sent, "PPS-MPS", "End of page 2, more follow"),
            frame(74.3, Received, "MCF", "Page 2 confirmed"),
            frame(74.6, Sent, "page", "Page 3")};
}

void addJobs(FakeLink &link)
{
    const QList<Job> all = jobs();
    for (const Job &job : all)
        link.jobs.insert(job.id.value, job);
    QList<PageRecord> pages;
    for (int page = 1; page <= 7; ++page) {
        PageRecord record;
        record.page = page;
        record.width = 1728;
        record.rows = 2287;
        record.bytes = 40000 + page * 1900;
        record.verdict = page < 3 ? Verdict::Confirmed : Verdict::NotDelivered;
        record.attempt = page < 3 ? 1 : 0;
        record.confirmedAt = page < 3 ? now().addSecs(-90 + page * 30) : QDateTime();
        pages.append(record);
    }
    Attempt attempt;
    attempt.attempt = 1;
    attempt.port = u("Line 1");
    attempt.startedAt = now().addSecs(-107);
    attempt.secondsOnLine = 107;
    attempt.bitRate = 14400;
    attempt.pagesConfirmed = 2;
    attempt.remoteId = u("+49 30 5550100");
    link.setJobDetails(JobId{1}, {attempt}, pages, frames());
}

void addFaxes(FakeLink &link, int count)
{
    const QList<ReceivedFax> all = faxes(count);
    for (const ReceivedFax &fax : all)
        link.faxes.insert(fax.id.value, fax);
    static const QByteArray pages = document(3, Resolution::Fine); // drawing takes a while
    link.setDocument(pages);
}

QByteArray document(int pages, Resolution resolution)
{
    QList<FaxPage> list;
    for (int page = 1; page <= pages; ++page)
        list.append(drawnPage(page, resolution));
    return TiffFax::write(list);
}

void addModems(FakeLink &link)
{
    const auto put = [&link](const char *device, FindingKind kind, DeviceState state,
                             const QString &text) {
        ModemFinding finding;
        finding.device = QStringLiteral("/dev/") + QLatin1StringView(device);
        finding.kind = kind;
        finding.state = state;
        (state == DeviceState::Free ? finding.text : finding.reason) = text;
        link.administration.modems.append(finding);
    };
    put("ttyS0", FindingKind::NotTried, DeviceState::OurPort, QStringLiteral("Line 1 has it"));
    put("ttyS1", FindingKind::NotTried, DeviceState::InUse,
        QStringLiteral("in use by another program"));
    put("ttyS2", FindingKind::FaxModem, DeviceState::Free,
        QStringLiteral("Class 1, 1.0, 2; V.17; \"ACME 56K\""));
    put("ttyS3", FindingKind::NoAnswer, DeviceState::Free, QStringLiteral("no answer"));
    put("ttyUSB0", FindingKind::NotTried, DeviceState::NoPermission,
        QStringLiteral("no permission, add the service to the group dialout"));
}

void addOffice(FakeLink &link)
{
    FakeAdministration &office = link.administration;
    const auto user = [&office](const char *name, Rights rights) {
        office.accounts.append({QString::fromLatin1(name), presetOf(rights), rightNames(rights),
                                QStringLiteral("account")});
    };
    user("anna", administratorRights);
    user("bert", operatorRights);
    user("carl", senderRights | Right::SeeReceived);
    MailAccount mail;
    mail.name = QStringLiteral("Office");
    mail.host = QStringLiteral("mail.example.org");
    mail.user = QStringLiteral("fax");
    mail.from = QStringLiteral("fax@example.org");
    mail.hasPassword = true;
    office.mailAccounts = {mail};
    const auto route = [&office](const char *method, const QString &name, bool on,
                                 const QVariantMap &more) {
        QVariantMap map{{QStringLiteral("method"), QString::fromLatin1(method)},
                        {QStringLiteral("friendlyName"), name},
                        {QStringLiteral("enable"), on},
                        {QStringLiteral("format"), QStringLiteral("pdf")}};
        map.insert(more);
        office.routingMethods.append(map);
    };
    route("store", QStringLiteral("Store in a folder"), true,
          {{QStringLiteral("folder"), QStringLiteral("/srv/fax/in")}});
    route("mail", QStringLiteral("Send by e-mail"), false, {});
    route("print", QStringLiteral("Print"), false, {});
}

} // namespace Fax::Seed
