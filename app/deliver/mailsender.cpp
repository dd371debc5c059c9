#include "mailsender.h"

#include "routing/mailheader.h"

#include <QtCore/QCoreApplication>

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netdb.h>
#include <netinet/in.h>

#include <algorithm>
#include <cstring>

namespace Fax {

namespace {

constexpr long longestConnect = 30; // seconds
constexpr int serverRefuses = 500; ///< and above: for good
constexpr int goodbye = 221;
constexpr int firstRefusal = 400; ///< below 500: for now
constexpr int loginWanted = 530;
constexpr int loginRefused = 535;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(MailSender)
};

struct CurlDeleter
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
    void operator()(curl_mime *mime) const { curl_mime_free(mime); }
};
using Handle = std::unique_ptr<CURL, CurlDeleter>;
using List = std::unique_ptr<curl_slist, CurlDeleter>;
using Mime = std::unique_ptr<curl_mime, CurlDeleter>;

void append(List &list, const QByteArray &text)
{
    list.reset(curl_slist_append(list.release(), text.constData()));
}

int codeOf(const QByteArray &line)
{
    return line.left(3).toInt();
}

/** Keeps the last line the server said, but of a refusal that one: a friendly goodbye may follow. */
size_t noteServerLine(char *data, size_t size, size_t count, void *into)
{
    QByteArray &kept = *static_cast<QByteArray *>(into);
    const QByteArray line(data, static_cast<qsizetype>(size * count));
    if (codeOf(line) != goodbye || codeOf(kept) < firstRefusal)
        kept = line;
    return size * count;
}

QByteArray numericAddress(const addrinfo &found)
{
    char text[INET6_ADDRSTRLEN] = {};
    const bool four = found.ai_family == AF_INET;
    const void *address = four
        ? static_cast<const void *>(&reinterpret_cast<sockaddr_in *>(found.ai_addr)->sin_addr)
        : static_cast<const void *>(&reinterpret_cast<sockaddr_in6 *>(found.ai_addr)->sin6_addr);
    inet_ntop(found.ai_family, address, text, sizeof text);
    return four ? QByteArray(text) : '[' + QByteArray(text) + ']';
}

} // namespace

class MailSender::Private
{
public:
    const MailOrder &mail;
    const DeliveryOrder &order;
    Handle handle{curl_easy_init()};
    List addresses{}; ///< "host:port:address,…" for CURLOPT_RESOLVE
    List recipients{};
    List headers{};
    Mime mime{};
    QByteArray lastLine{};

    template <typename T> void set(CURLoption option, T value)
    {
        curl_easy_setopt(handle.get(), option, value);
    }

    void setServer();
    void setProtection();
    void setLogin();
    void setMessage();
    void addFiles();
    [[nodiscard]] DeliveryOutcome outcome(CURLcode code) const;
    [[nodiscard]] DeliveryOutcome ofRefusal(CURLcode code, int serverCode) const;
    [[nodiscard]] QString sentence(CURLcode code) const;
    [[nodiscard]] QString server() const
    {
        return QStringLiteral("%1:%2").arg(mail.account.host).arg(mail.account.port);
    }
};

void MailSender::Private::setServer()
{
    const QString scheme = mail.account.security == MailSecurity::Tls ? QStringLiteral("smtps")
                                                                      : QStringLiteral("smtp");
    const QString host = mail.account.host.contains(u':')
        ? QStringLiteral("[%1]").arg(mail.account.host)
        : mail.account.host;
    set(CURLOPT_URL,
        QStringLiteral("%1://%2:%3").arg(scheme, host).arg(mail.account.port).toUtf8().constData());
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(CURLOPT_PROXY, ""); // none, whatever the environment says
    set(CURLOPT_RESOLVE, addresses.get());
    set(CURLOPT_NOSIGNAL, 1L);
    const auto limit = static_cast<long>(order.timeLimit.count());
    set(CURLOPT_TIMEOUT, limit);
    set(CURLOPT_CONNECTTIMEOUT, std::min(limit, longestConnect));
    set(CURLOPT_HEADERFUNCTION, &noteServerLine);
    set(CURLOPT_HEADERDATA, static_cast<void *>(&lastLine));
}

void MailSender::Private::setProtection()
{
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    const bool clear = mail.account.security == MailSecurity::None;
    set(CURLOPT_USE_SSL, static_cast<long>(clear ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    if (mail.account.caCertificate.isEmpty())
        return;
    const QByteArray pem = mail.account.caCertificate.toUtf8();
    curl_blob blob{const_cast<char *>(pem.constData()), static_cast<size_t>(pem.size()),
                   CURL_BLOB_COPY};
    set(CURLOPT_CAINFO_BLOB, &blob);
}

/** Not GSSAPI, which would load modules, and not NTLM (service-semantics 11.8). */
void MailSender::Private::setLogin()
{
    if (mail.account.user.isEmpty())
        return;
    set(CURLOPT_USERNAME, mail.account.user.toUtf8().constData());
    set(CURLOPT_PASSWORD, mail.password.toUtf8().constData());
    set(CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN;AUTH=CRAM-MD5");
}

void MailSender::Private::setMessage()
{
    set(CURLOPT_MAIL_FROM, QString(u'<' + mail.account.from + u'>').toLatin1().constData());
    for (const QString &address : mail.to)
        append(recipients, '<' + address.toLatin1() + '>');
    set(CURLOPT_MAIL_RCPT, recipients.get());
    for (const QByteArray &line : MailHeader::lines(mail))
        append(headers, line);
    set(CURLOPT_HTTPHEADER, headers.get());
    addFiles();
    set(CURLOPT_MIMEPOST, mime.get());
}

void MailSender::Private::addFiles()
{
    mime.reset(curl_mime_init(handle.get()));
    curl_mimepart *body = curl_mime_addpart(mime.get());
    const QByteArray text = mail.text.toUtf8();
    curl_mime_data(body, text.constData(), static_cast<size_t>(text.size()));
    curl_mime_type(body, "text/plain; charset=utf-8");
    curl_mime_encoder(body, "quoted-printable");
    for (const DeliveryFile &file : order.files) {
        curl_mimepart *part = curl_mime_addpart(mime.get());
        curl_mime_data(part, file.content.constData(), static_cast<size_t>(file.content.size()));
        curl_mime_type(part, file.type.constData());
        curl_mime_encoder(part, "base64");
        curl_mime_filename(part, MailHeader::fileName(file.name).constData());
    }
}

QString MailSender::Private::sentence(CURLcode code) const
{
    switch (code) {
    case CURLE_COULDNT_CONNECT:
        return Text::tr("The mail server %1 cannot be reached.").arg(server());
    case CURLE_OPERATION_TIMEDOUT:
        return Text::tr("The mail server %1 did not answer in time.").arg(server());
    case CURLE_PEER_FAILED_VERIFICATION:
        return Text::tr(
                   "The certificate of the mail server %1 cannot be trusted: check the name of "
                   "the server, or give the account the certificate of its authority.")
            .arg(server());
    case CURLE_USE_SSL_FAILED:
        return Text::tr("The mail server %1 offers no encryption (STARTTLS), so nothing was sent.")
            .arg(server());
    case CURLE_SSL_CONNECT_ERROR:
        return Text::tr("No encrypted connection to the mail server %1 could be made; check port "
                        "and security of the account.")
            .arg(server());
    default:
        return Text::tr("The mail server %1 broke off: %2.")
            .arg(server(), QString::fromLatin1(curl_easy_strerror(code)));
    }
}

/** The server has answered, and said no. */
DeliveryOutcome MailSender::Private::ofRefusal(CURLcode code, int serverCode) const
{
    DeliveryOutcome outcome;
    outcome.serverCode = serverCode;
    const QString said = MailHeader::serverText(lastLine);
    const bool login = code == CURLE_LOGIN_DENIED || serverCode == loginRefused
        || serverCode == loginWanted;
    outcome.text = Text::tr("The mail server %1 refused it: %2").arg(server(), said);
    if (serverCode < serverRefuses)
        return outcome;
    outcome.end = login ? DeliveryOutcome::End::NotSetUp : DeliveryOutcome::End::Refused;
    if (login && mail.account.user.isEmpty())
        outcome.text = Text::tr("The mail server %1 wants a login; give the account a user and a "
                                "password: %2")
                           .arg(server(), said);
    else if (login)
        outcome.text = Text::tr("The mail server %1 refused the login of “%2”; check user and "
                                "password of the account: %3")
                           .arg(server(), mail.account.user, said);
    return outcome;
}

DeliveryOutcome MailSender::Private::outcome(CURLcode code) const
{
    const int serverCode = codeOf(lastLine);
    DeliveryOutcome outcome;
    outcome.serverCode = serverCode;
    if (code == CURLE_OK) {
        outcome.end = DeliveryOutcome::End::Done;
        outcome.place = MailHeader::serverText(lastLine);
        return outcome;
    }
    const bool refusal = code == CURLE_SEND_ERROR || code == CURLE_RECV_ERROR
        || code == CURLE_WEIRD_SERVER_REPLY || code == CURLE_LOGIN_DENIED
        || code == CURLE_REMOTE_ACCESS_DENIED;
    if (refusal && serverCode >= firstRefusal)
        return ofRefusal(code, serverCode);
    outcome.text = sentence(code);
    return outcome;
}

MailSender::MailSender(const MailOrder &mail, const DeliveryOrder &order)
    : d(std::make_unique<Private>(Private{mail, order}))
{ }

MailSender::~MailSender() = default;

std::optional<DeliveryOutcome> MailSender::resolve()
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_ADDRCONFIG;
    addrinfo *found = nullptr;
    const QByteArray host = d->mail.account.host.toLatin1();
    if (const int error = getaddrinfo(host.constData(), nullptr, &hints, &found); error != 0) {
        DeliveryOutcome outcome;
        outcome.text = Text::tr("The mail server %1 cannot be found: %2.")
                           .arg(d->mail.account.host, QString::fromLocal8Bit(gai_strerror(error)));
        return outcome;
    }
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owner(found, freeaddrinfo);
    QByteArrayList addresses;
    for (const addrinfo *one = found; one != nullptr; one = one->ai_next) {
        if (one->ai_family == AF_INET || one->ai_family == AF_INET6)
            addresses.append(numericAddress(*one));
    }
    const bool isName = !d->mail.account.host.contains(u':');
    if (isName)
        append(d->addresses,
               host + ':' + QByteArray::number(d->mail.account.port) + ':' + addresses.join(','));
    return std::nullopt;
}

DeliveryOutcome MailSender::send()
{
    d->setServer();
    d->setProtection();
    d->setLogin();
    if (d->order.test)
        d->set(CURLOPT_CUSTOMREQUEST, "NOOP");
    else
        d->setMessage();
    return d->outcome(curl_easy_perform(d->handle.get()));
}

} // namespace Fax
