#include "printing.h"

#include <QtCore/QCoreApplication>

#include <cups/cups.h>

#include <algorithm>

namespace Fax {

namespace {

constexpr int longestConnectMs = 30'000;
constexpr size_t addressLength = 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

DeliveryOutcome failed(const QString &text)
{
    DeliveryOutcome outcome;
    outcome.text = text;
    return outcome;
}

QString cupsSays()
{
    return QString::fromUtf8(cupsLastErrorString());
}

/** There is nobody who could be asked for a password. */
const char *noPassword(const char *, http_t *, const char *, const char *, void *)
{
    return nullptr;
}

} // namespace

class Printing::Private
{
public:
    const PrintOrder &print;
    const DeliveryOrder &order;
    std::unique_ptr<http_t, decltype(&httpClose)> http{nullptr, httpClose};
    QByteArray printer{};

    /** Why the queue cannot take a job now, or "". */
    [[nodiscard]] QString obstacle();
    [[nodiscard]] DeliveryOutcome submit();
    [[nodiscard]] bool write(int job);
    [[nodiscard]] QString refusal() const
    {
        return Text::tr("The printer “%1” did not take the fax: %2.")
            .arg(QString::fromUtf8(printer), cupsSays());
    }
};

QString Printing::Private::obstacle()
{
    char address[addressLength];
    httpAssembleURIf(HTTP_URI_CODING_ALL, address, sizeof address, "ipp", nullptr, "localhost", 0,
                     "/printers/%s", printer.constData());
    ipp_t *request = ippNewRequest(IPP_OP_GET_PRINTER_ATTRIBUTES);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, address);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", nullptr,
                 "printer-is-accepting-jobs");
    const std::unique_ptr<ipp_t, decltype(&ippDelete)> answer(
        cupsDoRequest(http.get(), request, "/"), ippDelete);
    const QString name = QString::fromUtf8(printer);
    if (cupsLastError() == IPP_STATUS_ERROR_NOT_FOUND)
        return Text::tr("There is no printer “%1”; lpstat -e lists those there are.").arg(name);
    if (!answer || cupsLastError() >= IPP_STATUS_ERROR_BAD_REQUEST)
        return Text::tr("The printer “%1” cannot be asked: %2.").arg(name, cupsSays());
    ipp_attribute_t *accepting = ippFindAttribute(answer.get(), "printer-is-accepting-jobs",
                                                  IPP_TAG_BOOLEAN);
    if (accepting && ippGetBoolean(accepting, 0) == 0)
        return Text::tr("The printer “%1” accepts no jobs; cupsaccept lets it.").arg(name);
    return {};
}

bool Printing::Private::write(int job)
{
    const DeliveryFile &file = order.files.first();
    if (cupsStartDocument(http.get(), printer.constData(), job, file.name.toUtf8().constData(),
                          file.type.constData(), 1)
        != HTTP_STATUS_CONTINUE)
        return false;
    constexpr qsizetype portion = 65536;
    for (qsizetype at = 0; at < file.content.size(); at += portion) {
        const qsizetype size = std::min(portion, file.content.size() - at);
        if (cupsWriteRequestData(http.get(), file.content.constData() + at,
                                 static_cast<size_t>(size))
            != HTTP_STATUS_CONTINUE)
            return false;
    }
    return cupsFinishDocument(http.get(), printer.constData()) < IPP_STATUS_ERROR_BAD_REQUEST;
}

DeliveryOutcome Printing::Private::submit()
{
    const int job = cupsCreateJob(http.get(), printer.constData(), print.title.toUtf8().constData(),
                                  0, nullptr);
    if (job == 0)
        return failed(refusal());
    if (!write(job)) {
        const QString why = refusal();
        cupsCancelJob2(http.get(), printer.constData(), job, 1);
        return failed(why);
    }
    DeliveryOutcome outcome;
    outcome.end = DeliveryOutcome::End::Done;
    outcome.place = QStringLiteral("%1-%2").arg(QString::fromUtf8(printer)).arg(job);
    return outcome;
}

Printing::Printing(const PrintOrder &print, const DeliveryOrder &order)
    : d(std::make_unique<Private>(Private{print, order}))
{ }

Printing::~Printing() = default;

std::optional<DeliveryOutcome> Printing::connect()
{
    cupsSetPasswordCB2(&noPassword, nullptr);
    d->http.reset(httpConnect2(cupsServer(), ippPort(), nullptr, AF_UNSPEC, cupsEncryption(), 1,
                               longestConnectMs, nullptr));
    if (!d->http)
        return failed(Text::tr("The print service (CUPS, %1) cannot be reached.")
                          .arg(QString::fromUtf8(cupsServer())));
    const char *name = d->print.printer.isEmpty() ? cupsGetDefault2(d->http.get()) : nullptr;
    d->printer = name != nullptr ? QByteArray(name) : d->print.printer.toUtf8();
    if (d->printer.isEmpty())
        return failed(Text::tr("The system has no default printer; name one, or set it with "
                               "lpadmin -d."));
    return std::nullopt;
}

DeliveryOutcome Printing::run()
{
    if (const QString obstacle = d->obstacle(); !obstacle.isEmpty())
        return failed(obstacle);
    if (!d->order.test)
        return d->submit();
    DeliveryOutcome outcome;
    outcome.end = DeliveryOutcome::End::Done;
    outcome.place = QString::fromUtf8(d->printer);
    return outcome;
}

} // namespace Fax
