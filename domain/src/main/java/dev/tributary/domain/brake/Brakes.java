package dev.tributary.domain.brake;

/**
 * The limits of a delivery; 0 switches one off.
 *
 * @param recipients the most messages
 * @param change the largest change of the audience, up or down, in percent of the average of the
 *     last deliveries
 * @param deliveries the number of last deliveries that the audience is compared with
 * @param defects the largest share of rejects, of missing values and of unmatched rows, each in
 *     percent
 * @param sendErrors the largest share of messages that could not be sent, in percent
 */
public record Brakes(long recipients, long change, long deliveries, long defects, long sendErrors) {
  public static final int MOST_DELIVERIES = 50;
  public static final long DEFAULT_DELIVERIES = 5;

  public static final Brakes NONE = new Brakes(0, 0, DEFAULT_DELIVERIES, 0, 0);

  /** Whether one is checked before the first message leaves. */
  public boolean anyBefore() {
    return recipients > 0 || change > 0 || defects > 0;
  }
}
