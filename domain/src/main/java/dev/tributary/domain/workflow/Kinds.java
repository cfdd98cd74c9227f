package dev.tributary.domain.workflow;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityGroup;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.Inlets;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.worktable.WorkTableStructure;
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
    return ids().stream().<ActivityKind<?>>map(byId::get).toList();
  }

  /** The ids of all kinds, sorted. */
  public List<String> ids() {
    return byId.keySet().stream().sorted().toList();
  }

  public Optional<ActivityKind<?>> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public ActivityGroup group(Activity activity) {
    return of(activity.settings()).group();
  }

  /** The name of an outlet of {@code activity}. */
  public Message label(Activity activity, Outlet outlet) {
    return of(activity.settings()).label(outlet);
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

  public List<Problem> problems(ActivityPlace place) {
    ActivitySettings settings = place.activity().settings();
    return of(settings).problems(settings, place);
  }

  /** The input of an activity that needs rows of it and gets none. */
  public Optional<ActivityId> lacksRows(ActivityPlace place) {
    ActivitySettings settings = place.activity().settings();
    return of(settings).lacksRows(settings, place);
  }

  public Optional<WorkTableStructure> structure(ActivityPlace place, Outlet outlet) {
    ActivitySettings settings = place.activity().settings();
    return of(settings).structure(settings, outlet, place);
  }

  // A kind is registered under the id that its settings name.
  @SuppressWarnings("unchecked")
  private <S extends ActivitySettings> ActivityKind<S> of(S settings) {
    ActivityKind<?> kind = byId.get(settings.kind());
    if (kind == null) {
      throw new IllegalStateException("no rules for kind '%s'".formatted(settings.kind()));
    }
    return (ActivityKind<S>) kind;
  }
}
