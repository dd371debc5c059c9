#pragma once

#include "settings/draft.h"
#include "settings/fieldspec.h"
#include "settings/settingspage.h"

#include <map>

class QHBoxLayout;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace Fax::Ui {

class FormPage;
class MessageBar;

/**
 * A page with a list of things of one kind (lines, accounts, routes) and a form for the one that is chosen. Each
 * has a draft of its own; Apply sends one request for each that was changed.
 */
class RecordsPage : public SettingsPage
{
    Q_OBJECT

public:
    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] int changedCount() const override;
    [[nodiscard]] bool hasProblem() const override;
    QWidget *find(const QString &words) override;
    void setReadOnly(bool readOnly) override;
    void apply(const Applied &then) override;
    void discard() override;

protected:
    /** `word`: of the object names: "devices". */
    RecordsPage(const QString &word, const QString &title, QWidget *parent);

    /** Shows or renews a record; `text` stands in the list. */
    void putRecord(const QString &key, const QString &text, const QVariantMap &values);
    void removeRecord(const QString &key);
    void setText(const QString &key, const QString &text);
    [[nodiscard]] QStringList keys() const;
    [[nodiscard]] QString currentKey() const;
    void setCurrentKey(const QString &key);
    [[nodiscard]] Draft *draftOf(const QString &key) const;
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    /** Beside the list; off while there is nothing chosen (`needsRecord`), or nothing may be changed. */
    QPushButton *addButton(const QString &word, const QString &text, bool needsRecord);
    /** Below the form of the record. */
    void addBelow(QWidget *widget);
    /** Fields of the common draft, at the end of the page. */
    void addForm(FormPage *form);
    /** Asks above the list before something that cannot be taken back (P4). */
    void ask(const QString &question, const QString &verb, std::function<void()> deed);
    void tellError(const Error &error);

    /** Makes a record that the server does not know yet: all that is in `edits` is a change. */
    void addNewRecord(const QString &key, const QString &text, const QVariantMap &values,
                      const QVariantMap &edits);

    [[nodiscard]] virtual QList<FieldSpec> fieldsOf(const QVariantMap &values) const = 0;
    virtual void applyRecord(const QString &key, const QVariantMap &changes,
                             const Applied &then) = 0;
    virtual void onCurrentChanged() { }

private:
    struct Record
    {
        QListWidgetItem *item = nullptr;
        Draft *draft = nullptr;
        FormPage *form = nullptr;
    };
    void refreshButtons();
    void makeRecord(const QString &key, const QVariantMap &values);
    void applyFrom(const QStringList &names, const Applied &then);

    QString m_word;
    QString m_title;
    std::map<QString, Record> m_records;
    QListWidget *m_list;
    QVBoxLayout *m_buttons;
    QVBoxLayout *m_column;
    QStackedWidget *m_forms;
    QList<std::pair<QPushButton *, bool>> m_pushButtons;
    FormPage *m_common = nullptr;
    MessageBar *m_questions;
    bool m_readOnly = false;
};

} // namespace Fax::Ui
