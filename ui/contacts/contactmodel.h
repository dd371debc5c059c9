#pragma once

#include "common/rowindexmodel.h"
#include "model/contacts.h"

namespace Fax::Ui {

/** The contacts of both address books as one list. A row has an id of its own: that of the contact, and its book. */
class ContactModel final : public RowIndexModel
{
    Q_OBJECT

public:
    using Book = Model::Contacts::Book;
    enum class Column { Name, Company, Number, Place, Groups, Book };
    static constexpr int columns = 6;
    /** Which books are shown. */
    enum class Part { All, Personal, Shared };

    explicit ContactModel(const Model::Contacts &contacts, QObject *parent = nullptr);

    [[nodiscard]] static qint64 rowId(Book book, qint64 contact);
    [[nodiscard]] static Book bookOf(qint64 rowId);
    /** Null if it is gone. */
    [[nodiscard]] const Contact *contact(qint64 rowId) const;
    [[nodiscard]] static QString bookName(Book book);

    void setPart(Part part);
    [[nodiscard]] int countOf(Part part) const;
    /** Only who is in this group; "" = all. */
    void setGroup(const QString &group);
    /** Of the books that are shown, by name. */
    [[nodiscard]] QStringList groups() const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] QList<qint64> allIds() const override;
    [[nodiscard]] QString searchText(qint64 id) const override;
    [[nodiscard]] QVariant sortKey(qint64 id, int column) const override;

private:
    ContactModel(const Model::Contacts &contacts, Model::ListNotifier *notifier, QObject *parent);
    [[nodiscard]] QString text(const Contact &contact, Book book, Column column) const;
    [[nodiscard]] bool isShown(Book book) const;

    const Model::Contacts &m_contacts;
    Part m_part = Part::All;
    QString m_group;
};

} // namespace Fax::Ui
