package dev.tributary.domain.activity.externalapi.editor.curl;

import dev.tributary.domain.problem.Refused;
import java.util.regex.Pattern;

/** The shells whose quoting a command line can have. */
public enum Shell {
  BASH,
  CMD,
  POWERSHELL;

  private static final Pattern CMD_MARK = Pattern.compile("\\^\\n|[ =]\\^\"");
  private static final Pattern POWERSHELL_MARK = Pattern.compile("`\\n|\\$env:");

  /** The shell that a line is probably written for. */
  public static Shell of(String line) {
    String text = lines(line);
    if (CMD_MARK.matcher(text).find()) {
      return CMD;
    }
    if (POWERSHELL_MARK.matcher(text).find()) {
      return POWERSHELL;
    }
    if (text.stripLeading().startsWith("curl.exe")) {
      return text.contains("'") ? POWERSHELL : CMD;
    }
    return BASH;
  }

  /**
   * The words of a command line.
   *
   * @throws Refused when a quotation does not end, or the line holds the output of a command
   */
  public CommandWords words(String line) {
    String text = lines(line);
    return switch (this) {
      case BASH -> new BashWords(text).read();
      case CMD -> new CmdWords(text).read();
      case POWERSHELL -> new PowerShellWords(text).read();
    };
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n").strip();
  }
}
