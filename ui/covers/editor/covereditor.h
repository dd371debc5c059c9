#pragma once

#include "base/result.h"
#include "cover/coverfield.h"
#include "cover/coverpage.h"
#include "covers/editor/covercheck.h"
#include "imaging/faxpage.h"

#include <QtWidgets/QMainWindow>

#include <functional>

class QLabel;

namespace Fax::Ui {

class CoverCanvas;
class CoverCommands;
class CoverDocument;
class CoverEditorActions;
class CoverFieldList;
class CoverObjectList;
class CoverProperties;
class MessageBar;

/**
 * The cover page editor (ui.md C4): fields and objects to the left, the page with rulers, properties to the right. Non-modal,
 * any number of them; deletes itself when it is closed.
 */
class CoverEditor final : public QMainWindow
{
    Q_OBJECT

public:
    /** What the editor leaves to whoever opens it. Each answers once, at once or later; a closed editor hears nothing. */
    struct Hooks
    {
        using Kept = std::function<void(const Result<> &)>;
        using Faxed = std::function<void(const Result<FaxPage> &)>;
        std::function<void(const CoverPage &, Kept)> save;
        /** The page as fax-render makes it, without header line; empty while there is no connection. */
        std::function<void(const CoverPage &, CoverSample, Resolution, Faxed)> fax;
    };

    CoverEditor(const CoverPage &page, Hooks hooks, QWidget *parent = nullptr);
    ~CoverEditor() override;

    [[nodiscard]] CoverDocument &document() { return *m_document; }
    [[nodiscard]] CoverCanvas &canvas() { return *m_canvas; }
    [[nodiscard]] CoverCommands &commands() { return *m_commands; }
    [[nodiscard]] MessageBar &messages() { return *m_messages; }

    void save();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void arrange();
    void createMenus();
    void createToolBar();
    void connectActions();
    void connectLook();
    void updateState();
    void showSample();
    [[nodiscard]] QList<CoverWarning> warnings() const;
    void check();
    void askForFaxed();
    void showFaxed(int question, const Result<FaxPage> &page);
    void ended(const Result<> &kept);
    void walkPanes(int step);

    CoverDocument *m_document;
    Hooks m_hooks;
    MessageBar *m_messages;
    CoverFieldList *m_fields;
    CoverObjectList *m_objects;
    CoverCanvas *m_canvas;
    CoverProperties *m_properties;
    QLabel *m_place;
    QLabel *m_zoom;
    CoverEditorActions *m_actions;
    CoverCommands *m_commands;
    int m_question = 0; // the newest about the page as faxed: older answers are dropped
    QString m_warning; // the one that was told last
    bool m_isSaving = false;
    bool m_closesWhenSaved = false;
    bool m_isDiscarded = false;
    CoverPage m_saving;
};

} // namespace Fax::Ui
