#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace Fax {

/** The near end of a pseudo-terminal; programs open the other one, path(). Never blocks. */
class BankTerminal
{
public:
    /** Raw, no echo. Ends the program when the system has none left: nothing can be done without. */
    BankTerminal();
    ~BankTerminal();
    Q_DISABLE_COPY_MOVE(BankTerminal)

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /** Has somebody the other end open? */
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QByteArray read(int most);
    /** As much as fits; the rest is lost, as on a line without flow control. */
    void write(const QByteArray &octets);

private:
    int m_descriptor;
    QString m_path;
};

} // namespace Fax
