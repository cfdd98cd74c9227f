package dev.tributary.webapp.security.signin;

import dev.tributary.webapp.console.layout.ConsoleAddress;
import dev.tributary.webapp.security.browser.CsrfTokens;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person typed into a form whose session had ended; the sign-in page carries it in hidden
 * fields, so that it is in no address and in no store.
 *
 * @param action where the form was sent; empty without one
 */
record PendingForm(String action, List<Field> fields) {
  static final PendingForm NONE = new PendingForm("", List.of());

  /** In front of the names of hidden fields, to keep them apart from those of the sign-in form. */
  private static final String PREFIX = "typed:";

  private static final String ACTION = "typed-action";

  /** The button of forms that can be shown again without being saved. */
  private static final String BUTTON = "do";

  record Field(String name, String value) {
    /** The name of the hidden field. */
    public String hidden() {
      return PREFIX + name;
    }
  }

  /** The form as it was sent; its token and its button are no typed text. */
  static PendingForm sent(String action, Map<String, List<String>> fields) {
    return new PendingForm(action, fields(fields, "").toList());
  }

  /** The form that a sign-in page carried. */
  static PendingForm carried(MultivaluedMap<String, String> form) {
    return Optional.ofNullable(form.getFirst(ACTION))
        .filter(ConsoleAddress::isPage)
        .map(action -> new PendingForm(action, fields(form, PREFIX).toList()))
        .orElse(NONE);
  }

  private static Stream<Field> fields(Map<String, List<String>> form, String prefix) {
    return form.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .filter(entry -> !entry.getKey().equals(prefix + CsrfTokens.FIELD))
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(value -> new Field(entry.getKey().substring(prefix.length()), value)));
  }

  public boolean isPresent() {
    return !action.isEmpty();
  }

  /** Whether the form can be shown again as it was typed, instead of being sent. */
  public boolean restorable() {
    return fields.stream().anyMatch(field -> field.name().equals(BUTTON));
  }

  /** What is sent again: all but the button that was pressed. */
  public List<Field> inputs() {
    return fields.stream().filter(field -> !field.name().equals(BUTTON)).toList();
  }
}
