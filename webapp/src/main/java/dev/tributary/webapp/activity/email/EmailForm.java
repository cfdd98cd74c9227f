package dev.tributary.webapp.activity.email;

import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.personalisation.MissingValues;
import dev.tributary.webapp.activity.ActivityForm;
import dev.tributary.webapp.activity.FormTool;
import dev.tributary.webapp.activity.SharedTabs;
import dev.tributary.webapp.form.FormField;
import dev.tributary.webapp.form.FormRows;
import dev.tributary.webapp.form.FormTab;
import dev.tributary.webapp.form.RowShapes;
import dev.tributary.webapp.form.SuggestionSource;
import java.util.List;

/** The form of Email. */
public class EmailForm implements ActivityForm {
  @Override
  public List<FormTool> tools() {
    return List.of(new FormTool(EmailPreviewPages.PATH, "email-preview.title", "mail"));
  }

  @Override
  public List<FormTab> tabs() {
    return List.of(
        FormTab.of(
            "content",
            "email-form.content",
            FormField.line("settings.from.name", "email-form.fromName"),
            FormField.line("settings.from.address", "email-form.fromAddress"),
            FormField.line("settings.subject", "email-form.subject").help("email-form.subjectHelp"),
            FormField.code("settings.html", "email-form.html").help("email-form.valuesHelp"),
            FormField.code("settings.text", "email-form.text").help("email-form.textHelp")),
        FormTab.of(
            "recipients",
            "email-form.recipients",
            FormField.line("settings.address", "email-form.address")
                .missing(EmailSettings.ADDRESS)
                .help("email-form.addressHelp")
                .offering(SuggestionSource.COLUMNS),
            FormField.toggle("settings.excludeDuplicates", "email-form.excludeDuplicates", true),
            SharedTabs.choice(
                "settings.missing.policy",
                "email-form.missing",
                MissingValues.Policy.class,
                "email-form.missing_",
                MissingValues.SKIP.policy()),
            FormRows.of(
                "settings.missing.defaults",
                "email-form.defaults",
                "email-form.addDefault",
                RowShapes.ENTRIES,
                FormField.line(RowShapes.KEY, "email-form.field"),
                FormField.line(RowShapes.VALUE, "email-form.standIn")),
            SharedTabs.choice(
                "settings.channel",
                "email-form.channel",
                EmailSettings.Channel.class,
                "email-form.channel_",
                EmailSettings.Channel.SANDBOX),
            SharedTabs.choice(
                "settings.whenUnknown",
                "email-form.whenUnknown",
                EmailSettings.WhenUnknown.class,
                "email-form.whenUnknown_",
                EmailSettings.WhenUnknown.LEAVE)),
        SharedTabs.properties(),
        SharedTabs.executionOptions());
  }
}
