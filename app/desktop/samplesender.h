#pragma once

#include "model/server.h"

namespace Fax::Desktop {

/**
 * Sends a document from the first line to the second, once, as soon as the lines are known: what
 * packaging/run shows. Without files it is the sample document.
 */
class SampleSender final : public QObject
{
    Q_OBJECT

public:
    SampleSender(Model::Server &server, const QStringList &files, QObject *parent = nullptr);

private:
    void send();
    [[nodiscard]] Result<QList<QByteArray>> documents() const;

    Model::Server &m_server;
    QStringList m_files;
};

} // namespace Fax::Desktop
