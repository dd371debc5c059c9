#pragma once

#include "windowbench.h"
#include "wizard/faxwizard.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QLabel>

namespace Fax {

/** A wizard that is open, with files of its own, beside a main window that may be opened too. */
class WizardBench
{
public:
    explicit WizardBench(ContactSource *contacts = nullptr)
        : wizard(std::make_unique<Ui::FaxWizard>(
            Ui::WizardContext{bench.server, bench.clock, bench.settings, contacts}))
    {
        // Nothing is known of the documents: tst_wizard_documents is for that.
        bench.link.refuse(QStringLiteral("previewPages"), {ErrorCode::Timeout});
        wizard->setAttribute(Qt::WA_DeleteOnClose, false);
        wizard->show();
    }

    /** A file of this content; its path. */
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(files.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
            ? file.fileName()
            : QString();
    }

    template <typename T> [[nodiscard]] T *find(const char *name) const
    {
        return wizard->findChild<T *>(QString::fromLatin1(name));
    }

    /** What a FieldMessage says; "" = nothing. */
    [[nodiscard]] QString message(const char *name) const
    {
        const auto *label = find<QLabel>(name);
        return label->parentWidget()->isHidden() ? QString() : label->text();
    }

    QTemporaryDir files;
    WindowBench bench;
    std::unique_ptr<Ui::FaxWizard> wizard;
};

} // namespace Fax
