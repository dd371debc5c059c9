#include "wizard/tofield.h"

#include "common/format.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QListWidget>

#include <algorithm>

namespace Fax::Ui {

namespace {

struct ToFieldText
{
    Q_DECLARE_TR_FUNCTIONS(ToField)
};

bool hasLetters(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter(); });
}

QString lineOf(const ContactHit &hit)
{
    switch (hit.kind) {
    case ContactHit::Kind::Company:
        return ToFieldText::tr("%1: %n people of this company", nullptr,
                               static_cast<int>(hit.recipients.size()))
            .arg(hit.title);
    case ContactHit::Kind::Group:
        return ToFieldText::tr("%1: group of %n people", nullptr,
                               static_cast<int>(hit.recipients.size()))
            .arg(hit.title);
    case ContactHit::Kind::Contact:
    case ContactHit::Kind::Recent:
        break;
    }
    //: A person or company and the fax number.
    return ToFieldText::tr("%1, %2").arg(hit.title, leftToRight(hit.detail));
}

QStringList entriesOf(const QString &list)
{
    static const QRegularExpression ends(QStringLiteral("[;\\r\\n]+"));
    QStringList entries;
    const QStringList parts = list.split(ends, Qt::SkipEmptyParts);
    for (const QString &part : parts)
        if (!part.trimmed().isEmpty())
            entries.append(part.trimmed());
    return entries;
}

} // namespace

ToField::ToField(QWidget *parent)
    : QLineEdit(parent)
    , m_hits(new QListWidget(this))
{
    m_hits->setObjectName(QStringLiteral("wizard.to.hits"));
    m_hits->setAccessibleName(tr("Known recipients"));
    m_hits->setFocusPolicy(Qt::NoFocus);
    m_hits->setTextElideMode(Qt::ElideRight);
    m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hits->hide();
    connect(this, &QLineEdit::textEdited, this, &ToField::onEdited);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            hideHits();
        m_length = text.size();
    });
    connect(m_hits, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { choose(m_hits->row(item)); });
}

void ToField::hideHits()
{
    m_hits->hide();
    m_found.clear();
}

const ContactHit *ToField::chosen() const
{
    const int row = m_hits->currentRow();
    return m_hits->isHidden() || row < 0 ? nullptr : &m_found.at(row);
}

/** Several letters at once with a separator among them are a pasted list, by whatever way they came. */
void ToField::onEdited(const QString &text)
{
    const bool atOnce = text.size() > m_length + 1;
    if (atOnce && takeList(text))
        return;
    showHits();
}

bool ToField::takeList(const QString &text)
{
    const QStringList entries = entriesOf(text);
    if (entries.size() < 2)
        return false;
    clear();
    Q_EMIT listPasted(entries);
    return true;
}

void ToField::showHits()
{
    const QString typed = text().trimmed();
    m_found = m_source == nullptr || typed.size() < ContactSource::fewestLetters
        ? QList<ContactHit>()
        : m_source->find(typed);
    if (m_found.isEmpty())
        return hideHits();
    m_hits->clear();
    for (const ContactHit &hit : std::as_const(m_found))
        m_hits->addItem(lineOf(hit));
    // A name can only mean one of these; digits may be the number itself.
    m_hits->setCurrentRow(hasLetters(typed) ? 0 : -1);
    placeHits();
}

void ToField::placeHits()
{
    m_hits->setParent(window());
    const int row = m_hits->sizeHintForRow(0);
    const int frame = 2 * m_hits->frameWidth();
    m_hits->setGeometry(
        QRect(mapTo(window(), QPoint(0, height())), QSize(width(), row * m_hits->count() + frame)));
    m_hits->raise();
    m_hits->show();
}

void ToField::choose(int row)
{
    const ContactHit hit = m_found.at(row);
    clear();
    Q_EMIT hitChosen(hit);
}

/** Up and Down in the hits; true if the key was for them. */
bool ToField::walk(int key)
{
    if (m_hits->isHidden() || (key != Qt::Key_Up && key != Qt::Key_Down))
        return false;
    const int row = m_hits->currentRow() + (key == Qt::Key_Down ? 1 : -1);
    m_hits->setCurrentRow(qBound(0, row, m_hits->count() - 1));
    return true;
}

void ToField::keyPressEvent(QKeyEvent *event)
{
    if (walk(event->key()))
        return event->accept();
    if (event->key() == Qt::Key_Escape && m_hits->isVisible()) {
        hideHits();
        return event->accept();
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && chosen() != nullptr) {
        choose(m_hits->currentRow());
        return event->accept();
    }
    // A long list is not laid out as one line first.
    if (event->matches(QKeySequence::Paste) && takeList(QGuiApplication::clipboard()->text()))
        return event->accept();
    QLineEdit::keyPressEvent(event);
}

void ToField::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        hideHits();
    QLineEdit::focusOutEvent(event);
}

} // namespace Fax::Ui
