#pragma once

#include "cover/coverfolder.h"
#include "cover/coverinfo.h"
#include "job/submission.h"
#include "model/server.h"

#include <QtCore/QThreadPool>

namespace Fax::Model {

/** A cover page: one of the server, or one of this user on this computer. */
struct CoverRef
{
    bool server = true;
    QString name;

    friend bool operator==(const CoverRef &, const CoverRef &) = default;
};

/** How a page is to be shown without a fax. */
struct CoverLook
{
    CoverSample sample = CoverSample::Short;
    Resolution resolution = Resolution::Fine;
};

/**
 * The cover pages of a server and those of this user, who keeps them as files of his own (ui.md 8).
 *
 *     CoverPages &covers = server.coverPages();
 *     covers.keepPersonalIn(folder);      // once; without it there are no personal ones
 *     covers.follow();                    // loads both lists and keeps them live; changed() follows
 *
 * Personal pages are read and written in a thread of its own; nothing here blocks. Each answer comes once, from the
 * event loop, unless `context` is gone before. Errors are those of service/requests.md and CoverFolder.
 *
 * Thread: the server's.
 */
class CoverPages final : public QObject
{
    Q_OBJECT

public:
    explicit CoverPages(Server &server);
    ~CoverPages() override;

    void keepPersonalIn(const QString &folder);
    void follow();
    [[nodiscard]] bool isLoaded() const { return m_loaded; } ///< the server's list is here

    [[nodiscard]] const QList<CoverInfo> &serverPages() const { return m_serverPages; }
    [[nodiscard]] const QList<CoverInfo> &personalPages() const { return m_personalPages; }
    /** 9.5: the server takes personal pages too. */
    [[nodiscard]] bool isPersonalAllowed() const { return !m_server.serverCoverpage(); }
    /** nullptr: there is no such page (any more). */
    [[nodiscard]] const CoverInfo *find(const CoverRef &ref) const;

    template <typename T> using Then = Server::Then<T>;

    /** The .fcov file. */
    void file(const CoverRef &ref, QObject *context, Then<QByteArray> then);
    /** With sample data as it would be faxed, TIFF-F; a personal page goes to the server for that and is not kept there. */
    void preview(const CoverRef &ref, CoverLook look, QObject *context, Then<QByteArray> then);
    /** The same of a page that is not stored: what an editor shows. */
    void preview(const QByteArray &file, CoverLook look, QObject *context, Then<QByteArray> then);

    /** Stores a page; on the server it needs the right ChangeSettings. */
    void put(const CoverRef &ref, const QByteArray &file, CoverFolder::Existing existing,
             QObject *context, Then<void> then);
    void rename(const CoverRef &ref, const QString &newName, QObject *context, Then<void> then);
    void remove(const CoverRef &ref, QObject *context, Then<void> then);

    /** A name for a new page of this title that is free where `server` says. */
    [[nodiscard]] QString freeName(bool server, const QString &title) const;

    /** Puts a page into a fax: its name, and the file of a personal one. `then` gets the fax. */
    void use(const CoverRef &ref, const FaxDetails &fax, QObject *context, Then<FaxDetails> then);

Q_SIGNALS:
    void changed();

private:
    friend class Server;
    void noteChanged(); ///< the server's list is another one
    void loadServer();
    void loadPersonal();
    /** Runs in the thread of the files; `then` runs here if `context` still lives. */
    template <typename T>
    void inFiles(QObject *context, std::function<Result<T>(CoverFolder &)> work, Then<T> then);
    void tell(const Request &request, QObject *context, const Then<void> &then);
    [[nodiscard]] static Request previewRequest(CoverLook look);

    Server &m_server;
    QString m_folder; ///< "" = no personal pages
    QThreadPool m_pool; ///< one thread: what is asked first is done first
    QList<CoverInfo> m_serverPages;
    QList<CoverInfo> m_personalPages;
    bool m_follows = false;
    bool m_loaded = false;
};

} // namespace Fax::Model
