#include "settings/settingspages.h"

#include "model/server.h"
#include "model/settings.h"
#include "settings/archivepage.h"
#include "settings/devicespage.h"
#include "settings/discounteditor.h"
#include "settings/incomingpage.h"
#include "settings/mailpage.h"
#include "settings/outgoingpage.h"
#include "settings/sendingpage.h"
#include "settings/settingfields.h"
#include "settings/tariffeditor.h"
#include "settings/userspage.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QLabel>

namespace Fax::Ui {

namespace {

struct PagesText
{
    Q_DECLARE_TR_FUNCTIONS(SettingsPages)
};

/** The zone in which all times here are meant. */
QString zoneSentence(const Model::Server &server)
{
    const QByteArray own = QTimeZone::systemTimeZoneId();
    const QString zone = server.timeZone();
    const QString here = QString::fromLatin1(own);
    if (zone.isEmpty() || zone == here)
        return PagesText::tr("All times here are those of the server.");
    return PagesText::tr("All times here are those of the server: %1. This computer is in %2.")
        .arg(zone, here);
}

QLabel *note(const QString &text)
{
    auto *label = new QLabel(text);
    label->setObjectName(QStringLiteral("settings.zone"));
    label->setWordWrap(true);
    return label;
}

SettingsPage *generalPage(const Model::Server &server, Draft &draft)
{
    auto *page = new FormPage(QStringLiteral("settings.page.general"), PagesText::tr("General"),
                              draft);
    page->addHeading(PagesText::tr("This server"));
    page->addFields(SettingFields::aboutServer());
    page->addHeading(PagesText::tr("How numbers are dialled"));
    page->addFields(SettingFields::dialing());
    page->addHeading(PagesText::tr("Times"));
    page->addWidget(note(zoneSentence(server)));
    return page;
}

int waitingForDiscount(const Model::Server &server)
{
    const QList<Job> &jobs = server.jobs().items();
    return static_cast<int>(std::count_if(
        jobs.cbegin(), jobs.cend(), [](const Job &job) { return job.why.code == u"discount"; }));
}

SettingsPage *timesPage(const Model::Server &server, const Clock &clock, Draft &draft)
{
    auto *page = new FormPage(QStringLiteral("settings.page.times"), PagesText::tr("Sending times"),
                              draft);
    page->addHeading(PagesText::tr("Discount period"));
    auto *discount = new DiscountEditor(draft, clock,
                                        [&server] { return waitingForDiscount(server); });
    page->addWidget(discount, DiscountEditor::names());
    QObject::connect(&server.jobs(), &Model::ListNotifier::changed, discount,
                     &DiscountEditor::refresh);
    page->addWidget(note(zoneSentence(server)));
    page->addField(SettingFields::lowPriorityWaits());
    page->addHeading(PagesText::tr("Tariffs"));
    page->addWidget(new TariffEditor(draft), {QStringLiteral("Tariffs")});
    page->addField(SettingFields::currency());
    return page;
}

SettingsPage *loggingPage(Draft &draft)
{
    auto *page = new FormPage(QStringLiteral("settings.page.logging"), PagesText::tr("Logging"),
                              draft);
    page->addFields(SettingFields::logging());
    return page;
}

} // namespace

QList<SettingsPage *> makeSettingsPages(Model::Server &server, const Clock &clock, Draft &draft)
{
    return {generalPage(server, draft),      new SendingPage(clock, draft),
            timesPage(server, clock, draft), new ArchivePage(server.settings(), draft),
            new DevicesPage(server),         new IncomingPage(server),
            new OutgoingPage(draft),         new UsersPage(server, draft),
            new MailPage(server, draft),     loggingPage(draft)};
}

} // namespace Fax::Ui
