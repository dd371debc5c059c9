#include "imaging/officeconverter.h"

#include "base/logging.h"
#include "base/workerprocess.h"
#include "imaging/filetype.h"
#include "imaging/renderprotocol.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <numeric>
#include <utility>

namespace Fax {

using namespace std::chrono_literals;
using namespace RenderProtocol;

namespace {

const QString officeWorker = QStringLiteral("fax-office");
constexpr auto longest = 90s; // the worker itself gives up after 60 s
constexpr quint64 onlyJob = 1;

QByteArray keyOf(const QString &name, const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256)
        + QFileInfo(name).suffix().toLower().toUtf8();
}

Result<QByteArray> pdfOf(const WorkerMessage &message)
{
    if (message.type == static_cast<quint8>(Type::File))
        return File::decode(message).map([](const File &file) { return file.content; });
    if (message.type == static_cast<quint8>(Type::Failed))
        return Failed::decode(message).and_then([](const Failed &failed) -> Result<QByteArray> {
            return tl::unexpected(failed.error);
        });
    return failure(ErrorCode::ProtocolViolation,
                   QStringLiteral("fax-office: message of type %1").arg(message.type));
}

} // namespace

OfficeConverter::OfficeConverter(QObject *parent)
    : QObject(parent)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(longest);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        end(failure(ErrorCode::RenderTimeout,
                    tr("“%1” was not converted in time; save it as PDF and fax that.")
                        .arg(shownName(m_orders.front().name))));
    });
}

OfficeConverter::~OfficeConverter() = default;

void OfficeConverter::convert(const QString &name, const QByteArray &content, QObject *context,
                              Finished finished)
{
    m_orders.push_back({name, content, keyOf(name, content), context, std::move(finished)});
    nextSoon();
}

void OfficeConverter::nextSoon()
{
    if (std::exchange(m_isNextSoon, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isNextSoon = false;
            next();
        },
        Qt::QueuedConnection);
}

/** Nothing is started for what is known already, or for nobody. */
void OfficeConverter::next()
{
    if (m_process)
        return;
    while (!m_orders.empty() && !m_orders.front().context)
        m_orders.pop_front();
    if (m_orders.empty())
        return;
    if (const QByteArray *known = kept(m_orders.front().key))
        return end(QByteArray(*known));
    start();
}

void OfficeConverter::start()
{
    const Order &order = m_orders.front();
    if (!WorkerProcess::isInstalled(officeWorker))
        return end(failure(ErrorCode::Internal,
                           tr("The program fax-office is missing; install Fax Console again.")));
    m_process = std::make_unique<WorkerProcess>();
    m_answer.clear();
    connect(m_process.get(), &WorkerProcess::outputReady, this, &OfficeConverter::read);
    connect(m_process.get(), &WorkerProcess::logged, this,
            [](const QByteArray &text) { qCWarning(logRender).noquote() << text.trimmed(); });
    connect(m_process.get(), &WorkerProcess::finished, this, [this](const QString &why) {
        qCWarning(logRender) << "fax-office" << why;
        end(failure(ErrorCode::RenderCrashed,
                    tr("The program that converts “%1” stopped unexpectedly; save it as PDF and "
                       "fax that.")
                        .arg(shownName(m_orders.front().name))));
    });
    m_process->start(officeWorker);
    m_process->write(Document{onlyJob, order.name, order.content}.encode().encode());
    m_deadline.start();
}

void OfficeConverter::read()
{
    WorkerMessageReader reader;
    m_answer += m_process->readOutput();
    reader.feed(m_answer);
    if (const auto message = reader.take())
        end(message->and_then(&pdfOf));
}

void OfficeConverter::end(const Result<QByteArray> &pdf)
{
    m_deadline.stop();
    if (m_process) {
        m_process->disconnect(this);
        m_process.release()->abandon();
    }
    const Order order = std::move(m_orders.front());
    m_orders.pop_front();
    if (pdf)
        keep(order.key, *pdf);
    else
        qCInfo(logRender).noquote() << pdf.error().message();
    nextSoon();
    if (order.context)
        order.finished(pdf);
}

const QByteArray *OfficeConverter::kept(const QByteArray &key) const
{
    const auto found = std::find_if(m_kept.begin(), m_kept.end(),
                                    [&key](const Kept &one) { return one.key == key; });
    return found == m_kept.end() ? nullptr : &found->pdf;
}

void OfficeConverter::keep(const QByteArray &key, const QByteArray &pdf)
{
    if (kept(key))
        return;
    m_kept.push_front({key, pdf});
    const auto octets = [this] {
        return std::accumulate(m_kept.begin(), m_kept.end(), qsizetype(0),
                               [](qsizetype sum, const Kept &one) { return sum + one.pdf.size(); });
    };
    while (octets() > mostKeptOctets)
        m_kept.pop_back();
}

} // namespace Fax
