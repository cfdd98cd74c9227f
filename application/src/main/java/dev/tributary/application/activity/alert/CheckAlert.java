package dev.tributary.application.activity.alert;

import dev.tributary.application.message.delivery.plan.CheckTexts;
import dev.tributary.application.personalisation.Escaping;
import dev.tributary.application.personalisation.MessageTemplate;
import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.alert.AlertErrorCode;
import dev.tributary.domain.activity.alert.AlertSettings;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.value.ValueType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Checks the settings of an alert. */
@ApplicationScoped
public class CheckAlert {
  /** Addresses, and targets, of one alert. */
  private static final int MOST = 50;

  private final CheckTexts texts;
  private final AlertConfig config;

  public CheckAlert(CheckTexts texts, AlertConfig config) {
    this.texts = texts;
    this.config = config;
  }

  /**
   * What the check found.
   *
   * @param template the text, when it could be read
   */
  record Result(Optional<MessageTemplate> template, SettingProblems problems) {}

  Result check(AlertSettings settings, Map<String, ValueType> variables) {
    SettingProblems problems = new SettingProblems();
    checkText(settings.text(), problems);
    if (!settings.supervisors() && settings.addresses().isEmpty() && settings.targets().isEmpty()) {
      problems.error("supervisors", AlertErrorCode.NO_RECIPIENT);
    }
    each(
        "addresses",
        settings.addresses(),
        EmailAddress::isValid,
        AlertErrorCode.BAD_ADDRESS,
        problems);
    each(
        "targets",
        settings.targets(),
        NotificationName::isValid,
        AlertErrorCode.BAD_TARGET,
        problems);
    MessageFields fields =
        new MessageFields(
            new LinkedHashMap<>(), new LinkedHashMap<>(), variables, Optional.empty());
    Optional<MessageTemplate> template =
        texts.with(Optional.of(fields), problems).template("text", settings.text(), Escaping.TEXT);
    return new Result(template, problems);
  }

  private void checkText(String text, SettingProblems problems) {
    int length = text.codePointCount(0, text.length());
    if (Trimming.isBlank(text)) {
      problems.error("text", AlertErrorCode.NO_TEXT);
    } else if (length > config.characters()) {
      problems.error("text", AlertErrorCode.TEXT_TOO_LONG, length, config.characters());
    }
  }

  private static void each(
      String setting,
      List<String> values,
      Predicate<String> valid,
      ErrorCode code,
      SettingProblems problems) {
    if (values.size() > MOST) {
      problems.error(setting, AlertErrorCode.TOO_MANY, MOST);
    }
    for (int i = 0; i < values.size(); i++) {
      if (!valid.test(values.get(i))) {
        problems.error("%s[%d]".formatted(setting, i), code, values.get(i));
      }
    }
  }
}
