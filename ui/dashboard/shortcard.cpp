#include "dashboard/shortcard.h"

#include "common/elidedlabel.h"
#include "common/em.h"
#include "common/format.h"
#include "common/glyphlabel.h"
#include "common/meter.h"
#include "dashboard/historystrip.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace Fax::Ui {

namespace {

constexpr int widthEms = 38;

void makeBold(QWidget *widget)
{
    QFont bold = widget->font();
    bold.setBold(true);
    widget->setFont(bold);
}

} // namespace

ShortCard::ShortCard(Line &line, QWidget *parent)
    : LineFrame(line, parent)
{
    setObjectName(QStringLiteral("short.%1").arg(line.id().value));
    auto *rows = new QVBoxLayout(this);
    const int gap = fontMetrics().height() / 6;
    rows->setSpacing(gap);
    rows->setContentsMargins(gap * 3, gap * 2, gap * 3, gap * 2);
    rows->addLayout(createTitle());
    rows->addLayout(createState());
    m_description = label("description");
    rows->addWidget(m_description);
    m_partner = label("partner");
    rows->addWidget(m_partner);
    rows->addLayout(createProgress());
    m_history = new HistoryStrip;
    m_history->setObjectName(objectName() + QStringLiteral(".history"));
    rows->addWidget(m_history);
    rows->addStretch();
}

ElidedLabel *ShortCard::label(const char *part)
{
    auto *made = new ElidedLabel(this);
    made->setObjectName(objectName() + u'.' + QLatin1StringView(part));
    return made;
}

QLayout *ShortCard::createTitle()
{
    m_glyph = new GlyphLabel;
    m_title = label("name");
    makeBold(m_title);
    m_id = new QLabel;
    auto *layout = new QHBoxLayout;
    layout->addWidget(m_glyph);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_id);
    return layout;
}

QLayout *ShortCard::createState()
{
    m_state = label("state");
    makeBold(m_state);
    m_page = label("page");
    m_clock = label("elapsed");
    m_result = label("result");
    m_result->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    auto *layout = new QHBoxLayout;
    layout->addWidget(m_state, 3);
    layout->addWidget(m_page, 3);
    layout->addWidget(m_clock, 2);
    layout->addWidget(m_result, 3);
    return layout;
}

QLayout *ShortCard::createProgress()
{
    m_speed = label("speed");
    m_phase = label("phase");
    m_meter = new Meter(this);
    m_meter->setObjectName(objectName() + QStringLiteral(".jobPercent"));
    m_meter->setAccessibleName(tr("Progress of this fax"));
    auto *layout = new QHBoxLayout;
    layout->addWidget(m_speed, 4);
    layout->addWidget(m_phase, 3);
    layout->addWidget(m_meter, 3);
    return layout;
}

QSize ShortCard::sizeHint() const
{
    return {emPixels(*this) * widthEms, QFrame::sizeHint().height()};
}

void ShortCard::refresh()
{
    const CardTexts &texts = line().texts();
    const StateLook look = line().look();
    m_glyph->show(look.glyph, look.token);
    m_title->show(texts.title);
    m_id->setText(texts.id);
    m_state->show(look.word.toUpper());
    m_page->show(texts.page);
    m_clock->show(texts.clock);
    m_result->show(texts.result);
    m_description->show(texts.description);
    m_partner->show(texts.partner);
    m_speed->show(texts.field(CardField::Speed));
    m_phase->show(texts.field(CardField::Phase));
    m_meter->setPercent(texts.jobPercent);
    m_meter->setToken(look.token);
    m_history->setQuarters(line().quarters());
    m_history->setEnabled(!line().isStale());
    for (ElidedLabel *value : {m_page, m_clock, m_description, m_partner, m_speed, m_phase})
        value->setStale(line().isStale());
    for (ElidedLabel *colored : {m_state, m_result})
        colored->setToken(look.token);
}

} // namespace Fax::Ui
