package dev.tributary.application.activity.externalapi.incremental;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.request.RequestNotPrepared;
import dev.tributary.application.activity.externalapi.request.VariableContext;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.incremental.FetchWindows;
import dev.tributary.domain.activity.externalapi.incremental.FetchWindows.Window;
import dev.tributary.domain.activity.externalapi.incremental.IncrementalRules;
import dev.tributary.domain.activity.externalapi.incremental.IncrementalSettings;
import dev.tributary.domain.activity.externalapi.incremental.IncrementalSettings.Advance;
import dev.tributary.domain.activity.externalapi.incremental.Watermark;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Gives an execution its watermark, and advances it when the execution completes. */
@ApplicationScoped
public class UseWatermark {
  private final Watermarks watermarks;
  private final WindowLimits limits;

  public UseWatermark(Watermarks watermarks, WindowLimits limits) {
    this.watermarks = watermarks;
    this.limits = limits;
  }

  /** Where a new execution begins: the stored watermark, else the start; none without either. */
  public Optional<Watermark> begin(ExternalApiSettings settings, ActivityContext context) {
    return type(settings).flatMap(type -> begin(type, settings.incremental(), context));
  }

  private Optional<Watermark> begin(
      ValueType type, IncrementalSettings incremental, ActivityContext context) {
    return watermarks
        .begin(context)
        .filter(stored -> stored.type() == type)
        .or(() -> Watermark.parse(type, incremental.start()));
  }

  /**
   * The windows from the watermark, less the lookback, to the instant of the task; empty when the
   * range is fetched as one.
   *
   * @param since where the execution has begun
   * @throws RequestNotPrepared when they are too many
   */
  public Optional<FetchWindows> windows(
      ExternalApiSettings settings, Optional<Watermark> since, ActivityContext context) {
    Optional<FetchWindows> windows = cut(settings.incremental(), since, context);
    windows.map(FetchWindows::count).filter(count -> count > limits.most()).ifPresent(this::refuse);
    return windows;
  }

  private static Optional<FetchWindows> cut(
      IncrementalSettings incremental, Optional<Watermark> since, ActivityContext context) {
    return since
        .filter(_ -> incremental.windowed())
        .map(mark -> mark.before(incremental.lookback()))
        .map(mark -> FetchWindows.upTo(context.now(), context.zone(), mark, incremental.step()));
  }

  /** How many windows an execution would have now, however many may be fetched. */
  public long windowCount(ExternalApiSettings settings, ActivityContext context) {
    return cut(settings.incremental(), begin(settings, context), context)
        .map(FetchWindows::count)
        .orElse(1L);
  }

  private void refuse(long count) {
    throw RequestNotPrepared.because(ExternalApiErrorCode.TOO_MANY_WINDOWS, count, limits.most());
  }

  /**
   * The context in whose expressions the watermark, less the lookback, is an event variable, and
   * with windows their end.
   *
   * @param since where the execution has begun
   */
  public ActivityContext context(
      ExternalApiSettings settings, Optional<Watermark> since, ActivityContext context) {
    Optional<FetchWindows> windows = windows(settings, since, context);
    if (windows.isPresent()) {
      return context(new Window(windows.get().since(), windows.get().until()), context);
    }
    return type(settings)
        .<ActivityContext>map(
            type ->
                new VariableContext(
                    context,
                    context
                        .variables()
                        .with(
                            IncrementalSettings.VARIABLE,
                            since
                                .map(mark -> mark.before(settings.incremental().lookback()))
                                .map(Watermark::variable)
                                .orElse(new Variable(type, Optional.empty())))))
        .orElse(context);
  }

  /** The context of the first request that an execution would make now. */
  public ActivityContext preview(ExternalApiSettings settings, ActivityContext context) {
    Optional<Watermark> since = begin(settings, context);
    return windows(settings, since, context)
        .map(windows -> context(windows.window(0), context))
        .orElseGet(() -> context(settings, since, context));
  }

  /** The context in whose expressions beginning and end of a window are event variables. */
  public ActivityContext context(Window window, ActivityContext context) {
    return new VariableContext(
        context,
        context
            .variables()
            .with(IncrementalSettings.VARIABLE, window.since().variable())
            .with(IncrementalSettings.END_VARIABLE, window.until().variable()));
  }

  /**
   * Has the completing transaction advance the watermark to the greatest value of {@code rows};
   * that of a test run does not.
   */
  public void advance(WorkTable rows, ExternalApiSettings settings, ActivityContext context) {
    IncrementalSettings incremental = settings.incremental();
    boolean advances = incremental.applies() && incremental.advance() == Advance.ON_SUCCESS;
    if (advances && rows.rows() > 0 && context.test().isEmpty()) {
      context.whenCompleted(() -> watermarks.advance(incremental.column(), rows, context));
    }
  }

  private static Optional<ValueType> type(ExternalApiSettings settings) {
    return settings.incremental().applies()
        ? IncrementalRules.type(settings.incremental(), settings.outbound())
        : Optional.empty();
  }
}
