#pragma once

#include "common/place.h"
#include "covers/coverpictures.h"

class QComboBox;
class QLabel;
class QSplitter;

namespace Fax::Ui {

class CoverSheetView;
class CoverShelf;
class CoversModel;

/** The place "Cover pages" (ui.md 8): the server's pages and those of this user, with what they look like faxed. */
class CoversPlace final : public Place
{
    Q_OBJECT

public:
    explicit CoversPlace(Model::Server &server, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<Model::CoverRef> selected() const;
    /** Selects a page as soon as it is there. */
    void select(const Model::CoverRef &ref);
    /** The page that new faxes begin with. */
    void setDefault(const Model::CoverRef &ref);

    [[nodiscard]] CoverShelf &serverShelf() const { return *m_serverShelf; }
    [[nodiscard]] CoverShelf &personalShelf() const { return *m_personalShelf; }

    [[nodiscard]] QList<QAction *> barActions(const Actions &actions) const override;
    void describe(ActionState &state) const override;
    [[nodiscard]] QWidget *focusTarget() override;
    void setDetailsShown(bool shown) override;
    [[nodiscard]] bool hasDetails() const override { return true; }
    void selectSomething() override;
    [[nodiscard]] QVariantMap saveLayout() const override;
    void restoreLayout(const QVariantMap &layout) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *filters();
    [[nodiscard]] QWidget *gallery();
    [[nodiscard]] QWidget *details();
    void connectShelf(CoverShelf &shelf, CoversModel &model, CoverShelf &other);
    void load();
    void showSelected();
    [[nodiscard]] bool passes(const CoverInfo &page) const;

    Model::Server &m_server;
    Model::CoverPages &m_covers;
    CoverPictures *m_pictures;
    CoversModel *m_serverModel;
    CoversModel *m_personalModel;
    QComboBox *m_paper;
    QComboBox *m_language;
    CoverShelf *m_serverShelf;
    CoverShelf *m_personalShelf;
    QLabel *m_personalNote;
    CoverSheetView *m_sheet;
    QLabel *m_title;
    QLabel *m_facts;
    QWidget *m_details = nullptr;
    QSplitter *m_split;
    std::optional<Model::CoverRef> m_wanted; ///< to be selected when it comes
};

} // namespace Fax::Ui
