package dev.tributary.webapp.console.message;

import dev.tributary.application.message.Outbox.CountedDelivery;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.Exclusion;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.message.ComparedDelivery.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** The counts of a delivery beside those of the last one. */
record DeliveryFigures(CountedDelivery now, Optional<CountedDelivery> last, Formats formats) {
  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    add(figures, Message.of("approvals.selected"), each -> each.delivery().selected());
    add(figures, Message.of("approvals.ready"), DeliveryFigures::messages);
    add(figures, Message.of("approvals.leftOut"), each -> each.counts().excludedInAll());
    for (Exclusion reason : reasons()) {
      add(
          figures,
          Message.of("messages.reason_" + reason.name().toLowerCase(Locale.ROOT)),
          each -> each.counts().excluded().getOrDefault(reason, 0L));
    }
    for (String field : now.counts().filled().keySet()) {
      add(
          figures,
          Message.of("approvals.filled", field),
          each -> each.counts().filled().getOrDefault(field, 0L));
    }
    return figures;
  }

  private Set<Exclusion> reasons() {
    Set<Exclusion> reasons = new TreeSet<>(now.counts().reasons());
    last.ifPresent(each -> reasons.addAll(each.counts().reasons()));
    return reasons;
  }

  /** Those of the last delivery have left. */
  private static long messages(CountedDelivery counted) {
    DeliveryCounts counts = counted.counts();
    return counts.states().values().stream().mapToLong(Long::longValue).sum()
        - counts.excludedInAll();
  }

  private void add(List<Figure> figures, Message label, ToLongFunction<CountedDelivery> count) {
    long value = count.applyAsLong(now);
    Optional<Long> before = last.map(count::applyAsLong);
    figures.add(
        new Figure(
            label,
            formats.number(value),
            before.map(formats::number).orElse(""),
            before.map(earlier -> change(value, earlier)).orElse("")));
  }

  private String change(long value, long earlier) {
    if (value == earlier) {
      return "0 %";
    }
    if (earlier == 0) {
      return "";
    }
    BigDecimal percent =
        BigDecimal.valueOf(value - earlier)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(earlier), 1, RoundingMode.HALF_UP);
    String number = NumberFormat.getInstance(formats.locale()).format(percent);
    return (percent.signum() > 0 ? "+" : "") + number + " %";
  }
}
