package dev.tributary.application.change;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Reads what differs after a change, for changes whose notification was lost. Each method is one
 * statement, whatever the number of topics.
 */
public interface ChangeVersions {
  Topic.Kind kind();

  /** A value for each of {@code ids} that exists; it differs after each change. */
  Map<UUID, String> of(Collection<UUID> ids);

  /** A value for the newest ones together, for lists. */
  String ofNewest();
}
