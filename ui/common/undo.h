#pragma once

#include <QtCore/QObject>

#include <chrono>
#include <functional>
#include <list>

namespace Fax::Ui {

/**
 * What was just done, and how it is taken back (ui.md P4): for 8 s each, newest first.
 *
 *     undo.done({tr("%n fax(es) paused", nullptr, n), [=] { server.resumeJobs(ids); }});   // done at once
 *     undo.done({tr("1 fax deleted"), [=] { model.show(id); }, [=] { server.deleteFax(id); }});   // done when final
 *     undo.done({tr("Saved as %1").arg(path)});   // only said
 */
class Undo final : public QObject
{
    Q_OBJECT

public:
    struct Step
    {
        QString sentence; ///< what was done
        std::function<void()> takeBack = {}; ///< empty: it is only said
        std::function<void()> makeFinal = {}; ///< when it can be taken back no more
        std::function<void()> show = {}; ///< goes to where it is seen
    };

    explicit Undo(QObject *parent = nullptr, std::chrono::milliseconds keep = keepTime());
    ~Undo() override;

    void done(const Step &step);
    /** Takes the newest step back that can be; nothing if there is none. */
    void takeBack();
    /** The window closes: nothing can be taken back any more. */
    void finishAll();

    [[nodiscard]] bool canTakeBack() const;
    /** The step to show; null when all is said. */
    [[nodiscard]] const Step *newest() const;

    [[nodiscard]] static std::chrono::milliseconds keepTime() { return std::chrono::seconds(8); }

Q_SIGNALS:
    void changed();

private:
    struct Kept
    {
        quint64 id;
        Step step;
    };
    using Place = std::list<Kept>::iterator;

    void finish(quint64 id);
    [[nodiscard]] Place newestToTakeBack();

    std::chrono::milliseconds m_keep;
    std::list<Kept> m_steps; ///< newest first
    quint64 m_lastId = 0;
};

} // namespace Fax::Ui
