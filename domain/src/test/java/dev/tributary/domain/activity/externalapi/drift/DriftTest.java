package dev.tributary.domain.activity.externalapi.drift;

import static dev.tributary.domain.activity.externalapi.drift.DriftAction.IGNORE;
import static dev.tributary.domain.activity.externalapi.drift.DriftAction.STOP;
import static dev.tributary.domain.activity.externalapi.drift.DriftAction.WARN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tributary.domain.activity.externalapi.drift.Drift.Finding;
import dev.tributary.domain.activity.externalapi.mapping.ColumnSight;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Locale;
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
  private static final Observed DRIFTED =
      new Observed(
          10, 4, List.of(ColumnSight.FIT, ColumnSight.EMPTY, ColumnSight.UNFIT), Set.of("y", "x"));

  @Test
  void finds_new_missing_and_changed_columns_each_with_its_action() {
    assertThat(findings(new DriftSettings(WARN, STOP, WARN, 100), DRIFTED))
        .extracting(finding -> finding.code().id(), f -> f.message().arguments(), Finding::action)
        .containsExactly(
            tuple("TRB-150568", List.of(2, "X, Y"), WARN),
            tuple("TRB-150569", List.of(1, "b"), STOP),
            tuple("TRB-150570", List.of(1, "c"), WARN));
    assertThat(findings(DriftSettings.OFF, DRIFTED)).isEmpty();
  }

  @Test
  void finds_nothing_in_a_response_without_lines_or_in_columns_that_were_not_read() {
    DriftSettings strict = new DriftSettings(STOP, STOP, STOP, 0);
    List<ColumnSight> unread = List.of(ColumnSight.UNREAD, ColumnSight.UNREAD, ColumnSight.UNREAD);
    assertThat(findings(strict, new Observed(0, 0, unread, Set.of()))).isEmpty();
    assertThat(
            findings(
                new DriftSettings(STOP, STOP, STOP, 100), new Observed(1, 1, unread, Set.of())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"39,true", "40,false", "100,false", "0,true"})
  void stops_above_the_share_of_rejected_lines(int most, boolean stops) {
    List<Finding> findings = findings(new DriftSettings(IGNORE, IGNORE, IGNORE, most), DRIFTED);
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
    Set<String> many = IntStream.range(0, 50).mapToObj(i -> "n" + i).collect(Collectors.toSet());
    Observed observed = new Observed(1, 0, DRIFTED.columns(), many);
    String listed =
        (String)
            findings(new DriftSettings(WARN, IGNORE, IGNORE, 100), observed)
                .getFirst()
                .message()
                .arguments()
                .getLast();
    assertThat(listed.split(", ")).hasSize(20);
  }

  private static List<Finding> findings(DriftSettings settings, Observed observed) {
    return new Drift(settings, MAPPING, name -> name.toUpperCase(Locale.ROOT)).findings(observed);
  }
}
