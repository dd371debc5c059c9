#pragma once

#include <QtWidgets/QLayout>

namespace Fax::Ui {

/**
 * Equal cards in as many columns as fit; rows as high as the highest card. With setFill() the rows share
 * what height is left.
 */
class CardGrid final : public QLayout
{
    Q_OBJECT

public:
    explicit CardGrid(QWidget *parent);
    ~CardGrid() override;

    void setFill(bool fill);
    [[nodiscard]] int columns(int width) const;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    [[nodiscard]] int rows(int columns) const;
    [[nodiscard]] QSize cardSize() const;
    [[nodiscard]] int preferredWidth() const;

    QList<QLayoutItem *> m_items;
    bool m_fill = false;
};

} // namespace Fax::Ui
