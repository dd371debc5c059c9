#include "efaxprocess.h"
#include "imaging/tifffax.h"
#include "serialfax.h"
#include "support/linebench.h"
#include "support/modembank/bankprocess.h"

#include <QtTest/QtTest>

using namespace Fax;

/** Debian's efax over software modems on pseudo-terminals, ten times as fast as in life. */
class tst_Efax : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void efaxToEfax();
    void weSend();
    void efaxSends();
};

namespace {

constexpr double factor = 10;
constexpr int limitMs = 30'000;

QStringList bankOptions()
{
    return {QStringLiteral("--factor"), QString::number(factor), QStringLiteral("--patient"),
            QStringLiteral("--xon-xoff")};
}

/** White where efax puts its header, which makes the first rows its own. */
QList<FaxPage> document(int pages, Resolution resolution)
{
    constexpr int headerRows = 60;
    QList<FaxPage> all;
    for (int i = 0; i < pages; ++i) {
        const FaxPage text = testPage(1728, 100 + 60 * i, resolution, i + 1);
        all.append(FaxPage(1728, headerRows + text.rows(), resolution,
                           QByteArray(headerRows * text.bytesPerRow(), 0) + text.bits()));
    }
    return all;
}

T30Task task(const QString &localId, const QList<FaxPage> &pages)
{
    T30Task task;
    task.settings.localId = localId;
    if (!pages.isEmpty())
        task.document = TiffFax::write(pages);
    task.pages = static_cast<int>(pages.size());
    return task;
}

/** Empty, or where two documents differ. */
QByteArray difference(const QList<FaxPage> &arrived, const QList<FaxPage> &sent)
{
    if (arrived.size() != sent.size())
        return QByteArray::number(arrived.size()) + " pages";
    for (int i = 0; i < sent.size(); ++i) {
        const FaxPage &a = arrived[i];
        const FaxPage &b = sent[i];
        const int same = std::min(a.rows(), b.rows());
        int row = 0;
        while (a.width() == b.width() && row < same
               && std::equal(a.row(row), a.row(row) + a.bytesPerRow(), b.row(row)))
            ++row;
        if (!(a == b))
            return QStringLiteral(
                       "page %1: %2 x %3, %4, not %5 x %6, %7; the first other row is %8")
                .arg(i + 1)
                .arg(a.width())
                .arg(a.rows())
                .arg(int(a.resolution()))
                .arg(b.width())
                .arg(b.rows())
                .arg(int(b.resolution()))
                .arg(row)
                .toLatin1();
    }
    return {};
}

} // namespace

namespace {

/** All calls of a test function run at once on one bank. */
const QList<QList<FaxPage>> &documents()
{
    static const QList<QList<FaxPage>> all{document(1, Resolution::Standard),
                                           document(3, Resolution::Fine),
                                           document(2, Resolution::Standard)};
    return all;
}

QString caller(int call)
{
    return QString::number(200 + call);
}

QString called(int call)
{
    return QString::number(300 + call);
}

std::unique_ptr<BankProcess> bankForDocuments()
{
    QStringList options = bankOptions();
    for (int call = 0; call < documents().size(); ++call)
        options << caller(call) << called(call);
    return std::make_unique<BankProcess>(options);
}

} // namespace

/** Proves the bank: nothing of ours but the line is in it. */
void tst_Efax::efaxToEfax()
{
    const auto bank = bankForDocuments();
    std::vector<std::unique_ptr<EfaxProcess>> senders;
    std::vector<std::unique_ptr<EfaxProcess>> receivers;
    for (int call = 0; call < documents().size(); ++call) {
        receivers.push_back(std::make_unique<EfaxProcess>(*bank, called(call)));
        receivers.back()->receive();
        senders.push_back(std::make_unique<EfaxProcess>(*bank, caller(call)));
        senders.back()->send(called(call), documents()[call]);
    }
    for (int call = 0; call < documents().size(); ++call) {
        const auto i = static_cast<size_t>(call);
        QVERIFY2(senders[i]->hasSucceeded(limitMs), senders[i]->log().right(900));
        QVERIFY2(receivers[i]->hasSucceeded(limitMs), receivers[i]->log().right(900));
        QCOMPARE(
            difference(withoutWhiteTop(receivers[i]->pages()), withoutWhiteTop(documents()[call])),
            QByteArray());
    }
}

void tst_Efax::weSend()
{
    const auto bank = bankForDocuments();
    std::vector<std::unique_ptr<SerialFax>> senders;
    std::vector<std::unique_ptr<EfaxProcess>> receivers;
    for (int call = 0; call < documents().size(); ++call) {
        receivers.push_back(std::make_unique<EfaxProcess>(*bank, called(call)));
        receivers.back()->receive();
        senders.push_back(std::make_unique<SerialFax>(*bank, caller(call)));
        senders.back()->send(called(call).toLatin1(), task(caller(call), documents()[call]));
    }
    for (int call = 0; call < documents().size(); ++call) {
        const auto i = static_cast<size_t>(call);
        QTRY_VERIFY2_WITH_TIMEOUT(senders[i]->isOver(), senders[i]->story().right(900), limitMs);
        QVERIFY2(senders[i]->end->code == ErrorCode::None, senders[i]->story().right(900));
        QCOMPARE(senders[i]->end->pagesConfirmed, documents()[call].size());
        QVERIFY2(receivers[i]->hasSucceeded(limitMs), receivers[i]->log().right(900));
        QCOMPARE(difference(receivers[i]->pages(), documents()[call]), QByteArray());
    }
}

void tst_Efax::efaxSends()
{
    const auto bank = bankForDocuments();
    std::vector<std::unique_ptr<EfaxProcess>> senders;
    std::vector<std::unique_ptr<SerialFax>> receivers;
    for (int call = 0; call < documents().size(); ++call) {
        receivers.push_back(std::make_unique<SerialFax>(*bank, called(call)));
        receivers.back()->receive(task(called(call), {}));
        senders.push_back(std::make_unique<EfaxProcess>(*bank, caller(call)));
        senders.back()->send(called(call), documents()[call]);
    }
    for (int call = 0; call < documents().size(); ++call) {
        const auto i = static_cast<size_t>(call);
        QTRY_VERIFY2_WITH_TIMEOUT(receivers[i]->isOver(), receivers[i]->story().right(900),
                                  limitMs);
        QVERIFY2(senders[i]->hasSucceeded(limitMs), senders[i]->log().right(900));
        QVERIFY2(receivers[i]->end->code == ErrorCode::None, receivers[i]->story().right(900));
        QCOMPARE(difference(withoutWhiteTop(receivers[i]->log.pages()),
                            withoutWhiteTop(documents()[call])),
                 QByteArray());
    }
}

QTEST_GUILESS_MAIN(tst_Efax)
#include "tst_efax.moc"
