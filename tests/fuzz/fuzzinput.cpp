#include "fuzzinput.h"

#include "base/workermessage.h"

#include <QtCore/QtEndian>

namespace Fax::Fuzz {

QByteArray workerStream(Input input)
{
    if (input.octet() % 2 == 0)
        return input.rest();
    QByteArray stream;
    while (!input.isEmpty()) {
        const char type = static_cast<char>(input.octet());
        const QByteArray body = input.take(input.word());
        char length[4];
        qToBigEndian(static_cast<quint32>(2 + body.size()), length);
        stream.append(length, sizeof length);
        stream.append(static_cast<char>(WorkerMessage::version));
        stream.append(type);
        stream.append(body);
    }
    return stream;
}

} // namespace Fax::Fuzz
