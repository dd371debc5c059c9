#include "service/porttests.h"

#include "job/numberrules.h"
#include "service/porttest.h"
#include "service/serviceparts.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <limits>

namespace Fax {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PortTests)
};

/** Calls of faxes are numbered by the store, from 1 on; these are far away from them. */
constexpr qint64 firstCall = std::numeric_limits<qint64>::max() / 2;

Result<std::optional<FaxNumber>> checkedNumber(const ServiceParts &parts, const Port &port,
                                               const QString &text)
{
    if (text.isEmpty())
        return std::optional<FaxNumber>();
    const auto number = FaxNumber::parse(text);
    if (!number)
        return tl::unexpected(number.error());
    return NumberRules(parts.settings).check(*number, port.config().prefix).map([&] {
        return std::optional(*number);
    });
}

} // namespace

PortTests::PortTests(ServiceParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_lastCall(firstCall)
{ }

PortTests::~PortTests() = default;

Result<> PortTests::start(Port &port, const QString &number)
{
    const QString name = port.config().name;
    if (testOf(port.config().id))
        return failure(ErrorCode::InvalidOperation, Text::tr("%1 is being tested").arg(name));
    if (port.isInCall() || port.isRinging())
        return failure(ErrorCode::InvalidOperation,
                       Text::tr("%1 has a call; test it when the line is free").arg(name));
    const auto checked = checkedNumber(m_parts, port, number);
    if (!checked)
        return tl::unexpected(checked.error());
    auto test = std::make_unique<PortTest>(m_parts, port.config().id, *checked,
                                           CallId{++m_lastCall});
    PortTest *started = test.get();
    m_running.push_back(std::move(test));
    connect(started, &PortTest::finished, this, [this, started] {
        const auto mine = [&](const auto &one) { return one.get() == started; };
        const auto found = std::ranges::find_if(m_running, mine);
        found->release()->deleteLater(); // this is its signal
        m_running.erase(found);
    });
    // The steps come after the answer that the test has begun.
    QMetaObject::invokeMethod(started, &PortTest::start, Qt::QueuedConnection);
    return {};
}

PortTest *PortTests::testOf(PortId port) const
{
    const auto found = std::ranges::find_if(m_running,
                                            [&](const auto &test) { return test->port() == port; });
    return found == m_running.end() ? nullptr : found->get();
}

} // namespace Fax
