// fax-office: makes a PDF of an office document. Started by OfficeConverter, never by people.

#include "base/workerprocess.h"
#include "imaging/renderprotocol.h"
#include "officerun.h"
#include "sandbox/sandbox.h"

#include <QtCore/QCoreApplication>

#include <unistd.h>

#include <csignal>

namespace Fax {

namespace {

using namespace RenderProtocol;

/** One message; the other end need not close. */
Result<Document> readDocument()
{
    WorkerMessageReader reader;
    QByteArray octets(1 << 16, Qt::Uninitialized);
    for (;;) {
        const ssize_t count = ::read(STDIN_FILENO, octets.data(),
                                     static_cast<size_t>(octets.size()));
        if (count <= 0)
            return failure(ErrorCode::ProtocolViolation, QStringLiteral("the document is cut off"));
        reader.feed(octets.left(count));
        if (const auto message = reader.take())
            return message->and_then(&Document::decode);
    }
}

bool write(const WorkerMessage &message)
{
    const QByteArray octets = message.encode();
    for (qsizetype sent = 0; sent < octets.size();) {
        const ssize_t count = ::write(STDOUT_FILENO, octets.constData() + sent,
                                      static_cast<size_t>(octets.size() - sent));
        if (count <= 0)
            return false;
        sent += count;
    }
    return true;
}

} // namespace
} // namespace Fax

int main(int argc, char **argv)
{
    std::signal(SIGINT, SIG_IGN); // Ctrl+C is for the service, which ends us in order
    std::signal(SIGPIPE, SIG_IGN);
    Fax::closeInheritedDescriptors();
    const QCoreApplication application(argc, argv);
    if (!Fax::workerArguments(QCoreApplication::arguments()))
        return 2;
    const auto document = Fax::readDocument();
    if (!document)
        return 2;
    const auto pdf = Fax::convertWithOffice(document->name, document->content, STDIN_FILENO);
    const bool told = pdf ? Fax::write(Fax::File{document->job, *pdf}.encode())
                          : Fax::write(Fax::Failed{document->job, pdf.error()}.encode());
    return told ? 0 : 1;
}
