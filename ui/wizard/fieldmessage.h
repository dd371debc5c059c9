#pragma once

#include <QtWidgets/QWidget>

class QLabel;

namespace Fax::Ui {

/** What is wrong with a field, beside it: a glyph and a sentence (S5). Hidden while there is nothing to say. */
class FieldMessage final : public QWidget
{
    Q_OBJECT

public:
    /** @param name  object name of the label with the sentence */
    explicit FieldMessage(const QString &name, QWidget *parent = nullptr);

    /** "" takes it away. */
    void say(const QString &sentence);
    [[nodiscard]] QString sentence() const;

private:
    QLabel *m_text;
};

} // namespace Fax::Ui
