#include "port/linecondition.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <algorithm>
#include <array>

namespace Fax {

namespace {

constexpr qsizetype longestText = 300;

struct Value
{
    const char *name;
    double LineCondition::*member;
    double least;
    double most;
    const char *unit;
};

constexpr std::array values{
    Value{"delay", &LineCondition::delayMs, 10, 1000, "ms"},
    Value{"loss", &LineCondition::lossDb, 0, 60, "dB"},
    Value{"slips", &LineCondition::slipsAMinute, 0, 6000, "a minute"},
    Value{"dropouts", &LineCondition::dropOutsAMinute, 0, 600, "a minute"},
    Value{"dropout", &LineCondition::dropOutMs, 1, 10'000, "ms"},
    Value{"nearecho", &LineCondition::nearEchoDb, 0, 98, "dB"},
    Value{"nearechoafter", &LineCondition::nearEchoMs, 1, 500, "ms"},
    Value{"farecho", &LineCondition::farEchoDb, 0, 98, "dB"},
    Value{"hum", &LineCondition::humDbm0, LineCondition::quietest, 0, "dBm0"},
    Value{"humhz", &LineCondition::humHertz, 50, 60, "Hz"},
    Value{"noise", &LineCondition::noiseDbm0, LineCondition::quietest, 0, "dBm0"},
};

struct Codec
{
    const char *name;
    LineCoding coding;
};

constexpr std::array codecs{Codec{"linear", LineCoding::Linear}, Codec{"alaw", LineCoding::ALaw},
                            Codec{"ulaw", LineCoding::MuLaw}};

struct LineText
{
    Q_DECLARE_TR_FUNCTIONS(LineText)

public:
    static Result<> apply(LineCondition &condition, const QString &word);
    static Result<> applyCodec(LineCondition &condition, const QString &name);
    static Result<> applyNumber(LineCondition &condition, const Value &value, const QString &text);
    static QString names();
};

QString LineText::names()
{
    QStringList list{QStringLiteral("codec")};
    for (const Value &value : values)
        list.append(QString::fromLatin1(value.name));
    return list.join(QStringLiteral(", "));
}

Result<> LineText::applyCodec(LineCondition &condition, const QString &name)
{
    const auto codec = std::ranges::find_if(
        codecs, [&](const Codec &known) { return name == QLatin1StringView(known.name); });
    if (codec == codecs.end())
        return failure(ErrorCode::InvalidParameter,
                       tr("The codec of a line is linear, alaw or ulaw, not \"%1\"").arg(name));
    condition.coding = codec->coding;
    return {};
}

Result<> LineText::applyNumber(LineCondition &condition, const Value &value, const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || !(number >= value.least && number <= value.most))
        return failure(ErrorCode::InvalidParameter,
                       tr("%1 of a line is %2 to %3 %4, not \"%5\"")
                           .arg(QString::fromLatin1(value.name))
                           .arg(value.least)
                           .arg(value.most)
                           .arg(QString::fromLatin1(value.unit), text));
    condition.*value.member = number;
    return {};
}

Result<> LineText::apply(LineCondition &condition, const QString &word)
{
    const QString name = word.section(u'=', 0, 0).trimmed().toLower();
    const QString text = word.section(u'=', 1).trimmed().toLower().left(20);
    if (name == QLatin1StringView("codec"))
        return applyCodec(condition, text);
    const auto value = std::ranges::find_if(
        values, [&](const Value &known) { return name == QLatin1StringView(known.name); });
    if (value == values.end())
        return failure(ErrorCode::InvalidParameter,
                       tr("A line has no \"%1\"; it has %2").arg(name.left(20), names()));
    return applyNumber(condition, *value, text);
}

} // namespace

QString LineCondition::text() const
{
    const LineCondition good;
    QStringList words;
    for (const Value &value : values) {
        if (this->*value.member != good.*value.member)
            words.append(QStringLiteral("%1=%2")
                             .arg(QString::fromLatin1(value.name))
                             .arg(this->*value.member, 0, 'g', 12));
    }
    for (const Codec &codec : codecs) {
        if (codec.coding == coding && coding != good.coding)
            words.append(QStringLiteral("codec=%1").arg(QString::fromLatin1(codec.name)));
    }
    return words.join(QStringLiteral(", "));
}

Result<LineCondition> LineCondition::parse(const QString &text)
{
    if (text.size() > longestText)
        return failure(ErrorCode::InvalidParameter,
                       LineText::tr("The description of a line is too long"));
    LineCondition condition;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        if (word.trimmed().isEmpty())
            continue;
        if (auto applied = LineText::apply(condition, word); !applied)
            return tl::unexpected(applied.error());
    }
    return condition;
}

} // namespace Fax
