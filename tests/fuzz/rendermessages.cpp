#include "entries.h"
#include "fuzzinput.h"

#include "imaging/renderinbox.h"
#include "imaging/renderprotocol.h"
#include "service/linepages.h"

#include <map>

namespace Fax::Fuzz {

int renderMessages(const uint8_t *data, size_t size)
{
    constexpr int mostPages = 3;
    const std::map<quint64, Paper> jobs{{1, Paper::A4}, {2, Paper::A3}};
    std::map<quint64, int> pages;
    std::map<quint64, int> ends;
    RenderInbox inbox;
    inbox.onPage = [&](const RenderProtocol::Page &page) {
        FUZZ_REQUIRE(ends[page.job] == 0 && page.number == ++pages[page.job]);
        FUZZ_REQUIRE(page.number <= page.count && page.count <= mostPages);
        FUZZ_REQUIRE(page.page.width() == widthPixels(jobs.at(page.job)));
        const TiffFax::CodedPage coded = codedPage(page.page);
        FUZZ_REQUIRE(!coded.t6.isEmpty());
    };
    inbox.onEnd = [&](quint64 job, const Result<QList<FaxPage>> &all) {
        FUZZ_REQUIRE((jobs.contains(job) || job == 3) && ++ends[job] == 1);
        FUZZ_REQUIRE(!all || (job != 3 && all->size() == pages[job]));
    };
    constexpr quint64 report = 3;
    inbox.onFile = [&](quint64 job, const QByteArray &file) {
        FUZZ_REQUIRE(job == report && ++ends[job] == 1 && !file.isEmpty());
    };
    for (const auto &[job, paper] : jobs)
        inbox.expect(job, paper, mostPages);
    inbox.expectFile(report);
    (void)inbox.feed(workerStream(Input(data, size)));
    return 0;
}

} // namespace Fax::Fuzz
