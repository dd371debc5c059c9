#include "wizard/newfaxwindow.h"

#include "common/glyph.h"
#include "job/faxnumber.h"
#include "wizard/documenttypes.h"

#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

namespace Fax::Ui {

namespace {
constexpr int longestSubject = 120;
}

NewFaxWindow::NewFaxWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_problem(createMessage(QStringLiteral("newfax.problem")))
    , m_number(new QLineEdit)
    , m_numberMessage(createMessage(QStringLiteral("newfax.number.message")))
    , m_files(new QListWidget)
    , m_add(new QPushButton(tr("&Add files…")))
    , m_remove(new QPushButton(tr("&Remove")))
    , m_filesMessage(createMessage(QStringLiteral("newfax.files.message")))
    , m_subject(new QLineEdit)
    , m_resolution(new QComboBox)
    , m_send(new QPushButton(tr("&Send")))
    , m_cancel(new QPushButton(tr("Cancel")))
{
    setObjectName(QStringLiteral("newfax"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New fax - Fax Console"));
    setAcceptDrops(true);
    build();
    connectAll();
    resize(fontMetrics().averageCharWidth() * 85, fontMetrics().height() * 24);
    m_number->setFocus();
}

QLabel *NewFaxWindow::createMessage(const QString &name)
{
    auto *label = new QLabel(this);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, tokenColor(Token::Fault, colors));
    label->setPalette(colors);
    label->hide();
    return label;
}

NewFaxWindow::~NewFaxWindow()
{
    // A field with the focus reports its end of editing while the window is being taken down.
    m_number->disconnect(this);
    m_files->disconnect(this);
}

void NewFaxWindow::build()
{
    m_number->setObjectName(QStringLiteral("newfax.number"));
    m_number->setPlaceholderText(tr("for example +49 30 5550100, or 102 on the built-in line"));
    m_subject->setObjectName(QStringLiteral("newfax.subject"));
    m_subject->setMaxLength(longestSubject);
    m_resolution->setObjectName(QStringLiteral("newfax.resolution"));
    m_resolution->addItem(tr("Standard, 204×98: quick"), QVariant::fromValue(Resolution::Standard));
    m_resolution->addItem(tr("Fine, 204×196"), QVariant::fromValue(Resolution::Fine));
    m_resolution->addItem(tr("Superfine, 204×391: for small print"),
                          QVariant::fromValue(Resolution::Superfine));
    m_resolution->setCurrentIndex(1);
    m_send->setObjectName(QStringLiteral("newfax.send"));
    m_send->setShortcut(QKeySequence(QStringLiteral("Ctrl+Return")));
    m_send->setToolTip(tr("Send (%1)").arg(m_send->shortcut().toString(QKeySequence::NativeText)));
    m_send->setIcon(glyphIcon(Glyph::ArrowUp, Token::Send));
    m_cancel->setObjectName(QStringLiteral("newfax.cancel"));

    auto *form = new QFormLayout(this);
    form->addRow(m_problem);
    form->addRow(tr("&To number"), m_number);
    form->addRow(QString(), m_numberMessage);
    form->addRow(tr("&Files"), createFiles());
    form->addRow(QString(), m_filesMessage);
    form->addRow(tr("Su&bject"), m_subject);
    form->addRow(tr("Reso&lution"), m_resolution);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_send);
    form->addRow(buttons);
    m_number->setAccessibleName(tr("To number"));
    m_subject->setAccessibleName(tr("Subject"));
    m_resolution->setAccessibleName(tr("Resolution"));
}

QWidget *NewFaxWindow::createFiles()
{
    m_files->setObjectName(QStringLiteral("newfax.files"));
    m_files->setAccessibleName(tr("Files"));
    m_files->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_files->setTextElideMode(Qt::ElideMiddle);
    m_add->setObjectName(QStringLiteral("newfax.add"));
    m_add->setShortcut(QKeySequence(QStringLiteral("Ctrl+O")));
    m_remove->setObjectName(QStringLiteral("newfax.remove"));
    m_remove->setEnabled(false);
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_files, 1);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    layout->addLayout(buttons);
    return box;
}

void NewFaxWindow::connectAll()
{
    connect(m_number, &QLineEdit::editingFinished, this, [this] {
        if (!m_number->text().isEmpty())
            checkNumber();
    });
    connect(m_add, &QPushButton::clicked, this, &NewFaxWindow::chooseFiles);
    connect(m_remove, &QPushButton::clicked, this, &NewFaxWindow::removeFiles);
    connect(m_files, &QListWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_files->selectedItems().isEmpty()); });
    auto *deleteKey = new QShortcut(QKeySequence(Qt::Key_Delete), m_files);
    deleteKey->setContext(Qt::WidgetShortcut);
    connect(deleteKey, &QShortcut::activated, this, &NewFaxWindow::removeFiles);
    connect(m_send, &QPushButton::clicked, this, &NewFaxWindow::send);
    connect(m_cancel, &QPushButton::clicked, this, &QWidget::close);
}

void NewFaxWindow::setDraft(const FaxDraft &draft)
{
    m_number->setText(draft.number);
    m_subject->setText(draft.subject);
    m_resolution->setCurrentIndex(m_resolution->findData(QVariant::fromValue(draft.resolution)));
    m_files->clear();
    if (!draft.files.isEmpty())
        addFiles(draft.files);
}

FaxDraft NewFaxWindow::draft() const
{
    FaxDraft draft;
    draft.number = m_number->text().trimmed();
    draft.subject = m_subject->text();
    draft.resolution = m_resolution->currentData().value<Resolution>();
    for (int row = 0; row < m_files->count(); ++row)
        draft.files.append(m_files->item(row)->data(Qt::UserRole).toString());
    return draft;
}

void NewFaxWindow::addFiles(const QStringList &files)
{
    QString refused;
    for (const QString &file : files) {
        if (const QString why = whyNotFaxable(file); !why.isEmpty()) {
            refused = why;
            continue;
        }
        auto *item = new QListWidgetItem(QFileInfo(file).fileName(), m_files);
        item->setData(Qt::UserRole, file);
        item->setToolTip(file);
    }
    say(m_filesMessage, refused);
}

void NewFaxWindow::showProblem(const QString &problem)
{
    say(m_problem, problem);
}

void NewFaxWindow::chooseFiles()
{
    addFiles(QFileDialog::getOpenFileNames(this, tr("Add files"), QString(), faxableFilter()));
}

void NewFaxWindow::removeFiles()
{
    qDeleteAll(m_files->selectedItems());
}

void NewFaxWindow::say(QLabel *message, const QString &text)
{
    message->setText(text);
    message->setVisible(!text.isEmpty());
}

bool NewFaxWindow::checkNumber()
{
    const QString text = m_number->text().trimmed();
    const auto number = FaxNumber::parse(text);
    if (text.isEmpty())
        say(m_numberMessage, tr("Enter a fax number."));
    else
        say(m_numberMessage, number ? QString() : number.error().message());
    return number.has_value();
}

bool NewFaxWindow::checkFiles()
{
    if (m_files->count() == 0)
        say(m_filesMessage, tr("Add a document: a PDF, a picture or a text."));
    return m_files->count() > 0;
}

bool NewFaxWindow::readFiles(QList<QByteArray> &documents)
{
    const QStringList files = draft().files;
    qint64 left = largestFax;
    for (const QString &path : files) {
        const auto content = readDocument(path, left);
        if (!content) {
            say(m_filesMessage, content.error().message());
            return false;
        }
        left -= content->size();
        documents.append(*content);
        if (documents.constLast().isEmpty()) {
            say(m_filesMessage, tr("%1 is empty.").arg(path));
            return false;
        }
    }
    return true;
}

void NewFaxWindow::send()
{
    QList<QByteArray> documents;
    const bool number = checkNumber();
    const bool files = checkFiles() && readFiles(documents);
    if (!number)
        return m_number->setFocus();
    if (!files)
        return m_files->setFocus();
    Q_EMIT sendRequested(draft(), documents);
    close();
}

void NewFaxWindow::dragEnterEvent(QDragEnterEvent *event)
{
    bool accepted = false;
    say(m_filesMessage, QString());
    const QString sentence = dropSentence(localFiles(*event->mimeData()), &accepted);
    if (accepted)
        event->acceptProposedAction();
    else
        say(m_filesMessage, sentence);
}

void NewFaxWindow::dropEvent(QDropEvent *event)
{
    addFiles(localFiles(*event->mimeData()));
    event->acceptProposedAction();
}

} // namespace Fax::Ui
