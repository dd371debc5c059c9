#include "dashboard/pagewatch.h"

#include "dashboard/ecmmap.h"
#include "dashboard/pagepicture.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace Fax::Ui {

PageWatch::PageWatch(QWidget *parent)
    : QWidget(parent)
    , m_caption(new QLabel)
    , m_picture(new PagePicture)
    , m_map(new EcmMap)
    , m_note(new QLabel)
{
    setObjectName(QStringLiteral("pagewatch"));
    m_caption->setObjectName(QStringLiteral("pagewatch.caption"));
    m_picture->setObjectName(QStringLiteral("pagewatch.picture"));
    m_picture->setAccessibleName(tr("The page on the line"));
    m_map->setObjectName(QStringLiteral("pagewatch.map"));
    m_note->setObjectName(QStringLiteral("pagewatch.note"));
    for (QLabel *label : {m_caption, m_note})
        label->setWordWrap(true);
    auto *facts = new QVBoxLayout;
    facts->addWidget(m_caption);
    facts->addWidget(m_map);
    facts->addWidget(m_note);
    facts->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_picture, 2);
    layout->addLayout(facts, 3);
    showTexts();
}

PageWatch::~PageWatch()
{
    leave();
}

void PageWatch::setPort(Model::Port *port)
{
    if (m_port == port)
        return;
    leave();
    if (m_port)
        m_port->disconnect(this);
    m_port = port;
    if (m_port) {
        connect(m_port, &Model::Port::pageViewChanged, this, &PageWatch::showPage);
        connect(m_port, &QObject::destroyed, this, [this] {
            m_watching = false;
            showPage(0);
        });
        connect(&m_port->status(), &Model::PortStatus::changed, this, &PageWatch::showTexts);
    }
    if (isVisible())
        follow();
    showPage(0);
}

void PageWatch::follow()
{
    if (!m_port || std::exchange(m_watching, true))
        return;
    m_port->watchPage();
}

void PageWatch::leave()
{
    if (std::exchange(m_watching, false) && m_port)
        m_port->leavePage();
}

void PageWatch::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
    showPage(0);
}

void PageWatch::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    leave();
}

void PageWatch::showPage(int firstRow)
{
    m_picture->setPage(m_port ? m_port->pageView() : Model::PageView(), firstRow);
    showTexts();
}

void PageWatch::showTexts()
{
    const Model::PageView page = m_port ? m_port->pageView() : Model::PageView();
    const QByteArray frames = page.blocks.isEmpty() ? QByteArray() : page.blocks.constLast();
    m_picture->setToken(page.fax.isValid() ? Token::Receive : Token::Send);
    m_map->setFrames(frames);
    m_map->setVisible(!frames.isEmpty());
    m_caption->setText(caption());
    m_picture->setAccessibleDescription(caption());
    m_note->setText(page.page > 0
                        ? tr("Without error correction: lines that arrive damaged stay damaged.")
                        : QString());
    m_note->setVisible(page.page > 0 && frames.isEmpty());
}

QString PageWatch::caption() const
{
    const Model::PageView page = m_port ? m_port->pageView() : Model::PageView();
    if (page.blocks.size() > 1)
        return tr("Page %1, part %2: %n lines", nullptr, page.rows)
            .arg(page.page)
            .arg(page.blocks.size());
    if (page.page > 0)
        return tr("Page %1: %n lines", nullptr, page.rows).arg(page.page);
    if (!m_port)
        return tr("No line.");
    const ModemClass used = m_port->status().modemClass();
    if (used == ModemClass::Class2 || used == ModemClass::Class2_0 || used == ModemClass::Class2_1)
        return tr("This modem sends and receives pages by itself: nothing can be seen of a page "
                  "before it is over.");
    const bool inCall = m_port->status().send() || m_port->status().receive();
    return inCall ? tr("The page appears here as soon as its first lines are on the line.")
                  : tr("No call. The page of the next one appears here.");
}

} // namespace Fax::Ui
