#include "cover/coverfolder.h"

#include "base/valuemap.h"
#include "cover/coverfile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>

#include <algorithm>

namespace Fax {

namespace {

struct CoverFolderText
{
    Q_DECLARE_TR_FUNCTIONS(CoverFolder)
};

constexpr qsizetype longestName = 64;
const QString suffix = QStringLiteral(".fcov");
const QString shippedFolder = QStringLiteral(":/fax/covers/");

Result<QByteArray> contentOf(const QString &path, const QString &name)
{
    const QFileInfo info(path);
    if (!info.isFile() || info.isSymLink())
        return failure(ErrorCode::NotFound,
                       CoverFolderText::tr("There is no cover page \"%1\"").arg(name));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable,
                       CoverFolderText::tr("The cover page \"%1\" cannot be read: %2")
                           .arg(name, file.errorString()));
    return file.read(CoverLimits::fileOctets + 1); // one too many is told by readCoverPage()
}

CoverInfo infoOf(const QString &name, const QByteArray &content)
{
    CoverInfo info;
    info.name = name;
    info.title = name;
    const auto page = readCoverPage(name + suffix, content);
    if (!page) {
        info.problem = page.error().message();
        return info;
    }
    info.title = page->title;
    info.language = page->language;
    info.paper = page->paper;
    return info;
}

bool byTitle(const CoverInfo &a, const CoverInfo &b)
{
    const int order = QString::localeAwareCompare(a.title, b.title);
    return order != 0 ? order < 0 : a.name < b.name;
}

tl::unexpected<Error> cannotWrite(const QString &name, const QString &reason)
{
    return failure(
        ErrorCode::FileUnreadable,
        CoverFolderText::tr("The cover page \"%1\" cannot be stored: %2").arg(name, reason));
}

tl::unexpected<Error> taken(const QString &name)
{
    return failure(ErrorCode::InvalidOperation,
                   CoverFolderText::tr("There is a cover page \"%1\" already").arg(name));
}

bool mayBeInName(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || QStringView(u" -_.()").contains(c);
}

} // namespace

CoverFolder::CoverFolder(QString path)
    : m_path(std::move(path))
{ }

QString CoverFolder::pathOf(const QString &name) const
{
    return m_path + u'/' + name + suffix;
}

QList<CoverInfo> CoverFolder::list() const
{
    QList<CoverInfo> pages;
    const QFileInfoList files = QDir(m_path).entryInfoList({u'*' + suffix},
                                                           QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &file : files.mid(0, mostPages)) {
        const QString name = file.completeBaseName();
        if (!checkName(name))
            continue;
        const auto content = contentOf(file.filePath(), name);
        CoverInfo info = infoOf(name, content.value_or(QByteArray()));
        if (!content)
            info.problem = content.error().message();
        info.changedAt = file.lastModified().toUTC();
        pages.append(info);
    }
    std::sort(pages.begin(), pages.end(), byTitle);
    return pages;
}

bool CoverFolder::contains(const QString &name) const
{
    return checkName(name) && QFileInfo(pathOf(name)).isFile();
}

Result<QByteArray> CoverFolder::file(const QString &name) const
{
    return checkName(name).and_then([&] { return contentOf(pathOf(name), name); });
}

Result<> CoverFolder::put(const QString &name, const QByteArray &content, Existing existing)
{
    if (auto fine = checkName(name); !fine)
        return fine;
    if (const auto page = readCoverPage(name + suffix, content); !page)
        return tl::unexpected(page.error());
    const bool isNew = !contains(name);
    if (!isNew && existing == Existing::Keep)
        return taken(name);
    if (isNew && list().size() >= mostPages)
        return failure(ErrorCode::InvalidOperation,
                       CoverFolderText::tr("There are %1 cover pages already, remove one first")
                           .arg(mostPages));
    if (!QDir().mkpath(m_path))
        return cannotWrite(name, CoverFolderText::tr("the folder cannot be made"));
    QSaveFile file(pathOf(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return cannotWrite(name, file.errorString());
    return {};
}

Result<> CoverFolder::rename(const QString &name, const QString &newName)
{
    if (auto fine = checkName(newName); !fine)
        return fine;
    if (auto there = file(name); !there)
        return tl::unexpected(there.error());
    if (contains(newName))
        return taken(newName);
    QFile renamed(pathOf(name));
    if (!renamed.rename(pathOf(newName)))
        return cannotWrite(newName, renamed.errorString());
    return {};
}

Result<> CoverFolder::remove(const QString &name)
{
    if (auto there = file(name); !there)
        return tl::unexpected(there.error());
    QFile removed(pathOf(name));
    if (!removed.remove())
        return cannotWrite(name, removed.errorString());
    return {};
}

Result<> CoverFolder::checkName(const QString &name)
{
    const auto isEdge = [](QChar c) { return c == u' ' || c == u'.'; };
    const bool fine = !name.isEmpty() && name.size() <= longestName && !isEdge(name.front())
        && !isEdge(name.back()) && std::all_of(name.begin(), name.end(), mayBeInName);
    if (fine)
        return {};
    return failure(ErrorCode::InvalidParameter,
                   CoverFolderText::tr("The name of a cover page has 1 to %1 letters, digits, "
                                       "spaces and - _ . ( )")
                       .arg(longestName));
}

QString CoverFolder::freeName(const QString &title) const
{
    QString base = title.left(longestName - 6);
    base.removeIf([](QChar c) { return !mayBeInName(c); });
    while (!base.isEmpty() && (base.front() == u'.' || base.front() == u' '))
        base.remove(0, 1);
    base = base.trimmed();
    while (base.endsWith(u'.'))
        base.chop(1);
    if (!checkName(base))
        base = QStringLiteral("cover");
    QString name = base;
    for (int i = 2; contains(name); ++i)
        name = QStringLiteral("%1 %2").arg(base).arg(i);
    return name;
}

QList<CoverInfo> shippedCovers()
{
    static const QList<CoverInfo> covers = [] {
        QList<CoverInfo> all;
        for (const QFileInfo &file : QDir(shippedFolder).entryInfoList(QDir::Files)) {
            const QString name = file.completeBaseName();
            all.append(infoOf(name, contentOf(file.filePath(), name).value_or(QByteArray())));
            all.last().shipped = true;
        }
        std::sort(all.begin(), all.end(), byTitle);
        return all;
    }();
    return covers;
}

Result<QByteArray> shippedCover(const QString &name)
{
    const QList<CoverInfo> all = shippedCovers();
    if (std::none_of(all.begin(), all.end(),
                     [&name](const CoverInfo &one) { return one.name == name; }))
        return failure(ErrorCode::NotFound,
                       CoverFolderText::tr("There is no cover page \"%1\"").arg(name));
    return contentOf(shippedFolder + name + suffix, name);
}

QString shippedCoverName(const QString &kind, Paper paper, const QString &language)
{
    const bool isAmerican = paper == Paper::Letter || paper == Paper::Legal;
    const QString start = QStringLiteral("%1-%2-").arg(
        kind == QLatin1StringView("plain") ? QStringLiteral("standard") : kind,
        isAmerican ? QStringLiteral("letter") : QStringLiteral("a4"));
    for (const QString &tongue : {language.left(2), QStringLiteral("en")}) {
        if (shippedCover(start + tongue))
            return start + tongue;
    }
    return {};
}

} // namespace Fax
