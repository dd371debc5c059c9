#pragma once

#include "imaging/renderclient.h"

#include <QtTest/QtTest>

namespace Fax {

/** A client of fax-render with short ways to ask it; a base of test classes. */
class RenderBench
{
protected:
    struct Outcome
    {
        Result<QList<FaxPage>> pages = failure(ErrorCode::Timeout,
                                               QStringLiteral("the test gave up"));
        QList<int> numbers; // as they came
        int count = 0;
        QList<QList<PageFinding>> findings; // of each page

        [[nodiscard]] QString message() const
        {
            return pages ? QString() : pages.error().message();
        }
    };

    Outcome render(const RenderJob &job)
    {
        Outcome outcome;
        bool done = false;
        m_client.render(
            job, &m_client,
            [&outcome](const PreparedPage &page) {
                outcome.numbers.append(page.number);
                outcome.count = page.count;
                outcome.findings.append(page.findings);
            },
            [&](Result<QList<FaxPage>> pages) {
                outcome.pages = std::move(pages);
                done = true;
            });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(done, 60000); }();
        return outcome;
    }
    Outcome render(const QByteArray &content) { return render(job(content)); }

    static RenderJob job(const QByteArray &content, Resolution resolution = Resolution::Fine)
    {
        RenderJob result;
        result.sources = {{QStringLiteral("paper.bin"), content}};
        result.resolution = resolution;
        return result;
    }

    RenderClient m_client;
};

#define VERIFY_PAGES(outcome, number)                                                              \
    QVERIFY2((outcome).pages, qPrintable((outcome).message()));                                    \
    QCOMPARE((outcome).pages->size(), qsizetype(number))

} // namespace Fax
