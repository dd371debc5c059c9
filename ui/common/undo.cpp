#include "common/undo.h"

#include <QtCore/QTimer>

#include <algorithm>

namespace Fax::Ui {

Undo::Undo(QObject *parent, std::chrono::milliseconds keep)
    : QObject(parent)
    , m_keep(keep)
{ }

Undo::~Undo() = default;

void Undo::done(const Step &step)
{
    m_steps.push_front({++m_lastId, step});
    QTimer::singleShot(m_keep, this, [this, id = m_lastId] { finish(id); });
    Q_EMIT changed();
}

void Undo::takeBack()
{
    const Place found = newestToTakeBack();
    if (found == m_steps.end())
        return;
    const Step step = found->step;
    m_steps.erase(found);
    step.takeBack();
    done({tr("Undone: %1").arg(step.sentence)});
}

void Undo::finish(quint64 id)
{
    const auto found = std::find_if(m_steps.begin(), m_steps.end(),
                                    [id](const Kept &kept) { return kept.id == id; });
    if (found == m_steps.end())
        return;
    const Step step = found->step;
    m_steps.erase(found);
    if (step.makeFinal)
        step.makeFinal();
    Q_EMIT changed();
}

/** Oldest first: as they were done. */
void Undo::finishAll()
{
    while (!m_steps.empty())
        finish(m_steps.back().id);
}

Undo::Place Undo::newestToTakeBack()
{
    return std::find_if(m_steps.begin(), m_steps.end(),
                        [](const Kept &kept) { return kept.step.takeBack != nullptr; });
}

bool Undo::canTakeBack() const
{
    return std::any_of(m_steps.cbegin(), m_steps.cend(),
                       [](const Kept &kept) { return kept.step.takeBack != nullptr; });
}

const Undo::Step *Undo::newest() const
{
    return m_steps.empty() ? nullptr : &m_steps.front().step;
}

} // namespace Fax::Ui
