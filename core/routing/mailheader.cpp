#include "routing/mailheader.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace Fax::MailHeader {

namespace {

constexpr qsizetype longestValue = 500;
constexpr qsizetype longestServerText = 300;
constexpr qsizetype octetsPerWord = 45; // 60 characters of base64; 72 with =?UTF-8?B? and ?=
constexpr qsizetype longestPlainLine = 60;

/** One line, without anything that a mail program would obey. */
QString cleaned(const QString &value)
{
    QString result;
    for (const QChar c : value.left(longestValue)) {
        const bool breaks = c.category() == QChar::Other_Control
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
        result += breaks ? QChar(u' ') : c;
    }
    return result.simplified();
}

bool isPlain(const QString &text)
{
    return text.size() <= longestPlainLine && !text.contains(QStringLiteral("=?"))
        && std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 32 && c.unicode() < 127; });
}

/** Characters are not cut in the middle: each word decodes by itself. */
QByteArray encodedWords(const QString &text)
{
    QByteArrayList words;
    QByteArray octets;
    const auto flush = [&] {
        words.append("=?UTF-8?B?" + octets.toBase64() + "?=");
        octets.clear();
    };
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype units = text.at(i).isHighSurrogate() ? 2 : 1;
        const QByteArray character = text.mid(i, units).toUtf8();
        if (octets.size() + character.size() > octetsPerWord)
            flush();
        octets += character;
        i += units;
    }
    if (!octets.isEmpty())
        flush();
    return words.join("\r\n ");
}

} // namespace

QByteArray text(const QString &value)
{
    const QString line = cleaned(value);
    return isPlain(line) ? line.toLatin1() : encodedWords(line);
}

QByteArray mailbox(const QString &name, const QString &address)
{
    const QString line = cleaned(name);
    if (line.isEmpty())
        return address.toLatin1();
    QString quoted = line;
    quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    const QByteArray shown = isPlain(line) ? '"' + quoted.toLatin1() + '"' : encodedWords(line);
    return shown + " <" + address.toLatin1() + '>';
}

QByteArray fileName(const QString &name)
{
    QByteArray result;
    for (const QChar c : name.left(100)) {
        const bool plain = c.unicode() < 128
            && (c.isLetterOrNumber() || QStringView(u"._-").contains(c));
        result += plain ? c.toLatin1() : '_';
    }
    return result.isEmpty() || result.startsWith('.') ? "fax" + result : result;
}

QList<QByteArray> lines(const MailOrder &order)
{
    const MailAccount &account = order.account;
    const QString date = QLocale::c().toString(order.date.toUTC(),
                                               QStringLiteral("ddd, dd MMM yyyy hh:mm:ss"));
    QList<QByteArray> lines{"Date: " + date.toLatin1() + " +0000",
                            "From: " + mailbox(account.fromName, account.from),
                            "To: " + order.to.join(QStringLiteral(",\r\n ")).toLatin1(),
                            "Subject: " + text(order.subject), "Auto-Submitted: auto-generated"};
    if (!account.replyTo.isEmpty())
        lines.append("Reply-To: " + account.replyTo.toLatin1());
    if (!order.messageId.isEmpty())
        lines.append("Message-ID: <" + order.messageId.toLatin1() + '>');
    return lines;
}

QString serverText(const QByteArray &line)
{
    QString result;
    for (const char c : line.left(longestServerText))
        result += c >= 32 && c < 127 ? QLatin1Char(c) : QLatin1Char(' ');
    return result.simplified();
}

} // namespace Fax::MailHeader
