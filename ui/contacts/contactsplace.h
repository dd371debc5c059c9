#pragma once

#include "common/place.h"
#include "contacts/contactmerge.h"
#include "contacts/contactmodel.h"

class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;

namespace Fax::Ui {

class Chips;
class ContactForm;
class ContactListPage;
class IdListView;
class Placeholder;
class Undo;

/** The address books: who is in them, and all that is known of one contact. */
class ContactsPlace final : public Place
{
    Q_OBJECT

public:
    using Book = Model::Contacts::Book;

    ContactsPlace(Model::Server &server, Undo &undo, QWidget *parent = nullptr);

    [[nodiscard]] ContactModel &model() { return *m_model; }
    [[nodiscard]] IdListView &list() { return *m_list; }
    [[nodiscard]] ContactForm &form() { return *m_form; }
    [[nodiscard]] QString placeholderText() const;
    [[nodiscard]] Placeholder &placeholder() { return *m_placeholder; }
    [[nodiscard]] QList<Contact> selectedContacts() const;
    /** Where new contacts go: one's own book, unless only the shared one is shown and may be changed. */
    [[nodiscard]] Book bookForNew() const;

    /** Begins a new contact; it is stored with Save. */
    void newContact(const Contact &proposal = {});
    /** At once, and it can be taken back (P4). */
    void removeSelected();
    /** Contacts of a file, mapped by a person if it is a table. */
    void importFile(const QString &path);
    /** Stores contacts, and says so. */
    void add(const QList<Contact> &contacts, const QString &sentence);
    /** Who is in a book twice, of the books that can be changed. */
    [[nodiscard]] QList<std::pair<Book, Doubles>> doubles() const;
    /** Each becomes one contact; it can be taken back. */
    void merge(const QList<std::pair<Book, Doubles>> &doubles);
    /** What is shown as a file: vCard 3.0 if the name ends with .vcf, else CSV. */
    void exportContacts(const QString &path);

    [[nodiscard]] QList<QAction *> barActions(const Actions &actions) const override;
    void describe(ActionState &state) const override;
    void setFilter(const QString &words) override;
    [[nodiscard]] bool hasFilter() const override { return true; }
    void setDetailsShown(bool shown) override;
    [[nodiscard]] bool hasDetails() const override { return true; }
    [[nodiscard]] QWidget *focusTarget() override;
    void selectSomething() override;
    bool exportTo(const QString &path) override;
    [[nodiscard]] QVariantMap saveLayout() const override;
    void restoreLayout(const QVariantMap &layout) override;

Q_SIGNALS:
    void failed(const QString &sentence);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *createBar();
    void setUpColumns();
    void connectAll();
    void createImport();
    void onRowsChanged();
    void onSelected();
    void refresh();
    void showContact(qint64 rowId);
    void showCounts();
    void showGroups();
    void showPlaceholder();
    void save(Book book, const Contact &contact);
    void onSaved(Book book, const Contact &before, const Contact &stored);
    void mergeOne(Book book, const Doubles &doubles);
    void restore(Book book, const QList<Contact> &contacts);
    [[nodiscard]] const Contact *shownContact() const { return m_model->contact(m_shown); }

    Model::Contacts &m_contacts;
    Undo &m_undo;
    ContactModel *m_model;
    IdListView *m_list;
    ContactForm *m_form;
    Chips *m_chips;
    QComboBox *m_group;
    QLabel *m_count;
    QSplitter *m_splitter;
    QStackedWidget *m_pages; ///< placeholder, list
    QStackedWidget *m_whole; ///< list and form, a page instead
    Placeholder *m_placeholder;
    ContactListPage *m_import;
    qint64 m_shown = 0; ///< row id of the contact in the form
    bool m_detailsShown = true;
};

} // namespace Fax::Ui
