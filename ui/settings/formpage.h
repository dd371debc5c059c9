#pragma once

#include "settings/fieldrow.h"
#include "settings/settingspage.h"

class QGridLayout;
class QVBoxLayout;

namespace Fax::Ui {

class Draft;

/** A page that is a form over a draft: headings, fields, and whatever stands between them. */
class FormPage : public SettingsPage
{
    Q_OBJECT

public:
    FormPage(const QString &objectName, const QString &title, Draft &draft,
             QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] int changedCount() const override;
    [[nodiscard]] bool hasProblem() const override;
    QWidget *find(const QString &words) override;
    void setReadOnly(bool readOnly) override;

    void addHeading(const QString &text);
    FieldRow *addField(const FieldSpec &spec);
    void addFields(const QList<FieldSpec> &specs);
    /** Over the whole width; it edits these values of the draft. */
    void addWidget(QWidget *widget, const QStringList &names = {});
    [[nodiscard]] FieldRow *field(const QString &name) const;
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

protected:
    [[nodiscard]] Draft &draft() const { return m_draft; }

private:
    QString m_title;
    Draft &m_draft;
    QGridLayout *m_grid;
    QList<FieldRow *> m_rows;
    QList<std::pair<QWidget *, QStringList>> m_widgets;
    bool m_readOnly = false;
};

} // namespace Fax::Ui
