package dev.tributary.application.resource;

import dev.tributary.domain.resource.ResourceName;
import java.util.List;

/** Finds what selects from a resource. */
public interface ResourceUsers {
  /** The names of the workflows whose newest published revision names it, sorted. */
  List<String> of(ResourceName name);
}
