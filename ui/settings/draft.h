#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QMap>
#include <QtCore/QObject>
#include <QtCore/QVariantMap>

#include <optional>

namespace Fax::Ui {

/**
 * Values of the server while somebody edits them (ui.md chapter 9): what was changed here, what others have changed
 * meanwhile, what is wrong. Names are those of the server.
 */
class Draft final : public QObject
{
    Q_OBJECT

public:
    /** A value that somebody else has set. */
    struct Foreign
    {
        QVariant value;
        QString by; ///< account; "" = not known
        QDateTime at;
    };

    using QObject::QObject;

    /** What the server says now; what is not being edited takes it over without a word. */
    void load(const QVariantMap &values);
    /** Somebody has set one: taken over, or in conflict with what is being edited. */
    void takeForeign(const QString &name, const Foreign &foreign);

    [[nodiscard]] QVariant value(const QString &name) const
    {
        return m_edits.value(name, m_server.value(name));
    }
    /** All of them as they are to be. */
    [[nodiscard]] QVariantMap values() const;
    void setValue(const QString &name, const QVariant &value);
    [[nodiscard]] bool isChanged(const QString &name) const { return m_edits.contains(name); }
    [[nodiscard]] const QVariantMap &changes() const { return m_edits; }
    void discard();

    [[nodiscard]] std::optional<Foreign> conflict(const QString &name) const;
    [[nodiscard]] bool hasConflicts() const { return !m_conflicts.isEmpty(); }
    void takeTheirs(const QString &name);
    void keepMine(const QString &name);

    /** Why a value cannot be applied: a sentence; "" takes it away. It goes when the value changes. */
    void setProblem(const QString &name, const QString &sentence);
    [[nodiscard]] QString problem(const QString &name) const { return m_problems.value(name); }
    [[nodiscard]] bool hasProblems() const { return !m_problems.isEmpty(); }

Q_SIGNALS:
    /** The value, or what is to be said of it. */
    void changed(const QString &name);
    /** A value that nobody edits here is another one now. */
    void tookOver(const QString &name);

private:
    QVariantMap m_server;
    QVariantMap m_edits;
    QMap<QString, Foreign> m_conflicts;
    QMap<QString, QString> m_problems;
};

} // namespace Fax::Ui
