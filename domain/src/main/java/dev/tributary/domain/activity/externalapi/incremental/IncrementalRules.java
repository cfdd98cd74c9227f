package dev.tributary.domain.activity.externalapi.incremental;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.value.ValueType;
import java.time.Duration;
import java.util.Optional;

/** What may be set about watermarks. */
public final class IncrementalRules {
  private static final Duration LONGEST = Duration.ofDays(3_650);
  private static final Duration SHORTEST_STEP = Duration.ofSeconds(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final SettingProblems problems;

  public IncrementalRules(SettingProblems problems) {
    this.problems = problems;
  }

  public void check(IncrementalSettings incremental, OutboundMapping outbound) {
    if (!incremental.applies()) {
      if (!incremental.equals(IncrementalSettings.OFF)) {
        problems.error("incremental.column", ExternalApiErrorCode.WATERMARK_COLUMN_MISSING);
      }
      return;
    }
    Optional<ValueType> type = type(incremental, outbound);
    if (type.isEmpty()) {
      problems.error(
          "incremental.column",
          ExternalApiErrorCode.WATERMARK_COLUMN_UNKNOWN,
          incremental.column());
    } else if (!Watermark.orders(type.get())) {
      problems.error("incremental.column", ExternalApiErrorCode.NOT_FOR_TYPE, type.get().name());
    } else {
      check(incremental, type.get());
    }
  }

  private void check(IncrementalSettings incremental, ValueType type) {
    if (!incremental.start().isBlank() && Watermark.parse(type, incremental.start()).isEmpty()) {
      problems.error(
          "incremental.start",
          ExternalApiErrorCode.WATERMARK_BAD,
          incremental.start(),
          type.name());
    }
    Duration lookback = incremental.lookback();
    if (lookback.isNegative() || lookback.compareTo(LONGEST) > 0) {
      problems.error("incremental.lookback", ExternalApiErrorCode.LOOKBACK_BAD, LONGEST.toDays());
    } else if (lookback.isPositive() && !Watermark.temporal(type)) {
      problems.error("incremental.lookback", ExternalApiErrorCode.NOT_FOR_TYPE, type.name());
    }
    if (!incremental.step().isZero()) {
      checkStep(incremental, type);
    }
  }

  private void checkStep(IncrementalSettings incremental, ValueType type) {
    Duration step = incremental.step();
    if (!Watermark.temporal(type)) {
      problems.error("incremental.step", ExternalApiErrorCode.NOT_FOR_TYPE, type.name());
      return;
    }
    if (step.compareTo(SHORTEST_STEP) < 0
        || step.compareTo(LONGEST) > 0
        || (type == ValueType.DATE && step.toSeconds() % DAY.toSeconds() != 0)) {
      problems.error("incremental.step", ExternalApiErrorCode.STEP_BAD, LONGEST.toDays());
    }
    if (incremental.start().isBlank()) {
      problems.error("incremental.start", ExternalApiErrorCode.STEP_WITHOUT_START);
    }
  }

  /** The type of the column; empty when the rows have no such column. */
  public static Optional<ValueType> type(
      IncrementalSettings incremental, OutboundMapping outbound) {
    return outbound.includedColumns().stream()
        .filter(column -> column.name().equals(incremental.column()))
        .map(OutboundColumn::type)
        .findFirst();
  }
}
