#include "settings/archivepage.h"

#include "common/format.h"
#include "model/settings.h"
#include "settings/draft.h"
#include "settings/settingfields.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace Fax::Ui {

namespace {

const auto sentDays = u"ArchiveSentDays"_qs;
const auto receivedDays = u"ArchiveReceivedDays"_qs;

} // namespace

ArchivePage::ArchivePage(Model::Settings &settings, Draft &draft, QWidget *parent)
    : FormPage(QStringLiteral("settings.page.archive"), tr("Archive"), draft, parent)
    , m_settings(settings)
{
    addHeading(tr("Sent faxes"));
    addFields(SettingFields::archiveSent());
    addTest(QStringLiteral("ArchiveDirectory"));
    addHeading(tr("Received faxes"));
    addFields(SettingFields::archiveReceived());
    addTest(QStringLiteral("ArchiveReceivedDirectory"));
    addHeading(tr("Size"));
    addFields(SettingFields::archiveSize());
    connect(&draft, &Draft::changed, this, [this](const QString &name) {
        if (name == sentDays)
            countOlder(name, Direction::Sent);
        else if (name == receivedDays)
            countOlder(name, Direction::Received);
    });
}

void ArchivePage::setReadOnly(bool readOnly)
{
    FormPage::setReadOnly(readOnly);
    for (QWidget *button : std::as_const(m_buttons))
        button->setEnabled(!readOnly);
}

void ArchivePage::addTest(const QString &folder)
{
    FieldRow *row = field(folder);
    auto *end = new QWidget(this);
    auto *layout = new QHBoxLayout(end);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *button = new QPushButton(tr("Test"));
    button->setObjectName(row->spec().objectName + QStringLiteral(".test"));
    button->setAccessibleName(tr("Test the folder"));
    auto *answer = new QLabel;
    answer->setObjectName(row->spec().objectName + QStringLiteral(".answer"));
    answer->setWordWrap(true);
    answer->setTextFormat(Qt::PlainText);
    layout->addWidget(button);
    layout->addWidget(answer, 1);
    row->addAtEnd(end);
    m_buttons.append(button);
    connect(button, &QPushButton::clicked, this, [this, folder, answer] { test(folder, answer); });
}

void ArchivePage::test(const QString &folder, QLabel *answer)
{
    answer->setText(tr("Testing…"));
    m_settings.testArchiveFolder(
        draft().value(folder).toString(), answer, [answer](const Result<Model::FolderTest> &test) {
            if (!test)
                return answer->setText(test.error().message());
            const QString free = dataSize(test->freeOctets);
            answer->setText(!test->usable ? test->problem
                                : test->withQueue
                                ? tr("On the same disk as the queue: %1 free.").arg(free)
                                : tr("It can be written: %1 free.").arg(free));
        });
}

/** Beside the days, as soon as they are others: how many faxes would go now. */
void ArchivePage::countOlder(const QString &days, Direction direction)
{
    FieldRow *row = field(days);
    const int wanted = draft().value(days).toInt();
    if (wanted == 0 || !draft().isChanged(days))
        return row->setHelp(row->spec().help);
    m_settings.countArchivedOlder(
        direction, wanted, row, [this, row, days, wanted](const Result<qint64> &count) {
            if (!count || draft().value(days).toInt() != wanted) // it is another one by now
                return;
            row->setHelp(*count == 0 ? tr("No fax would be deleted now.")
                                     : tr("%n faxes would be deleted now.", nullptr,
                                          static_cast<int>(*count)));
        });
}

} // namespace Fax::Ui
