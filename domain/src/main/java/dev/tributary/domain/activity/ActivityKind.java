package dev.tributary.domain.activity;

import dev.tributary.domain.problem.WorkflowProblem;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;

/**
 * The rules of one kind of activity. One per kind, collected at start; stateless.
 *
 * @param <S> the settings of this kind
 */
public interface ActivityKind<S extends ActivitySettings> {
  /** The stable id in YAML and in the API: {@code externalApi}. */
  String id();

  Class<S> settingsType();

  ActivityGroup group();

  /** How many transitions may end at it. */
  Inlets inlets();

  /** The outlets that these settings offer, the first one being the main one. None for an end. */
  List<Outlet> outlets(S settings);

  /** Everything wrong with these settings where they stand, all at once. */
  List<WorkflowProblem> problems(S settings, ActivityPlace place);

  /**
   * The structure that leaves by {@code outlet}, as far as the settings and the inputs determine it
   * before a run; empty when that outlet carries no rows or its structure is not known.
   */
  Optional<WorkTableStructure> structure(S settings, Outlet outlet, ActivityPlace place);

  /**
   * Whether {@code outlet} may stay unconnected without a warning. By default, only the main outlet
   * needs a transition.
   */
  default boolean mayStayUnconnected(S settings, Outlet outlet) {
    return !outlet.equals(Outlet.OUT);
  }
}
