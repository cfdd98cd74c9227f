package dev.tributary.domain.personalisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what other programs would replace by a value, and shows how it is written here. */
public final class ForeignFields {
  /** The column that most messages name. */
  private static final String COMMON = "firstName";

  /** More than these would only repeat the advice. */
  private static final int MOST = 10;

  // Each form is bounded, so that a text of openings costs no more than a multiple of its length.
  private static final Pattern FORM =
      Pattern.compile(
          """
          \\{\\{\\{?[^{}\\r\\n]{1,80}+\\}\\}\\}?\
          |\\{%[^%\\r\\n]{1,80}+%\\}\
          |\\*\\|[^|\\r\\n]{1,80}+\\|\\*\
          |[$#]\\{[^{}\\r\\n]{1,80}+\\}\
          |<%[^%\\r\\n]{1,80}+%>\
          |\\[\\[[^\\[\\]\\r\\n]{1,80}+\\]\\]\
          |\\{[ \\t]{1,5}+[\\p{L}_][\\p{L}\\p{N}_.]{0,60}+[ \\t]{0,5}+\\}\
          |(?<!%[0-9A-Fa-f]{2})%%?[\\p{L}_][\\p{L}\\p{N}_.]{2,60}+%%?\
          """);
  private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}]++");
  private static final Pattern SECTION =
      Pattern.compile("(?s)(?:if|unless|for|each|elseif|else|endif|end)\\b.*");

  /** Names that lists of people have in other programs. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("fname", "firstname"),
          Map.entry("vorname", "firstname"),
          Map.entry("voornaam", "firstname"),
          Map.entry("prenom", "firstname"),
          Map.entry("givenname", "firstname"),
          Map.entry("lname", "lastname"),
          Map.entry("surname", "lastname"),
          Map.entry("nachname", "lastname"),
          Map.entry("achternaam", "lastname"),
          Map.entry("nom", "lastname"),
          Map.entry("emailaddress", "email"),
          Map.entry("zip", "zipcode"),
          Map.entry("unsub", "unsubscribeurl"),
          Map.entry("unsubscribe", "unsubscribeurl"),
          Map.entry("unsubscribelink", "unsubscribeurl"));

  private final List<String> fields;

  /**
   * @param fields what the text may name; empty when it is not known yet
   */
  public ForeignFields(Optional<MessageFields> fields) {
    this.fields =
        Stream.concat(
                fields.stream()
                    .flatMap(
                        known ->
                            Stream.concat(
                                known.row().keySet().stream(), known.profile().keySet().stream())),
                Stream.of(MessageFields.UNSUBSCRIBE))
            .toList();
  }

  /**
   * Something like a field.
   *
   * @param line from 1
   * @param column from 1
   * @param text as it stands there
   * @param here how it is written in messages
   */
  public record Found(int line, int column, String text, String here) {}

  /** Each of them once, in the order of {@code text}, at most ten. */
  public List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Matcher form = FORM.matcher(text);
    int line = 1;
    int lineStart = 0;
    int counted = 0;
    while (found.size() < MOST && form.find()) {
      for (; counted < form.start(); counted++) {
        if (text.charAt(counted) == '\n') {
          line++;
          lineStart = counted + 1;
        }
      }
      if (seen.add(form.group())) {
        found.add(new Found(line, form.start() - lineStart + 1, form.group(), here(form.group())));
      }
    }
    return found;
  }

  private String here(String text) {
    String inner = inner(text);
    if (SECTION.matcher(inner).matches()) {
      return "{#if %s}…{/if}".formatted(example());
    }
    String name = NO_NAME.matcher(inner).replaceAll("").toLowerCase(Locale.ROOT);
    String wanted = NAMES.getOrDefault(name, name);
    return fields.stream()
        .filter(field -> field.toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst()
        .map("{%s}"::formatted)
        .orElseGet(() -> "{%s}".formatted(example()));
  }

  /** Without its brackets and signs: {@code if x}, {@code FNAME}. */
  private static String inner(String text) {
    String inner = text.toLowerCase(Locale.ROOT);
    int from = 0;
    while (from < inner.length() && !Character.isLetterOrDigit(inner.charAt(from))) {
      from++;
    }
    return inner.substring(from);
  }

  private String example() {
    return fields.contains(COMMON) || fields.size() == 1 ? COMMON : fields.getFirst();
  }
}
