package dev.tributary.adapters.account;

import static dev.tributary.adapters.setting.RowsType.rowsOf;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.integerBetween;
import static dev.tributary.adapters.setting.SettingTypes.rows;
import static dev.tributary.adapters.setting.SettingTypes.setting;
import static dev.tributary.adapters.setting.SettingTypes.text;

import dev.tributary.adapters.setting.ParsedType;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsDeclaration;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.limit.CallWindow;
import dev.tributary.domain.limit.CallWindow.Kind;
import dev.tributary.domain.limit.CallWindow.WhenReached;
import dev.tributary.domain.limit.LimitErrorCode;
import dev.tributary.domain.limit.PathCost;
import dev.tributary.domain.limit.QuotaHeaders;
import dev.tributary.domain.value.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** How much an account may call. */
final class LimitsDeclaration implements SettingsDeclaration<AccountLimits> {
  private static final long MOST = 1_000_000_000;
  private static final ParsedType<Duration> LENGTH =
      new ParsedType<>(
          text -> new CallWindow(1, DurationText.read(text), Kind.MOVING, WhenReached.HOLD).per(),
          DurationText::write,
          LimitErrorCode.WINDOW_LENGTH_BAD,
          List.of());
  private static final ParsedType<String> PATH =
      new ParsedType<>(
          text -> new PathCost(text, 1).path(),
          Function.identity(),
          LimitErrorCode.COST_PATH_BAD,
          List.of());

  @Override
  public AccountLimits settings(SettingValues<AccountLimits> values) {
    return new AccountLimits(
        values.of(
            rows("windows", rowsOf(LimitsDeclaration::window))
                .describe("Windows of time, each with the calls that it may have."),
            AccountLimits::windows),
        values.of(
            rows("weights", rowsOf(LimitsDeclaration::weight))
                .describe("Paths whose calls count as several."),
            AccountLimits::costs),
        values.of(group("headers", LimitsDeclaration::headers), AccountLimits::headers),
        values
            .of(
                integerBetween("reserve", 0, 99)
                    .describe("The share of each limit that is left to others, in percent.")
                    .help(),
                limits -> (long) limits.reservePercent())
            .intValue(),
        concurrency(values));
  }

  private static OptionalInt concurrency(SettingValues<AccountLimits> values) {
    long calls =
        values.of(
            integerBetween("concurrency", 0, 10_000)
                .describe("Calls at the same time at most, over all nodes; 0 for no limit.")
                .help(),
            limits -> (long) limits.concurrency().orElse(0));
    return calls == 0 ? OptionalInt.empty() : OptionalInt.of((int) calls);
  }

  private static CallWindow window(SettingValues<CallWindow> values) {
    return new CallWindow(
        values
            .of(
                integerBetween("calls", 1, MOST)
                    .required()
                    .describe("Calls that the window may have."),
                window -> (long) window.calls())
            .intValue(),
        values.of(
            setting("per", LENGTH, Duration.ofMinutes(1)).describe("Its length."), CallWindow::per),
        values.of(
            choice("window", Kind.class, Kind.MOVING)
                .describe("Whether it begins at each minute, hour, day, or everywhere."),
            CallWindow::kind),
        values.of(
            choice("stop", WhenReached.class, WhenReached.HOLD)
                .describe("Whether a call waits or fails when the window is full."),
            CallWindow::whenReached));
  }

  private static PathCost weight(SettingValues<PathCost> values) {
    return new PathCost(
        values.of(setting("path", PATH, "/").describe("The beginning of a path."), PathCost::path),
        values
            .of(
                integerBetween("cost", 1, MOST).describe("As how many calls one of them counts."),
                weight -> (long) weight.cost())
            .intValue());
  }

  private static QuotaHeaders headers(SettingValues<QuotaHeaders> values) {
    return new QuotaHeaders(
        values.of(
            text("remaining").describe("The header that holds what is left."),
            QuotaHeaders::remaining),
        values.of(text("limit").describe("The header that holds the limit."), QuotaHeaders::limit),
        values.of(
            text("reset").describe("The header that holds when the limit begins anew."),
            QuotaHeaders::reset));
  }
}
