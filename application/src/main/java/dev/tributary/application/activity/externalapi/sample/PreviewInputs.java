package dev.tributary.application.activity.externalapi.sample;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.DryRunInputs;
import dev.tributary.application.activity.externalapi.incremental.UseWatermark;
import dev.tributary.application.activity.externalapi.sample.TestCall.Attempt;
import dev.tributary.domain.activity.Activity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The context of the first request: the rows that would arrive now, and where it would begin. */
@ApplicationScoped
public class PreviewInputs {
  private final DryRunInputs inputs;
  private final UseWatermark watermark;

  public PreviewInputs(DryRunInputs inputs, UseWatermark watermark) {
    this.inputs = inputs;
    this.watermark = watermark;
  }

  /** To be called within a transaction that is undone. */
  ActivityContext of(Attempt attempt) {
    return watermark.preview(
        attempt.settings(),
        inputs.at(
            attempt.workflow(), attempt.activity(), attempt.variables(), attempt.most().rows()));
  }

  /** The activities before it whose rows only a run fetches. */
  List<Activity> leftOut(Attempt attempt) {
    return inputs.leftOut(attempt.workflow(), attempt.activity());
  }
}
