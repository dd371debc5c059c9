#pragma once

#include "base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <deque>
#include <functional>
#include <memory>

namespace Fax {

class WorkerProcess;

/**
 * Has office documents made into PDF by fax-office, one after the other. The last few results are kept, so that preview and
 * fax ask LibreOffice once.
 *
 * Thread: the owner's own; never blocks. Callbacks come from the event loop and stop when `context` dies.
 */
class OfficeConverter final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostKeptOctets = 64 << 20;

    explicit OfficeConverter(QObject *parent = nullptr);
    ~OfficeConverter() override;

    using Finished = std::function<void(const Result<QByteArray> &pdf)>;
    /** Errors: those of fax-office (app/office/officerun.h), RenderCrashed, RenderTimeout. */
    void convert(const QString &name, const QByteArray &content, QObject *context,
                 Finished finished);

private:
    struct Order
    {
        QString name;
        QByteArray content;
        QByteArray key; ///< of the content and the kind that the name says
        QPointer<QObject> context;
        Finished finished;
    };
    struct Kept
    {
        QByteArray key;
        QByteArray pdf;
    };

    void nextSoon();
    void next();
    void start();
    void read();
    void end(const Result<QByteArray> &pdf);
    [[nodiscard]] const QByteArray *kept(const QByteArray &key) const;
    void keep(const QByteArray &key, const QByteArray &pdf);

    std::deque<Order> m_orders; ///< the first is at work
    std::deque<Kept> m_kept; ///< the newest first
    std::unique_ptr<WorkerProcess> m_process;
    QByteArray m_answer;
    QTimer m_deadline;
    bool m_isNextSoon = false;
};

} // namespace Fax
