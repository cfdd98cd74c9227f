package dev.tributary.domain.brake;

import java.util.List;

/**
 * What brakes measure of a prepared delivery.
 *
 * @param selected the rows that arrived
 * @param recipients those of them that get a message
 * @param earlier the rows that arrived for the last deliveries, newest first
 * @param shares of defective rows
 */
public record Audience(long selected, long recipients, List<Long> earlier, List<Share> shares) {
  public Audience {
    earlier = List.copyOf(earlier);
    shares = List.copyOf(shares);
  }

  /** Why a row is defective. */
  public enum Defect {
    /** Elements of a response that do not have the expected form. */
    REJECTS,
    /** Recipients without a value that their message needs. */
    MISSING_VALUES,
    /** Rows that an enrichment has found no partner for. */
    UNMATCHED_ROWS
  }

  /** How many of how many rows are defective. */
  public record Share(Defect kind, long defects, long total) {
    /** Whether it is larger than {@code percent}. */
    boolean exceeds(long percent) {
      return Percent.exceeds(defects, total, percent);
    }
  }
}
