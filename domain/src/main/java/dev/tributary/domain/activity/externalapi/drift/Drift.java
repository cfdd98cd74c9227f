package dev.tributary.domain.activity.externalapi.drift;

import dev.tributary.domain.activity.externalapi.mapping.ColumnSight;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Compares a response with its mapping. */
public final class Drift {
  /** Names that one finding lists. */
  private static final int LISTED = 20;

  private final DriftSettings settings;
  private final List<OutboundColumn> columns;
  private final UnaryOperator<String> shown;

  /**
   * @param shown makes what people may see of a name in the response
   */
  public Drift(DriftSettings settings, OutboundMapping outbound, UnaryOperator<String> shown) {
    this.settings = settings;
    this.columns = outbound.includedColumns();
    this.shown = shown;
  }

  /** One difference. */
  public record Finding(ErrorCode code, Message message, DriftAction action) {}

  /** All differences that the settings do not ignore. A response without lines has none. */
  public List<Finding> findings(Observed observed) {
    List<Finding> findings = new ArrayList<>();
    if (observed.lines() == 0) {
      return findings;
    }
    add(
        findings,
        settings.newColumn(),
        ExternalApiErrorCode.DRIFT_NEW,
        observed.others().stream().sorted().map(shown).toList());
    add(
        findings,
        settings.missingColumn(),
        ExternalApiErrorCode.DRIFT_MISSING,
        seen(observed, ColumnSight.EMPTY));
    add(
        findings,
        settings.changedColumn(),
        ExternalApiErrorCode.DRIFT_CHANGED,
        seen(observed, ColumnSight.UNFIT));
    if (observed.rejected() * DriftSettings.ALL > observed.lines() * settings.mostRejects()) {
      ErrorCode code = ExternalApiErrorCode.TOO_MANY_REJECTS;
      Message message = code.with(observed.rejected(), observed.lines(), settings.mostRejects());
      findings.add(new Finding(code, message, DriftAction.STOP));
    }
    return findings;
  }

  private static void add(
      List<Finding> findings, DriftAction action, ErrorCode code, Collection<String> names) {
    if (action != DriftAction.IGNORE && !names.isEmpty()) {
      String listed = String.join(", ", names.stream().limit(LISTED).toList());
      findings.add(new Finding(code, code.with(names.size(), listed), action));
    }
  }

  private List<String> seen(Observed observed, ColumnSight sight) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (observed.columns().get(i) == sight) {
        names.add(columns.get(i).name());
      }
    }
    return names;
  }
}
