#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <QtCore/QStringList>

namespace Fax {

/** One property of a vCard: `item1.TEL;TYPE=work,fax:+49 30 5550100`. */
struct VCardLine
{
    QByteArray group; ///< "item1"; connects a property with its label
    QByteArray name; ///< in capitals
    QStringList types; ///< in small letters, of TYPE and of bare words (2.1); "pref" for PREF, too
    QByteArray encoding; ///< in capitals
    QByteArray charset;
    QByteArray value; ///< as it stands

    /** Without a colon there is no property: an empty name. Line breaks are gone, QUOTED-PRINTABLE is not. */
    [[nodiscard]] static VCardLine parse(const QByteArray &line);

    /** The value decoded, its escapes too. */
    [[nodiscard]] QString text() const;
    /** The parts of N, ADR and ORG (`;`) or of CATEGORIES (`,`). */
    [[nodiscard]] QStringList parts(QChar separator) const;
    [[nodiscard]] bool isOf(QLatin1StringView type) const { return types.contains(type); }

    /** The octets of QUOTED-PRINTABLE; what is none stays. */
    [[nodiscard]] static QByteArray fromQuotedPrintable(const QByteArray &text);

private:
    [[nodiscard]] QString decoded() const;
};

} // namespace Fax
