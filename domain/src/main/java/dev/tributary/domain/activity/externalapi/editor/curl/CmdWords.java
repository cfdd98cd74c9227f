package dev.tributary.domain.activity.externalapi.editor.curl;

/**
 * Words as the command prompt of Windows and then the program divide them: carets are the prompt's,
 * backslashes and quotation marks the program's.
 */
final class CmdWords {
  private static final String OPERATORS = "|&<>";

  private final WordScanner text;

  /** Whether the program takes blanks as part of a word. */
  private boolean quoted;

  /** Whether the prompt takes carets and operators as they are. */
  private boolean promptQuoted;

  private int backslashes;
  private int opened;

  CmdWords(String text) {
    this.text = new WordScanner(text);
  }

  CommandWords read() {
    while (text.more()) {
      char c = text.next();
      if ((!promptQuoted && OPERATORS.indexOf(c) >= 0)
          || (c == '\n' && !quoted && !text.nothing())) {
        break;
      }
      prompt(c);
    }
    passBackslashes(backslashes);
    if (quoted) {
      throw text.unclosed(opened);
    }
    return text.words();
  }

  private void prompt(char c) {
    if (c == '^' && !promptQuoted) {
      caret();
    } else if (c != '%' || !readsVariable()) {
      promptQuoted = c == '"' != promptQuoted;
      program(c);
    }
  }

  /** A caret takes the next character out of the prompt's hands; a line's end disappears. */
  private void caret() {
    if (text.more()) {
      boolean joined = text.passes("\n");
      if (!joined || text.passes("\n")) {
        program(joined ? '\n' : text.next());
      }
    }
  }

  private boolean readsVariable() {
    String name = text.percentName();
    if (!name.isEmpty()) {
      passBackslashes(backslashes);
      text.read(name);
    }
    return !name.isEmpty();
  }

  private void program(char c) {
    switch (c) {
      case '\\' -> backslashes++;
      case '"' -> quotationMark();
      case ' ', '\t', '\n' -> blank(c);
      default -> {
        passBackslashes(backslashes);
        text.literal(c);
      }
    }
  }

  private void blank(char c) {
    passBackslashes(backslashes);
    if (quoted) {
      text.literal(c);
    } else {
      text.end();
    }
  }

  /** Of the backslashes before it, each pair is one; one that is left makes the mark literal. */
  private void quotationMark() {
    boolean literal = backslashes % 2 == 1;
    passBackslashes(backslashes / 2);
    if (literal || (quoted && text.passes("\""))) {
      text.literal('"');
    } else {
      quoted = !quoted;
      opened = text.opens();
    }
  }

  private void passBackslashes(int number) {
    for (int i = 0; i < number; i++) {
      text.literal('\\');
    }
    backslashes = 0;
  }
}
