#pragma once

#include "job/job.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace Fax::Ui {

/** What a person has entered for a new fax. */
struct FaxDraft
{
    QString number;
    QStringList files;
    QString subject;
    Resolution resolution = Resolution::Fine;
};

/**
 * File > New fax: number, files, subject, resolution, Send. Not modal; several may be open. What is wrong
 * is said beside the field. Send closes the window at once (P1): the outbox shows the rest.
 */
class NewFaxWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit NewFaxWindow(QWidget *parent = nullptr);
    ~NewFaxWindow() override;

    void setDraft(const FaxDraft &draft);
    [[nodiscard]] FaxDraft draft() const;
    void addFiles(const QStringList &files);
    /** A failure of a former Send, or why Send cannot work now; "" takes it away. */
    void showProblem(const QString &problem);

    void send();

Q_SIGNALS:
    /** The contents of the files, in the order of the draft's. */
    void sendRequested(const Fax::Ui::FaxDraft &draft, const QList<QByteArray> &documents);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *createFiles();
    [[nodiscard]] QLabel *createMessage(const QString &name);
    void connectAll();
    void chooseFiles();
    void removeFiles();
    bool checkNumber();
    bool checkFiles();
    [[nodiscard]] bool readFiles(QList<QByteArray> &documents);
    static void say(QLabel *message, const QString &text);

    QLabel *m_problem;
    QLineEdit *m_number;
    QLabel *m_numberMessage;
    QListWidget *m_files;
    QPushButton *m_add;
    QPushButton *m_remove;
    QLabel *m_filesMessage;
    QLineEdit *m_subject;
    QComboBox *m_resolution;
    QPushButton *m_send;
    QPushButton *m_cancel;
};

} // namespace Fax::Ui
