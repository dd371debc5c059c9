#pragma once

#include "base/result.h"
#include "wizard/faxdraft.h"

#include <QtCore/QObject>

namespace Fax::Ui {

/**
 * The files of the fax in one wizard. Each is read once, in the background, when it is added: what the preview
 * shows is what is sent, whatever becomes of the file meanwhile.
 */
class WizardDocuments final : public QObject
{
    Q_OBJECT

public:
    enum class State { Reading, Ready, Failed };

    struct Entry
    {
        DraftDocument document;
        State state = State::Reading;
        QByteArray content = {}; ///< of Ready
        QString problem = {}; ///< of Failed: a sentence with the file
        quint64 id = 0; ///< this reading of it

        [[nodiscard]] QString name() const;
    };

    using QObject::QObject;

    /** Files that cannot be faxed are left out; returns the sentence about the last of them, "" if there was none. */
    QString add(const QList<DraftDocument> &documents);
    void remove(qsizetype index);
    /** From one place in the list to another. */
    void move(qsizetype from, qsizetype to);
    void clear();

    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    [[nodiscard]] QList<DraftDocument> documents() const;
    [[nodiscard]] bool isReading() const;
    /** Of the first file that cannot be sent; "" = none. */
    [[nodiscard]] QString problem() const;
    /** The contents, in order; empty ones for what is not Ready. */
    [[nodiscard]] QList<QByteArray> contents() const;

Q_SIGNALS:
    void changed();

private:
    void read(const Entry &entry);
    void onRead(quint64 id, const Result<QByteArray> &content);
    [[nodiscard]] qint64 octetsWithout(quint64 id) const;

    QList<Entry> m_entries;
    quint64 m_lastId = 0;
};

} // namespace Fax::Ui
