#pragma once

#include "cover/coverpage.h"

#include <QtCore/QObject>

class QWidget;

namespace Fax::Ui {

class CoverCanvas;
class CoverDocument;
class CoverEditorActions;
class MessageBar;

/** Does to the page what the actions say: insert, clipboard, align, order, guides. */
class CoverCommands final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        CoverDocument &document;
        CoverCanvas &canvas;
        CoverEditorActions &actions;
        MessageBar &messages;
    };
    CoverCommands(const Parts &parts, QWidget *window);

    void insertField(CoverField field, const QPointF &middle);
    /** Reads the file in the background; what is wrong with it is said in the window. */
    void insertPicture(const QString &path);
    [[nodiscard]] static bool canPaste();

private:
    void connectEdit();
    void connectArrange();
    void add(const QList<CoverObject> &objects, const QString &step);
    void insert(CoverObject::Kind kind);
    void askForPicture();
    void copy() const;
    void paste();
    void addGuides();

    Parts m_parts;
    QWidget *m_window;
};

} // namespace Fax::Ui
