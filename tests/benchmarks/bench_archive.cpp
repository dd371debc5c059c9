// The index of an archive with a million faxes: how fast it takes them, how large it becomes, how fast it answers.
//   bench_archive [faxes]        (1,000,000)

#include "store/sqljobstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>

#include <algorithm>
#include <functional>

using namespace Fax;

namespace {

QTextStream out(stdout);

constexpr int rowsTogether = 1000;
constexpr int repeats = 51;
constexpr int firstHits = 50;

double millisecondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

double megabytesInMemory()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

/** Letters like those of names and words, from few beginnings: many faxes share a word. */
QString wordOf(quint32 number)
{
    static const QString consonants = QStringLiteral("bdfghklmnprstvwz");
    static const QString vowels = QStringLiteral("aeiou");
    QString word;
    for (int i = 0; i < 4 || number > 0; ++i) {
        word += consonants.at(number % 16);
        word += vowels.at(number / 16 % 5);
        number /= 80;
    }
    return word;
}

/** A million faxes of ten years: 200,000 partners, 300 users, 500 words in subjects. */
ArchivedFax faxOf(int i, QRandomGenerator &random)
{
    const quint32 partner = quint32(random.bounded(200'000));
    ArchivedFax fax;
    fax.direction = i % 2 ? Direction::Sent : Direction::Received;
    fax.time = QDateTime(QDate(2016, 1, 1), QTime(0, 0), Qt::UTC)
                   .addSecs(qint64(i) * 315 + random.bounded(300));
    fax.number = QStringLiteral("+49 %1 %2")
                     .arg(30 + partner % 900)
                     .arg(1'000'000 + (partner * 7919) % 9'000'000);
    fax.name = wordOf(partner % 5000) + u' ' + wordOf(partner / 7 + 100) + QStringLiteral(" GmbH");
    fax.tsid = fax.number;
    fax.csid = QStringLiteral("+49 30 5550100");
    fax.subject = QStringLiteral("%1 %2 %3")
                      .arg(wordOf(quint32(random.bounded(500))),
                           wordOf(quint32(random.bounded(500)) + 9000))
                      .arg(100'000 + i);
    fax.documentName = QStringLiteral("letter-%1.pdf").arg(random.bounded(10'000));
    fax.user = QStringLiteral("user%1").arg(random.bounded(300));
    fax.port = QStringLiteral("Line 1");
    fax.pages = 2;
    fax.path = QStringLiteral("/var/lib/faxconsole/archive/%1/2026/05/%2/fax.tif")
                   .arg(i % 2 ? QStringLiteral("sent") : QStringLiteral("received"))
                   .arg(i, 16, 16, QLatin1Char('0'));
    fax.size = 60'000;
    return fax;
}

void fill(JobStore &store, int count)
{
    QRandomGenerator random(1);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < count; i += rowsTogether) {
        QList<ArchivedFax> faxes;
        for (int k = i; k < std::min(count, i + rowsTogether); ++k)
            faxes.append(faxOf(k, random));
        if (const auto indexed = store.indexFound(faxes, 1); !indexed)
            qFatal("%s", qPrintable(indexed.error().message()));
    }
    out << count << " faxes indexed, " << rowsTogether
        << " in a transaction: " << count * 1000.0 / millisecondsOf(timer) << " per second\n";
    timer.start();
    for (int i = 0; i < 100; ++i) {
        if (const auto noted = store.noteArchived(faxOf(count + i, random)); !noted)
            qFatal("%s", qPrintable(noted.error().message()));
    }
    out << "one more, durably: " << millisecondsOf(timer) / 100 << " ms\n";
}

void ask(JobStore &store, const char *name, const ArchiveFilter &filter)
{
    QList<double> times;
    qsizetype hits = 0;
    for (int i = 0; i < repeats; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto faxes = store.archive(filter);
        times.append(millisecondsOf(timer));
        if (!faxes)
            qFatal("%s", qPrintable(faxes.error().message()));
        hits = faxes->size();
    }
    const double first = times.constFirst();
    std::sort(times.begin(), times.end());
    out << QString::fromLatin1(name).leftJustified(44) << " " << hits << " hits, median "
        << QString::number(times.at(repeats / 2), 'f', 2) << " ms, longest "
        << QString::number(times.constLast(), 'f', 2) << " ms, the first "
        << QString::number(first, 'f', 2) << " ms\n";
    out.flush();
}

ArchiveFilter textFilter(const QString &text)
{
    ArchiveFilter filter;
    filter.text = text;
    filter.limit = firstHits;
    return filter;
}

void measure(JobStore &store, int count)
{
    QRandomGenerator random(1);
    const ArchivedFax old = faxOf(count / 50, random);
    ask(store, "newest 50", textFilter({}));
    ask(store, "number, all digits", textFilter(old.number));
    ask(store, "number, last 7 digits", textFilter(old.number.right(7)));
    ask(store, "number, 3 digits", textFilter(QStringLiteral("555")));
    ask(store, "number, 2 digits", textFilter(QStringLiteral("55")));
    ask(store, "number that nobody has", textFilter(QStringLiteral("99999999")));
    ask(store, "name", textFilter(old.name.section(u' ', 0, 0)));
    ask(store, "whole name", textFilter(old.name));
    ask(store, "word of the subject, of one fax",
        textFilter(QString::number(100'000 + count / 50)));
    ask(store, "word that every fax has", textFilter(QStringLiteral("letter")));
    ask(store, "two common words, rarely together", textFilter(wordOf(17) + u' ' + wordOf(9111)));
    ask(store, "part of words: \"gmb\" \"let\" and a rare one",
        textFilter(QStringLiteral("gmb let ") + old.name.section(u' ', 1, 1)));
    ask(store, "word that nothing has", textFilter(QStringLiteral("xyzzyx")));
    ask(store, "two letters that nothing has", textFilter(QStringLiteral("qx")));
    ArchiveFilter dates = textFilter({});
    dates.from = old.time;
    dates.to = old.time.addDays(7);
    ask(store, "one week, long ago", dates);
    dates.text = QStringLiteral("letter");
    ask(store, "one week and a word", dates);
    ArchiveFilter user = textFilter({});
    user.user = QStringLiteral("user7");
    ask(store, "newest of one user", user);
    user.text = QStringLiteral("xyzzyx");
    ask(store, "one user, word that nothing has", user);
    ArchiveFilter sent = textFilter(old.name.section(u' ', 0, 0));
    sent.direction = Direction::Sent;
    ask(store, "name, sent only", sent);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int count = QCoreApplication::arguments().value(1, QStringLiteral("1000000")).toInt();
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("fax.db"));
    {
        auto store = openSqlJobStore(file);
        if (!store)
            qFatal("%s", qPrintable(store.error().message()));
        fill(**store, count);
    }
    out << "on disk: " << double(QFileInfo(file).size()) / 1e6 << " MB\n";
    const double before = megabytesInMemory();
    auto store = openSqlJobStore(file);
    if (!store)
        qFatal("%s", qPrintable(store.error().message()));
    measure(**store, count);
    out << "memory for it: " << megabytesInMemory() - before << " MB\n";
    return 0;
}
