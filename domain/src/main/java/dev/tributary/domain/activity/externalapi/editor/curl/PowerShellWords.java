package dev.tributary.domain.activity.externalapi.editor.curl;

import java.util.List;

/** Words as PowerShell divides them. */
final class PowerShellWords {
  private static final String OPERATORS = "|&;<>";
  private static final String ENVIRONMENT = "env:";

  private final WordScanner text;

  PowerShellWords(String text) {
    this.text = new WordScanner(text);
  }

  CommandWords read() {
    while (text.inCommand(OPERATORS)) {
      read(text.next());
    }
    CommandWords words = text.words();
    List<String> received = words.words().stream().map(PowerShellWords::received).toList();
    return new CommandWords(received, words.following());
  }

  private void read(char c) {
    switch (c) {
      case ' ', '\t', '\n' -> text.end();
      case '`' -> escaped();
      case '\'' -> single();
      case '"' -> doubled();
      case '$' -> dollar();
      default -> text.literal(c);
    }
  }

  private void escaped() {
    if (!text.more() || text.passes("\n")) {
      return;
    }
    char c = text.next();
    text.literal(
        switch (c) {
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          default -> c;
        });
  }

  private void single() {
    int opened = text.opens();
    while (text.more()) {
      char c = text.next();
      if (c == '\'' && !text.passes("'")) {
        return;
      }
      text.literal(c);
    }
    throw text.unclosed(opened);
  }

  private void doubled() {
    int opened = text.opens();
    while (text.more()) {
      char c = text.next();
      switch (c) {
        case '"' -> {
          if (!text.passes("\"")) {
            return;
          }
          text.literal('"');
        }
        case '`' -> escaped();
        case '$' -> dollar();
        default -> text.literal(c);
      }
    }
    throw text.unclosed(opened);
  }

  private void dollar() {
    if (text.passes("(")) {
      throw text.computed();
    } else if (text.passes("{")) {
      text.passes(ENVIRONMENT);
      text.bracedVariable();
    } else if (text.passes(ENVIRONMENT)) {
      if (!text.variable()) {
        throw text.computed();
      }
    } else if (!text.variable()) {
      text.literal('$');
    }
  }

  /** Versions before 7.3 hand words on as they are, so authors write {@code \"} for a mark. */
  private static String received(String word) {
    boolean escaped = word.contains("\\\"") && word.replace("\\\"", "").indexOf('"') < 0;
    return escaped ? word.replace("\\\"", "\"") : word;
  }
}
