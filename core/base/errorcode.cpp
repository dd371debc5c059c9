#include "base/errorcode.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMetaEnum>

namespace Fax {

namespace {
QString tr(const char *text)
{
    return QCoreApplication::translate("Fax::ErrorCode", text);
}
} // namespace

ErrorGroup errorGroup(ErrorCode code)
{
    const int hundreds = static_cast<int>(code) / 100;
    return static_cast<ErrorGroup>(hundreds);
}

QString errorText(ErrorCode code)
{
    // One row a code, as a table.
    // clang-format off
    switch (code) {
    case ErrorCode::None: return tr("No error");
    case ErrorCode::Busy: return tr("The number is busy");
    case ErrorCode::NoAnswer: return tr("Nobody answered");
    case ErrorCode::NoDialTone: return tr("The line has no dial tone");
    case ErrorCode::NotFaxCall: return tr("No fax machine answered the call");
    case ErrorCode::BadNumber: return tr("The number cannot be reached");
    case ErrorCode::BlockedNumber: return tr("The number is blocked on this server");
    case ErrorCode::CallDelayed: return tr("The line may not dial this number again yet");
    case ErrorCode::LineUnavailable: return tr("The line is in use");
    case ErrorCode::CallCollision: return tr("A call came in while dialling");
    case ErrorCode::TrainingFailed: return tr("The two machines found no speed that works on this line");
    case ErrorCode::Incompatible: return tr("The other machine cannot take pages of this kind");
    case ErrorCode::NoReplyToDcs: return tr("The other machine stopped answering before the first page");
    case ErrorCode::Rejected: return tr("The other machine refused the fax");
    case ErrorCode::NegotiationProtocol: return tr("The other machine answered wrongly before the first page");
    case ErrorCode::DisconnectedSending: return tr("The other side hung up during the fax");
    case ErrorCode::PageRejected: return tr("The other machine received a page too badly");
    case ErrorCode::ConfirmationLost: return tr("The page was sent, but the other machine never confirmed it");
    case ErrorCode::EcmFailed: return tr("The line was too bad for error correction to succeed");
    case ErrorCode::SendProtocol: return tr("The other machine answered wrongly after a page");
    case ErrorCode::ReceiverNotReady: return tr("The other machine was not ready for more pages");
    case ErrorCode::DisconnectedReceiving: return tr("The caller hung up during the fax");
    case ErrorCode::ReceiveProtocol: return tr("The caller's machine did not follow the fax protocol");
    case ErrorCode::PageNotStored: return tr("A received page could not be stored, so it was not confirmed");
    case ErrorCode::NothingReceived: return tr("The call brought no page");
    case ErrorCode::FileMissing: return tr("The file does not exist");
    case ErrorCode::FileUnreadable: return tr("The file cannot be read");
    case ErrorCode::FileEmpty: return tr("The file is empty");
    case ErrorCode::FileTypeUnknown: return tr("Files of this kind cannot be faxed");
    case ErrorCode::FileDamaged: return tr("The document is damaged");
    case ErrorCode::NoPages: return tr("The document has no pages");
    case ErrorCode::PasswordNeeded: return tr("The document needs a password");
    case ErrorCode::FileTooLarge: return tr("The document is too large");
    case ErrorCode::RenderTimeout: return tr("A page took too long to prepare");
    case ErrorCode::RenderCrashed: return tr("The document stopped the program that prepares pages");
    case ErrorCode::PageRangeInvalid: return tr("The page range does not fit the document");
    case ErrorCode::Internal: return tr("Internal error");
    case ErrorCode::InvalidParameter: return tr("A value is not allowed");
    case ErrorCode::InvalidOperation: return tr("This is not possible now");
    case ErrorCode::NotFound: return tr("There is no such object");
    case ErrorCode::AccessDenied: return tr("You do not have the right to do this");
    case ErrorCode::StoreFailed: return tr("The fax database cannot be read or written");
    case ErrorCode::StoreNewer: return tr("The fax database was written by a newer version");
    case ErrorCode::DataFolderInUse: return tr("Another fax service uses this data folder");
    case ErrorCode::DataFolderUnusable: return tr("The data folder cannot be used");
    case ErrorCode::NotConnected: return tr("Not connected to the fax service");
    case ErrorCode::NotSupported: return tr("This is not supported");
    case ErrorCode::Expired: return tr("The fax waited too long");
    case ErrorCode::ProtocolViolation: return tr("A malformed message was refused");
    case ErrorCode::Timeout: return tr("No answer in time");
    case ErrorCode::DiskFull: return tr("The disk of the fax service is too full");
    case ErrorCode::QuotaExceeded: return tr("This account may not hand over more faxes now");
    case ErrorCode::LineFault: return tr("The line stopped working during the call");
    case ErrorCode::WatchdogExpired: return tr("The call made no progress and was ended");
    case ErrorCode::DeviceMissing: return tr("The fax device is missing");
    case ErrorCode::UserAbort: return tr("Stopped by a user");
    }
    // clang-format on
    return tr("Internal error");
}

ErrorCode errorCodeFromNumber(int number)
{
    const QMetaEnum codes = QMetaEnum::fromType<ErrorCode>();
    return codes.valueToKey(number) != nullptr ? static_cast<ErrorCode>(number)
                                               : ErrorCode::Internal;
}

} // namespace Fax
