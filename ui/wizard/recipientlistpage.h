#pragma once

#include "contacts/contactimport.h"

#include <QtWidgets/QWidget>

#include <atomic>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace Fax::Ui {

class FieldMessage;

/**
 * Recipients from a file (ui.md 7, "From list"): a table with 20 rows of it, in which a person says what each column
 * is; separator, encoding and heading are guessed. Cards need no page: they are read at once. Files are read in the
 * background; nothing is taken before somebody accepts.
 */
class RecipientListPage final : public QWidget
{
    Q_OBJECT

public:
    /** No more are read of one file. */
    static constexpr int mostRecipients = 20000;

    explicit RecipientListPage(QWidget *parent = nullptr);
    ~RecipientListPage() override;

    /** mappingWanted(), imported() or failed() follow. */
    void open(const QString &path);

Q_SIGNALS:
    /** The columns are to be looked at: the page wants to be seen. */
    void mappingWanted();
    /** @param leftOut  a sentence for each row that was not taken, the first 1000 */
    void imported(const QList<Fax::Recipient> &recipients, const QString &sentence,
                  const QStringList &leftOut);
    void failed(const QString &sentence);
    /** Somebody does not want it. */
    void cancelled();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Outcome
    {
        QList<Recipient> recipients;
        ContactImportResult result;
    };

    void build();
    [[nodiscard]] QWidget *createFormat();
    void connectAll();
    void onPreview(const Result<ContactFilePreview> &preview);
    void showFormat();
    void showRows();
    void showColumns();
    void formatChanged();
    void accept();
    void read(const ContactImportOptions &options, bool cards);
    void onRead(const Result<Outcome> &outcome);
    [[nodiscard]] ContactMapping mapping() const;
    [[nodiscard]] static Result<Outcome> readFile(const QString &path,
                                                  const ContactImportOptions &options, bool cards);

    QString m_path;
    ContactFilePreview m_preview;
    std::shared_ptr<std::atomic<bool>> m_cancel;
    QLabel *m_heading;
    QComboBox *m_separator;
    QComboBox *m_encoding;
    QCheckBox *m_header;
    QTableWidget *m_table;
    FieldMessage *m_message;
    QPushButton *m_accept;
    QPushButton *m_back;
};

} // namespace Fax::Ui
