#pragma once

#include "viewer/faxdocument.h"

#include <QtWidgets/QWidget>

#include <functional>

class QFormLayout;
class QLabel;
class QToolButton;

namespace Fax::Ui {

class PageView;

/** The details of something sent or archived: its facts, and its pages beside them. */
class RecordPane final : public QWidget
{
    Q_OBJECT

public:
    /** @param name  object name; its parts are "name.facts" and "name.page" */
    explicit RecordPane(const QString &name, QWidget *parent = nullptr);

    using Facts = QList<std::pair<QString, QString>>;
    using Loaded = std::function<void(const Result<QByteArray> &tiff)>;
    /** Fetches the pages; the answer comes once, unless the context is gone before. */
    using Load = std::function<void(QObject *context, Loaded loaded)>;

    /** @param id  what is shown; the same one again only changes its facts. */
    void show(qint64 id, const Facts &facts, const Load &load);
    void clear(const QString &message);

    [[nodiscard]] PageView &view() { return *m_view; }
    /** As they are shown: label and value. */
    [[nodiscard]] Facts facts() const { return m_shown; }

private:
    [[nodiscard]] QToolButton *button(const QString &name, const QIcon &icon, const QString &text);
    [[nodiscard]] QWidget *createFacts();
    void showFacts(const Facts &facts);
    void showPages(const Result<QByteArray> &tiff);
    void updateState();

    QFormLayout *m_form = nullptr;
    PageView *m_view;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_position;
    qint64 m_id = 0;
    Facts m_shown;
};

} // namespace Fax::Ui
