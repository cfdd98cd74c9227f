package dev.tributary.webapp.activity;

import dev.tributary.domain.problem.Message;
import java.util.Optional;

/**
 * One setting as people read it.
 *
 * @param words a value that has words in the reader's language
 * @param text a value as its author wrote it
 * @param code whether the value is code: an expression, JSON, a template
 */
public record SettingLine(Message label, Optional<Message> words, String text, boolean code) {

  public static SettingLine words(String label, Message value) {
    return new SettingLine(Message.of(label), Optional.of(value), "", false);
  }

  public static SettingLine text(String label, Object value) {
    return new SettingLine(Message.of(label), Optional.empty(), String.valueOf(value), false);
  }

  public static SettingLine code(String label, String value) {
    return new SettingLine(Message.of(label), Optional.empty(), value, true);
  }

  public static SettingLine yesOrNo(String label, boolean value) {
    return words(label, Message.of(value ? "console.yes" : "console.no"));
  }
}
