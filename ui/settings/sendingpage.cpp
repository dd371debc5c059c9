#include "settings/sendingpage.h"

#include "imaging/headerline.h"
#include "settings/draft.h"
#include "settings/settingfields.h"

#include <QtGui/QImage>
#include <QtWidgets/QLabel>

namespace Fax::Ui {

namespace {

const auto branding = u"Branding"_qs;
constexpr int stripRows = 40;

/** The top of a page in fine resolution, as wide as half of it: the picture is that of the line (P7). */
QImage headerPicture(const QDateTime &localTime)
{
    FaxPage page(1728, stripRows, Resolution::Fine);
    HeaderLine header;
    header.localTime = localTime;
    header.from = QStringLiteral("+49 30 5559900");
    header.to = QStringLiteral("+49 30 5550100");
    header.pages = 5;
    header.drawOn(page);
    const FaxPage &drawn = page;
    QImage image(drawn.row(0), drawn.width(), drawn.rows(), drawn.bytesPerRow(),
                 QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    return image.convertToFormat(QImage::Format_Grayscale8)
        .scaled(page.width() * 3 / 8, page.rows() * 3 / 8, Qt::IgnoreAspectRatio,
                Qt::SmoothTransformation);
}

} // namespace

SendingPage::SendingPage(const Clock &clock, Draft &draft, QWidget *parent)
    : FormPage(QStringLiteral("settings.page.sending"), tr("Sending"), draft, parent)
    , m_clock(clock)
    , m_strip(new QLabel)
{
    addHeading(tr("When a fax fails"));
    addFields(SettingFields::retries());
    addHeading(tr("Identification and cover pages"));
    addFields(SettingFields::header().mid(0, 1));
    m_strip->setObjectName(QStringLiteral("settings.headerStrip"));
    m_strip->setAccessibleName(tr("The header line as it is faxed"));
    addWidget(m_strip);
    addFields(SettingFields::header().mid(1));
    addHeading(tr("What every fax needs"));
    addFields(SettingFields::rules());
    addHeading(tr("Pages on the line"));
    addFields(SettingFields::pages());
    connect(&draft, &Draft::changed, this, [this](const QString &name) {
        if (name == branding)
            showHeader();
    });
    showHeader();
}

void SendingPage::showHeader()
{
    m_strip->setVisible(draft().value(branding).toBool());
    if (m_strip->pixmap().isNull())
        m_strip->setPixmap(
            QPixmap::fromImage(headerPicture(m_clock.now().toTimeZone(m_clock.zone()))));
}

} // namespace Fax::Ui
