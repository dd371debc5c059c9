#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QVariant>

class QWidget;

namespace Fax::Ui {

/** One field of a form: which value, how it is edited, and what is said of it. Texts are translated. */
struct FieldSpec
{
    enum class Kind {
        Switch,
        Number, ///< with `off`: below the minimum there is a word for it
        Choice,
        Text,
        Secret, ///< a password; never shown again
    };

    QString name; ///< of the value
    QString objectName; ///< "settings.retries"
    Kind kind = Kind::Text;
    QString label;
    QString help; ///< one line
    int minimum = 0;
    int maximum = 0;
    QString suffix = {}; ///< of a number: " min"
    QVariant off = {}; ///< of a number: the value that stands for "off"
    QString offText = {};
    QList<std::pair<QString, QVariant>> choices = {};
    int longest = 0; ///< of a text
    QString characters =
        {}; ///< of a text: what it may hold, as in a regular expression's brackets; "" = all
    QString placeholder = {};
    bool inverted = false; ///< of a switch: on is false
};

/** "5 min", "off", "A4": a value as the field shows it. */
[[nodiscard]] QString shownValue(const FieldSpec &spec, const QVariant &value);

} // namespace Fax::Ui
