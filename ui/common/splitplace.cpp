#include "common/splitplace.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSplitter>

namespace Fax::Ui {

namespace {
constexpr int wideCharacters = 170; ///< about 1200 logical pixels beside the sidebar
}

void orientSplit(QSplitter &splitter, const QWidget &place)
{
    const bool wide = place.width() > place.fontMetrics().averageCharWidth() * wideCharacters;
    splitter.setOrientation(wide ? Qt::Horizontal : Qt::Vertical);
}

QVariantMap saveSplit(const QSplitter &splitter, const QHeaderView &header)
{
    return {{QStringLiteral("splitter"), splitter.saveState()},
            {QStringLiteral("header"), header.saveState()}};
}

void restoreSplit(QSplitter &splitter, QHeaderView &header, const QVariantMap &layout)
{
    splitter.restoreState(layout.value(QStringLiteral("splitter")).toByteArray());
    header.restoreState(layout.value(QStringLiteral("header")).toByteArray());
}

} // namespace Fax::Ui
