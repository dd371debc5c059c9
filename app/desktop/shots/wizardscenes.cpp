#include "scenes.h"

#include "samplepages.h"
#include "stage.h"
#include "support/fakelink/seed.h"
#include "viewer/pageview.h"
#include "wizard/faxwizard.h"

#include <QtCore/QFile>

namespace Fax::Shots {

namespace {

/** A wizard beside a main window, with files of its own. */
class WizardStage
{
public:
    WizardStage()
    {
        (void)samplePages(Resolution::Fine); // drawn before somebody asks for it
        Seed::addPorts(m_stage.link, Seed::portStates());
        m_stage.link.preview.draw = [](const Submission &fax) {
            return samplePages(fax.resolution);
        };
        m_stage.link.preview.findings = {
            {1, {{PageFinding::Code::SmallText, 120}}},
            {2, {{PageFinding::Code::MostlyBlack, 71}, {PageFinding::Code::SmallText, 140}}}};
        m_main = &m_stage.open(QStringLiteral("outbox"));
    }

    [[nodiscard]] QString file(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write("%PDF-1.4") > 0 ? file.fileName()
                                                                             : QString();
    }

    /** A price list for a customer and two more. */
    [[nodiscard]] Ui::FaxDraft draft() const
    {
        Ui::FaxDraft draft = Ui::FaxDraft::of(
            {file(QStringLiteral("Price list May.pdf")), file(QStringLiteral("Order form.pdf"))});
        draft.recipients = {{QStringLiteral("+49 30 5550100"), QStringLiteral("A. Meier"),
                             QStringLiteral("Muster GmbH")},
                            {QStringLiteral("+49 89 5550123"), QStringLiteral("Purchasing"),
                             QStringLiteral("Beispiel AG")},
                            {QStringLiteral("102"), QStringLiteral("Front office"), {}}};
        draft.subject = QStringLiteral("Price list May");
        return draft;
    }

    Ui::FaxWizard &open(const Ui::FaxDraft &draft, int step)
    {
        Ui::FaxWizard *wizard = m_main->openNewFax(draft);
        Stage::settle();
        wizard->openStep(step - 1);
        Stage::settle();
        return *wizard;
    }

private:
    QTemporaryDir m_folder;
    Stage m_stage;
    Ui::MainWindow *m_main = nullptr;
};

Scene stepScene(int step)
{
    return {QStringLiteral("wizard-%1").arg(step), [step] {
                WizardStage stage;
                return Stage::grab(stage.open(stage.draft(), step));
            }};
}

QImage errors()
{
    WizardStage stage;
    Ui::FaxDraft draft = stage.draft();
    draft.recipients[1].number = QStringLiteral("555-CALL");
    Ui::FaxWizard &wizard = stage.open(draft, 1);
    wizard.send();
    Stage::settle();
    return Stage::grab(wizard);
}

/** The same page as each resolution shows it. */
Scene previewScene(const QString &name, Resolution resolution)
{
    return {QStringLiteral("preview-") + name, [resolution] {
                Ui::PageView view;
                if (const auto pages = Ui::FaxDocument::fromTiff(samplePages(resolution)))
                    view.setDocument(*pages);
                view.resize(864, 1222);
                view.show();
                Stage::settle();
                return Stage::grab(view);
            }};
}

} // namespace

QList<Scene> wizardScenes()
{
    QList<Scene> scenes;
    for (int step = 1; step <= 5; ++step)
        scenes.append(stepScene(step));
    scenes.append({QStringLiteral("wizard-1-errors"), errors});
    scenes.append(previewScene(QStringLiteral("standard"), Resolution::Standard));
    scenes.append(previewScene(QStringLiteral("fine"), Resolution::Fine));
    scenes.append(previewScene(QStringLiteral("superfine"), Resolution::Superfine));
    return scenes;
}

} // namespace Fax::Shots
