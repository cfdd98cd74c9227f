package dev.tributary.domain.activity.externalapi.paging;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds an address in Link headers (RFC 8288, 3): {@code <https://a/b?page=2>; rel="next"}. */
final class LinkHeader {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
  private static final String ANY_PARAMETER =
      "\\s*+;\\s*+(" + TOKEN + ")(?:\\s*+=\\s*+(" + QUOTED + "|[^\\s;,\"]++))?+";
  private static final Pattern PARAMETER = Pattern.compile("\\G" + ANY_PARAMETER);
  private static final Pattern LINK =
      Pattern.compile("\\G[\\s,]*+<([^>]*+)>((?:" + ANY_PARAMETER + ")*+)");

  private LinkHeader() {}

  /** The target of the first link with that relation. */
  static Optional<String> target(List<String> headers, String rel) {
    return headers.stream().flatMap(header -> target(header, rel).stream()).findFirst();
  }

  private static Optional<String> target(String header, String rel) {
    Matcher link = LINK.matcher(header);
    while (link.find()) {
      if (hasRelation(link.group(2), rel)) {
        return Optional.of(link.group(1).strip());
      }
    }
    return Optional.empty();
  }

  /** Of several rel parameters the first counts (RFC 8288, 3.3). */
  private static boolean hasRelation(String parameters, String rel) {
    Matcher parameter = PARAMETER.matcher(parameters);
    while (parameter.find()) {
      if (parameter.group(1).equalsIgnoreCase("rel") && parameter.group(2) != null) {
        return List.of(unquoted(parameter.group(2)).toLowerCase(Locale.ROOT).split("\\s+"))
            .contains(rel.toLowerCase(Locale.ROOT));
      }
    }
    return false;
  }

  private static String unquoted(String value) {
    return value.startsWith("\"")
        ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
        : value;
  }
}
