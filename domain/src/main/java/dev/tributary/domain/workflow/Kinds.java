package dev.tributary.domain.workflow;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.Inlets;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.WorkflowProblem;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules of all kinds; dispatches by the kind of an activity. */
public final class Kinds {
  private final Map<String, ActivityKind<?>> byId;

  /**
   * @throws IllegalStateException when two kinds have the same id
   */
  public Kinds(List<ActivityKind<?>> kinds) {
    byId =
        kinds.stream().collect(Collectors.toUnmodifiableMap(ActivityKind::id, Function.identity()));
  }

  /** All kinds, by id. */
  public List<ActivityKind<?>> all() {
    return byId.values().stream()
        .sorted(Comparator.comparing((ActivityKind<?> kind) -> kind.id()))
        .toList();
  }

  public Optional<ActivityKind<?>> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Inlets inlets(Activity activity) {
    return of(activity.settings()).inlets();
  }

  public List<Outlet> outlets(Activity activity) {
    return of(activity.settings()).outlets(activity.settings());
  }

  public boolean mayStayUnconnected(Activity activity, Outlet outlet) {
    return of(activity.settings()).mayStayUnconnected(activity.settings(), outlet);
  }

  public List<WorkflowProblem> problems(ActivityPlace place) {
    ActivitySettings settings = place.activity().settings();
    return of(settings).problems(settings, place);
  }

  public Optional<WorkTableStructure> structure(ActivityPlace place, Outlet outlet) {
    ActivitySettings settings = place.activity().settings();
    return of(settings).structure(settings, outlet, place);
  }

  // A kind's settings type is the class of the settings that name it; the registry keeps to it.
  @SuppressWarnings("unchecked")
  private <S extends ActivitySettings> ActivityKind<S> of(S settings) {
    ActivityKind<?> kind = byId.get(settings.kind());
    if (kind == null || !kind.settingsType().isInstance(settings)) {
      throw new IllegalStateException("no rules for kind '%s'".formatted(settings.kind()));
    }
    return (ActivityKind<S>) kind;
  }
}
