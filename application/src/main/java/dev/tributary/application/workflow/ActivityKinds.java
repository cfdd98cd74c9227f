package dev.tributary.application.workflow;

import dev.tributary.domain.activity.ActivityGroup;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.workflow.Kinds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** Collects the rules of all kinds that are beans. */
@ApplicationScoped
public class ActivityKinds {
  private final Kinds kinds;

  @Inject
  ActivityKinds(@Any Instance<ActivityKind<?>> found) {
    this(found.stream().toList());
  }

  ActivityKinds(List<ActivityKind<?>> kinds) {
    this.kinds = new Kinds(kinds);
  }

  public Kinds kinds() {
    return kinds;
  }

  /**
   * The palette group of a kind.
   *
   * @throws IllegalArgumentException when there is no such kind
   */
  public ActivityGroup group(String kind) {
    return kinds
        .find(kind)
        .orElseThrow(() -> new IllegalArgumentException("no kind '%s'".formatted(kind)))
        .group();
  }
}
