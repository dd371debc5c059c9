#pragma once

#include "port/portconfig.h"
#include "settings/recordspage.h"

class QPlainTextEdit;

namespace Fax::Model {
class Port;
class Server;
struct PortTestStep;
} // namespace Fax::Model

namespace Fax::Ui {

/** Devices (ui.md 9.2): the lines with all that is set for them, their test, and the way to more. */
class DevicesPage final : public RecordsPage
{
    Q_OBJECT

public:
    explicit DevicesPage(Model::Server &server, QWidget *parent = nullptr);

private:
    [[nodiscard]] QList<FieldSpec> fieldsOf(const QVariantMap &values) const override;
    void applyRecord(const QString &key, const QVariantMap &changes, const Applied &then) override;
    void follow(Model::Port *port);
    void put(const Model::Port &port);
    void detect();
    void remove();
    void test();
    void showStep(const Model::PortTestStep &step);

    Model::Server &m_server;
    QPlainTextEdit *m_result;
};

} // namespace Fax::Ui
