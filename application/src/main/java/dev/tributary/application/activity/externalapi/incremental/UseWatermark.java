package dev.tributary.application.activity.externalapi.incremental;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.request.VariableContext;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.incremental.IncrementalRules;
import dev.tributary.domain.activity.externalapi.incremental.IncrementalSettings;
import dev.tributary.domain.activity.externalapi.incremental.IncrementalSettings.Advance;
import dev.tributary.domain.activity.externalapi.incremental.Watermark;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Gives an execution its watermark, and advances it when the execution completes. */
@ApplicationScoped
public class UseWatermark {
  private final Watermarks watermarks;

  public UseWatermark(Watermarks watermarks) {
    this.watermarks = watermarks;
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
   * The context in whose expressions the watermark, less the lookback, is an event variable.
   *
   * @param since where the execution has begun
   */
  public ActivityContext context(
      ExternalApiSettings settings, Optional<Watermark> since, ActivityContext context) {
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

  /** Has the completing transaction advance the watermark to the greatest value of {@code rows}. */
  public void advance(WorkTable rows, ExternalApiSettings settings, ActivityContext context) {
    IncrementalSettings incremental = settings.incremental();
    if (incremental.applies() && incremental.advance() == Advance.ON_SUCCESS && rows.rows() > 0) {
      context.whenCompleted(() -> watermarks.advance(incremental.column(), rows, context));
    }
  }

  private static Optional<ValueType> type(ExternalApiSettings settings) {
    return settings.incremental().applies()
        ? IncrementalRules.type(settings.incremental(), settings.outbound())
        : Optional.empty();
  }
}
