#include "common/idlistview.h"
#include "outbox/outboxmodel.h"
#include "support/fakelink/seed.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace Fax;
using Column = Ui::OutboxModel::Column;

/** A hundred thousand jobs in the list (Q5, Q6): order, filter, selection and changes. bench_outbox has the times. */
class tst_Outbox100k : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyJobIsThere();
    void sorts_data();
    void sorts();
    void filters();
    void selectAll();
    void changesKeepTheSelection();

private:
    static constexpr int count = 100'000;

    std::unique_ptr<FakeLink> m_link;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Model::Server> m_server;
    std::unique_ptr<Ui::OutboxModel> m_model;
    std::unique_ptr<Ui::IdListView> m_view;
};

void tst_Outbox100k::initTestCase()
{
    m_link = std::make_unique<FakeLink>();
    m_clock = std::make_unique<ManualClock>(Seed::now());
    m_server = std::make_unique<Model::Server>(*m_link);
    m_model = std::make_unique<Ui::OutboxModel>(*m_server, *m_clock);
    m_view = std::make_unique<Ui::IdListView>(m_model.get());
    const QList<Job> jobs = Seed::manyJobs(count);
    for (const Job &job : jobs)
        m_link->jobs.insert(job.id.value, job);
    QSignalSpy loaded(m_server.get(), &Model::Server::loaded);
    m_server->connectTo();
    QVERIFY(loaded.wait(120'000));
    m_view->show();
}

void tst_Outbox100k::cleanupTestCase()
{
    m_view.reset();
    m_model.reset();
    m_server.reset();
    m_clock.reset();
    m_link.reset();
}

void tst_Outbox100k::everyJobIsThere()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), count, 60'000);
    QCOMPARE(m_model->shownJobs(), count);
    const qint64 first = m_model->idAt(0); // 5.3: high priority, the oldest of them
    QCOMPARE(m_model->job(first)->priority, Priority::High);
}

void tst_Outbox100k::sorts_data()
{
    QTest::addColumn<Column>("column");
    QTest::newRow("a time") << Column::Submitted;
    QTest::newRow("a text") << Column::Recipient;
    QTest::newRow("a number") << Column::Id;
}

void tst_Outbox100k::sorts()
{
    QFETCH(Column, column);
    m_view->select(77);
    m_model->sort(static_cast<int>(column), Qt::DescendingOrder);
    QCOMPARE(m_view->selectedIds(), QList<qint64>{77});
    QVariant before = m_model->index(0, static_cast<int>(column)).data(Ui::RowIndexModel::SortRole);
    for (int row = 1; row < count; row += 97) {
        const QVariant key = m_model->index(row, static_cast<int>(column))
                                 .data(Ui::RowIndexModel::SortRole);
        QVERIFY(QVariant::compare(before, key) != QPartialOrdering::Less);
        before = key;
    }
    m_model->sort(-1);
    QCOMPARE(m_view->selectedIds(), QList<qint64>{77});
}

void tst_Outbox100k::filters()
{
    m_model->setFilter(QStringLiteral("town minutes"));
    QCOMPARE(m_model->rowCount(), count / 4);
    QCOMPARE(m_model->allJobs(), count);
    m_model->setFilter(QStringLiteral("id:4711"));
    QCOMPARE(m_model->rowCount(), 1);
    m_model->setFilter({});
    QCOMPARE(m_model->rowCount(), count);
}

void tst_Outbox100k::selectAll()
{
    m_view->selectAll();
    QCOMPARE(m_view->selectedIds().size(), count);
    m_view->clearSelection();
}

/** 5,000 changes come in while somebody has rows selected: these rows stay selected. */
void tst_Outbox100k::changesKeepTheSelection()
{
    m_view->select(500);
    for (int id = 1; id <= 5000; ++id) {
        Job job = m_link->jobs.value(id);
        job.priority = Priority::High;
        job.recipientName = QStringLiteral("Changed");
        m_link->putJob(job);
    }
    const int column = static_cast<int>(Column::Recipient);
    QTRY_COMPARE_WITH_TIMEOUT(m_model->indexOf(5000).siblingAtColumn(column).data().toString(),
                              QStringLiteral("Changed"), 30'000);
    m_model->flush();
    QCOMPARE(m_view->selectedIds(), QList<qint64>{500});
    QCOMPARE(m_model->rowCount(), count);
    m_model->setFilter(QStringLiteral("to:changed"));
    QCOMPARE(m_model->rowCount(), 5000);
}

QTEST_MAIN(tst_Outbox100k)
#include "tst_outbox_100k.moc"
