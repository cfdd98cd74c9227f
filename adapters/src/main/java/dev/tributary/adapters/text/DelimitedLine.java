package dev.tributary.adapters.text;

import dev.tributary.domain.profile.ValueText;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.value.Value;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/**
 * Lines of a table of text as RFC 4180 has them, for everything that leaves as such a file. No
 * value is nothing between two separators, an empty text is {@code ""}, so that a reader can tell
 * them apart.
 *
 * @param safe whether a text that a spreadsheet would take for a formula gets an apostrophe; such a
 *     file no longer holds what the database holds
 */
public record DelimitedLine(char separator, boolean safe) {
  /** What a cell begins with that computes; each of the signs also in full width. */
  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  /** Where a program of another country may cut a text into cells. */
  private static final String SEPARATORS = ",;\t|";

  /** Adds a line with its end to {@code out}. */
  public void write(Appendable out, List<Value> values) throws IOException {
    for (Iterator<Value> rest = values.iterator(); rest.hasNext(); ) {
      field(out, rest.next());
      if (rest.hasNext()) {
        out.append(separator);
      }
    }
    out.append("\r\n");
  }

  private void field(Appendable out, Value value) throws IOException {
    String text = shown(value);
    if (isPlain(value, text)) {
      out.append(text);
    } else {
      out.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
  }

  /** A number is none that computes, also when it begins with a minus. */
  private String shown(Value value) {
    String text = ValueText.of(value);
    return safe && value instanceof Value.TextValue ? guarded(text) : text;
  }

  /** An apostrophe before each place that begins a formula, also behind invisible characters. */
  private static String guarded(String text) {
    StringBuilder guarded = new StringBuilder(text.length() + 1);
    if (computes(text, 0) || computes(Trimming.leading(text), 0)) {
      guarded.append('\'');
    }
    for (int at = 0; at < text.length(); at++) {
      guarded.append(text.charAt(at));
      if (SEPARATORS.indexOf(text.charAt(at)) >= 0 && computes(text, at + 1)) {
        guarded.append('\'');
      }
    }
    return guarded.toString();
  }

  private static boolean computes(String text, int at) {
    return at < text.length() && FORMULA.indexOf(text.charAt(at)) >= 0;
  }

  private boolean isPlain(Value value, String text) {
    return text.isEmpty()
        ? value instanceof Value.NullValue
        : text.chars()
                .noneMatch(
                    c ->
                        c == separator
                            || c == '"'
                            || c == '\r'
                            || c == '\n'
                            || (safe && SEPARATORS.indexOf(c) >= 0))
            && text.equals(text.strip());
  }
}
