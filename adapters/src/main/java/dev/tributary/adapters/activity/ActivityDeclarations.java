package dev.tributary.adapters.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.activity.ActivitySettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The declarations of all kinds, by the kind's id. */
public final class ActivityDeclarations {
  private final Map<String, ActivityDeclaration<?>> byKind;

  public ActivityDeclarations(Map<String, ActivityDeclaration<?>> byKind) {
    this.byKind = Map.copyOf(byKind);
  }

  /** The kinds that can be read and written, by id. */
  public List<String> kinds() {
    return byKind.keySet().stream().sorted().toList();
  }

  public Optional<ActivityDeclaration<?>> find(String kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  // A declaration is registered under the id that its settings name.
  @SuppressWarnings("unchecked")
  public <S extends ActivitySettings> ObjectNode write(S settings) {
    return ((ActivityDeclaration<S>) of(settings.kind())).write(settings);
  }

  /** The JSON Schema of the settings of {@code kind}. */
  public ObjectNode schema(String kind) {
    return of(kind).schema();
  }

  private ActivityDeclaration<?> of(String kind) {
    return find(kind)
        .orElseThrow(() -> new IllegalStateException("no declaration for '%s'".formatted(kind)));
  }
}
