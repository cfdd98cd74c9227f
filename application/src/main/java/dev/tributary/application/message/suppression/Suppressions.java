package dev.tributary.application.message.suppression;

import dev.tributary.application.page.ListPage;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Suppression;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The addresses that get no messages. Writing methods take part in the caller's transaction. */
public interface Suppressions {
  /**
   * Adds it; an opt-out takes the place of a bounce, else what is there stays.
   *
   * @return whether it was added
   */
  boolean add(Suppression suppression);

  /** Which of these addresses get none, and why. */
  Map<Address, Suppression.Reason> among(Collection<Address> addresses);

  Optional<Suppression> find(Address address);

  /** In the order of their addresses, after {@code address}. */
  ListPage<Suppression, String> after(
      SuppressionFilter filter, Optional<String> address, int limit);

  long count(SuppressionFilter filter);

  /** Removes them all; how many. */
  int remove(SuppressionFilter filter);

  /** Removes and returns the one that there was. */
  Optional<Suppression> remove(Address address);

  /** Removes at most {@code limit} suppressions older than {@code instant}; opt-outs stay. */
  int removeBouncedBefore(Instant instant, int limit);
}
