package dev.tributary.webapp.form;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.OptionalLong;

/** What a browser sent: the fields by their names, and the value of the pressed button. */
public record PostedForm(MultivaluedMap<String, String> fields) {
  /** The name of every button. */
  public static final String BUTTON = "do";

  private static final String VERSION = "version";

  /** What was typed, with line ends as they are stored; empty where nothing came. */
  public String text(String name) {
    String typed = fields.getFirst(name);
    return typed == null ? "" : typed.replace("\r\n", "\n");
  }

  public boolean ticked(String name) {
    return fields.containsKey(name);
  }

  /** The version of the document that the form was made from. */
  public OptionalLong version() {
    String text = text(VERSION);
    return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }

  /** The numbers of the rows of {@code list} that came, in order. */
  List<Integer> rows(String list) {
    String start = list + "[";
    return fields.keySet().stream()
        .filter(name -> name.startsWith(start))
        .map(
            name ->
                name.substring(
                    start.length(), Math.max(start.length(), name.indexOf(']', start.length()))))
        .filter(number -> number.matches("\\d{1,6}"))
        .map(Integer::valueOf)
        .distinct()
        .sorted()
        .toList();
  }
}
