package dev.tributary.domain.activity.externalapi.drift;

import static dev.tributary.domain.activity.externalapi.drift.DriftReport.Kind.MISSING;
import static dev.tributary.domain.activity.externalapi.drift.DriftReport.Kind.NEW;
import static dev.tributary.domain.activity.externalapi.drift.DriftReport.Kind.OTHER_TYPE;
import static dev.tributary.domain.activity.externalapi.drift.DriftReport.Kind.UNFIT;

import dev.tributary.domain.activity.externalapi.drift.DriftReport.Difference;
import dev.tributary.domain.activity.externalapi.mapping.ColumnFit;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.sample.DetectedTypes;
import dev.tributary.domain.json.JsonKind;
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares the responses of an execution with their mapping and with the last good run. */
public final class Drift {
  private static final Set<JsonKind> NONE = Set.of();

  /** Names that one finding lists. */
  private static final int LISTED = 20;

  private final DriftSettings settings;
  private final List<OutboundColumn> columns;
  private final Optional<ResponseShape> lastGood;
  private final UnaryOperator<String> shown;

  /**
   * @param lastGood the shape of the last good run; empty when there is none
   * @param shown makes what people may see of a name in the response
   */
  public Drift(
      DriftSettings settings,
      OutboundMapping outbound,
      Optional<ResponseShape> lastGood,
      UnaryOperator<String> shown) {
    this.settings = settings;
    this.columns = outbound.includedColumns();
    this.lastGood = lastGood;
    this.shown = shown;
  }

  /** One difference. */
  public record Finding(ErrorCode code, Message message, DriftAction action) {}

  /** All differences that the settings do not ignore. Responses without lines have none. */
  public List<Finding> findings(Observed observed) {
    if (observed.lines() == 0) {
      return List.of();
    }
    return Stream.of(
            finding(settings.newColumn(), ExternalApiErrorCode.DRIFT_NEW, added(observed)),
            finding(
                settings.missingColumn(), ExternalApiErrorCode.DRIFT_MISSING, missing(observed)),
            finding(settings.changedColumn(), ExternalApiErrorCode.DRIFT_CHANGED, unfit(observed)),
            finding(
                settings.changedColumn(), ExternalApiErrorCode.DRIFT_OTHER_KIND, others(observed)),
            tooManyRejects(observed))
        .flatMap(Optional::stream)
        .toList();
  }

  /** All differences, also those that the settings ignore. */
  public DriftReport report(Observed observed) {
    List<Difference> all =
        observed.lines() == 0
            ? List.of()
            : Stream.of(
                    unnamed(observed).map(name -> added(name, observed)),
                    missing(observed).stream()
                        .map(name -> difference(MISSING, name, observed, settings.missingColumn())),
                    unfit(observed).stream()
                        .map(name -> difference(UNFIT, name, observed, settings.changedColumn())),
                    changed(observed).stream()
                        .map(
                            name ->
                                difference(OTHER_TYPE, name, observed, settings.changedColumn())))
                .flatMap(differences -> differences)
                .limit(DriftReport.MOST)
                .toList();
    return new DriftReport(observed.lines(), observed.rejected(), lastGood.isPresent(), all);
  }

  private Difference added(String name, Observed observed) {
    Optional<ValueType> type =
        Optional.ofNullable(observed.others().get(name)).map(DetectedTypes::common);
    return new Difference(NEW, shown.apply(name), NONE, NONE, settings.newColumn(), type);
  }

  private Difference difference(
      DriftReport.Kind kind, String name, Observed observed, DriftAction action) {
    Set<JsonKind> before =
        lastGood.map(shape -> shape.columns().getOrDefault(name, NONE)).orElse(NONE);
    Set<JsonKind> now =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).name().equals(name))
            .mapToObj(i -> observed.columns().get(i).kinds())
            .findFirst()
            .orElse(NONE);
    return new Difference(kind, name, before, now, action, Optional.empty());
  }

  private static Optional<Finding> finding(DriftAction action, ErrorCode code, List<String> names) {
    if (action == DriftAction.IGNORE || names.isEmpty()) {
      return Optional.empty();
    }
    String listed = String.join(", ", names.stream().limit(LISTED).toList());
    return Optional.of(new Finding(code, code.with(names.size(), listed), action));
  }

  private Optional<Finding> tooManyRejects(Observed observed) {
    if (!observed.rejectsMoreThan(settings.mostRejects())) {
      return Optional.empty();
    }
    ErrorCode code = ExternalApiErrorCode.TOO_MANY_REJECTS;
    Message message = code.with(observed.rejected(), observed.lines(), settings.mostRejects());
    return Optional.of(new Finding(code, message, DriftAction.STOP));
  }

  private List<String> added(Observed observed) {
    return unnamed(observed).map(shown).toList();
  }

  private Stream<String> unnamed(Observed observed) {
    return observed.others().keySet().stream()
        .filter(name -> lastGood.filter(shape -> shape.others().contains(name)).isEmpty())
        .sorted();
  }

  private List<String> missing(Observed observed) {
    return seen(observed, ColumnFit.EMPTY).stream()
        .filter(name -> lastGood.filter(shape -> shape.lacked(name)).isEmpty())
        .toList();
  }

  private List<String> unfit(Observed observed) {
    return seen(observed, ColumnFit.UNFIT);
  }

  /** Columns with values of kinds that they did not have, each with those kinds. */
  private List<String> others(Observed observed) {
    return changed(observed).stream()
        .map(name -> "%s (%s)".formatted(name, newKinds(name, observed)))
        .toList();
  }

  /** Columns with values of kinds that they did not have. */
  private List<String> changed(Observed observed) {
    return columns.stream()
        .map(OutboundColumn::name)
        .filter(name -> !newKinds(name, observed).isEmpty())
        .toList();
  }

  private String newKinds(String name, Observed observed) {
    return difference(OTHER_TYPE, name, observed, settings.changedColumn()).now().stream()
        .filter(kind -> lastGood.filter(shape -> shape.neverHad(name, kind)).isPresent())
        .sorted()
        .map(JsonKind::word)
        .collect(Collectors.joining(", "));
  }

  private List<String> seen(Observed observed, ColumnFit fit) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (observed.columns().get(i).fit() == fit) {
        names.add(columns.get(i).name());
      }
    }
    return names;
  }
}
