#include "servicefixture.h"

#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>

namespace Fax {

namespace {
constexpr int longTime = 20000;
} // namespace

ServiceFixture::ServiceFixture() = default;

ServiceFixture::~ServiceFixture() = default;

Result<> ServiceFixture::open(ServiceOptions options)
{
    options.realTimeLine = false;
    auto service = Service::open(folder(), options);
    if (!service)
        return tl::unexpected(service.error());
    m_service = *std::move(service);
    events.clear();
    QObject::connect(m_service.get(), &Service::eventOccurred, m_service.get(),
                     [this](const QString &kind, const QVariantMap &value) {
                         events.append({kind, value});
                     });
    return {};
}

void ServiceFixture::close()
{
    if (!m_service)
        return;
    QSignalSpy stopped(m_service.get(), &RequestHandler::stopped);
    m_service->stop();
    if (stopped.isEmpty() && !stopped.wait(10000))
        qCritical("the service does not stop");
    m_service.reset();
}

void ServiceFixture::drop()
{
    m_service.reset();
}

Result<Answer> ServiceFixture::ask(const QString &method, const QVariantList &arguments,
                                   const QList<QByteArray> &documents)
{
    std::optional<Result<Answer>> answer;
    int answers = 0;
    m_service->handle(caller, {method, arguments, documents}, [&](const Result<Answer> &result) {
        answer = result;
        ++answers;
    });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, longTime))
        return failure(ErrorCode::Timeout, method);
    if (answers != 1)
        qCritical("%d answers to %s", answers, qPrintable(method));
    return *answer;
}

Result<Answer> ServiceFixture::submit(const QStringList &to, const QList<QByteArray> &documents,
                                      const QVariantMap &more)
{
    QVariantList recipients;
    for (const QString &number : to)
        recipients.append(QVariantMap{{QStringLiteral("number"), number}});
    QStringList names;
    for (qsizetype i = 0; i < documents.size(); ++i)
        names.append(QStringLiteral("document %1.txt").arg(i + 1));
    QVariantMap values{{QStringLiteral("recipients"), recipients},
                       {QStringLiteral("documentNames"), names},
                       {QStringLiteral("resolution"), QStringLiteral("standard")}};
    values.insert(more);
    return ask(QStringLiteral("submit"), {values}, documents);
}

JobId ServiceFixture::send(const QString &to, const QByteArray &text, const QVariantMap &more)
{
    const auto answer = submit({to}, {text}, more);
    if (!answer) {
        qCritical("not accepted: %s", qPrintable(answer.error().message()));
        return {};
    }
    return JobId{answer->value.toList().value(0).toLongLong()};
}

namespace {

/** The answer as a value; a failure is said and gives the default. */
template <typename T> T valueOr(const Result<T> &result)
{
    if (!result)
        qCritical("%s", qPrintable(result.error().message()));
    return result.value_or(T());
}

} // namespace

Job ServiceFixture::job(JobId id)
{
    const auto answer = valueOr(ask(QStringLiteral("job"), {id.value}));
    return valueOr(fromMap<Job>(answer.value.toMap().value(QStringLiteral("job")).toMap()));
}

QList<Attempt> ServiceFixture::attempts(JobId id)
{
    const auto answer = valueOr(ask(QStringLiteral("job"), {id.value}));
    return valueOr(
        fromMaps<Attempt>(answer.value.toMap().value(QStringLiteral("attempts")).toList()));
}

QList<PageRecord> ServiceFixture::pages(JobId id)
{
    const auto answer = valueOr(ask(QStringLiteral("job"), {id.value}));
    return valueOr(
        fromMaps<PageRecord>(answer.value.toMap().value(QStringLiteral("pages")).toList()));
}

QList<ReceivedFax> ServiceFixture::inbox()
{
    return valueOr(fromMaps<ReceivedFax>(valueOr(ask(QStringLiteral("inbox"))).value.toList()));
}

PortStatus ServiceFixture::port(const QString &idOrName)
{
    const auto answer = valueOr(ask(QStringLiteral("port"), {idOrName}));
    return valueOr(
        fromMap<PortStatus>(answer.value.toMap().value(QStringLiteral("status")).toMap()));
}

QList<FaxPage> ServiceFixture::jobPages(JobId id)
{
    return valueOr(TiffFax::read(valueOr(ask(QStringLiteral("jobDocument"), {id.value})).document));
}

QList<FaxPage> ServiceFixture::faxPages(FaxId id)
{
    return valueOr(TiffFax::read(valueOr(ask(QStringLiteral("faxDocument"), {id.value})).document));
}

ErrorCode ServiceFixture::change(const QString &method, JobId id)
{
    const auto answer = valueOr(ask(method, {QVariant(QVariantList{id.value})}));
    const QVariantMap result = answer.value.toList().value(0).toMap();
    if (result.value(QStringLiteral("id")).toLongLong() != id.value)
        return ErrorCode::Internal;
    return errorCodeFromNumber(result.value(QStringLiteral("error"), 600).toInt());
}

void ServiceFixture::setProperty(const QString &name, const QVariant &value)
{
    valueOr(ask(QStringLiteral("setProperty"), {name, value}));
}

void ServiceFixture::setCondition(const QString &port, const QVariantMap &condition)
{
    valueOr(ask(QStringLiteral("setLineCondition"), {port, condition}));
}

bool ServiceFixture::waitForState(JobId id, JobState state)
{
    if (QTest::qWaitFor([&] { return job(id).state == state; }, longTime))
        return true;
    const Job last = job(id);
    qWarning("job %lld is %s, not %s; last error: %s", static_cast<long long>(id.value),
             qPrintable(enumName(last.state)), qPrintable(enumName(state)),
             qPrintable(last.lastErrorText));
    return false;
}

bool ServiceFixture::waitForPort(const QString &name, PortState state)
{
    return QTest::qWaitFor([&] { return port(name).state == state; }, longTime);
}

bool ServiceFixture::waitForFaxes(qsizetype count)
{
    return QTest::qWaitFor(
        [&] {
            const QList<ReceivedFax> faxes = inbox();
            return faxes.size() == count
                && std::all_of(faxes.cbegin(), faxes.cend(), [](const ReceivedFax &fax) {
                       return !fax.receiving && !fax.file.isEmpty();
                   });
        },
        longTime);
}

void ServiceFixture::settle()
{
    int turns = 0;
    QTimer last; // timers that are due fire in the order in which they were started
    QObject::connect(&last, &QTimer::timeout, &last, [&turns] { ++turns; });
    last.start(0);
    if (!QTest::qWaitFor([&turns] { return turns >= 3; }, longTime))
        qCritical("the event loop of the service is stuck");
}

qsizetype ServiceFixture::countEvents(const QString &kind) const
{
    return std::count_if(events.cbegin(), events.cend(),
                         [&kind](const Event &event) { return event.kind == kind; });
}

QVariantMap ServiceFixture::lastEvent(const QString &kind) const
{
    const auto last = std::find_if(events.crbegin(), events.crend(),
                                   [&kind](const Event &event) { return event.kind == kind; });
    return last == events.crend() ? QVariantMap() : last->value;
}

QByteArray textOfPages(int pages)
{
    QByteArray text;
    for (int page = 1; page <= pages; ++page) {
        if (page > 1)
            text += '\f';
        for (int line = 1; line <= 20; ++line)
            text += "Page " + QByteArray::number(page) + ", line " + QByteArray::number(line)
                + ": the quick brown fox jumps over the lazy dog.\n";
    }
    return text;
}

QByteArray noisePicture(quint32 seed)
{
    constexpr quint32 width = 600;
    constexpr quint32 height = 800;
    constexpr quint32 offset = 14 + 40 + 256 * 4;
    QByteArray bmp;
    QDataStream stream(&bmp, QIODevice::WriteOnly);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.writeRawData("BM", 2);
    stream << quint32(offset + width * height) << quint32(0) << offset;
    stream << quint32(40) << width << height << quint16(1) << quint16(8) << quint32(0)
           << quint32(width * height) << quint32(2835) << quint32(2835) << quint32(256)
           << quint32(0);
    for (quint32 grey = 0; grey < 256; ++grey)
        stream << (grey << 16 | grey << 8 | grey);
    for (quint32 i = 0; i < width * height; ++i) {
        seed = seed * 1664525 + 1013904223;
        stream << quint8(seed >> 24);
    }
    return bmp;
}

} // namespace Fax
