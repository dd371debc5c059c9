#include "base/errorcode.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMetaEnum>

namespace Fax {

namespace {
struct ErrorCodeText
{
    Q_DECLARE_TR_FUNCTIONS(Fax::ErrorCode)
};
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
    case ErrorCode::None: return ErrorCodeText::tr("No error");
    case ErrorCode::Busy: return ErrorCodeText::tr("The number is busy");
    case ErrorCode::NoAnswer: return ErrorCodeText::tr("Nobody answered");
    case ErrorCode::NoDialTone: return ErrorCodeText::tr("The line has no dial tone");
    case ErrorCode::NotFaxCall: return ErrorCodeText::tr("No fax machine answered the call");
    case ErrorCode::BadNumber: return ErrorCodeText::tr("The number cannot be reached");
    case ErrorCode::BlockedNumber: return ErrorCodeText::tr("The number is blocked on this server");
    case ErrorCode::CallDelayed: return ErrorCodeText::tr("The line may not dial this number again yet");
    case ErrorCode::LineUnavailable: return ErrorCodeText::tr("The line is in use");
    case ErrorCode::CallCollision: return ErrorCodeText::tr("A call came in while dialling");
    case ErrorCode::TrainingFailed: return ErrorCodeText::tr("The two machines found no speed that works on this line");
    case ErrorCode::Incompatible: return ErrorCodeText::tr("The other machine cannot take pages of this kind");
    case ErrorCode::NoReplyToDcs: return ErrorCodeText::tr("The other machine stopped answering before the first page");
    case ErrorCode::Rejected: return ErrorCodeText::tr("The other machine refused the fax");
    case ErrorCode::NegotiationProtocol: return ErrorCodeText::tr("The other machine answered wrongly before the first page");
    case ErrorCode::DisconnectedSending: return ErrorCodeText::tr("The other side hung up during the fax");
    case ErrorCode::PageRejected: return ErrorCodeText::tr("The other machine received a page too badly");
    case ErrorCode::ConfirmationLost: return ErrorCodeText::tr("The page was sent, but the other machine never confirmed it");
    case ErrorCode::EcmFailed: return ErrorCodeText::tr("The line was too bad for error correction to succeed");
    case ErrorCode::SendProtocol: return ErrorCodeText::tr("The other machine answered wrongly after a page");
    case ErrorCode::ReceiverNotReady: return ErrorCodeText::tr("The other machine was not ready for more pages");
    case ErrorCode::DisconnectedReceiving: return ErrorCodeText::tr("The caller hung up during the fax");
    case ErrorCode::ReceiveProtocol: return ErrorCodeText::tr("The caller's machine did not follow the fax protocol");
    case ErrorCode::PageNotStored: return ErrorCodeText::tr("A received page could not be stored, so it was not confirmed");
    case ErrorCode::NothingReceived: return ErrorCodeText::tr("The call brought no page");
    case ErrorCode::FileMissing: return ErrorCodeText::tr("The file does not exist");
    case ErrorCode::FileUnreadable: return ErrorCodeText::tr("The file cannot be read");
    case ErrorCode::FileEmpty: return ErrorCodeText::tr("The file is empty");
    case ErrorCode::FileTypeUnknown: return ErrorCodeText::tr("Files of this kind cannot be faxed");
    case ErrorCode::FileDamaged: return ErrorCodeText::tr("The document is damaged");
    case ErrorCode::NoPages: return ErrorCodeText::tr("The document has no pages");
    case ErrorCode::PasswordNeeded: return ErrorCodeText::tr("The document needs a password");
    case ErrorCode::FileTooLarge: return ErrorCodeText::tr("The document is too large");
    case ErrorCode::RenderTimeout: return ErrorCodeText::tr("A page took too long to prepare");
    case ErrorCode::RenderCrashed: return ErrorCodeText::tr("The document stopped the program that prepares pages");
    case ErrorCode::PageRangeInvalid: return ErrorCodeText::tr("The page range does not fit the document");
    case ErrorCode::Internal: return ErrorCodeText::tr("Internal error");
    case ErrorCode::InvalidParameter: return ErrorCodeText::tr("A value is not allowed");
    case ErrorCode::InvalidOperation: return ErrorCodeText::tr("This is not possible now");
    case ErrorCode::NotFound: return ErrorCodeText::tr("There is no such object");
    case ErrorCode::AccessDenied: return ErrorCodeText::tr("You do not have the right to do this");
    case ErrorCode::StoreFailed: return ErrorCodeText::tr("The fax database cannot be read or written");
    case ErrorCode::StoreNewer: return ErrorCodeText::tr("The fax database was written by a newer version");
    case ErrorCode::DataFolderInUse: return ErrorCodeText::tr("Another fax service uses this data folder");
    case ErrorCode::DataFolderUnusable: return ErrorCodeText::tr("The data folder cannot be used");
    case ErrorCode::NotConnected: return ErrorCodeText::tr("Not connected to the fax service");
    case ErrorCode::NotSupported: return ErrorCodeText::tr("This is not supported");
    case ErrorCode::Expired: return ErrorCodeText::tr("The fax waited too long");
    case ErrorCode::ProtocolViolation: return ErrorCodeText::tr("A malformed message was refused");
    case ErrorCode::Timeout: return ErrorCodeText::tr("No answer in time");
    case ErrorCode::DiskFull: return ErrorCodeText::tr("The disk of the fax service is too full");
    case ErrorCode::QuotaExceeded: return ErrorCodeText::tr("This account may not hand over more faxes now");
    case ErrorCode::LineFault: return ErrorCodeText::tr("The line stopped working during the call");
    case ErrorCode::WatchdogExpired: return ErrorCodeText::tr("The call made no progress and was ended");
    case ErrorCode::DeviceMissing: return ErrorCodeText::tr("The fax device is missing");
    case ErrorCode::UserAbort: return ErrorCodeText::tr("Stopped by a user");
    }
    // clang-format on
    return ErrorCodeText::tr("Internal error");
}

ErrorCode errorCodeFromNumber(int number)
{
    const QMetaEnum codes = QMetaEnum::fromType<ErrorCode>();
    return codes.valueToKey(number) != nullptr ? static_cast<ErrorCode>(number)
                                               : ErrorCode::Internal;
}

} // namespace Fax
