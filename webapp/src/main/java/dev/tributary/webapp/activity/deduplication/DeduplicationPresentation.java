package dev.tributary.webapp.activity.deduplication;

import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.domain.activity.deduplication.DeduplicationSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.ActivityPresentation;
import dev.tributary.webapp.activity.SettingLine;
import dev.tributary.webapp.activity.SettingSection;
import java.util.List;

/** How Deduplication is shown. */
public class DeduplicationPresentation implements ActivityPresentation<DeduplicationSettings> {
  @Override
  public String icon() {
    return "copy-minus";
  }

  @Override
  public Message summary(DeduplicationSettings settings) {
    return Message.of(
        "deduplication-form.summary", settings.keep(), String.join(", ", settings.keys()));
  }

  @Override
  public List<SettingSection> sections(DeduplicationSettings settings) {
    return List.of(
        new SettingSection(
            Message.of("deduplication-form.general"),
            List.of(
                SettingLine.code("deduplication-form.keys", String.join("\n", settings.keys())),
                SettingLine.text("deduplication-form.keep", settings.keep()),
                SettingLine.words(
                    "deduplication-form.method",
                    Message.of(
                        "deduplication-form.method_"
                            + SettingsReader.choiceName(settings.preference().method()))),
                SettingLine.code(
                    "deduplication-form.preferred", settings.preference().expression()),
                SettingLine.code(
                    "deduplication-form.values", String.join("\n", settings.preference().values())),
                SettingLine.yesOrNo("deduplication-form.normalise", settings.normalise()))),
        new SettingSection(
            Message.of("deduplication-form.transitions"),
            List.of(SettingLine.yesOrNo("deduplication-form.complement", settings.complement()))));
  }
}
