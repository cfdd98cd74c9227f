package dev.tributary.domain.activity;

import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;

/**
 * What a kind of activity is and which rules its settings keep. One per kind; stateless.
 *
 * @param <S> the settings of this kind
 */
public interface ActivityKind<S extends ActivitySettings> {
  /** The stable id in YAML and in the API: {@code externalApi}. */
  String id();

  /** The kind's name: "External API". */
  Message label();

  ActivityGroup group();

  /** How many transitions may end at it. */
  Inlets inlets();

  /** All outlets that settings can offer, the main one first. None for an end. */
  List<Outlet> outlets();

  /** Whether authors name outlets, which settings then offer beside those of {@link #outlets()}. */
  default boolean authorsNameOutlets() {
    return false;
  }

  /**
   * The outlets that these settings offer, in the order of {@link #outlets()}, those of authors
   * first.
   */
  default List<Outlet> outlets(S settings) {
    return outlets();
  }

  /** The name of an outlet. A kind overrides it for an outlet that no other kind has. */
  default Message label(Outlet outlet) {
    return outlet.label();
  }

  /** Everything wrong with these settings where they stand, all at once. */
  List<Problem> problems(S settings, ActivityPlace place);

  /**
   * The structure that leaves by {@code outlet}, as far as the settings and the inputs determine it
   * before a run; empty when that outlet carries no rows or its structure is not known.
   */
  Optional<WorkTableStructure> structure(S settings, Outlet outlet, ActivityPlace place);

  /**
   * The input whose rows it cannot do without, where that carries none, so that each run fails
   * here. By default a kind needs no rows.
   *
   * @param place of a workflow without errors, in which an empty structure says that no rows arrive
   */
  default Optional<ActivityId> lacksRows(S settings, ActivityPlace place) {
    return Optional.empty();
  }

  /**
   * Whether {@code outlet} may stay unconnected without a warning. By default, only the main outlet
   * needs a transition.
   */
  default boolean mayStayUnconnected(S settings, Outlet outlet) {
    return !outlet.equals(Outlet.OUT);
  }
}
