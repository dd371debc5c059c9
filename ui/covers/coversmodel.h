#pragma once

#include "covers/coverpictures.h"

#include <QtCore/QAbstractListModel>

namespace Fax::Ui {

/** The cover pages of one group: of the server, or of this user. */
class CoversModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole, ///< "A4, English"
        DefaultRole, ///< bool: new faxes begin with it
        ProblemRole, ///< why it cannot be used; "" = it can
    };

    CoversModel(bool server, CoverPictures &pictures, QObject *parent);

    void setPages(const QList<CoverInfo> &pages);
    void setDefault(const Model::CoverRef &ref);
    /** A reason that holds for all of them, as C5's; "" = none. */
    void setRefusal(const QString &reason);

    [[nodiscard]] Model::CoverRef refAt(int row) const;
    [[nodiscard]] const CoverInfo &infoAt(int row) const { return m_pages.at(row); }
    [[nodiscard]] int rowOf(const QString &name) const; ///< -1: not there
    [[nodiscard]] FaxPage pictureAt(int row) const { return m_pictures.page(refAt(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void onReady(const Model::CoverRef &ref);
    [[nodiscard]] QString problem(const CoverInfo &page) const;

    const bool m_server;
    CoverPictures &m_pictures;
    QList<CoverInfo> m_pages;
    Model::CoverRef m_default;
    QString m_refusal;
};

/** A language by its own name, without the country that Qt adds to English. */
[[nodiscard]] QString coverLanguage(const QString &code);
/** "A4, English". */
[[nodiscard]] QString coverDetail(const CoverInfo &page);

} // namespace Fax::Ui
