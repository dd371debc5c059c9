#include "imaging/render/rendersupervisor.h"

#include <QtTest/QtTest>

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace Fax;
using namespace Fax::RenderProtocol;

namespace {
constexpr quint64 job = 7;

void say(int output, const WorkerMessage &message)
{
    const QByteArray octets = message.encode();
    if (write(output, octets.constData(), static_cast<size_t>(octets.size())) != octets.size())
        _exit(1);
}

Page pageOf(int number, int count, int width = 1728)
{
    Page page;
    page.job = job;
    page.number = number;
    page.count = count;
    page.page = FaxPage(width, 10, Resolution::Fine);
    return page;
}
} // namespace

namespace Fax {
/** In place of the real one: a child that does what the name of its document says. */
ChildExit runRenderChild(const RenderOrder &order, int output)
{
    const QString deed = order.documents.value(0).name;
    if (deed == u"closes its pipe and lives") {
        close(output);
        for (;;)
            pause();
    }
    if (deed == u"begins with page 2")
        say(output, pageOf(2, 2).encode());
    else if (deed == u"repeats a page")
        (say(output, pageOf(1, 2).encode()), say(output, pageOf(1, 2).encode()));
    else if (deed == u"too many pages")
        say(output, pageOf(1, 4).encode());
    else if (deed == u"other paper")
        say(output, pageOf(1, 1, 2432).encode());
    else
        say(output, pageOf(1, 2).encode());
    if (deed == u"good")
        say(output, pageOf(2, 2).encode());
    say(output, Finished{job, 2}.encode());
    return ChildExit::Done;
}
} // namespace Fax

/** The parent of the document workers, with children that were taken over by their document. */
class tst_RenderSupervisor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyChildEndsOneJobOnly_data();
    void everyChildEndsOneJobOnly();

private:
    QList<WorkerMessage> answers();

    int m_toParent = -1;
    int m_fromParent = -1;
    pid_t m_parent = -1;
};

void tst_RenderSupervisor::init()
{
    int input[2];
    int output[2];
    QCOMPARE(pipe(input), 0);
    QCOMPARE(pipe(output), 0);
    m_parent = fork();
    if (m_parent == 0) {
        close(input[1]);
        close(output[0]);
        RenderSupervisor supervisor(input[0], output[1]);
        _exit(supervisor.run());
    }
    close(input[0]);
    close(output[1]);
    m_toParent = input[1];
    m_fromParent = output[0];
}

void tst_RenderSupervisor::cleanup()
{
    close(m_toParent);
    close(m_fromParent);
    kill(m_parent, SIGKILL);
    waitpid(m_parent, nullptr, 0);
}

/** Up to the word that ends the job; none after it if that does not come in time. */
QList<WorkerMessage> tst_RenderSupervisor::answers()
{
    constexpr int patienceMs = 5000;
    QList<WorkerMessage> all;
    WorkerMessageReader reader;
    pollfd wait{m_fromParent, POLLIN, 0};
    while (poll(&wait, 1, patienceMs) > 0) {
        QByteArray octets(4096, '\0');
        octets.truncate(std::max<ssize_t>(0, read(m_fromParent, octets.data(), 4096)));
        if (octets.isEmpty())
            break;
        reader.feed(octets);
        while (const auto next = reader.take()) {
            if (!*next)
                return {};
            all.append(**next);
            if (all.last().type != static_cast<quint8>(Type::Page))
                return all;
        }
    }
    return all;
}

void tst_RenderSupervisor::everyChildEndsOneJobOnly_data()
{
    QTest::addColumn<int>("pages");
    QTest::addColumn<bool>("good");
    QTest::newRow("good") << 2 << true;
    QTest::newRow("closes its pipe and lives") << 0 << false;
    QTest::newRow("begins with page 2") << 0 << false;
    QTest::newRow("repeats a page") << 1 << false;
    QTest::newRow("too many pages") << 0 << false;
    QTest::newRow("other paper") << 0 << false;
    QTest::newRow("ends before the last page") << 1 << false;
}

void tst_RenderSupervisor::everyChildEndsOneJobOnly()
{
    QFETCH(int, pages);
    QFETCH(bool, good);
    const QString deed = QString::fromLatin1(QTest::currentDataTag());
    say(m_toParent, Document{job, deed, "x"}.encode());
    Start start;
    start.job = job;
    start.maximumPages = 3;
    say(m_toParent, start.encode());

    const QList<WorkerMessage> all = answers();
    QCOMPARE(all.size(), pages + 1);
    QCOMPARE(all.last().type, static_cast<quint8>(good ? Type::Finished : Type::Failed));
    if (!good)
        QCOMPARE(Failed::decode(all.last())->error.code, ErrorCode::RenderCrashed);
}

QTEST_GUILESS_MAIN(tst_RenderSupervisor)
#include "tst_rendersupervisor.moc"
