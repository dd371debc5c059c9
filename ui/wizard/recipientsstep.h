#pragma once

#include "contacts/contactsource.h"
#include "wizard/recipientsmodel.h"
#include "wizard/wizardcontext.h"
#include "wizard/wizardstep.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace Fax::Ui {

class FieldMessage;
class RecipientListPage;
class SenderBox;
class ToField;

/** Step 1: who gets the fax, and who sends it. */
class RecipientsStep final : public WizardStep
{
    Q_OBJECT

public:
    explicit RecipientsStep(const WizardContext &context, QWidget *parent = nullptr);
    ~RecipientsStep() override;

    [[nodiscard]] QString title() const override;
    void load(const FaxDraft &draft) override;
    void save(FaxDraft &draft) const override;
    void follow(const FaxDraft &draft) override;
    [[nodiscard]] QString problem(const FaxDraft &draft) const override;
    void showProblem(const FaxDraft &draft) override;
    [[nodiscard]] QWidget *firstField() override;

    void setRules(const ServerSettings &settings);
    /** A file with recipients: a table, which a person maps first, or cards. */
    void addList(const QString &path);

private:
    void build();
    [[nodiscard]] QWidget *createList();
    void connectAll();
    void connectTable();
    void add();
    void addHit(const ContactHit &hit);
    void addEntries(const QStringList &entries);
    [[nodiscard]] QList<Recipient> recipientsOf(const QString &entry) const;
    void addRecipients(const QList<Recipient> &recipients);
    void tellImported(const QList<Recipient> &recipients, const QString &sentence,
                      const QStringList &leftOut);
    void showLeftOut(const QStringList &leftOut);
    void chooseList();
    void remove();
    void checkTo();
    void checkDoubles();
    [[nodiscard]] QString toProblem() const;

    const ContactSource *m_contacts;
    int m_most; ///< recipients of one fax
    ToField *m_to;
    FieldMessage *m_toMessage;
    FieldMessage *m_listMessage;
    QPushButton *m_add;
    RecipientsModel *m_model;
    QTreeView *m_table;
    QPushButton *m_fromList;
    QPushButton *m_remove;
    QLabel *m_count;
    SenderBox *m_sender;
    QStackedWidget *m_pages;
    RecipientListPage *m_listPage;
};

} // namespace Fax::Ui
