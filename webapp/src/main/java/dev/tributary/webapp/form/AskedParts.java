package dev.tributary.webapp.form;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.Condition;
import java.util.List;
import java.util.Optional;

/**
 * Which parts of a form an object asks for: a part whose conditions hold, each by the value of a
 * field beside it that is itself asked for.
 */
record AskedParts(List<FormPart> parts, ObjectNode object) {

  boolean asks(FormPart part) {
    return part.conditions().stream().allMatch(this::holds);
  }

  /** Whether the value of {@code part} decides about others. */
  boolean decides(FormPart part) {
    return parts.stream()
        .flatMap(other -> other.conditions().stream())
        .anyMatch(condition -> condition.path().equals(part.path()));
  }

  /** Removes the values of the parts that the object does not ask for. */
  void removeOthers() {
    List<FormPart> others = parts.stream().filter(part -> !asks(part)).toList();
    others.forEach(part -> JsonPaths.set(object, part.path(), MissingNode.getInstance()));
  }

  private boolean holds(Condition condition) {
    Optional<FormField> decisive =
        parts.stream()
            .filter(part -> part.path().equals(condition.path()))
            .filter(FormField.class::isInstance)
            .map(FormField.class::cast)
            .findFirst();
    return decisive.isEmpty()
        || (asks(decisive.get())
            && condition.holds(
                FieldValues.shown(decisive.get(), JsonPaths.get(object, decisive.get().path()))));
  }
}
