#include "output.h"

#include "base/valuemap.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cstdio>

#include <unistd.h>

namespace Fax::Cli {

namespace {

bool outputBroken = false;

void write(FILE *stream, const QString &line)
{
    const QByteArray octets = line.toUtf8() + '\n';
    std::fwrite(octets.constData(), 1, static_cast<size_t>(octets.size()), stream);
    if (std::fflush(stream) != 0 && stream == stdout)
        outputBroken = true;
}

QString padded(const QString &cell, qsizetype width)
{
    return cell + QString(std::max<qsizetype>(0, width - cell.size()), u' ');
}

} // namespace

QString printable(const QString &text)
{
    QString result = text;
    for (QChar &c : result) {
        if (!c.isPrint() && !c.isSurrogate())
            c = u' ';
    }
    return result;
}

void printLine(const QString &line)
{
    write(stdout, line);
}

void printNote(const QString &line)
{
    write(stderr, QStringLiteral("faxctl: ") + printable(line));
}

bool isOutputBroken()
{
    return outputBroken;
}

bool isTerminal(int fd)
{
    return ::isatty(fd) == 1;
}

Exit fail(const Error &error)
{
    printNote(error.message());
    return exitFor(error.code);
}

Exit failUsage(const QString &sentence)
{
    printNote(sentence);
    printNote(Text::tr("see faxctl --help"));
    return Exit::Usage;
}

QJsonValue toJson(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QByteArray:
        return QString::fromLatin1(value.toByteArray().toHex());
    case QMetaType::QVariantMap: {
        QJsonObject object;
        const QVariantMap map = value.toMap();
        for (auto item = map.cbegin(); item != map.cend(); ++item)
            object.insert(item.key(), toJson(*item));
        return object;
    }
    case QMetaType::QVariantList: {
        QJsonArray array;
        const QVariantList list = value.toList();
        for (const QVariant &item : list)
            array.append(toJson(item));
        return array;
    }
    default:
        return QJsonValue::fromVariant(value);
    }
}

namespace {

void printDocument(const QVariant &value, QJsonDocument::JsonFormat format)
{
    const QJsonValue json = toJson(value);
    const QJsonDocument document = json.isArray() ? QJsonDocument(json.toArray())
                                                  : QJsonDocument(json.toObject());
    printLine(QString::fromUtf8(document.toJson(format)).trimmed());
}

} // namespace

void printJson(const QVariant &value)
{
    printDocument(value, QJsonDocument::Indented);
}

void printJsonLine(const QVariant &value)
{
    printDocument(value, QJsonDocument::Compact);
}

Table::Table(QStringList titles)
{
    m_rows.append(std::move(titles));
}

void Table::addRow(QStringList cells)
{
    Q_ASSERT(cells.size() == m_rows.first().size());
    for (QString &cell : cells)
        cell = printable(cell);
    m_rows.append(std::move(cells));
}

void Table::print() const
{
    if (m_rows.size() == 1) {
        printLine(Text::tr("None."));
        return;
    }
    QList<qsizetype> widths(m_rows.first().size(), 0);
    for (const QStringList &row : m_rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype i = 0; i + 1 < row.size(); ++i)
            line += padded(row[i], widths[i] + 2);
        printLine(QString(line + row.last()).trimmed());
    }
}

void printFacts(const QList<std::pair<QString, QString>> &facts)
{
    qsizetype width = 0;
    for (const auto &fact : facts)
        width = fact.second.isEmpty() ? width : std::max(width, fact.first.size());
    for (const auto &[name, value] : facts) {
        if (!value.isEmpty())
            printLine(padded(name, width + 2) + printable(value));
    }
}

QString localTime(const QVariant &iso)
{
    const QDateTime time = timeFromIso(iso.toString());
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                          : QString();
}

QString whyOf(const QVariantMap &job)
{
    const QVariantMap why = job.value(QStringLiteral("why")).toMap();
    return whySentence({why.value(QStringLiteral("code")).toString(),
                        why.value(QStringLiteral("parameters")).toMap()},
                       WhyContext::current());
}

QVariantMap jobForPrograms(QVariantMap job)
{
    job.remove(QStringLiteral("password"));
    QVariantMap why = job.value(QStringLiteral("why")).toMap();
    why.insert(QStringLiteral("sentence"), whyOf(job));
    job.insert(QStringLiteral("why"), why);
    return job;
}

QString arrow(const QVariantMap &entry)
{
    return entry.value(QStringLiteral("direction")) == QStringLiteral("sent")
        ? QStringLiteral("->")
        : QStringLiteral("<-");
}

QString frameLine(const QVariantMap &entry)
{
    const QString line = QStringLiteral("%1 s  %2  %3")
                             .arg(entry.value(QStringLiteral("seconds")).toDouble(), 8, 'f', 2);
    const QString name = entry.value(QStringLiteral("name")).toString();
    const QString meaning = entry.value(QStringLiteral("meaning")).toString();
    return line.arg(arrow(entry), meaning.isEmpty() ? name : name.leftJustified(6) + meaning);
}

} // namespace Fax::Cli
