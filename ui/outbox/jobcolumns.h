#pragma once

#include "job/whysentence.h"
#include "model/server.h"

#include <QtCore/QObject>
#include <QtCore/QVariant>

namespace Fax::Ui {

/** What one column of the outbox says of a job (ui.md 5.1), and what it is sorted by. */
class JobColumns
{
    Q_GADGET

public:
    enum class Column {
        State,
        Why,
        Recipient,
        Number,
        Document,
        Pages,
        Priority,
        Tries,
        NextTry,
        Submitted,
        Sender,
        Id,
        Line,
        Size,
        Resolution,
        Broadcast,
        Billing,
        Expires,
        LastResult,
        CoverPage,
    };
    Q_ENUM(Column)
    static constexpr int count = 20;
    static constexpr int visible = 11; ///< the first ones; the others are shown on demand

    explicit JobColumns(const Model::Server &server)
        : m_server(server)
    { }

    [[nodiscard]] QString header(Column column) const;
    [[nodiscard]] QString text(const Job &job, Column column, const WhyContext &reader) const;
    /** What does not fit into the column: full times with their zone, the whole sentence. */
    [[nodiscard]] QString toolTip(const Job &job, Column column, const WhyContext &reader) const;
    /** A number or a text. Cheap: sentences are ordered by their kind and time. */
    [[nodiscard]] QVariant key(const Job &job, Column column) const;
    /** The earliest start that is known, or an invalid time. */
    [[nodiscard]] static QDateTime nextTry(const Job &job);

private:
    [[nodiscard]] QString lineName(const Job &job) const;
    [[nodiscard]] QDateTime expires(const Job &job) const;

    const Model::Server &m_server;
};

/** "Price list May": its name in the queue, its subject, or its document. */
[[nodiscard]] QString documentOf(const Job &job);
/** Place in the list as the scheduler goes through it: on the line, waiting, failed, finished. */
[[nodiscard]] int sendGroup(const Job &job);
[[nodiscard]] double sendOrder(const Job &job);

} // namespace Fax::Ui
