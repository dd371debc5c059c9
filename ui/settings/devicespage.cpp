#include "settings/devicespage.h"

#include "base/valuemap.h"
#include "dashboard/statelook.h"
#include "model/administration.h"
#include "model/server.h"
#include "settings/detectwindow.h"
#include "settings/devicefields.h"

#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace Fax::Ui {

namespace {

const auto initName = u"init"_qs;
constexpr int linesOfResult = 7;

/** As the form edits them: init strings in one line. */
QVariantMap valuesOf(const PortConfig &config)
{
    QVariantMap values = toMap(config);
    values.insert(initName, config.init.join(u' '));
    return values;
}

QVariantMap changesFor(const QVariantMap &edits)
{
    QVariantMap changes = edits;
    if (changes.contains(initName))
        changes.insert(initName,
                       changes.value(initName).toString().split(u' ', Qt::SkipEmptyParts));
    return changes;
}

QString keyOf(PortId id)
{
    return QString::number(id.value);
}

} // namespace

DevicesPage::DevicesPage(Model::Server &server, QWidget *parent)
    : RecordsPage(QStringLiteral("devices"), tr("Devices"), parent)
    , m_server(server)
    , m_result(new QPlainTextEdit)
{
    m_result->setObjectName(QStringLiteral("settings.devices.result"));
    m_result->setAccessibleName(tr("Result of the test"));
    m_result->setReadOnly(true);
    m_result->setTabChangesFocus(true);
    m_result->setFixedHeight(fontMetrics().height() * linesOfResult);
    m_result->hide();
    addBelow(m_result);
    connect(addButton(QStringLiteral("detect"), tr("&Detect modems…"), false),
            &QPushButton::clicked, this, &DevicesPage::detect);
    connect(addButton(QStringLiteral("test"), tr("&Test"), true), &QPushButton::clicked, this,
            &DevicesPage::test);
    connect(addButton(QStringLiteral("remove"), tr("&Remove"), true), &QPushButton::clicked, this,
            &DevicesPage::remove);
    const QList<Model::Port *> ports = server.ports();
    for (Model::Port *port : ports)
        follow(port);
    connect(&server, &Model::Server::portAdded, this, &DevicesPage::follow);
    connect(&server, &Model::Server::portAboutToBeRemoved, this,
            [this](const Model::Port *port) { removeRecord(keyOf(port->deviceId())); });
    connect(&server.administration(), &Model::Administration::portTested, this,
            &DevicesPage::showStep);
}

void DevicesPage::follow(Model::Port *port)
{
    put(*port);
    connect(port, &Model::Port::configChanged, this, [this, port] { put(*port); });
    connect(&port->status(), &Model::PortStatus::stateChanged, this, [this, port] { put(*port); });
}

/** "Line 3, ttyS2: idle" */
void DevicesPage::put(const Model::Port &port)
{
    const PortConfig &config = port.config();
    const QString where = config.isSerial() ? config.device.section(u'/', -1) : tr("built in");
    //: a line, its device, its state
    putRecord(keyOf(config.id),
              tr("%1, %2: %3").arg(config.name, where, port.status().description()),
              valuesOf(config));
}

QList<FieldSpec> DevicesPage::fieldsOf(const QVariantMap &values) const
{
    const bool modem = values.value(QStringLiteral("driver")).toString() == u"serial";
    return DeviceFields::ofLine() + (modem ? DeviceFields::ofModem() : QList<FieldSpec>());
}

void DevicesPage::applyRecord(const QString &key, const QVariantMap &changes, const Applied &then)
{
    m_server.administration().setPort(PortId{key.toLongLong()}, changesFor(changes), this, then);
}

void DevicesPage::detect()
{
    auto *window = new DetectWindow(m_server.administration(), this);
    window->show();
}

void DevicesPage::remove()
{
    const PortId id{currentKey().toLongLong()};
    const Model::Port *port = m_server.port(id);
    if (port == nullptr)
        return;
    ask(tr("Remove %1 from this server? A running call has to end first.").arg(port->name()),
        tr("Remove"), [this, id] {
            m_server.administration().removePort(id, this, [this](const Result<> &removed) {
                if (!removed)
                    tellError(removed.error());
            });
        });
}

/** Its lines come as they are known (P1). */
void DevicesPage::test()
{
    m_result->clear();
    m_result->show();
    m_result->setPlainText(tr("Testing…"));
    m_server.administration().testPort(PortId{currentKey().toLongLong()}, {}, this,
                                       [this](const Result<> &started) {
                                           if (!started)
                                               m_result->setPlainText(started.error().message());
                                       });
}

void DevicesPage::showStep(const Model::PortTestStep &step)
{
    if (keyOf(step.port) != currentKey())
        return;
    if (m_result->toPlainText() == tr("Testing…"))
        m_result->clear();
    m_result->show();
    //: a step of a test, its result, what was found
    m_result->appendPlainText(
        tr("%1: %2. %3").arg(step.name, step.passed ? tr("passed") : tr("failed"), step.text));
    if (step.last)
        m_result->appendPlainText(step.passed ? tr("The test is done.")
                                              : tr("The test has failed."));
}

} // namespace Fax::Ui
