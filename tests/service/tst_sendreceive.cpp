#include "servicefixture.h"

#include <QtTest/QSignalSpy>

using namespace Fax;
using namespace std::chrono_literals;

/** Whole faxes between the two built-in ports: real store, real fax-line and fax-render. */
class tst_SendReceive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrivesPixelByPixel();
};

void tst_SendReceive::arrivesPixelByPixel()
{
    ServiceFixture fixture;
    QVERIFY(fixture.open());
    const JobId id = fixture.send(QStringLiteral("102"), textOfPages(2));
    QVERIFY(id.isValid());
    QVERIFY(fixture.waitForState(id, JobState::Completed));
    QVERIFY(fixture.waitForFaxes(1));
    const QList<FaxPage> sent = fixture.jobPages(id);
    QCOMPARE(sent.size(), 2);
    QCOMPARE(fixture.faxPages(fixture.inbox().first().id), sent);
    fixture.close();
}

QTEST_GUILESS_MAIN(tst_SendReceive)
#include "tst_sendreceive.moc"
