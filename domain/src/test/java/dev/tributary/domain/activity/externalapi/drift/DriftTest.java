package dev.tributary.domain.activity.externalapi.drift;

import static dev.tributary.domain.activity.externalapi.drift.DriftAction.IGNORE;
import static dev.tributary.domain.activity.externalapi.drift.DriftAction.STOP;
import static dev.tributary.domain.activity.externalapi.drift.DriftAction.WARN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tributary.domain.activity.externalapi.drift.Drift.Finding;
import dev.tributary.domain.activity.externalapi.mapping.ColumnFit;
import dev.tributary.domain.activity.externalapi.mapping.ObservedColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.sample.DetectedTypes;
import dev.tributary.domain.json.JsonKind;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DriftTest {
  private static final OutboundMapping MAPPING =
      OutboundMapping.rows(
          "",
          List.of(
              OutboundColumn.of("a", ValueType.TEXT),
              OutboundColumn.of("b", ValueType.INTEGER),
              OutboundColumn.of("c", ValueType.INTEGER)));
  private static final DriftSettings WATCHING = new DriftSettings(WARN, WARN, WARN, 100, 100);
  private static final Observed DRIFTED =
      new Observed(
          10,
          4,
          List.of(
              new ObservedColumn(ColumnFit.FIT, Set.of(JsonKind.TEXT)),
              new ObservedColumn(ColumnFit.EMPTY, Set.of()),
              new ObservedColumn(ColumnFit.UNFIT, Set.of(JsonKind.TEXT))),
          Map.of("y", new DetectedTypes(Set.of(ValueType.INTEGER)), "x", DetectedTypes.NONE));

  @Test
  void finds_new_missing_and_changed_columns_each_with_its_action() {
    assertThat(findings(new DriftSettings(WARN, STOP, WARN, 100, 100), DRIFTED))
        .extracting(finding -> finding.code().id(), f -> f.message().arguments(), Finding::action)
        .containsExactly(
            tuple("TRB-150568", List.of(2, "X, Y"), WARN),
            tuple("TRB-150569", List.of(1, "b"), STOP),
            tuple("TRB-150570", List.of(1, "c"), WARN));
    assertThat(findings(DriftSettings.OFF, DRIFTED)).isEmpty();
  }

  @Test
  void finds_nothing_in_a_response_without_lines_or_in_columns_that_were_not_read() {
    DriftSettings strict = new DriftSettings(STOP, STOP, STOP, 100, 0);
    List<ObservedColumn> unread =
        List.of(ObservedColumn.UNREAD, ObservedColumn.UNREAD, ObservedColumn.UNREAD);
    assertThat(findings(strict, new Observed(0, 0, unread, Map.of()))).isEmpty();
    assertThat(
            findings(
                new DriftSettings(STOP, STOP, STOP, 100, 100),
                new Observed(1, 1, unread, Map.of())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"39,true", "40,false", "100,false", "0,true"})
  void stops_above_the_share_of_rejected_lines(int most, boolean stops) {
    List<Finding> findings =
        findings(new DriftSettings(IGNORE, IGNORE, IGNORE, 100, most), DRIFTED);
    assertThat(findings).hasSize(stops ? 1 : 0);
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.action()).isEqualTo(STOP);
              assertThat(finding.message().arguments()).containsExactly(4L, 10L, most);
            });
  }

  @Test
  void lists_a_few_of_many_names() {
    Map<String, DetectedTypes> many =
        IntStream.range(0, 50)
            .boxed()
            .collect(Collectors.toMap(i -> "n" + i, _ -> DetectedTypes.NONE));
    Observed observed = new Observed(1, 0, DRIFTED.columns(), many);
    String listed =
        (String)
            findings(new DriftSettings(WARN, IGNORE, IGNORE, 100, 100), observed)
                .getFirst()
                .message()
                .arguments()
                .getLast();
    assertThat(listed.split(", ")).hasSize(20);
  }

  @Test
  void the_last_good_run_is_the_measure_where_there_is_one() {
    ResponseShape shape =
        new ResponseShape(
            Map.of("a", Set.of(JsonKind.TEXT), "b", Set.of(), "c", Set.of(JsonKind.NUMBER)),
            Set.of("y", "z"));
    assertThat(findings(WATCHING, Optional.of(shape), DRIFTED))
        .extracting(finding -> finding.code().id(), f -> f.message().arguments())
        .containsExactly(
            tuple("TRB-150568", List.of(1, "X")),
            tuple("TRB-150570", List.of(1, "c")),
            tuple("TRB-150578", List.of(1, "c (string)")));
    ResponseShape own = ResponseShape.of(DRIFTED, MAPPING.includedColumns());
    assertThat(findings(WATCHING, Optional.of(own), DRIFTED))
        .extracting(finding -> finding.code().id())
        .containsExactly("TRB-150570");
  }

  @Test
  void a_column_that_the_last_good_run_did_not_know_is_compared_with_the_mapping() {
    ResponseShape shape = new ResponseShape(Map.of("a", Set.of()), Set.of("x", "y"));
    assertThat(findings(WATCHING, Optional.of(shape), DRIFTED))
        .extracting(finding -> finding.code().id())
        .containsExactly("TRB-150569", "TRB-150570");
  }

  @Test
  void reports_new_properties_with_the_types_of_columns_for_them() {
    Drift drift =
        new Drift(WATCHING, MAPPING, Optional.empty(), name -> name.toUpperCase(Locale.ROOT));
    assertThat(drift.report(DRIFTED).added())
        .containsExactly(entry("X", ValueType.TEXT), entry("Y", ValueType.INTEGER));
  }

  @Test
  void pages_are_checked_together() {
    Observed next =
        new Observed(
            5,
            0,
            List.of(
                new ObservedColumn(ColumnFit.EMPTY, Set.of()),
                new ObservedColumn(ColumnFit.FIT, Set.of(JsonKind.NUMBER)),
                new ObservedColumn(ColumnFit.FIT, Set.of(JsonKind.NUMBER))),
            Map.of(
                "y", new DetectedTypes(Set.of(ValueType.DECIMAL)),
                "z", new DetectedTypes(Set.of(ValueType.JSON))));
    assertThat(DRIFTED.and(next))
        .isEqualTo(
            new Observed(
                15,
                4,
                List.of(
                    new ObservedColumn(ColumnFit.FIT, Set.of(JsonKind.TEXT)),
                    new ObservedColumn(ColumnFit.FIT, Set.of(JsonKind.NUMBER)),
                    new ObservedColumn(ColumnFit.FIT, Set.of(JsonKind.TEXT, JsonKind.NUMBER))),
                Map.of(
                    "x", DetectedTypes.NONE,
                    "y", new DetectedTypes(Set.of(ValueType.INTEGER, ValueType.DECIMAL)),
                    "z", new DetectedTypes(Set.of(ValueType.JSON)))));
    assertThat(findings(WATCHING, DRIFTED.and(next)))
        .extracting(finding -> finding.code().id())
        .containsExactly("TRB-150568");
  }

  private static List<Finding> findings(DriftSettings settings, Observed observed) {
    return findings(settings, Optional.empty(), observed);
  }

  private static List<Finding> findings(
      DriftSettings settings, Optional<ResponseShape> lastGood, Observed observed) {
    return new Drift(settings, MAPPING, lastGood, name -> name.toUpperCase(Locale.ROOT))
        .findings(observed);
  }
}
