#pragma once

#include "service/openpreview.h"
#include "service/requesttable.h"

#include <QtCore/QDateTime>

#include <map>
#include <memory>
#include <tuple>

namespace Fax {

/**
 * The previews that clients have open: each account has a few, known by a text the client chose. Their documents
 * are kept until endPreview or until keepTime after the last question, so that they are sent once.
 *
 * Thread: the service's own.
 */
class Previews final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds keepTime{120};
    static constexpr int mostOfOneAccount = 8; ///< two for each wizard; one more: the one not used for longest goes
    static constexpr qint64 mostOctets = 256 * 1024 * 1024; ///< documents of all that are open
    static constexpr int mostPages = 100; ///< of one question

    explicit Previews(ServiceParts &parts, QObject *parent = nullptr);

    /**
     * `previewPages` of requests.md.
     * Errors: InvalidParameter, NotFound (the documents are not kept any more: send them again), those of documents
     *         and cover pages
     */
    void ask(const RequestCall &call, const Reply &reply);
    /** `endPreview`; fine if there is none of that name. */
    [[nodiscard]] Result<> end(const RequestCall &call);
    /** `preview`: all pages at once, nothing is kept. */
    void whole(const RequestCall &call, const Reply &reply);

private:
    struct Key
    {
        qint64 uid = -1;
        QString account;
        QString name;

        friend bool operator<(const Key &a, const Key &b)
        {
            return std::tie(a.uid, a.account, a.name) < std::tie(b.uid, b.account, b.name);
        }
    };
    struct Kept
    {
        std::unique_ptr<OpenPreview> preview;
        QDateTime used;
        quint64 turn = 0; ///< the larger, the later it was used
    };

    [[nodiscard]] OpenPreview &opened(const Key &key);
    [[nodiscard]] Result<Submission> submissionOf(const QVariant &argument) const;
    void makeRoom(const Key &newest);
    void forget(std::map<Key, Kept>::iterator open);
    void dropOld();

    ServiceParts &m_parts;
    std::map<Key, Kept> m_open;
    quint64 m_turn = 0;
};

} // namespace Fax
