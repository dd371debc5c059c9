#include "settings/draft.h"

namespace Fax::Ui {

void Draft::load(const QVariantMap &values)
{
    m_server = values;
    m_edits.removeIf([&](const auto &edit) { return values.value(edit.key()) == edit.value(); });
    m_conflicts.removeIf(
        [this](const auto &conflict) { return !m_edits.contains(conflict.key()); });
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        Q_EMIT changed(it.key());
}

void Draft::takeForeign(const QString &name, const Foreign &foreign)
{
    const bool isNew = m_server.value(name) != foreign.value;
    m_server.insert(name, foreign.value);
    if (!isNew)
        return;
    const bool edited = m_edits.contains(name);
    if (edited && m_edits.value(name) == foreign.value) {
        m_edits.remove(name);
        m_conflicts.remove(name);
    } else if (edited) {
        m_conflicts.insert(name, foreign);
    }
    Q_EMIT changed(name);
    if (!edited)
        Q_EMIT tookOver(name);
}

QVariantMap Draft::values() const
{
    QVariantMap values = m_server;
    values.insert(m_edits);
    return values;
}

void Draft::setValue(const QString &name, const QVariant &value)
{
    if (this->value(name) == value)
        return;
    m_problems.remove(name);
    if (m_server.value(name) == value) {
        m_edits.remove(name);
        m_conflicts.remove(name);
    } else {
        m_edits.insert(name, value);
    }
    Q_EMIT changed(name);
}

void Draft::discard()
{
    QStringList names = m_edits.keys() + m_problems.keys();
    names.removeDuplicates();
    m_edits.clear();
    m_conflicts.clear();
    m_problems.clear();
    for (const QString &name : std::as_const(names))
        Q_EMIT changed(name);
}

std::optional<Draft::Foreign> Draft::conflict(const QString &name) const
{
    const auto found = m_conflicts.constFind(name);
    return found == m_conflicts.cend() ? std::nullopt : std::optional(*found);
}

void Draft::takeTheirs(const QString &name)
{
    m_edits.remove(name);
    m_conflicts.remove(name);
    m_problems.remove(name);
    Q_EMIT changed(name);
}

void Draft::keepMine(const QString &name)
{
    m_conflicts.remove(name);
    Q_EMIT changed(name);
}

void Draft::setProblem(const QString &name, const QString &sentence)
{
    if (m_problems.value(name) == sentence)
        return;
    if (sentence.isEmpty())
        m_problems.remove(name);
    else
        m_problems.insert(name, sentence);
    Q_EMIT changed(name);
}

} // namespace Fax::Ui
