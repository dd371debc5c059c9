#pragma once

#include <QtWidgets/QWidget>

class QAbstractItemView;
class QLabel;
class QPushButton;

namespace Fax::Ui {

/** Says over an empty list that nothing matches the filter, with a button that clears it (ui.md 3.3). */
class FilterNote final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterNote(QAbstractItemView &list);

    /** The words of the filter; "" = none. */
    void setFilter(const QString &words);

Q_SIGNALS:
    void clearWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();

    QAbstractItemView &m_list;
    QString m_words;
    QLabel *m_sentence;
    QPushButton *m_clear;
};

} // namespace Fax::Ui
