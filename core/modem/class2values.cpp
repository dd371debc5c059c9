#include "modem/class2values.h"

#include "base/t30names.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <array>

namespace Fax {

namespace {

constexpr std::array rates{2400, 4800, 7200, 9600, 12000, 14400};
constexpr std::array widths{1728, 2048, 2432};
// Milliseconds for a line: standard, fine. Superfine is taken as fine.
constexpr std::array<std::array<int, 2>, 8> scanTimes{
    {{0, 0}, {5, 5}, {10, 5}, {10, 10}, {20, 10}, {20, 20}, {40, 20}, {40, 40}}};
constexpr int fineBit = 1;
constexpr int superfineBit = 2;
constexpr int mostResolution = 0x7F;
constexpr int mostRate = 0xD; // 33600 bit/s, by modems with V.34

} // namespace

Resolution Class2Values::resolutionValue() const
{
    return (resolution & superfineBit) ? Resolution::Superfine
        : (resolution & fineBit)       ? Resolution::Fine
                                       : Resolution::Standard;
}

int Class2Values::widthPixels() const
{
    return widths[size_t(std::clamp(width, 0, int(widths.size()) - 1))];
}

Coding Class2Values::codingValue() const
{
    return coding >= 3 ? Coding::Mmr : coding > 0 ? Coding::Mr : Coding::Mh;
}

Modulation Class2Values::modulation() const
{
    return rate < 2 ? Modulation::V27ter : rate < 4 ? Modulation::V29 : Modulation::V17;
}

int Class2Values::bitRate() const
{
    return 2400 * (rate + 1);
}

int Class2Values::minimumRowBits() const
{
    const auto &times = scanTimes[size_t(std::clamp(scanTime, 0, int(scanTimes.size()) - 1))];
    return ecm != 0 ? 0 : times[resolution != 0] * bitRate() / 1000;
}

QString Class2Values::text() const
{
    const Resolution lines = resolutionValue();
    QStringList parts{
        lines == Resolution::Superfine  ? QStringLiteral("superfine")
            : lines == Resolution::Fine ? QStringLiteral("fine")
                                        : QStringLiteral("standard"),
        QStringLiteral("%1 pixels").arg(widthPixels()), codingName(codingValue()),
        QStringLiteral("%1 %2 bit/s").arg(modulationName(modulation())).arg(bitRate())};
    if (ecm != 0)
        parts.append(QStringLiteral("ECM"));
    return parts.join(QStringLiteral(", "));
}

QByteArray Class2Values::command() const
{
    QByteArray text;
    for (const int value : {resolution, rate, width, length, coding, ecm, files, scanTime})
        text += (text.isEmpty() ? "" : ",") + QByteArray::number(value);
    return text;
}

std::optional<Class2Values> Class2Values::parse(const QByteArray &text, bool hexadecimal)
{
    std::array<int, 8> numbers{};
    constexpr std::array most{mostResolution, mostRate, 4, 2, 3, 3, 3, 7};
    const QList<QByteArray> parts = text.split(',');
    for (size_t i = 0; i < numbers.size() && qsizetype(i) < parts.size(); ++i) {
        // The rate passes 9 in modems with V.34; class 2 writes that as a letter, too.
        const QByteArray part = parts[qsizetype(i)].trimmed();
        bool valid = part.isEmpty();
        if (!valid)
            numbers[i] = part.toInt(&valid, hexadecimal || i == 1 ? 16 : 10);
        if (!valid || numbers[i] < 0 || numbers[i] > most[i])
            return std::nullopt;
    }
    return Class2Values{numbers[0], numbers[1], numbers[2], numbers[3],
                        numbers[4], numbers[5], numbers[6], numbers[7]};
}

int Class2Values::rateOf(int bitRate)
{
    const auto above = std::upper_bound(rates.begin(), rates.end(), bitRate);
    return std::max(0, int(above - rates.begin()) - 1);
}

std::optional<int> Class2Values::widthOf(int pixels)
{
    const auto found = std::find(widths.begin(), widths.end(), pixels);
    return found == widths.end() ? std::nullopt : std::optional(int(found - widths.begin()));
}

int Class2Values::resolutionOf(Resolution resolution)
{
    return resolution == Resolution::Standard ? 0
        : resolution == Resolution::Fine      ? fineBit
                                              : superfineBit;
}

} // namespace Fax
