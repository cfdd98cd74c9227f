package dev.tributary.application.message.suppression;

import dev.tributary.domain.message.Suppression;
import dev.tributary.domain.profile.ProfileId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mailboxes that get no mail. Writing methods take part in the caller's transaction. */
public interface Suppressions {
  /**
   * Adds it; an opt-out takes the place of a quarantine, else what is there stays.
   *
   * @return whether it was added
   */
  boolean add(Suppression suppression);

  /** Which of these mailboxes get none, and why. */
  Map<String, Suppression.Reason> among(Collection<String> mailboxes);

  Optional<Suppression> find(String mailbox);

  /** In the order of their mailboxes, after {@code mailbox}. */
  List<Suppression> after(SuppressionFilter filter, Optional<String> mailbox, int limit);

  long count(SuppressionFilter filter);

  /** Removes them all; how many. */
  int remove(SuppressionFilter filter);

  /** Removes and returns the one that there was. */
  Optional<Suppression> remove(String mailbox);

  /** Removes at most {@code limit} suppressions older than {@code instant}; opt-outs stay. */
  int removeQuarantinedBefore(Instant instant, int limit);

  /** Sets the opt-out of the profiles with this address; those in which it was not set. */
  List<ProfileId> optOut(String mailbox);
}
