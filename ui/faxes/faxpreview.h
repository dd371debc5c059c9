#pragma once

#include "model/server.h"
#include "viewer/faxdocument.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;
class QToolButton;

namespace Fax::Ui {

class PageView;

/** The details pane of the inbox: the pages of the selected fax. */
class FaxPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit FaxPreview(Model::Server &server, QWidget *parent = nullptr);

    /** 0 = none. */
    void setFax(qint64 id);
    [[nodiscard]] PageView &view() { return *m_view; }

private:
    void load();
    void show(const FaxDocument &document);
    void updateState();
    [[nodiscard]] QToolButton *button(const QString &name, const QIcon &icon, const QString &text);

    Model::Server &m_server;
    qint64 m_id = 0;
    PageView *m_view;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_position;
    QTimer m_reload; ///< a fax that is being received grows
};

} // namespace Fax::Ui
