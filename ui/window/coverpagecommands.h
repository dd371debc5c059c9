#pragma once

#include "model/coverpages.h"

class QSettings;

namespace Fax::Ui {

class Actions;
class CoversPlace;
class MessageBar;
class Undo;

/** What the menu Tools > Cover pages does (ui.md C3). */
class CoverPageCommands final : public QObject
{
    Q_OBJECT

public:
    struct Seams
    {
        const Actions &actions;
        Model::CoverPages &covers;
        CoversPlace &place;
        MessageBar &messages;
        Undo &undo;
        QSettings &settings;
    };

    CoverPageCommands(const Seams &seams, QWidget &window);

    /** .fcov files of others become cover pages of one's own; what cannot be read is said by its reason. */
    void importFiles(const QStringList &paths);

private:
    void create();
    void edit();
    /** `ref`: what is saved goes there; nothing: it becomes a new page of one's own when it is saved first. */
    void openEditor(const CoverPage &page, std::optional<Model::CoverRef> ref);
    void duplicate();
    void importChosen();
    void exportChosen();
    void setDefault();
    void publish();
    void publishAs(const QString &name, const QByteArray &file, CoverFolder::Existing existing);
    void askReplace(const QString &name, const QByteArray &file);
    void remove();
    void removeFromServer(const CoverInfo &page);
    void addPersonal(const QByteArray &file, const QString &title, const QString &said);
    void showDefault();
    /** The file of the selected page; a failure is told. */
    void withFile(const std::function<void(const CoverInfo &, const QByteArray &)> &then);
    void tell(const Result<> &result, const QString &said);

    Seams m_;
    QWidget &m_window;
};

} // namespace Fax::Ui
