#include "link/buslink.h"
#include "link/locallink.h"
#include "linksuite.h"
#include "privatebus.h"

using namespace Fax;

namespace {

enum class Way { SameProcess, Folder, SessionBus, SystemBus };

} // namespace

Q_DECLARE_METATYPE(Way)

/** The suite on every link of this computer; over ssh see tst_sshlink. */
class tst_Link : public LinkSuite
{
    Q_OBJECT

private:
    PrivateBus m_session{PrivateBus::Kind::Session};
    PrivateBus m_system{PrivateBus::Kind::System};

protected:
    std::optional<QDBusConnection::BusType> bus() const override
    {
        QFETCH_GLOBAL(Way, way);
        if (way == Way::SessionBus)
            return QDBusConnection::SessionBus;
        if (way == Way::SystemBus)
            return QDBusConnection::SystemBus;
        return std::nullopt;
    }

    std::unique_ptr<Link> makeLink(std::chrono::milliseconds deadline) override
    {
        QFETCH_GLOBAL(Way, way);
        if (way == Way::SameProcess)
            return std::make_unique<LocalLink>(m_handler, deadline);
        const BusEndpoint endpoint = way == Way::SessionBus ? BusEndpoint::session()
            : way == Way::SystemBus                         ? BusEndpoint::system()
                                    : BusEndpoint::folder(m_host->folder().socketAddress());
        auto link = std::make_unique<BusLink>(endpoint, deadline);
        if (const auto opened = link->open(); !opened) {
            qWarning("%s", qPrintable(opened.error().message()));
            return nullptr;
        }
        return link;
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<Way>("way");
        QTest::newRow("LocalLink") << Way::SameProcess;
        QTest::newRow("BusLink, data folder") << Way::Folder;
        QTest::newRow("BusLink, session bus") << Way::SessionBus;
        QTest::newRow("BusLink, system bus") << Way::SystemBus;
    }

    void initTestCase()
    {
        m_system.setPolicy(QStringLiteral(BUS_POLICY), PrivateBus::thisUser());
        QVERIFY(m_session.start() && m_system.start());
    }
};

QTEST_GUILESS_MAIN(tst_Link)
#include "tst_link.moc"
