#pragma once

#include "dashboard/lineframe.h"

class QLabel;
class QLayout;

namespace Fax::Ui {

class ElidedLabel;
class GlyphLabel;
class HistoryStrip;
class Meter;

/** One line in six rows of text (ui.md chapter 4, short cards). */
class ShortCard final : public LineFrame
{
    Q_OBJECT

public:
    explicit ShortCard(Line &line, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void refresh() override;

private:
    [[nodiscard]] ElidedLabel *label(const char *part);
    [[nodiscard]] QLayout *createTitle();
    [[nodiscard]] QLayout *createState();
    [[nodiscard]] QLayout *createProgress();

    GlyphLabel *m_glyph = nullptr;
    ElidedLabel *m_title = nullptr;
    QLabel *m_id = nullptr;
    ElidedLabel *m_state = nullptr;
    ElidedLabel *m_page = nullptr;
    ElidedLabel *m_clock = nullptr;
    ElidedLabel *m_result = nullptr;
    ElidedLabel *m_description = nullptr;
    ElidedLabel *m_partner = nullptr;
    ElidedLabel *m_speed = nullptr;
    ElidedLabel *m_phase = nullptr;
    Meter *m_meter = nullptr;
    HistoryStrip *m_history = nullptr;
};

} // namespace Fax::Ui
