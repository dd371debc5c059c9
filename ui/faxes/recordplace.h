#pragma once

#include "base/clock.h"
#include "common/place.h"
#include "model/records.h"

#include <QtCore/QTimer>

class QHBoxLayout;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace Fax::Ui {

class FetchedModel;
class Placeholder;
class RecordPane;

/**
 * A place over a list of any length: bar, list, details. The list is loaded when the place is first looked at, and
 * anew when the connection is back; what is new is put on top, and pushes nothing away from under the eyes of
 * somebody who has scrolled down.
 */
class RecordPlace : public Place
{
    Q_OBJECT

public:
    [[nodiscard]] QTreeView &list() { return *m_list; }
    [[nodiscard]] QString placeholderText() const;

    void setFilter(const QString &words) override;
    [[nodiscard]] bool hasFilter() const override { return true; }
    void setDetailsShown(bool shown) override;
    [[nodiscard]] bool hasDetails() const override { return m_pane != nullptr; }
    [[nodiscard]] QWidget *focusTarget() override;
    void selectSomething() override;
    /** The newest 10,000 that the filter lets through. */
    bool exportTo(const QString &path) override;
    [[nodiscard]] QVariantMap saveLayout() const override;
    void restoreLayout(const QVariantMap &layout) override;

Q_SIGNALS:
    void exported(const QString &path);
    void exportFailed(const QString &sentence);

protected:
    /** Parts of the window that a derived class gives: the model, and the details pane or none. */
    struct Parts
    {
        FetchedModel *model;
        RecordPane *pane = nullptr;
        Placeholder *placeholder;
        QString accessibleName; ///< of the list
    };
    RecordPlace(const QString &name, Model::Server &server, const Parts &parts, QWidget *parent);

    [[nodiscard]] Model::Server &server() const { return m_server; }
    [[nodiscard]] QHBoxLayout &bar() { return *m_bar; }
    /** Left of list and details, in a width of its own. */
    void addLeft(QWidget *widget);
    void setColumnCharacters(int column, int characters);
    /** -1 if nothing is current. */
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] RecordPane &pane() { return *m_pane; }
    [[nodiscard]] QString words() const { return m_words; }
    void reload();
    /** Something was added: asks for the newest soon, once for many. */
    void noteNews();

    /** Before a reload: the filter words or chips have changed. */
    virtual void applyFilter() = 0;
    /** Whether the filter shows less than all there is. */
    [[nodiscard]] virtual bool isFiltered() const { return !m_words.isEmpty(); }
    /** What an empty list says that is not filtered. */
    [[nodiscard]] virtual QString emptyText() const = 0;
    virtual void showDetails() { }

    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(const QString &accessibleName);
    void connectList();
    void onFetched();
    void saveFetched();
    void onCurrentChanged();
    [[nodiscard]] QString countText() const;
    void keepPosition(int first, int last);

    Model::Server &m_server;
    FetchedModel *m_model;
    RecordPane *m_pane;
    Placeholder *m_placeholder;
    QHBoxLayout *m_bar;
    QLabel *m_count;
    QTreeView *m_list;
    QStackedWidget *m_pages;
    QSplitter *m_splitter;
    QSplitter *m_columns; ///< what is left, and the rest
    bool m_detailsShown = true;
    bool m_wanted = false; ///< it was looked at
    bool m_behind = false; ///< something has come while it was not in front
    QString m_exportPath; ///< "" = nothing is being exported
    QString m_words;
    QTimer m_typing;
    QTimer m_news;
};

} // namespace Fax::Ui
