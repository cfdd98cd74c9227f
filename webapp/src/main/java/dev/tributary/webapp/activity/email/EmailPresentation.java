package dev.tributary.webapp.activity.email;

import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.activity.email.EmailSettings.Channel;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.ActivityPresentation;
import dev.tributary.webapp.activity.SettingLine;
import dev.tributary.webapp.activity.SettingSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How Email is shown. */
public class EmailPresentation implements ActivityPresentation<EmailSettings> {
  @Override
  public String icon() {
    return "mail";
  }

  @Override
  public Message summary(EmailSettings settings) {
    return Message.of("email-form.summary", settings.subject());
  }

  @Override
  public List<SettingSection> sections(EmailSettings settings) {
    return List.of(
        new SettingSection(
            Message.of("email-form.content"),
            List.of(
                SettingLine.text("email-form.from", settings.from().header()),
                SettingLine.code("email-form.subject", settings.subject()),
                SettingLine.code("email-form.html", settings.html()),
                SettingLine.code("email-form.text", settings.text()))),
        new SettingSection(Message.of("email-form.recipients"), recipients(settings)));
  }

  private static List<SettingLine> recipients(EmailSettings settings) {
    List<SettingLine> lines = new ArrayList<>();
    lines.add(SettingLine.code("email-form.address", settings.address()));
    lines.add(SettingLine.yesOrNo("email-form.excludeDuplicates", settings.excludeDuplicates()));
    lines.add(
        SettingLine.words(
            "email-form.missing",
            Message.of("email-form.missing_" + word(settings.missing().policy()))));
    settings.missing().defaults().forEach((field, value) -> lines.add(standIn(field, value)));
    lines.add(
        SettingLine.words(
            "email-form.channel", Message.of("email-form.channel_" + word(settings.channel()))));
    if (settings.channel() == Channel.SMTP) {
      lines.add(
          SettingLine.words(
              "email-form.whenUnknown",
              Message.of("email-form.whenUnknown_" + word(settings.whenUnknown()))));
    }
    return lines;
  }

  private static SettingLine standIn(String field, String value) {
    return new SettingLine(Message.of("email-form.default", field), Optional.empty(), value, false);
  }

  private static String word(Enum<?> constant) {
    return SettingsReader.choiceName(constant);
  }
}
