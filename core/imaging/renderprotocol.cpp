#include "imaging/renderprotocol.h"

#include "imaging/filetype.h"

#include <QtCore/QMetaEnum>

namespace Fax::RenderProtocol {

namespace {
tl::unexpected<Error> violation(QLatin1StringView field)
{
    return failure(ErrorCode::ProtocolViolation,
                   QStringLiteral("A render message has a wrong “%1”").arg(field));
}

/** Reads the fields of a message; the first one that is missing or out of range is remembered. */
class Fields
{
public:
    explicit Fields(const WorkerMessage &message)
        : m_fields(message.fields)
    { }

    [[nodiscard]] qint64 number(QLatin1StringView key, qint64 lowest, qint64 highest)
    {
        const QCborValue value = m_fields.value(key);
        // Qt converts any double, and one that no integer can hold is undefined behaviour.
        const qint64 result = value.isInteger() ? value.toInteger() : lowest;
        const bool fits = value.isInteger() && result >= lowest && result <= highest;
        check(key, fits);
        return fits ? result
                    : lowest; // callers go on to the next field and calculate with this one
    }

    [[nodiscard]] int integer(QLatin1StringView key, int lowest, int highest)
    {
        return static_cast<int>(number(key, lowest, highest));
    }

    [[nodiscard]] quint64 job()
    {
        return static_cast<quint64>(
            number(QLatin1StringView("job"), 1, std::numeric_limits<qint64>::max()));
    }

    [[nodiscard]] QString text(QLatin1StringView key, qsizetype longest)
    {
        const QCborValue value = m_fields.value(key);
        check(key, value.isString() && value.toString().size() <= longest);
        return value.toString();
    }

    [[nodiscard]] QByteArray octets(QLatin1StringView key, qsizetype longest)
    {
        const QCborValue value = m_fields.value(key);
        check(key, value.isByteArray() && value.toByteArray().size() <= longest);
        return value.toByteArray();
    }

    [[nodiscard]] bool flag(QLatin1StringView key)
    {
        const QCborValue value = m_fields.value(key);
        check(key, value.isBool());
        return value.toBool();
    }

    template <typename Enum> [[nodiscard]] Enum value(QLatin1StringView key)
    {
        const int result = integer(key, 0, 0xffff);
        check(key, QMetaEnum::fromType<Enum>().valueToKey(result) != nullptr);
        return static_cast<Enum>(result);
    }

    void check(QLatin1StringView key, bool valid)
    {
        if (!valid && m_wrong.isEmpty())
            m_wrong = key;
    }

    template <typename T> [[nodiscard]] Result<T> checked(T &&values) const
    {
        if (!m_wrong.isEmpty())
            return violation(m_wrong);
        return std::forward<T>(values);
    }

    [[nodiscard]] bool isFine() const { return m_wrong.isEmpty(); }

private:
    const QCborMap &m_fields;
    QLatin1StringView m_wrong;
};

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
constexpr auto rangeKey = QLatin1StringView("range");
constexpr auto resolutionKey = QLatin1StringView("resolution");
constexpr auto paperKey = QLatin1StringView("paper");
constexpr auto headerKey = QLatin1StringView("headerRows");
constexpr auto maximumKey = QLatin1StringView("maximumPages");
constexpr auto proportionalKey = QLatin1StringView("proportional");
constexpr auto reportKey = QLatin1StringView("report");
constexpr auto numberKey = QLatin1StringView("number");
constexpr auto countKey = QLatin1StringView("count");
constexpr auto badLinesKey = QLatin1StringView("badLines");
constexpr auto widthKey = QLatin1StringView("width");
constexpr auto rowsKey = QLatin1StringView("rows");
constexpr auto bitsKey = QLatin1StringView("bits");
constexpr auto pagesKey = QLatin1StringView("pages");
constexpr auto codeKey = QLatin1StringView("code");
constexpr auto detailKey = QLatin1StringView("detail");
constexpr auto documentKey = QLatin1StringView("document");
constexpr auto pageKey = QLatin1StringView("page");
} // namespace

WorkerMessage Document::encode() const
{
    return message(Type::Document, job, {{nameKey, shownName(name)}, {contentKey, content}});
}

Result<Document> Document::decode(const WorkerMessage &message)
{
    Fields fields(message);
    return fields.checked(Document{fields.job(), fields.text(nameKey, maximumNameLength),
                                   fields.octets(contentKey, maximumDocumentSize)});
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
                    {reportKey, report}});
}

Result<Start> Start::decode(const WorkerMessage &message)
{
    Fields fields(message);
    return fields.checked(Start{fields.job(), fields.text(rangeKey, 10000),
                                fields.value<Resolution>(resolutionKey),
                                fields.value<Paper>(paperKey), fields.integer(headerKey, 0, 200),
                                fields.integer(maximumKey, 1, RenderProtocol::maximumPages),
                                fields.flag(proportionalKey), fields.flag(reportKey)});
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
                    {bitsKey, page.bits()}});
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
