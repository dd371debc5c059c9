#include "model/coverpages.h"

#include "base/valuemap.h"

#include <QtCore/QPointer>

#include <algorithm>
#include <array>

namespace Fax::Model {

namespace {

void readDocument(const Result<Answer> &answer, const Server::Then<QByteArray> &then)
{
    then(answer.map([](const Answer &fine) { return fine.document; }));
}

QString sampleName(CoverSample sample)
{
    constexpr std::array names{"short", "long", "empty"};
    return QString::fromLatin1(names.at(static_cast<size_t>(sample)));
}

} // namespace

CoverPages::CoverPages(Server &server)
    : QObject(&server)
    , m_server(server)
{
    m_pool.setMaxThreadCount(1);
    connect(&server, &Server::serverCoverpageChanged, this, &CoverPages::changed);
}

CoverPages::~CoverPages()
{
    m_pool.waitForDone();
}

template <typename T>
void CoverPages::inFiles(QObject *context, std::function<Result<T>(CoverFolder &)> work,
                         Then<T> then)
{
    const QPointer<QObject> guard(context);
    m_pool.start([this, folder = m_folder, work = std::move(work), then = std::move(then), guard] {
        CoverFolder files(folder);
        const Result<T> result = folder.isEmpty()
            ? failure(ErrorCode::NotSupported, tr("There is no folder for personal cover pages"))
            : work(files);
        QMetaObject::invokeMethod(
            this,
            [result, then, guard] {
                if (guard)
                    then(result);
            },
            Qt::QueuedConnection);
    });
}

void CoverPages::keepPersonalIn(const QString &folder)
{
    m_folder = folder;
    if (m_follows)
        loadPersonal();
}

void CoverPages::follow()
{
    if (std::exchange(m_follows, true))
        return;
    loadServer();
    loadPersonal();
    connect(&m_server, &Server::loaded, this, &CoverPages::loadServer);
}

void CoverPages::noteChanged()
{
    if (m_follows)
        loadServer();
}

void CoverPages::loadServer()
{
    if (!m_server.isConnected())
        return;
    m_server.request({QStringLiteral("coverPages"), {}, {}}, this,
                     [this](const Result<Answer> &answer) {
                         if (!answer)
                             return m_server.report(answer.error());
                         auto pages = fromMaps<CoverInfo>(answer->value.toList());
                         if (!pages)
                             return m_server.report(pages.error());
                         m_serverPages = *std::move(pages);
                         m_loaded = true;
                         Q_EMIT changed();
                     });
}

void CoverPages::loadPersonal()
{
    if (m_folder.isEmpty())
        return;
    inFiles<QList<CoverInfo>>(
        this, [](CoverFolder &files) { return files.list(); },
        [this](const Result<QList<CoverInfo>> &pages) {
            m_personalPages = pages.value_or(QList<CoverInfo>());
            Q_EMIT changed();
        });
}

const CoverInfo *CoverPages::find(const CoverRef &ref) const
{
    const QList<CoverInfo> &pages = ref.server ? m_serverPages : m_personalPages;
    const auto found = std::find_if(pages.begin(), pages.end(), [&ref](const CoverInfo &page) {
        return page.name == ref.name;
    });
    return found == pages.end() ? nullptr : &*found;
}

void CoverPages::file(const CoverRef &ref, QObject *context, Then<QByteArray> then)
{
    if (!ref.server)
        return inFiles<QByteArray>(
            context, [name = ref.name](CoverFolder &files) { return files.file(name); },
            std::move(then));
    m_server.request({QStringLiteral("coverPage"), {ref.name}, {}}, context,
                     [then](const Result<Answer> &answer) { readDocument(answer, then); });
}

Request CoverPages::previewRequest(CoverLook look)
{
    return {QStringLiteral("previewCoverPage"),
            {QVariantMap{{QStringLiteral("sample"), sampleName(look.sample)},
                         {QStringLiteral("resolution"), enumName(look.resolution)}}},
            {}};
}

void CoverPages::preview(const CoverRef &ref, CoverLook look, QObject *context,
                         Then<QByteArray> then)
{
    if (!ref.server)
        return file(ref, this,
                    [this, look, guard = QPointer(context),
                     then = std::move(then)](const Result<QByteArray> &content) {
                        if (!guard)
                            return;
                        if (!content)
                            return then(content);
                        preview(*content, look, guard, then);
                    });
    Request request = previewRequest(look);
    QVariantMap map = request.arguments.first().toMap();
    map.insert(QStringLiteral("name"), ref.name);
    request.arguments = {map};
    m_server.request(request, context,
                     [then](const Result<Answer> &answer) { readDocument(answer, then); });
}

void CoverPages::preview(const QByteArray &file, CoverLook look, QObject *context,
                         Then<QByteArray> then)
{
    Request request = previewRequest(look);
    request.documents = {file};
    m_server.request(request, context,
                     [then](const Result<Answer> &answer) { readDocument(answer, then); });
}

void CoverPages::tell(const Request &request, QObject *context, const Then<void> &then)
{
    m_server.request(request, context, [then](const Result<Answer> &answer) {
        then(answer.map([](const Answer &) {}));
    });
}

void CoverPages::put(const CoverRef &ref, const QByteArray &file, CoverFolder::Existing existing,
                     QObject *context, Then<void> then)
{
    if (ref.server)
        return tell({QStringLiteral("publishCoverPage"),
                     {ref.name, existing == CoverFolder::Existing::Replace},
                     {file}},
                    context, then);
    inFiles<void>(
        context,
        [name = ref.name, file, existing](CoverFolder &files) {
            return files.put(name, file, existing);
        },
        std::move(then));
    loadPersonal();
}

void CoverPages::rename(const CoverRef &ref, const QString &newName, QObject *context,
                        Then<void> then)
{
    if (ref.server)
        return tell({QStringLiteral("renameCoverPage"), {ref.name, newName}, {}}, context, then);
    inFiles<void>(
        context,
        [name = ref.name, newName](CoverFolder &files) { return files.rename(name, newName); },
        std::move(then));
    loadPersonal();
}

void CoverPages::remove(const CoverRef &ref, QObject *context, Then<void> then)
{
    if (ref.server)
        return tell({QStringLiteral("removeCoverPage"), {ref.name}, {}}, context, then);
    inFiles<void>(
        context, [name = ref.name](CoverFolder &files) { return files.remove(name); },
        std::move(then));
    loadPersonal();
}

QString CoverPages::freeName(bool server, const QString &title) const
{
    const QString base = CoverFolder(QString()).freeName(title);
    QString name = base;
    for (int i = 2; find({server, name}); ++i)
        name = QStringLiteral("%1 %2").arg(base).arg(i);
    return name;
}

void CoverPages::use(const CoverRef &ref, const FaxDetails &fax, QObject *context,
                     Then<FaxDetails> then)
{
    FaxDetails with = fax;
    with.sendCoverpage = true;
    with.coverpageName = ref.name;
    with.serverCoverpage = ref.server;
    with.coverpageFile.clear();
    if (ref.server) {
        QMetaObject::invokeMethod(
            context, [with, then] { then(with); }, Qt::QueuedConnection);
        return;
    }
    file(ref, context, [with, then](const Result<QByteArray> &content) {
        then(content.map([&](const QByteArray &octets) {
            FaxDetails complete = with;
            complete.coverpageFile = octets;
            return complete;
        }));
    });
}

} // namespace Fax::Model
