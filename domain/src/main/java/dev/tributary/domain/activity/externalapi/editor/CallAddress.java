package dev.tributary.domain.activity.externalapi.editor;

import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An imported address in its parts.
 *
 * @param url a template without query and user; empty when scheme and host are not fixed
 * @param query as it is written
 * @param user user and password that stand in the address; empty when none do
 * @param notes what of it is not taken or was added
 */
public record CallAddress(String url, String query, String user, List<LeftoverReason> notes) {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?s)(?:([A-Za-z][A-Za-z0-9+.-]{0,20})://)?([^/?#]*)([^?#]*)(?:\\?([^#]*))?.*");
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\{([A-Za-z_][A-Za-z0-9_-]{0,62})\\}|%7[Bb]([A-Za-z_][A-Za-z0-9_-]{0,62})%7[Dd]");

  public CallAddress {
    notes = List.copyOf(notes);
  }

  /**
   * Reads an address as documents and command lines write it.
   *
   * @param template names in braces are read as event variables
   */
  public static CallAddress of(String template) {
    Matcher parts = PARTS.matcher(template.strip());
    if (!parts.matches()) {
      return none(LeftoverReason.ADDRESS);
    }
    List<LeftoverReason> notes = new ArrayList<>();
    String scheme = parts.group(1) == null ? "" : parts.group(1).toLowerCase(Locale.ROOT);
    if (scheme.isEmpty()) {
      notes.add(LeftoverReason.SCHEME_ADDED);
      scheme = "https";
    } else if (!scheme.equals("https") && !scheme.equals("http")) {
      return none(LeftoverReason.PROTOCOL);
    }
    String authority = parts.group(2);
    int at = authority.lastIndexOf('@');
    String origin = scheme + "://" + authority.substring(at + 1);
    if (origin(origin).isEmpty()) {
      return none(LeftoverReason.ADDRESS);
    }
    String path = path(parts.group(3));
    String query = parts.group(4) == null ? "" : parts.group(4);
    String user = at < 0 ? "" : authority.substring(0, at);
    return new CallAddress(origin + path, query, user, notes);
  }

  /** Scheme, host and port; empty when the address is. */
  public String origin() {
    int path = url.indexOf('/', "https://".length());
    return origin(path < 0 ? url : url.substring(0, path));
  }

  /** Empty when the address is. */
  String host() {
    String origin = origin();
    return origin.isEmpty() ? "" : EndpointUrl.of(origin).host();
  }

  private static CallAddress none(LeftoverReason reason) {
    return new CallAddress("", "", "", List.of(reason));
  }

  private static String origin(String text) {
    try {
      return EndpointUrl.of(text).origin();
    } catch (Refused _) {
      return "";
    }
  }

  private static String path(String path) {
    return PLACEHOLDER
        .matcher(path)
        .replaceAll(
            found -> {
              String name = found.group(1) == null ? found.group(2) : found.group(1);
              return Matcher.quoteReplacement(TemplateText.variable(name.replace('-', '_')));
            });
  }
}
