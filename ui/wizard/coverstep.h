#pragma once

#include "cover/coverpage.h"
#include "model/coverpages.h"
#include "wizard/wizardcontext.h"
#include "wizard/wizardstep.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace Fax::Ui {

class FieldMessage;

/** Step 3: the cover page with its note, and the subject of the fax. */
class CoverStep final : public WizardStep
{
    Q_OBJECT

public:
    explicit CoverStep(const WizardContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void load(const FaxDraft &draft) override;
    void save(FaxDraft &draft) const override;
    void follow(const FaxDraft &draft) override;
    [[nodiscard]] QString problem(const FaxDraft &draft) const override;
    void showProblem(const FaxDraft &draft) override;
    [[nodiscard]] QWidget *firstField() override;

    /** Whether the server wants a cover page, or one of its own. */
    void setRules(const ServerSettings &settings);

private:
    void build();
    void connectAll();
    void useChanged();
    void fillTemplates();
    void addTemplates(const QList<CoverInfo> &pages, bool server);
    [[nodiscard]] Model::CoverRef chosen() const;
    void choose(const Model::CoverRef &ref);
    void fetchTemplate();
    void checkFit();
    [[nodiscard]] bool isForbidden() const;
    [[nodiscard]] QString noteProblem(const QString &note) const;

    Model::CoverPages &m_covers;
    bool m_required = false;
    bool m_serverOnly = false;
    Paper m_paper = Paper::A4;
    QByteArray m_file; ///< of the template that is chosen; empty while it is fetched
    std::optional<CoverPage> m_page;
    QCheckBox *m_use;
    FieldMessage *m_useMessage;
    QComboBox *m_template;
    FieldMessage *m_templateMessage;
    QLineEdit *m_subject;
    QPlainTextEdit *m_note;
    FieldMessage *m_noteMessage;
    QCheckBox *m_small;
    QCheckBox *m_others;
};

} // namespace Fax::Ui
