package dev.tributary.application.activity.externalapi.sample;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.DryRunInputs;
import dev.tributary.application.activity.externalapi.incremental.UseWatermark;
import dev.tributary.application.activity.externalapi.sample.TestCall.Attempt;
import jakarta.enterprise.context.ApplicationScoped;

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
}
