#pragma once

#include "base/rights.h"
#include "settings/recordspage.h"

class QLineEdit;

namespace Fax::Model {
class Server;
}

namespace Fax::Ui {

/** Users: who has rights of his own, as a preset or one by one, and what everybody may. */
class UsersPage final : public RecordsPage
{
    Q_OBJECT

public:
    /** @param common  the draft of the server's settings */
    UsersPage(Model::Server &server, Draft &common, QWidget *parent = nullptr);

private:
    [[nodiscard]] QList<FieldSpec> fieldsOf(const QVariantMap &values) const override;
    void applyRecord(const QString &key, const QVariantMap &changes, const Applied &then) override;
    [[nodiscard]] QWidget *createAdding();
    void load();
    void put(const Account &account);
    void followPreset(const QString &key, const QString &name);
    void addUser();
    void removeUser();

    Model::Server &m_server;
    QLineEdit *m_newUser;
    bool m_following = false;
};

} // namespace Fax::Ui
