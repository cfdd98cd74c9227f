package dev.tributary.domain.activity.externalapi.editor.curl;

/** Words as POSIX shells divide them, with the quotations of Bash. */
final class BashWords {
  private static final String OPERATORS = "|&;<>()";

  /** The characters that a backslash before them makes literal between double quotes. */
  private static final String ESCAPED = "$`\"\\";

  private final WordScanner text;

  BashWords(String text) {
    this.text = new WordScanner(text);
  }

  CommandWords read() {
    while (text.inCommand(OPERATORS)) {
      read(text.next());
    }
    return text.words();
  }

  private void read(char c) {
    switch (c) {
      case ' ', '\t', '\n' -> text.end();
      case '\\' -> escaped();
      case '\'' -> single();
      case '"' -> doubled();
      case '$' -> dollar(true);
      case '`' -> throw text.computed();
      case '#' -> comment();
      default -> text.literal(c);
    }
  }

  private void comment() {
    if (text.inWord()) {
      text.literal('#');
    } else {
      text.skipLine();
    }
  }

  private void escaped() {
    if (text.more() && !text.passes("\n")) {
      text.literal(text.next());
    }
  }

  private void single() {
    int opened = text.opens();
    while (text.more()) {
      char c = text.next();
      if (c == '\'') {
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
          return;
        }
        case '\\' -> escapedInQuotes();
        case '$' -> dollar(false);
        case '`' -> throw text.computed();
        default -> text.literal(c);
      }
    }
    throw text.unclosed(opened);
  }

  private void escapedInQuotes() {
    if (!text.more() || text.passes("\n")) {
      return;
    }
    char c = text.next();
    if (ESCAPED.indexOf(c) < 0) {
      text.literal('\\');
    }
    text.literal(c);
  }

  private void dollar(boolean quotationMayOpen) {
    if (text.passes("(")) {
      throw text.computed();
    } else if (text.passes("{")) {
      text.bracedVariable();
    } else if (quotationMayOpen && text.passes("'")) {
      new AnsiQuotation(text).read();
    } else if (!text.variable()) {
      text.literal('$');
    }
  }
}
