#pragma once

#include "settings/recordspage.h"

class QLabel;
class QLineEdit;

namespace Fax::Model {
class Server;
}

namespace Fax::Ui {

/** Mail: accounts with a test, and which one sends received faxes on. */
class MailPage final : public RecordsPage
{
    Q_OBJECT

public:
    /** @param common  the draft of the server's settings */
    MailPage(Model::Server &server, Draft &common, QWidget *parent = nullptr);

    [[nodiscard]] int changedCount() const override;
    void apply(const Applied &then) override;

private:
    [[nodiscard]] QList<FieldSpec> fieldsOf(const QVariantMap &values) const override;
    void applyRecord(const QString &key, const QVariantMap &changes, const Applied &then) override;
    [[nodiscard]] QWidget *createTest();
    void load();
    void retitle();
    void addAccount();
    void removeAccount();
    void useForIncoming();
    void test();

    Model::Server &m_server;
    Draft &m_common;
    QLineEdit *m_address;
    QLabel *m_answer;
};

} // namespace Fax::Ui
