package dev.tributary.domain.brake;

import dev.tributary.domain.brake.Audience.Share;
import dev.tributary.domain.problem.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides which brakes hold a delivery, each with its reason as text. */
public final class BrakeRules {
  private BrakeRules() {}

  /** Before the first message leaves; empty when none holds it. */
  public static List<Message> before(Brakes brakes, Audience audience) {
    List<Message> reasons = new ArrayList<>();
    if (brakes.recipients() > 0 && audience.recipients() > brakes.recipients()) {
      reasons.add(Message.of("brake.recipients", audience.recipients(), brakes.recipients()));
    }
    if (brakes.change() > 0) {
      change(brakes.change(), audience).ifPresent(reasons::add);
    }
    if (brakes.defects() > 0) {
      audience.shares().stream()
          .flatMap(share -> share(share, brakes.defects()).stream())
          .forEach(reasons::add);
    }
    return List.copyOf(reasons);
  }

  /**
   * While messages leave; empty when it goes on.
   *
   * @param failed those of {@code tried} messages that could not be sent
   * @param least how many messages are to be tried before their share counts
   */
  public static Optional<Message> sending(Brakes brakes, long failed, long tried, long least) {
    return brakes.sendErrors() > 0
            && tried >= least
            && Percent.exceeds(failed, tried, brakes.sendErrors())
        ? Optional.of(
            Message.of(
                "brake.sendErrors", failed, tried, Percent.of(failed, tried), brakes.sendErrors()))
        : Optional.empty();
  }

  /** The first delivery of an activity is compared with nothing. */
  private static Optional<Message> change(long most, Audience audience) {
    if (audience.earlier().isEmpty()) {
      return Optional.empty();
    }
    long count = audience.earlier().size();
    long sum = audience.earlier().stream().mapToLong(Long::longValue).sum();
    long difference = audience.selected() * count - sum;
    if (!Percent.exceeds(Math.abs(difference), sum, most)) {
      return Optional.empty();
    }
    String key = difference > 0 ? "brake.more" : "brake.fewer";
    BigDecimal percent = Percent.of(Math.abs(difference), sum);
    return Optional.of(Message.of(key, audience.selected(), percent, sum / count, count, most));
  }

  /** Empty when no more than {@code most} percent do not fit. */
  public static Optional<Message> share(Share share, long most) {
    return share.exceeds(most)
        ? Optional.of(
            Message.of(
                "brake." + share.kind().name().toLowerCase(Locale.ROOT),
                share.defects(),
                share.total(),
                Percent.of(share.defects(), share.total()),
                most))
        : Optional.empty();
  }
}
