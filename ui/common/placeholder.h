#pragma once

#include "common/glyph.h"

#include <QtWidgets/QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace Fax::Ui {

/** What an empty place shows: a glyph, one sentence, at most one button, a hint (ui.md 3.3). */
class Placeholder final : public QWidget
{
    Q_OBJECT

public:
    explicit Placeholder(Glyph glyph, QWidget *parent = nullptr);

    void setText(const QString &sentence, const QString &hint = {});
    /** The button below the sentence. The action keeps its owner. */
    void setAction(QAction *action);
    [[nodiscard]] QString text() const;

private:
    QLabel *m_sentence;
    QLabel *m_hint;
    QToolButton *m_button = nullptr;
};

} // namespace Fax::Ui
