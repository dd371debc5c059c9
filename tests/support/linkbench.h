#pragma once

#include "link/link.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <optional>

namespace Fax {

/** Folders and a question for tests of links to a ScriptedHandler; a base of test classes. */
class LinkBench
{
protected:
    /** A data folder of the test function's own. */
    [[nodiscard]] QString folder() const
    {
        return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()));
    }

    [[nodiscard]] static bool answers(Link &link)
    {
        std::optional<Result<Answer>> result;
        QObject context;
        link.request({QStringLiteral("echo"), {1}, {}}, &context,
                     [&](const Result<Answer> &answer) { result = answer; });
        return QTest::qWaitFor([&] { return result.has_value(); }) && result->has_value();
    }

private:
    QTemporaryDir m_dir;
};

} // namespace Fax
