#include "covers/coversmodel.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace Fax::Ui {

namespace {
QString paperName(Paper paper)
{
    switch (paper) {
    case Paper::Letter:
        return CoversModel::tr("Letter");
    case Paper::Legal:
        return CoversModel::tr("Legal");
    case Paper::A4:
    case Paper::B4:
    case Paper::A3:
        break;
    }
    return CoversModel::tr("A4");
}
} // namespace

QString coverLanguage(const QString &code)
{
    const QLocale locale(code);
    if (locale.language() == QLocale::C)
        return code;
    return locale.language() == QLocale::English ? QStringLiteral("English")
                                                 : locale.nativeLanguageName();
}

QString coverDetail(const CoverInfo &page)
{
    //: %1 is a paper, as A4, %2 a language
    return CoversModel::tr("%1, %2").arg(paperName(page.paper), coverLanguage(page.language));
}

CoversModel::CoversModel(bool server, CoverPictures &pictures, QObject *parent)
    : QAbstractListModel(parent)
    , m_server(server)
    , m_pictures(pictures)
{
    connect(&pictures, &CoverPictures::ready, this, &CoversModel::onReady);
}

void CoversModel::setPages(const QList<CoverInfo> &pages)
{
    if (pages == m_pages)
        return;
    beginResetModel();
    m_pages = pages;
    endResetModel();
}

void CoversModel::setDefault(const Model::CoverRef &ref)
{
    m_default = ref;
    if (!m_pages.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {DefaultRole});
}

void CoversModel::setRefusal(const QString &reason)
{
    if (std::exchange(m_refusal, reason) != reason && !m_pages.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

Model::CoverRef CoversModel::refAt(int row) const
{
    return {m_server, m_pages.at(row).name};
}

int CoversModel::rowOf(const QString &name) const
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(),
                                    [&name](const CoverInfo &one) { return one.name == name; });
    return found == m_pages.end() ? -1 : static_cast<int>(found - m_pages.begin());
}

void CoversModel::onReady(const Model::CoverRef &ref)
{
    const int row = ref.server == m_server ? rowOf(ref.name) : -1;
    if (row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {Qt::DecorationRole});
}

int CoversModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pages.size());
}

QString CoversModel::problem(const CoverInfo &page) const
{
    return page.problem.isEmpty() ? m_refusal : page.problem;
}

QVariant CoversModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CoverInfo &page = m_pages.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return page.title;
    case DetailRole:
        return coverDetail(page);
    case DefaultRole:
        return m_default == refAt(index.row());
    case ProblemRole:
        return problem(page);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return problem(page).isEmpty() ? coverDetail(page) : problem(page);
    default:
        return {};
    }
}

} // namespace Fax::Ui
