#pragma once

#include "base/clock.h"
#include "common/rowindexmodel.h"
#include "model/server.h"

#include <QtCore/QSet>

namespace Fax::Ui {

/** Received faxes as rows (ui.md I1); what is being received stays on top, then the newest first. */
class InboxModel final : public RowIndexModel
{
    Q_OBJECT

public:
    enum class Column { From, Pages, Received, Line, Routing, Owner, Note, Duration };
    Q_ENUM(Column)
    static constexpr int columns = 8;
    /** Which part of the list is shown; all but the last leave out what is done. */
    enum class Part { ToHandle, Mine, Unassigned, All };

    InboxModel(const Model::Server &server, Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const ReceivedFax *fax(qint64 id) const
    {
        return m_server.faxes().find(FaxId{id});
    }
    [[nodiscard]] const ReceivedFax *faxAt(int row) const { return fax(idAt(row)); }
    void setPart(Part part);
    [[nodiscard]] Part part() const { return m_part; }
    /** How many faxes a part has, without the filter. */
    [[nodiscard]] int countOf(Part part) const;
    /** Not shown for now: it is going to be deleted. */
    void setHidden(qint64 id, bool hidden);
    [[nodiscard]] int unreadCount() const;
    /** The first unread fax after this one in the list, from the top again at the end; 0 = none. */
    [[nodiscard]] qint64 nextUnread(qint64 after) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QList<qint64> allIds() const override;
    [[nodiscard]] QString searchText(qint64 id) const override;
    [[nodiscard]] bool matches(qint64 id) override;
    [[nodiscard]] QVariant sortKey(qint64 id, int column) const override;

private:
    [[nodiscard]] QString from(const ReceivedFax &fax) const;
    [[nodiscard]] QString text(const ReceivedFax &fax, Column column) const;
    [[nodiscard]] bool belongs(const ReceivedFax &fax, Part part) const;
    [[nodiscard]] QVariant decoration(const ReceivedFax &fax) const;

    const Model::Server &m_server;
    Clock &m_clock;
    Part m_part = Part::ToHandle;
    QSet<qint64> m_hidden;
};

/** "+49 30 5550100", or words if the caller did not say. */
[[nodiscard]] QString senderOf(const ReceivedFax &fax);
/** Where an answer could be sent to: the caller's number, else a station identification that is a number; else "". */
[[nodiscard]] QString senderNumber(const ReceivedFax &fax);
/** What somebody wrote, and "3 pages, call was cut"; "" if there is nothing to say. */
[[nodiscard]] QString noteOf(const ReceivedFax &fax);
[[nodiscard]] QString pagesText(int pages);

} // namespace Fax::Ui
