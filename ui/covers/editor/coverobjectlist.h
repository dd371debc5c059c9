#pragma once

#include "covers/editor/coverdocument.h"

#include <QtWidgets/QListWidget>

namespace Fax::Ui {

/** Everything on the page by name, what is on top first: the way to the objects without a mouse. */
class CoverObjectList final : public QListWidget
{
    Q_OBJECT

public:
    explicit CoverObjectList(CoverDocument &document, QWidget *parent = nullptr);

private:
    void fill();
    void showSelection();
    void passSelection();

    CoverDocument &m_document;
    bool m_isFollowing = false; // the selection comes from the document
};

} // namespace Fax::Ui
