#pragma once

#include "base/clock.h"
#include "servicefixture.h"
#include "support/fakeline.h"

#include <QtCore/QPointer>

namespace Fax {

/** A service on a line that does what the test says, with a clock that the test turns; a base of test classes. */
class ScriptedService
{
protected:
    static inline const QDateTime startOfTest{{2026, 5, 6}, {13, 51}, Qt::UTC};

    /** For m_fixture->open(): m_line, made anew by each service, and m_clock if there is one. */
    [[nodiscard]] ServiceOptions scripted()
    {
        ServiceOptions options;
        options.clock = m_clock.get();
        options.makeLine = [this] {
            auto line = std::make_unique<FakeLine>();
            m_line = line.get();
            return line;
        };
        return options;
    }

    [[nodiscard]] bool waitForDials(qsizetype count)
    {
        return QTest::qWaitFor([&] { return m_line->dialled.size() >= count; }, 10'000);
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ServiceFixture> m_fixture;
    QPointer<FakeLine> m_line;
};

} // namespace Fax
