#include "preferences/preferenceswindow.h"

#include "common/em.h"
#include "preferences/faxdefaults.h"
#include "preferences/identity.h"

#include <QtCore/QSettings>
#include <QtCore/QSignalBlocker>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

namespace Fax::Ui {

namespace {

constexpr int longestText = 120;
const QSize defaultSize(620, 640);

template <typename Enum>
void addChoice(QComboBox &box, const QString &text, std::optional<Enum> value)
{
    box.addItem(text, value ? QVariant(static_cast<int>(*value)) : QVariant());
}

template <typename Enum> void showChoice(QComboBox &box, std::optional<Enum> value)
{
    const QSignalBlocker quiet(&box);
    box.setCurrentIndex(value ? box.findData(static_cast<int>(*value)) : 0);
}

template <typename Enum> std::optional<Enum> chosen(const QComboBox &box)
{
    const QVariant value = box.currentData();
    return value.isValid() ? std::optional(static_cast<Enum>(value.toInt())) : std::nullopt;
}

} // namespace

PreferencesWindow::PreferencesWindow(QSettings &settings, const QList<QAction *> &switches,
                                     QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_settings(settings)
    , m_grid(new QGridLayout)
    , m_switches(switches)
{
    setObjectName(QStringLiteral("preferences"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Preferences - Fax Console"));
    auto *form = new QWidget;
    auto *inside = new QVBoxLayout(form);
    inside->addLayout(m_grid);
    inside->addStretch();
    m_grid->setColumnStretch(1, 1);
    addIdentity();
    addFaxDefaults();
    addSwitches(switches);
    auto *area = new QScrollArea;
    area->setWidget(form);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *restore = new QPushButton(tr("&Restore defaults"));
    restore->setObjectName(QStringLiteral("preferences.restore"));
    restore->setToolTip(tr("All but your sender details are as on the first day again"));
    auto *closeButton = new QPushButton(tr("&Close"));
    closeButton->setObjectName(QStringLiteral("preferences.close"));
    connect(restore, &QPushButton::clicked, this, &PreferencesWindow::restoreDefaults);
    connect(closeButton, &QPushButton::clicked, this, &QWidget::close);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(restore);
    buttons->addStretch();
    buttons->addWidget(closeButton);
    auto *column = new QVBoxLayout(this);
    column->addWidget(area, 1);
    column->addLayout(buttons);
    for (const auto &show : std::as_const(m_shows))
        show();
    resize(defaultSize);
}

void PreferencesWindow::addHeading(const QString &text)
{
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    const int row = m_grid->rowCount();
    m_grid->setRowMinimumHeight(row, row > 1 ? fontMetrics().height() : 0);
    m_grid->addWidget(label, row + 1, 0, 1, 2);
}

void PreferencesWindow::addRow(const QString &label, QWidget *editor, const QString &name)
{
    editor->setObjectName(QStringLiteral("preferences.") + name);
    editor->setAccessibleName(label);
    editor->setMinimumHeight(smallestTarget);
    const int row = m_grid->rowCount();
    auto *title = new QLabel(label);
    title->setBuddy(editor);
    const bool isLine = qobject_cast<QPlainTextEdit *>(editor) == nullptr;
    m_grid->addWidget(title, row, 0, isLine ? Qt::AlignVCenter : Qt::AlignTop);
    m_grid->addWidget(editor, row, 1);
}

void PreferencesWindow::addIdentity()
{
    struct Row
    {
        const char *name;
        QString label;
        QString Identity::*field;
    };
    const Row rows[] = {
        {"name", tr("Name"), &Identity::name},
        {"company", tr("Company"), &Identity::company},
        {"title", tr("Title"), &Identity::title},
        {"department", tr("Department"), &Identity::department},
        {"office", tr("Office"), &Identity::office},
        {"fax", tr("Fax number"), &Identity::fax},
        {"officePhone", tr("Phone"), &Identity::officePhone},
        {"homePhone", tr("Home phone"), &Identity::homePhone},
        {"email", tr("E-mail"), &Identity::email},
    };
    addHeading(tr("Your sender details"));
    for (const Row &row : rows) {
        auto *line = new QLineEdit;
        line->setMaxLength(longestText);
        addRow(row.label, line, QString::fromLatin1(row.name));
        bind([this, line, field = row.field] {
            const QSignalBlocker quiet(line);
            line->setText(Identity::read(m_settings).*field);
        });
        connect(line, &QLineEdit::textEdited, this, [this, field = row.field](const QString &text) {
            Identity identity = Identity::read(m_settings);
            identity.*field = text;
            identity.write(m_settings);
            Q_EMIT changed();
        });
    }
    auto *address = new QPlainTextEdit;
    address->setTabChangesFocus(true);
    address->setFixedHeight(fontMetrics().height() * 4);
    addRow(tr("Address"), address, QStringLiteral("address"));
    bind([this, address] {
        const QSignalBlocker quiet(address);
        address->setPlainText(Identity::read(m_settings).address);
    });
    connect(address, &QPlainTextEdit::textChanged, this, [this, address] {
        Identity identity = Identity::read(m_settings);
        identity.address = address->toPlainText();
        identity.write(m_settings);
        Q_EMIT changed();
    });
}

void PreferencesWindow::addFaxDefaults()
{
    addHeading(tr("New faxes begin with"));
    auto *resolution = new QComboBox;
    addChoice<Resolution>(*resolution, tr("the resolution of the server"), {});
    addChoice<Resolution>(*resolution, tr("Standard, 204×98"), Resolution::Standard);
    addChoice<Resolution>(*resolution, tr("Fine, 204×196"), Resolution::Fine);
    addChoice<Resolution>(*resolution, tr("Superfine, 204×391"), Resolution::Superfine);
    addRow(tr("Resolution"), resolution, QStringLiteral("resolution"));
    auto *paper = new QComboBox;
    addChoice<Paper>(*paper, tr("the paper of the server"), {});
    addChoice<Paper>(*paper, tr("A4"), Paper::A4);
    addChoice<Paper>(*paper, tr("Letter"), Paper::Letter);
    addChoice<Paper>(*paper, tr("Legal"), Paper::Legal);
    addRow(tr("Paper"), paper, QStringLiteral("paper"));
    auto *receipt = new QComboBox;
    addChoice<Receipt>(*receipt, tr("None"), Receipt::None);
    addChoice<Receipt>(*receipt, tr("A notification on this computer"), Receipt::Notify);
    addChoice<Receipt>(*receipt, tr("An e-mail"), Receipt::Mail);
    addRow(tr("Receipt"), receipt, QStringLiteral("receipt"));
    auto *cover = new QCheckBox(tr("A cover page"));
    cover->setObjectName(QStringLiteral("preferences.coverPage"));
    cover->setMinimumHeight(smallestTarget);
    m_grid->addWidget(cover, m_grid->rowCount(), 1);
    bind([this, resolution, paper, receipt, cover] {
        const FaxDefaults defaults = FaxDefaults::read(m_settings);
        showChoice(*resolution, defaults.resolution);
        showChoice(*paper, defaults.paper);
        showChoice(*receipt, std::optional(defaults.receipt));
        const QSignalBlocker quiet(cover);
        cover->setChecked(defaults.coverPage);
    });
    const auto store = [this, resolution, paper, receipt, cover] {
        FaxDefaults defaults = FaxDefaults::read(m_settings);
        defaults.resolution = chosen<Resolution>(*resolution);
        defaults.paper = chosen<Paper>(*paper);
        defaults.receipt = chosen<Receipt>(*receipt).value_or(Receipt::None);
        defaults.coverPage = cover->isChecked();
        defaults.write(m_settings);
        Q_EMIT changed();
    };
    for (QComboBox *box : {resolution, paper, receipt})
        connect(box, &QComboBox::currentIndexChanged, this, store);
    connect(cover, &QCheckBox::toggled, this, store);
}

/** The actions themselves keep and do what they stand for. */
void PreferencesWindow::addSwitches(const QList<QAction *> &switches)
{
    if (switches.isEmpty())
        return;
    addHeading(tr("This computer"));
    for (QAction *action : switches) {
        auto *box = new QCheckBox(action->text());
        box->setObjectName(QStringLiteral("preferences.") + action->objectName().section(u'.', -1));
        box->setToolTip(action->toolTip());
        box->setAccessibleDescription(action->statusTip());
        box->setEnabled(action->isEnabled());
        box->setMinimumHeight(smallestTarget);
        m_grid->addWidget(box, m_grid->rowCount(), 0, 1, 2);
        box->setChecked(action->isChecked());
        connect(box, &QCheckBox::toggled, action, &QAction::setChecked);
        connect(action, &QAction::toggled, box, &QCheckBox::setChecked);
    }
}

/** Sender details are no default of ours: they stay. */
void PreferencesWindow::restoreDefaults()
{
    FaxDefaults().write(m_settings);
    for (QAction *action : std::as_const(m_switches)) {
        if (action->isEnabled())
            action->setChecked(false);
    }
    for (const auto &show : std::as_const(m_shows))
        show();
    Q_EMIT changed();
}

void PreferencesWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Fax::Ui
