#pragma once

#include "settings/recordspage.h"

class QLabel;

namespace Fax::Model {
class Server;
}

namespace Fax::Ui {

/** Incoming: what is done with every received fax, with a try-out of each way. */
class IncomingPage final : public RecordsPage
{
    Q_OBJECT

public:
    explicit IncomingPage(Model::Server &server, QWidget *parent = nullptr);

private:
    [[nodiscard]] QList<FieldSpec> fieldsOf(const QVariantMap &values) const override;
    void applyRecord(const QString &key, const QVariantMap &changes, const Applied &then) override;
    void load();
    void put(const QVariantMap &method);
    void tryOut();

    Model::Server &m_server;
    QLabel *m_answer;
};

} // namespace Fax::Ui
