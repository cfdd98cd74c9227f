package dev.tributary.domain.message;

import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import java.util.Map;

/** The event variables with which an activity of a channel counts its messages. */
public final class DeliveryVariables {
  private static final String SENT = "sentCount";
  private static final String FAILED = "failedCount";
  private static final String UNKNOWN = "unknownCount";
  private static final String EXCLUDED = "excludedCount";

  public static final Map<String, ValueType> TYPES =
      Map.of(
          SENT, ValueType.INTEGER,
          FAILED, ValueType.INTEGER,
          UNKNOWN, ValueType.INTEGER,
          EXCLUDED, ValueType.INTEGER);

  private DeliveryVariables() {}

  public static Variables of(DeliveryCounts counts) {
    return Variables.ofRecords(counts.delivered())
        .with(SENT, Variable.integer(counts.delivered()))
        .with(FAILED, Variable.integer(counts.in(MessageState.FAILED)))
        .with(UNKNOWN, Variable.integer(counts.in(MessageState.UNKNOWN)))
        .with(EXCLUDED, Variable.integer(counts.excludedInAll()));
  }
}
