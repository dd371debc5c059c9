#include "dashboard/linedetails.h"

#include "dashboard/linecard.h"

#include <QtWidgets/QVBoxLayout>

namespace Fax::Ui {

LineDetails::LineDetails(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("dashboard.details"));
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void LineDetails::setLine(Line *line)
{
    if ((m_card == nullptr && line == nullptr) || (m_card != nullptr && &m_card->line() == line))
        return;
    delete m_card; // at once: it refers to its line
    m_card = nullptr;
    if (line == nullptr)
        return;
    m_card = new LineCard(*line);
    m_card->setEventsShown(true);
    connect(m_card, &LineCard::menuWanted, this, &LineDetails::menuWanted);
    m_layout->addWidget(m_card);
}

} // namespace Fax::Ui
