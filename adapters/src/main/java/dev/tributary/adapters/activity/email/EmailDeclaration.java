package dev.tributary.adapters.activity.email;

import static dev.tributary.adapters.setting.Condition.is;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.code;
import static dev.tributary.adapters.setting.SettingTypes.entries;
import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.toggle;
import static dev.tributary.adapters.setting.SettingsTab.tab;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.ActivityDeclaration;
import dev.tributary.adapters.approval.SafeguardsDeclaration;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsTab;
import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.activity.email.EmailSettings.Channel;
import dev.tributary.domain.activity.email.Sender;
import dev.tributary.domain.message.WhenUnknown;
import dev.tributary.domain.personalisation.MissingValues;
import dev.tributary.domain.personalisation.MissingValues.Policy;
import java.util.List;

/** The settings of Email. */
public final class EmailDeclaration implements ActivityDeclaration<EmailSettings> {
  @Override
  public String title() {
    return "Email";
  }

  @Override
  public String description() {
    return "Sends each person of the target one personalised message.";
  }

  @Override
  public String bundle() {
    return "email-form";
  }

  @Override
  public List<SettingsTab> tabs() {
    return List.of(
        tab("content", "from", "subject", "html", "text"),
        tab("recipients", "address", "excludeDuplicates", "missing", "channel", "whenUnknown"),
        tab("safeguards", "confirmation", "brakes"),
        tab(PROPERTIES),
        OPTIONS);
  }

  @Override
  public EmailSettings settings(SettingValues<EmailSettings> values) {
    return new EmailSettings(
        values.of(
            group("from", EmailDeclaration::sender).required().alwaysWritten(),
            EmailSettings::from),
        values.of(
            text("address")
                .defaultValue(EmailSettings.ADDRESS)
                .describe("The field that holds the address: a column of the row or of the person.")
                .help()
                .suggest(SuggestionSource.COLUMNS),
            EmailSettings::address),
        values.of(
            text("subject")
                .required()
                .describe("One line; may name fields: Hello {firstName}. See docs/messages.md.")
                .help(),
            EmailSettings::subject),
        values.of(
            code("html")
                .describe(
                    "Values are escaped for HTML; {unsubscribeUrl} is the address where the"
                        + " recipient unsubscribes.")
                .help(),
            EmailSettings::html),
        values.of(
            code("text")
                .describe("Made from html when it is missing; names the same values.")
                .help(),
            EmailSettings::text),
        values.of(
            group("missing", EmailDeclaration::missing)
                .describe("What happens where a field has no value for a person."),
            EmailSettings::missing),
        values.of(
            toggle("excludeDuplicates", true)
                .describe("Whether a second row with the same address is left out."),
            EmailSettings::excludeDuplicates),
        values.of(
            choice("channel", Channel.class, Channel.SANDBOX)
                .describe("Into the outbox only, or to the mail server of this installation."),
            EmailSettings::channel),
        values.of(
            choice("whenUnknown", WhenUnknown.class, WhenUnknown.LEAVE)
                .when(is("channel", Channel.SMTP))
                .describe(
                    "Over SMTP: what happens to a message that may have arrived or not."
                        + " Sent again it may arrive twice."),
            EmailSettings::whenUnknown),
        SafeguardsDeclaration.of(values, EmailSettings::safeguards));
  }

  private static Sender sender(SettingValues<Sender> values) {
    return new Sender(
        values.of(text("name").describe("What the reader sees."), Sender::name),
        values.of(text("address").required().keyword("format", "email"), Sender::address));
  }

  private static MissingValues missing(SettingValues<MissingValues> values) {
    return new MissingValues(
        values.of(
            choice("policy", Policy.class, Policy.SKIP).alwaysWritten(), MissingValues::policy),
        values.of(
            entries("defaults")
                .when(is("policy", Policy.DEFAULT))
                .describe(
                    "By field as the message names it; a person is skipped for a field without"
                        + " one."),
            MissingValues::defaults));
  }

  /** A message has at least one of its two texts. */
  @Override
  public ObjectNode schema() {
    ObjectNode schema = ActivityDeclaration.super.schema();
    ArrayNode oneOf = schema.putArray("anyOf");
    for (String text : List.of("text", "html")) {
      oneOf.addObject().putArray("required").add(text);
    }
    return schema;
  }
}
