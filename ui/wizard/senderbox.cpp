#include "wizard/senderbox.h"

#include "base/stationid.h"
#include "wizard/fieldmessage.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace Fax::Ui {

namespace {
constexpr int longestLine = 250; // service/requests.md, Texts
}

SenderBox::SenderBox(QWidget *parent)
    : QGroupBox(tr("Sender"), parent)
    , m_stationMessage(new FieldMessage(QStringLiteral("wizard.sender.station.message")))
{
    auto *grid = new QGridLayout(this);
    m_name = addField(*grid, 0, 0, "name", tr("Name"));
    m_company = addField(*grid, 0, 1, "company", tr("Company"));
    m_fax = addField(*grid, 1, 0, "fax", tr("Fax number"));
    m_phone = addField(*grid, 1, 1, "phone", tr("Telephone"));
    m_email = addField(*grid, 2, 0, "email", tr("E-mail"));
    m_station = addField(*grid, 2, 1, "station", tr("Station ID"));
    m_station->setMaxLength(stationIdLength);
    m_station->setToolTip(tr("What the other machine is told: digits, + and spaces"));
    m_stationLabel = qobject_cast<QLabel *>(grid->itemAtPosition(2, 2)->widget());
    grid->addWidget(m_stationMessage, 3, 0, 1, 4);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    connect(m_station, &QLineEdit::editingFinished, this, &SenderBox::checkStation);
    setRules({});
}

QLineEdit *SenderBox::addField(QGridLayout &grid, int row, int column, const char *name,
                               const QString &label)
{
    auto *field = new QLineEdit;
    field->setObjectName(QStringLiteral("wizard.sender.") + QString::fromLatin1(name));
    field->setAccessibleName(tr("Sender: %1").arg(label));
    field->setMaxLength(longestLine);
    auto *text = new QLabel(label);
    text->setBuddy(field);
    grid.addWidget(text, row, 2 * column);
    grid.addWidget(field, row, 2 * column + 1);
    connect(field, &QLineEdit::textChanged, this, &SenderBox::changed);
    return field;
}

void SenderBox::setRules(const ServerSettings &settings)
{
    m_station->setVisible(!settings.useDeviceTsid);
    m_stationLabel->setVisible(!settings.useDeviceTsid);
    checkStation();
}

/** Letters are allowed, with a warning (9.2). */
void SenderBox::checkStation()
{
    const QString text = m_station->text();
    const bool letters = std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return !(c >= u'0' && c <= u'9') && c != u'+' && c != u' ';
    });
    m_stationMessage->say(m_station->isHidden() || !letters
                              ? QString()
                              : tr("Some machines drop letters in a station ID."));
}

void SenderBox::load(const FaxDraft &draft)
{
    m_name->setText(draft.senderName);
    m_company->setText(draft.senderCompany);
    m_fax->setText(draft.senderFax);
    m_phone->setText(draft.senderOfficePhone);
    m_email->setText(draft.emailAddress);
    m_station->setText(draft.tsid);
}

void SenderBox::save(FaxDraft &draft) const
{
    draft.senderName = m_name->text();
    draft.senderCompany = m_company->text();
    draft.senderFax = m_fax->text();
    draft.senderOfficePhone = m_phone->text();
    draft.emailAddress = m_email->text();
    draft.tsid = m_station->text();
}

} // namespace Fax::Ui
