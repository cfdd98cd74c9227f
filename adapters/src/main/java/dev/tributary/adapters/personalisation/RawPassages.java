package dev.tributary.adapters.personalisation;

import java.util.ArrayList;
import java.util.List;

/**
 * An HTML text in which the contents of style sheets and scripts (JSON-LD) are marked to pass as
 * they are: their braces are no fields.
 */
final class RawPassages {
  private static final List<String> ELEMENTS = List.of("style", "script");
  private static final String OPEN = "{|";
  private static final String CLOSE = "|}";

  /** Where something was inserted: its line and column, both from 1, in the marked text. */
  private record Insertion(int line, int column, int length) {}

  private final StringBuilder marked = new StringBuilder();
  private final List<Insertion> insertions = new ArrayList<>();
  private int line = 1;
  private int lineStart;

  private RawPassages() {}

  static RawPassages none(String text) {
    RawPassages passages = new RawPassages();
    passages.marked.append(text);
    return passages;
  }

  static RawPassages of(String html) {
    RawPassages passages = new RawPassages();
    int copied = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', Math.max(at + 1, copied))) {
      int from = contentOf(html, at);
      int to = from < 0 ? -1 : end(html, at, from);
      if (to < 0 && from >= 0) {
        break;
      }
      if (to >= 0) {
        passages.copy(html, copied, from);
        passages.raw(html.substring(from, to));
        copied = to;
      }
    }
    passages.copy(html, copied, html.length());
    return passages;
  }

  /** The text with its marks. */
  String text() {
    return marked.toString();
  }

  /** The column of the author's text at {@code column} of the marked one. */
  int column(int ofLine, int column) {
    int before =
        insertions.stream()
            .filter(mark -> mark.line() == ofLine && mark.column() < column)
            .mapToInt(Insertion::length)
            .sum();
    return Math.max(1, column - before);
  }

  private static int contentOf(String html, int tag) {
    int end = nameAt(html, tag).isEmpty() ? -1 : html.indexOf('>', tag);
    return end < 0 ? -1 : end + 1;
  }

  private static String nameAt(String html, int tag) {
    for (String name : ELEMENTS) {
      int end = tag + 1 + name.length();
      if (end < html.length()
          && html.regionMatches(true, tag + 1, name, 0, name.length())
          && (html.charAt(end) == '>' || Character.isWhitespace(html.charAt(end)))) {
        return name;
      }
    }
    return "";
  }

  /** Where the element that begins at {@code tag} ends; negative when it does not. */
  private static int end(String html, int tag, int from) {
    String closing = "</" + nameAt(html, tag);
    int at = html.indexOf("</", from);
    while (at >= 0 && !html.regionMatches(true, at, closing, 0, closing.length())) {
      at = html.indexOf("</", at + 2);
    }
    return at;
  }

  private void raw(String content) {
    if (content.indexOf('{') < 0) {
      copy(content, 0, content.length());
      return;
    }
    insert(OPEN);
    int copied = 0;
    for (int at = content.indexOf(CLOSE); at >= 0; at = content.indexOf(CLOSE, copied)) {
      copy(content, copied, at);
      insert(CLOSE);
      copy(CLOSE, 0, CLOSE.length());
      insert(OPEN);
      copied = at + CLOSE.length();
    }
    copy(content, copied, content.length());
    insert(CLOSE);
  }

  private void insert(String mark) {
    insertions.add(new Insertion(line, marked.length() - lineStart + 1, mark.length()));
    marked.append(mark);
  }

  private void copy(String from, int start, int end) {
    for (int at = start; at < end; at++) {
      marked.append(from.charAt(at));
      if (from.charAt(at) == '\n') {
        line++;
        lineStart = marked.length();
      }
    }
  }
}
