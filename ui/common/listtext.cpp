#include "common/listtext.h"

#include "base/separatedvalues.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSaveFile>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeView>

#include <algorithm>

namespace Fax::Ui {

namespace {

struct ListTexts
{
    Q_DECLARE_TR_FUNCTIONS(ListTexts)
};

/** In the order in which they are seen. */
QList<int> shownColumns(const QTreeView &list)
{
    QList<int> columns;
    for (int visual = 0; visual < list.header()->count(); ++visual) {
        const int column = list.header()->logicalIndex(visual);
        if (!list.isColumnHidden(column))
            columns.append(column);
    }
    return columns;
}

QStringList texts(const QModelIndex &row, const QList<int> &columns)
{
    QStringList texts;
    for (const int column : columns)
        texts.append(row.siblingAtColumn(column).data().toString());
    return texts;
}

QStringList titles(const QTreeView &list, const QList<int> &columns)
{
    QStringList titles;
    for (const int column : columns)
        titles.append(list.model()->headerData(column, Qt::Horizontal).toString());
    return titles;
}

} // namespace

QString selectedText(const QTreeView &list)
{
    const QList<int> columns = shownColumns(list);
    QModelIndexList rows = list.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(),
              [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    QByteArray text;
    for (const QModelIndex &row : std::as_const(rows))
        text += tabSeparated(texts(row, columns));
    return QString::fromUtf8(text);
}

Result<> saveAsTable(const QTreeView &list, const QString &path)
{
    const QList<int> columns = shownColumns(list);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(commaSeparated(titles(list, columns)));
        for (int row = 0; row < list.model()->rowCount(); ++row)
            file.write(commaSeparated(texts(list.model()->index(row, 0), columns)));
        if (file.commit())
            return {};
    }
    return failure(ErrorCode::FileUnreadable,
                   ListTexts::tr("Cannot write %1: %2").arg(path, file.errorString()));
}

} // namespace Fax::Ui
