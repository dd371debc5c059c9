#pragma once

#include "model/port.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QLabel;

namespace Fax::Ui {

class EcmMap;
class PagePicture;

/**
 * "Watch the page": the page that is on the line of a port fills while it is sent or received, and with error correction
 * a map of its frames. For card details and job details. The port is only watched while this can be seen.
 */
class PageWatch final : public QWidget
{
    Q_OBJECT

public:
    explicit PageWatch(QWidget *parent = nullptr);
    ~PageWatch() override;

    /** Null: none. The port may go at any time. */
    void setPort(Model::Port *port);
    [[nodiscard]] Model::Port *port() const { return m_port; }

    [[nodiscard]] const PagePicture &picture() const { return *m_picture; }
    [[nodiscard]] const EcmMap &map() const { return *m_map; }
    [[nodiscard]] QString caption() const;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void follow();
    void leave();
    void showPage(int firstRow);
    void showTexts();

    QPointer<Model::Port> m_port;
    bool m_watching = false;
    QLabel *m_caption;
    PagePicture *m_picture;
    EcmMap *m_map;
    QLabel *m_note; ///< instead of the map
};

} // namespace Fax::Ui
