package dev.tributary.cli.terminal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the commands, in the language of the terminal. */
public final class Labels {
  private Labels() {}

  /** The text of {@code key} filled with {@code arguments}; {@link MessageFormat} patterns. */
  public static String of(String key, Object... arguments) {
    Locale locale = Locale.getDefault();
    String pattern = ResourceBundle.getBundle("texts.cli", locale).getString(key);
    return new MessageFormat(pattern, locale).format(arguments);
  }
}
