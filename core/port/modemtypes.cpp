#include "port/modemtypes.h"

#include <array>

namespace Fax {

namespace {

struct ClassName
{
    ModemClass modemClass;
    const char *text;
};

constexpr std::array classNames{
    ClassName{ModemClass::Auto, "auto"},    ClassName{ModemClass::Class1, "1"},
    ClassName{ModemClass::Class1_0, "1.0"}, ClassName{ModemClass::Class2, "2"},
    ClassName{ModemClass::Class2_0, "2.0"}, ClassName{ModemClass::Class2_1, "2.1"}};

} // namespace

QString modemClassText(ModemClass modemClass)
{
    for (const ClassName &name : classNames) {
        if (name.modemClass == modemClass)
            return QString::fromLatin1(name.text);
    }
    return {};
}

std::optional<ModemClass> modemClassFromText(const QString &text)
{
    for (const ClassName &name : classNames) {
        if (text == QLatin1StringView(name.text))
            return name.modemClass;
    }
    return std::nullopt;
}

} // namespace Fax
