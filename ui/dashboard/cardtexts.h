#pragma once

#include "port/portconfig.h"
#include "port/portstatus.h"

#include <QtCore/QString>

#include <array>

namespace Fax::Ui {

/** The labelled values of a line; the table has a column for each. */
enum class CardField {
    To,
    From,
    Document,
    Queued,
    Them,
    Us,
    Caller,
    Routing,
    For,
    Speed,
    Phase,
    Page,
    Try
};
inline constexpr int cardFieldCount = 13;

/** Everything a card says, as texts; "-" where there is no value, so that nothing jumps. */
struct CardTexts
{
    QString title;
    QString id;
    QString page; ///< "page 3 of 7"
    QString clock; ///< "0:01:47"
    QString since; ///< "since 14:02:11"
    QString description;
    QString result; ///< of the last call, for 30 s
    std::array<QString, cardFieldCount> fields;
    int pagePercent = -1;
    int jobPercent = -1;
    QString timeLeft;
    QString partner; ///< who is on the other side, in short
    QString pageShort; ///< "3/7"

    [[nodiscard]] const QString &field(CardField field) const
    {
        return fields.at(static_cast<size_t>(field));
    }

    friend bool operator==(const CardTexts &, const CardTexts &) = default;
};

/**
 * @param elapsed seconds of the call as the client's clock counts them on
 * @param now     UTC
 */
[[nodiscard]] CardTexts cardTexts(const PortConfig &config, const PortStatus &status, int elapsed,
                                  const QDateTime &now);

/** What a card shows in its places, in reading order, two to a row: a reception has other values than a sending. */
inline constexpr int cardCellCount = 10;
[[nodiscard]] std::array<CardField, cardCellCount> cardCells(const PortStatus &status);

[[nodiscard]] QString cardFieldLabel(CardField field);
/** Part of the object name of the value: "card.7.to". */
[[nodiscard]] QString cardFieldName(CardField field);

/** Name, state and page in one sentence, for screen readers (ui.md A2). */
[[nodiscard]] QString cardSentence(const PortConfig &config, const PortStatus &status);

} // namespace Fax::Ui
