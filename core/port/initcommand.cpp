#include "port/initcommand.h"

namespace Fax {

namespace {

bool isLetter(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isOneOf(QChar c, const char *signs)
{
    return !c.isNull() && QLatin1StringView(signs).contains(c);
}

} // namespace

InitCommand::InitCommand(const QString &text)
    : m_text(text.toUpper())
{ }

bool InitCommand::isHarmless()
{
    if (m_text.contains(u"+++"))
        return false;
    while (!atEnd()) {
        if (here() == u';') {
            ++m_at;
        } else if (!takeExtended() && !takeBasic()) {
            return false;
        }
    }
    return true;
}

/** +NAME, +NAME? or +NAME=values: letters only in the name; in the values those of "V34B", others in quotes. */
bool InitCommand::takeExtended()
{
    if (!isOneOf(here(), "+#*-$"))
        return false;
    qsizetype at = m_at + 1;
    const auto sign = [&] { return at < m_text.size() ? m_text.at(at) : QChar(u';'); };
    while (isLetter(sign()))
        ++at;
    if (at == m_at + 1 || !isOneOf(sign(), "=?;"))
        return false;
    bool quoted = false;
    while (quoted ? at < m_text.size() : sign() != u';') {
        if (m_text.at(at) == u'"')
            quoted = !quoted;
        else if (!quoted && !isDigit(m_text.at(at)) && !isOneOf(m_text.at(at), "=?,.-VB"))
            return false;
        ++at;
    }
    m_at = at;
    return !quoted;
}

bool InitCommand::takeBasic()
{
    const bool prefixed = isOneOf(here(), "&%\\*-#$");
    if (prefixed)
        ++m_at;
    const QChar letter = here();
    if (!isLetter(letter))
        return false;
    if (!prefixed && letter == u'S')
        return takeRegister();
    ++m_at;
    const QString number = takeNumber();
    if (prefixed)
        return true;
    const bool offHook = letter == u'H' && number.toInt() != 0;
    return !isOneOf(letter, "DAO") && !offHook;
}

/** Sn=v or Sn? */
bool InitCommand::takeRegister()
{
    ++m_at;
    if (takeNumber().isEmpty())
        return false;
    if (here() == u'?')
        ++m_at;
    else if (here() == u'=') {
        ++m_at;
        takeNumber();
    }
    return true;
}

QString InitCommand::takeNumber()
{
    const qsizetype start = m_at;
    while (isDigit(here()))
        ++m_at;
    return m_text.mid(start, m_at - start);
}

} // namespace Fax
