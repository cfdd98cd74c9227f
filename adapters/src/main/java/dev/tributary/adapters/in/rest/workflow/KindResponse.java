package dev.tributary.adapters.in.rest.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.Inlets;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A kind of activity.
 *
 * @param outlets those that settings can offer; the main one comes first
 * @param authorsNameOutlets whether settings offer outlets with names of the author as well
 * @param schema the JSON Schema of its settings
 */
@RegisterForReflection
public record KindResponse(
    String id,
    String label,
    String group,
    String groupLabel,
    InletsResponse inlets,
    List<OutletResponse> outlets,
    boolean authorsNameOutlets,
    ObjectNode schema) {

  /**
   * How many transitions may end at an activity.
   *
   * @param maximum absent when there is no limit
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record InletsResponse(int minimum, @Nullable Integer maximum) {}

  /** An outlet: the name that transitions use, and the label that people read. */
  @RegisterForReflection
  public record OutletResponse(String name, String label) {}

  static KindResponse of(ActivityKind<?> kind, ObjectNode schema, Locale locale) {
    return new KindResponse(
        kind.id(),
        Texts.render(kind.label(), locale),
        EnumNames.id(kind.group()),
        Texts.render(kind.group().label(), locale),
        inlets(kind.inlets()),
        kind.outlets().stream()
            .map(
                outlet ->
                    new OutletResponse(outlet.name(), Texts.render(kind.label(outlet), locale)))
            .toList(),
        kind.authorsNameOutlets(),
        schema);
  }

  private static InletsResponse inlets(Inlets inlets) {
    return new InletsResponse(
        inlets.minimum(), inlets.maximum() == Integer.MAX_VALUE ? null : inlets.maximum());
  }
}
