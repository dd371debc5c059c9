#include "model/contacts.h"

#include "base/valuemap.h"
#include "store/personalbook.h"

#include <algorithm>

namespace Fax::Model {

namespace {

constexpr qsizetype portion = 500;

} // namespace

/** One's own book, in the thread that may wait for the disk. */
class Contacts::Worker final : public QObject
{
public:
    explicit Worker(const QString &file)
        : book(file)
    { }

    PersonalBook book;
};

/** Many contacts on their way into a book. */
struct Contacts::Saving
{
    Book book;
    QList<Contact> waiting;
    QList<Contact> stored;
    QPointer<QObject> context;
    Then<QList<Contact>> then;
};

Contacts::Contacts(Server &server, Link &link)
    : m_server(server)
{
    connect(&link, &Link::eventOccurred, this, &Contacts::onEvent);
    connect(&server, &Server::loaded, this, [this] {
        if (m_following)
            follow();
    });
}

Contacts::~Contacts()
{
    if (m_worker == nullptr)
        return;
    // Behind everything that is still to be written.
    QMetaObject::invokeMethod(m_worker, [] { QThread::currentThread()->quit(); });
    m_thread.wait();
}

template <typename Work, typename Take> void Contacts::ask(Work work, Take take)
{
    QMetaObject::invokeMethod(m_worker, [this, worker = m_worker, work, take] {
        auto result = work(worker->book);
        QMetaObject::invokeMethod(this, [take, result] { take(result); });
    });
}

void Contacts::openPersonal(const QString &file, const Clock &clock)
{
    m_clock = &clock;
    m_worker = new Worker(file);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("contacts"));
    m_thread.start();
    ask([](PersonalBook &book) { return book.open(); },
        [this](const Result<> &opened) {
            setProblem(opened ? QString() : opened.error().message());
            refreshPersonal();
        });
}

void Contacts::refreshPersonal()
{
    if (m_worker == nullptr || !m_problem.isEmpty())
        return;
    ask([](PersonalBook &book) { return book.contacts().contacts(0, ContactStore::mostContacts); },
        [this](const Result<QList<Contact>> &contacts) { takePersonal(contacts); });
    ask([](PersonalBook &book) { return book.recent(); },
        [this](const Result<QList<RecentRecipient>> &recent) {
            if (recent)
                takeRecent(*recent);
        });
}

void Contacts::takePersonal(const Result<QList<Contact>> &contacts)
{
    if (!contacts)
        return setProblem(contacts.error().message());
    QMap<qint64, Contact> read;
    for (const Contact &contact : *contacts)
        read.insert(contact.id, contact);
    if (std::exchange(m_personal, read) != read)
        noteChange(Book::Personal);
}

void Contacts::takeRecent(const QList<RecentRecipient> &recent)
{
    m_index.setRecent(recent);
}

void Contacts::setProblem(const QString &problem)
{
    if (std::exchange(m_problem, problem) != problem)
        Q_EMIT personalProblemChanged();
}

void Contacts::setPersonalAside()
{
    if (m_worker == nullptr || m_problem.isEmpty())
        return;
    ask([now = m_clock->now()](PersonalBook &book) { return book.setAside(now); },
        [this](const Result<QString> &aside) {
            setProblem(aside ? QString() : aside.error().message());
            refreshPersonal();
        });
}

void Contacts::follow()
{
    m_following = true;
    if (!m_server.isConnected())
        return;
    ++m_loading;
    load(0, {});
    m_server.request({QStringLiteral("properties"), {}, {}}, this, [this](const Result<Answer> &a) {
        if (a)
            setCountry(a->value.toMap().value(QStringLiteral("CountryCode")).toString());
    });
}

/** The next portion behind those that were read. */
void Contacts::load(qint64 after, const QMap<qint64, Contact> &read)
{
    const QVariantMap filter{{QStringLiteral("after"), after}};
    m_server.request({QStringLiteral("contacts"), {filter}, {}}, this,
                     [this, read, loading = m_loading](const Result<Answer> &answer) {
                         if (loading != m_loading || !answer)
                             return; // somebody without any right has no shared book
                         const auto contacts = fromMaps<Contact>(answer->value.toList());
                         if (!contacts)
                             return m_server.report(contacts.error());
                         QMap<qint64, Contact> all = read;
                         for (const Contact &contact : *contacts)
                             all.insert(contact.id, contact);
                         if (contacts->size() >= portion)
                             return load(contacts->last().id, all);
                         if (std::exchange(m_shared, all) != all)
                             noteChange(Book::Shared);
                     });
}

void Contacts::onEvent(const QString &kind, const QVariantMap &value)
{
    if (!m_following)
        return;
    if (kind == u"property" && value.value(QStringLiteral("name")) == u"CountryCode"_qs)
        return setCountry(value.value(QStringLiteral("value")).toString());
    if (kind != u"contactsChanged")
        return;
    if (const auto contacts = fromMaps<Contact>(value.value(QStringLiteral("contacts")).toList()))
        put(Book::Shared, *contacts);
    QList<qint64> ids;
    const QVariantList removed = value.value(QStringLiteral("removed")).toList();
    for (const QVariant &id : removed)
        ids.append(id.toLongLong());
    drop(Book::Shared, ids);
}

void Contacts::setCountry(const QString &code)
{
    m_numbers = PhoneNumbers(code);
    m_index.setNumbers(m_numbers);
}

const QMap<qint64, Contact> &Contacts::contacts(Book book) const
{
    return book == Book::Personal ? m_personal : m_shared;
}

QString Contacts::refusal(Book book) const
{
    if (book == Book::Shared && !m_server.isConnected())
        return tr("There is no connection to the server.");
    if (book == Book::Shared)
        return m_server.permissions().refusal(Right::ChangeSettings);
    if (m_worker == nullptr)
        return tr("There is no address book of your own here.");
    return m_problem;
}

void Contacts::put(Book book, const QList<Contact> &contacts)
{
    auto &all = book == Book::Personal ? m_personal : m_shared;
    bool news = false;
    for (const Contact &contact : contacts) {
        const auto known = all.constFind(contact.id);
        if (known != all.cend() && known->revision >= contact.revision)
            continue;
        all.insert(contact.id, contact);
        news = true;
    }
    if (news)
        noteChange(book);
}

void Contacts::drop(Book book, const QList<qint64> &ids)
{
    auto &all = book == Book::Personal ? m_personal : m_shared;
    const auto before = all.size();
    for (const qint64 id : ids)
        all.remove(id);
    if (all.size() != before)
        noteChange(book);
}

void Contacts::noteChange(Book book)
{
    m_contactsAreNew = true;
    Q_EMIT changed(book);
}

void Contacts::save(Book book, const QList<Contact> &contacts, QObject *context,
                    const Then<QList<Contact>> &then)
{
    saveNext(std::make_shared<Saving>(Saving{book, contacts, {}, context, then}));
}

void Contacts::saveNext(const std::shared_ptr<Saving> &saving)
{
    if (saving->waiting.isEmpty()) {
        if (saving->context)
            saving->then(saving->stored);
        return;
    }
    const qsizetype size = std::min(portion, saving->waiting.size());
    const QList<Contact> next = saving->waiting.first(size);
    saving->waiting.remove(0, size);
    store(saving->book, next, [this, saving](const Result<QList<Contact>> &stored) {
        if (!stored) {
            if (saving->context)
                saving->then(stored);
            return;
        }
        put(saving->book, *stored);
        saving->stored += *stored;
        saveNext(saving);
    });
}

void Contacts::store(Book book, const QList<Contact> &contacts, const Then<QList<Contact>> &then)
{
    if (const QString refused = refusal(book); !refused.isEmpty())
        return then(failure(ErrorCode::AccessDenied, refused));
    if (book == Book::Personal)
        return ask([contacts](PersonalBook &own) { return own.contacts().setContacts(contacts); },
                   then);
    m_server.request({QStringLiteral("setContacts"), {QVariant(toMaps(contacts))}, {}}, this,
                     [then](const Result<Answer> &answer) {
                         then(answer.and_then(
                             [](const Answer &a) { return fromMaps<Contact>(a.value.toList()); }));
                     });
}

void Contacts::remove(Book book, const QList<qint64> &ids, QObject *context, const Then<void> &then)
{
    const auto done = [this, book, ids, context = QPointer(context),
                       then](const Result<> &removed) {
        if (removed)
            drop(book, ids);
        if (context)
            then(removed);
    };
    if (const QString refused = refusal(book); !refused.isEmpty())
        return done(failure(ErrorCode::AccessDenied, refused));
    if (book == Book::Personal)
        return ask([ids](PersonalBook &own) { return own.contacts().removeContacts(ids); }, done);
    QVariantList numbers;
    for (const qint64 id : ids)
        numbers.append(id);
    m_server.request(
        {QStringLiteral("removeContacts"), {QVariant(numbers)}, {}}, this,
        [done](const Result<Answer> &answer) { done(answer.map([](const Answer &) {})); });
}

const ContactIndex &Contacts::index() const
{
    if (std::exchange(m_contactsAreNew, false))
        m_index.setContacts(m_personal.values() + m_shared.values());
    return m_index;
}

QList<ContactHit> Contacts::find(const QString &typed, int most) const
{
    return index().find(typed, most);
}

QString Contacts::nameOf(const QString &number) const
{
    const Contact *contact = number.isEmpty() ? nullptr : index().withNumber(number);
    return contact == nullptr ? QString() : contact->displayName();
}

void Contacts::noteUsed(const QList<Recipient> &recipients)
{
    if (m_worker == nullptr || !m_problem.isEmpty())
        return;
    ask(
        [recipients, now = m_clock->now()](PersonalBook &book) {
            return book.noteUsed(recipients, now).and_then([&] { return book.recent(); });
        },
        [this](const Result<QList<RecentRecipient>> &recent) {
            if (recent)
                takeRecent(*recent);
        });
}

} // namespace Fax::Model
