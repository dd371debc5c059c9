#include "faxes/fetchedmodel.h"

namespace Fax::Ui {

void FetchedModel::reload()
{
    m_complete = false;
    m_again = false;
    start(0, Part::Anew);
}

void FetchedModel::refreshNewest()
{
    if (m_loading)
        m_again = true;
    else
        start(0, Part::Newest);
}

void FetchedModel::fetchUpTo(int rows)
{
    m_wanted = rows;
    if (!m_loading)
        goOn();
}

/** The next portion that somebody waits for. */
void FetchedModel::goOn()
{
    if (m_wanted == 0)
        return;
    if (rowCount() < m_wanted && canFetchMore({}))
        return fetchMore({});
    m_wanted = 0;
    Q_EMIT fetchedEnough();
}

int FetchedModel::rowOf(qint64 id) const
{
    const int rows = rowCount();
    for (int row = 0; row < rows; ++row)
        if (idAt(row) == id)
            return row;
    return -1;
}

bool FetchedModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_loading && m_problem.isEmpty() && rowCount() > 0;
}

void FetchedModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        start(idAt(rowCount() - 1), Part::Older);
}

void FetchedModel::start(qint64 before, Part part)
{
    m_loading = true;
    ask(before, part, ++m_generation);
}

void FetchedModel::noteFetched(bool complete)
{
    m_loading = false;
    m_complete = complete;
    m_problem.clear();
    Q_EMIT fetched();
    if (std::exchange(m_again, false))
        refreshNewest();
    else
        goOn();
}

void FetchedModel::noteProblem(const QString &problem)
{
    m_loading = false;
    m_problem = problem;
    Q_EMIT fetched();
    goOn();
}

} // namespace Fax::Ui
