package dev.tributary.adapters.text;

import dev.tributary.domain.expression.Constant;
import dev.tributary.domain.profile.ValueText;
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
  private static final String FORMULA = "=+-@\t\r\n";

  /** Adds a line with its end to {@code out}. */
  public void write(Appendable out, List<Constant> values) throws IOException {
    for (Iterator<Constant> rest = values.iterator(); rest.hasNext(); ) {
      field(out, rest.next());
      if (rest.hasNext()) {
        out.append(separator);
      }
    }
    out.append("\r\n");
  }

  private void field(Appendable out, Constant value) throws IOException {
    String text = shown(value);
    if (isPlain(value, text)) {
      out.append(text);
    } else {
      out.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
  }

  /** A number is none that computes, also when it begins with a minus. */
  private String shown(Constant value) {
    String text = ValueText.of(value);
    return safe && value instanceof Constant.Text && computes(text) ? "'" + text : text;
  }

  private static boolean computes(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  private boolean isPlain(Constant value, String text) {
    return text.isEmpty()
        ? value instanceof Constant.Nothing
        : text.chars().noneMatch(c -> c == separator || c == '"' || c == '\r' || c == '\n')
            && text.equals(text.strip());
  }
}
