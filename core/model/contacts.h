#pragma once

#include "base/clock.h"
#include "contacts/contactindex.h"
#include "model/server.h"

#include <QtCore/QMap>
#include <QtCore/QThread>

#include <memory>

namespace Fax {
class PersonalBook;
}

namespace Fax::Model {

/**
 * The address books (ui.md I3): one's own, a file of this user, and the one that all share on the server. Both are held
 * in memory, searched there, and written where they belong; nothing blocks. Server::contacts() is the only one.
 *
 *     server.contacts().openPersonal(PersonalBook::defaultFile(), clock);
 *     server.contacts().follow();      // changed() tells whenever a book has been read or changed
 *
 * Thread: that of the server; the file is read and written in another one.
 */
class Contacts final : public QObject, public ContactSource
{
    Q_OBJECT

public:
    enum class Book { Personal, Shared };
    Q_ENUM(Book)
    template <typename T> using Then = Server::Then<T>;

    Contacts(Server &server, Link &link);
    ~Contacts() override;

    /** Opens one's own book; without it there is only the shared one. Call it once. */
    void openPersonal(const QString &file, const Clock &clock);
    /** Reads one's own book again: another program of this user may have changed it. */
    void refreshPersonal();
    /** Why one's own book cannot be used, in a sentence; "" while it can, or was not opened. */
    [[nodiscard]] QString personalProblem() const { return m_problem; }
    /** Keeps a file that cannot be opened under another name, and begins an empty book. */
    void setPersonalAside();

    /** Loads the shared book whenever there is a connection, and keeps it live. */
    void follow();

    /** By id. */
    [[nodiscard]] const QMap<qint64, Contact> &contacts(Book book) const;
    /** Whether changes can be made now; `refusal`: why not. */
    [[nodiscard]] bool mayChange(Book book) const { return refusal(book).isEmpty(); }
    [[nodiscard]] QString refusal(Book book) const;

    /** Adds (id 0) or changes; `then` gets them as stored. Many go in portions: an error ends it, what went before stays. */
    void save(Book book, const QList<Contact> &contacts, QObject *context,
              const Then<QList<Contact>> &then);
    void remove(Book book, const QList<qint64> &ids, QObject *context, const Then<void> &then);

    // ContactSource, over both books and the recent recipients.
    [[nodiscard]] QList<ContactHit> find(const QString &typed, int most = mostHits) const override;
    void noteUsed(const QList<Recipient> &recipients) override;

    /** The name of whoever has this number; "" if nobody is known. */
    [[nodiscard]] QString nameOf(const QString &number) const;
    /** How numbers are shown and compared in the server's country. */
    [[nodiscard]] const PhoneNumbers &numbers() const { return m_numbers; }

Q_SIGNALS:
    void changed(Fax::Model::Contacts::Book book);
    /** personalProblem() is another one. */
    void personalProblemChanged();

private:
    class Worker;
    struct Saving;

    void load(qint64 after, const QMap<qint64, Contact> &read);
    void onEvent(const QString &kind, const QVariantMap &value);
    void setCountry(const QString &code);
    void takePersonal(const Result<QList<Contact>> &contacts);
    void takeRecent(const QList<RecentRecipient> &recent);
    void setProblem(const QString &problem);
    void put(Book book, const QList<Contact> &contacts);
    void drop(Book book, const QList<qint64> &ids);
    void noteChange(Book book);
    void saveNext(const std::shared_ptr<Saving> &saving);
    void store(Book book, const QList<Contact> &contacts, const Then<QList<Contact>> &then);
    template <typename Work, typename Take> void ask(Work work, Take take);
    [[nodiscard]] const ContactIndex &index() const;

    Server &m_server;
    bool m_following = false;
    quint64 m_loading = 0; ///< counts the loads: answers to an earlier one are dropped
    QMap<qint64, Contact> m_personal;
    QMap<qint64, Contact> m_shared;
    PhoneNumbers m_numbers{QString()};
    mutable ContactIndex m_index;
    mutable bool m_contactsAreNew = false; ///< the index has not seen them
    const Clock *m_clock = nullptr;
    QString m_problem;
    QThread m_thread;
    Worker *m_worker = nullptr; ///< lives in the thread; null without a personal book
};

} // namespace Fax::Model
