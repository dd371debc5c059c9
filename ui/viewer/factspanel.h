#pragma once

#include <QtWidgets/QScrollArea>

#include <utility>

class QFormLayout;

namespace Fax::Ui {

class PageView;

/** What the file says of its fax, and how the page in front is made. */
class FactsPanel final : public QScrollArea
{
    Q_OBJECT

public:
    explicit FactsPanel(QWidget *parent = nullptr);

    /** Label and value; without a value it is left out. */
    using Facts = QList<std::pair<QString, QString>>;
    void setFacts(const Facts &facts);
    [[nodiscard]] const Facts &facts() const { return m_facts; }

private:
    Facts m_facts;
};

/** Of a fax and its page in front. */
[[nodiscard]] FactsPanel::Facts factsOf(const PageView &view);

} // namespace Fax::Ui
