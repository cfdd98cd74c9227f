package dev.tributary.domain.activity.externalapi.editor;

import java.util.Arrays;
import java.util.List;

/** Reads names and values that are written as in a query or a form. */
public final class QueryText {
  private QueryText() {}

  /** A name with its value, decoded; both are templates. */
  public record Pair(String name, String value) {}

  public static List<Pair> pairs(String text) {
    return Arrays.stream(text.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(QueryText::pair)
        .toList();
  }

  private static Pair pair(String text) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    String value = equals < 0 ? "" : text.substring(equals + 1);
    return new Pair(TemplateText.decoded(name), TemplateText.decoded(value));
  }
}
