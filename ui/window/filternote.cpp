#include "window/filternote.h"

#include <QtCore/QEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace Fax::Ui {

FilterNote::FilterNote(QAbstractItemView &list)
    : QWidget(list.viewport())
    , m_list(list)
    , m_sentence(new QLabel)
    , m_clear(new QPushButton(tr("Clear filter")))
{
    setObjectName(QStringLiteral("filterNote"));
    m_sentence->setObjectName(QStringLiteral("filterNote.sentence"));
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_clear->setObjectName(QStringLiteral("filterNote.clear"));
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(m_sentence);
    column->addWidget(m_clear, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_clear, &QPushButton::clicked, this, &FilterNote::clearWanted);
    const QAbstractItemModel *model = list.model();
    connect(model, &QAbstractItemModel::modelReset, this, &FilterNote::refresh);
    connect(model, &QAbstractItemModel::layoutChanged, this, &FilterNote::refresh);
    connect(model, &QAbstractItemModel::rowsInserted, this, &FilterNote::refresh);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &FilterNote::refresh);
    list.viewport()->installEventFilter(this);
    hide();
}

void FilterNote::setFilter(const QString &words)
{
    m_words = words;
    refresh();
}

void FilterNote::refresh()
{
    m_sentence->setText(tr("No fax matches \"%1\".").arg(m_words));
    setGeometry(m_list.viewport()->rect());
    setVisible(!m_words.isEmpty() && m_list.model()->rowCount() == 0);
}

bool FilterNote::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(m_list.viewport()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace Fax::Ui
