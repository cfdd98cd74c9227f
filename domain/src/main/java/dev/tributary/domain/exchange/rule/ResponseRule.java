package dev.tributary.domain.exchange.rule;

import dev.tributary.domain.json.JsonPointer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which responses a rule is for, and what it makes of them. Of several conditions all must hold.
 *
 * @param statuses such as {@code 404} or {@code 5xx}; none means any
 * @param at JSON Pointer to a value of the body; empty means that none is compared
 * @param value that stands there; any, when it is missing
 * @param contains a text of the body, in any letter case; empty means any body
 * @param message of the author, shown with the failure
 */
public record ResponseRule(
    List<String> statuses,
    String at,
    Optional<String> value,
    String contains,
    RuleAction then,
    String message) {
  public ResponseRule {
    statuses = List.copyOf(statuses);
  }

  /** Whether the rule is for this response. The body is read only when its status fits. */
  public boolean matches(int status, BodyStart body) {
    return (statuses.isEmpty() || statuses.stream().anyMatch(own -> matches(own, status)))
        && (at.isEmpty() || matchesValue(body))
        && (contains.isEmpty() || lower(body.text()).contains(lower(contains)));
  }

  private boolean matchesValue(BodyStart body) {
    Optional<String> found = body.at(JsonPointer.of(at));
    return value.isEmpty() ? found.isPresent() : found.equals(value);
  }

  private static boolean matches(String own, int status) {
    return own.endsWith("xx")
        ? own.startsWith(Integer.toString(status / 100))
        : own.equals(Integer.toString(status));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
