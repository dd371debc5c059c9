#include "imaging/renderprotocol.h"

#include "base/messagefields.h"
#include "imaging/filetype.h"

#include <QtCore/QCborArray>

namespace Fax::RenderProtocol {

namespace {
constexpr int largestFinding = 200;

class Fields : public MessageFields
{
public:
    explicit Fields(const WorkerMessage &message)
        : MessageFields(message, QLatin1StringView("render"))
    { }

    [[nodiscard]] quint64 job()
    {
        return static_cast<quint64>(
            number(QLatin1StringView("job"), 1, std::numeric_limits<qint64>::max()));
    }

    /** Codes and values in turn. */
    [[nodiscard]] QList<PageFinding> findings(QLatin1StringView key)
    {
        const QCborArray numbers = m_fields.value(key).toArray({-1});
        const auto codes = QMetaEnum::fromType<PageFinding::Code>();
        QList<PageFinding> findings;
        check(key, numbers.size() % 2 == 0 && numbers.size() / 2 <= codes.keyCount());
        for (qsizetype i = 0; isFine() && i < numbers.size(); i += 2) {
            const auto code = static_cast<int>(numbers.at(i).toInteger(-1));
            const auto value = numbers.at(i + 1).toInteger(-1);
            check(key, codes.valueToKey(code) && value >= 0 && value <= largestFinding);
            findings.append({static_cast<PageFinding::Code>(code), static_cast<int>(value)});
        }
        return findings;
    }
};

QCborArray encoded(const QList<PageFinding> &findings)
{
    QCborArray numbers;
    for (const PageFinding &finding : findings) {
        numbers.append(static_cast<int>(finding.code));
        numbers.append(finding.value);
    }
    return numbers;
}

WorkerMessage message(Type type, quint64 job, QCborMap fields = {})
{
    fields.insert(QStringLiteral("job"), static_cast<qint64>(job));
    return {static_cast<quint8>(type), std::move(fields)};
}

bool isFaxWidth(int width)
{
    return width == 1728 || width == 2048 || width == 2432;
}

constexpr auto nameKey = QLatin1StringView("name");
constexpr auto contentKey = QLatin1StringView("content");
constexpr auto passwordKey = QLatin1StringView("password");
constexpr auto coverKey = QLatin1StringView("cover");
constexpr auto rangeKey = QLatin1StringView("range");
constexpr auto resolutionKey = QLatin1StringView("resolution");
constexpr auto paperKey = QLatin1StringView("paper");
constexpr auto headerKey = QLatin1StringView("headerRows");
constexpr auto maximumKey = QLatin1StringView("maximumPages");
constexpr auto proportionalKey = QLatin1StringView("proportional");
constexpr auto reportKey = QLatin1StringView("report");
constexpr auto firstKey = QLatin1StringView("first");
constexpr auto mostKey = QLatin1StringView("most");
constexpr auto numberKey = QLatin1StringView("number");
constexpr auto countKey = QLatin1StringView("count");
constexpr auto badLinesKey = QLatin1StringView("badLines");
constexpr auto widthKey = QLatin1StringView("width");
constexpr auto rowsKey = QLatin1StringView("rows");
constexpr auto bitsKey = QLatin1StringView("bits");
constexpr auto findingsKey = QLatin1StringView("findings");
constexpr auto pagesKey = QLatin1StringView("pages");
constexpr auto codeKey = QLatin1StringView("code");
constexpr auto detailKey = QLatin1StringView("detail");
constexpr auto documentKey = QLatin1StringView("document");
constexpr auto pageKey = QLatin1StringView("page");
} // namespace

WorkerMessage Document::encode() const
{
    return message(Type::Document, job,
                   {{nameKey, shownName(name)},
                    {contentKey, content},
                    {rangeKey, pageRange},
                    {passwordKey, password},
                    {coverKey, isCover}});
}

Result<Document> Document::decode(const WorkerMessage &message)
{
    Fields fields(message);
    return fields.checked(Document{fields.job(), fields.text(nameKey, maximumNameLength),
                                   fields.octets(contentKey, maximumDocumentSize),
                                   fields.text(rangeKey, maximumRangeLength),
                                   fields.text(passwordKey, maximumPasswordLength),
                                   fields.flag(coverKey)});
}

WorkerMessage Start::encode() const
{
    return message(Type::Start, job,
                   {{rangeKey, pageRange},
                    {resolutionKey, static_cast<int>(resolution)},
                    {paperKey, static_cast<int>(paper)},
                    {headerKey, headerRows},
                    {maximumKey, maximumPages},
                    {proportionalKey, proportionalText},
                    {reportKey, report},
                    {firstKey, firstPage},
                    {mostKey, mostPages}});
}

Result<Start> Start::decode(const WorkerMessage &message)
{
    Fields fields(message);
    return fields.checked(Start{fields.job(), fields.text(rangeKey, maximumRangeLength),
                                fields.value<Resolution>(resolutionKey),
                                fields.value<Paper>(paperKey), fields.integer(headerKey, 0, 200),
                                fields.integer(maximumKey, 1, RenderProtocol::maximumPages),
                                fields.flag(proportionalKey), fields.flag(reportKey),
                                fields.integer(firstKey, 1, RenderProtocol::maximumPages),
                                fields.integer(mostKey, 0, RenderProtocol::maximumPages)});
}

WorkerMessage Cancel::encode() const
{
    return message(Type::Cancel, job);
}

Result<Cancel> Cancel::decode(const WorkerMessage &message)
{
    Fields fields(message);
    return fields.checked(Cancel{fields.job()});
}

WorkerMessage Page::encode() const
{
    return message(Type::Page, job,
                   {{numberKey, number},
                    {countKey, count},
                    {badLinesKey, badLines},
                    {widthKey, page.width()},
                    {rowsKey, page.rows()},
                    {resolutionKey, static_cast<int>(page.resolution())},
                    {bitsKey, page.bits()},
                    {findingsKey, encoded(findings)}});
}

Result<Page> Page::decode(const WorkerMessage &message)
{
    Fields fields(message);
    Page result;
    result.job = fields.job();
    result.number = fields.integer(numberKey, 1, maximumPages);
    result.count = fields.integer(countKey, 1, maximumPages);
    result.badLines = fields.integer(badLinesKey, 0, maximumRows);
    fields.check(countKey, result.number <= result.count);
    const int width = fields.integer(widthKey, 1, 4096);
    fields.check(widthKey, isFaxWidth(width));
    const int rows = fields.integer(rowsKey, 1, maximumRows);
    const qsizetype size = qsizetype(rows) * FaxPage::bytesPerRow(width);
    const auto resolution = fields.value<Resolution>(resolutionKey);
    result.findings = fields.findings(findingsKey);
    QByteArray bits = fields.octets(bitsKey, size);
    fields.check(bitsKey, bits.size() == size);
    if (fields.isFine())
        result.page = FaxPage(width, rows, resolution, std::move(bits));
    return fields.checked(std::move(result));
}

WorkerMessage Finished::encode() const
{
    return message(Type::Finished, job, {{pagesKey, pages}});
}

Result<Finished> Finished::decode(const WorkerMessage &message)
{
    Fields fields(message);
    return fields.checked(Finished{fields.job(), fields.integer(pagesKey, 1, maximumPages)});
}

WorkerMessage File::encode() const
{
    return message(Type::File, job, {{contentKey, content}});
}

Result<File> File::decode(const WorkerMessage &message)
{
    Fields fields(message);
    File file{fields.job(), fields.octets(contentKey, maximumDocumentSize)};
    fields.check(contentKey, !file.content.isEmpty());
    return fields.checked(std::move(file));
}

WorkerMessage Failed::encode() const
{
    return message(Type::Failed, job,
                   {{codeKey, static_cast<int>(error.code)}, {detailKey, error.detail.left(2000)}});
}

Result<Failed> Failed::decode(const WorkerMessage &message)
{
    Fields fields(message);
    return fields.checked(
        Failed{fields.job(), {fields.value<ErrorCode>(codeKey), fields.text(detailKey, 2000)}});
}

WorkerMessage Working::encode() const
{
    return message(Type::Working, job, {{documentKey, document}, {pageKey, page}});
}

Result<Working> Working::decode(const WorkerMessage &message)
{
    Fields fields(message);
    return fields.checked(Working{fields.job(), fields.integer(documentKey, 0, maximumDocuments),
                                  fields.integer(pageKey, 0, 10'000'000)});
}

} // namespace Fax::RenderProtocol
