#pragma once

#include "base/result.h"

#include <QtWidgets/QWidget>

#include <functional>

namespace Fax::Ui {

/**
 * One page of the server settings. It shows values of a draft, its own or the common one. Its object name is
 * "settings.page." and a word.
 */
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /** "Sending": what the page list calls it. */
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual int changedCount() const = 0;
    /** Something that cannot be applied as it is. */
    [[nodiscard]] virtual bool hasProblem() const = 0;

    /** Marks what is about these words, "" = nothing; the first field about them, null if there is none. */
    virtual QWidget *find(const QString &words) = 0;
    virtual void setReadOnly(bool readOnly) = 0;

    using Applied = std::function<void(const Result<> &)>;
    /** Of what the page keeps besides the common draft: asks the server, and tells how it ended. */
    virtual void apply(const Applied &then) { then({}); }
    virtual void discard() { }

Q_SIGNALS:
    /** How much is changed, or what is wrong with it. */
    void changed();
};

} // namespace Fax::Ui
