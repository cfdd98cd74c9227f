package dev.tributary.domain.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.mapping.ErrorRule;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.Rejects;
import dev.tributary.domain.activity.externalapi.mapping.TestColumn;
import dev.tributary.domain.activity.externalapi.request.InboundColumn;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Problem.Severity;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.worktable.Column;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExternalApiKindTest extends ExternalApiKindFixture {
  @Test
  void accepts_the_settings_of_the_story() {
    assertThat(problems(settings(ZIPS, CODE, call(URL)))).isEmpty();
  }

  @Test
  void reports_an_unknown_column_and_where() {
    InboundMapping bad = inbound(JsonObject.EMPTY, new InboundColumn("zip", "zipCod"));
    Problem problem = problems(settings(bad, CODE, call(URL))).getFirst();
    assertThat(problem.code()).isEqualTo("TRB-130006");
    assertThat(problem.place()).isEqualTo(place("inbound.columns[0].expression"));
  }

  @Test
  void refuses_a_count_of_the_author_beside_ours_and_names_twice() {
    JsonObject params = object(Map.of("count", JsonNumber.of(1)));
    assertThat(codes(settings(inbound(params), CODE, call(URL)))).containsExactly("TRB-150523");
    InboundMapping twice =
        inbound(
            JsonObject.EMPTY, new InboundColumn("a", "zipCode"), new InboundColumn("a", "lineNum"));
    assertThat(codes(settings(twice, CODE, call(URL)))).containsExactly("TRB-150527");
  }

  @Test
  void checks_the_columns_of_the_response() {
    assertThat(codes(settings(ZIPS, outbound("/data"), call(URL)))).containsExactly("TRB-150525");
    assertThat(codes(settings(ZIPS, outbound("data", column("a", "/a", "")), call(URL))))
        .containsExactly("TRB-150528");
    assertThat(codes(settings(ZIPS, outbound("", column("a", "a", "")), call(URL))))
        .containsExactly("TRB-150528");
    assertThat(codes(settings(ZIPS, outbound("", column("zip-code", "/a", "")), call(URL))))
        .containsExactly("TRB-150526");
    assertThat(codes(settings(ZIPS, outbound("", column("lineNum", "/a", "")), call(URL))))
        .containsExactly("TRB-150526");
    assertThat(codes(settings(ZIPS, outbound("", column("a", "/a", "dd/MM")), call(URL))))
        .containsExactly("TRB-150531");
    assertThat(
            codes(settings(ZIPS, outbound("/1/2/3/4/5/6/7/8/9", column("a", "/a", "")), call(URL))))
        .containsExactly("TRB-150529");
  }

  @Test
  void refuses_limits_above_those_of_the_operator() {
    Guardrails wide =
        new Guardrails(
            1,
            new ExchangeLimits(1, 5_242_881, Duration.ofSeconds(61), Duration.ofSeconds(1)),
            10,
            255,
            150);
    assertThat(problems(settings(ZIPS, CODE, call(URL)).withGuardrails(wide)))
        .extracting(Problem::place)
        .containsExactly(place("guardrails.responseBytes"), place("guardrails.timeout"));
  }

  @Test
  void warns_of_the_sixth_activity_and_not_of_the_fifth() {
    ExternalApiSettings settings = settings(InboundMapping.NONE, CODE, call(URL));
    List<Activity> six =
        IntStream.rangeClosed(1, 6).mapToObj(i -> activity("externalApi" + i, settings)).toList();
    WorkflowDefinition workflow = workflow(six);
    assertThat(kind.problems(settings, workflow.place(six.get(4), List.of()))).isEmpty();
    assertThat(kind.problems(settings, workflow.place(six.get(5), List.of())))
        .extracting(Problem::code, Problem::severity)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("TRB-150538", Severity.WARNING));
  }

  @Test
  void offers_a_failure_transition_that_may_stay_undrawn_unless_it_is_wanted() {
    ExternalApiSettings off = settings(ZIPS, CODE, call(URL));
    ExternalApiSettings on = settings(ZIPS, CODE, call(URL), new FailureTransition(true, "Failed"));
    assertThat(kind.outlets(off)).containsExactly(Outlet.OUT, Outlet.FAILED);
    assertThat(kind.mayStayUnconnected(off, Outlet.FAILED)).isTrue();
    assertThat(kind.mayStayUnconnected(on, Outlet.FAILED)).isFalse();
    assertThat(kind.structure(off, Outlet.OUT, placed(off)).orElseThrow().columns())
        .containsExactly(Column.of("code", ValueType.TEXT));
    assertThat(kind.structure(off, Outlet.FAILED, placed(off))).isEmpty();
  }

  @Test
  void offers_an_outlet_of_rejects_only_where_lines_can_be_rejected() {
    OutboundColumn strict =
        TestColumn.of(ValueType.INTEGER).onError(ErrorRule.REJECT_LINE).named("n");
    ExternalApiSettings rejecting = settings(ZIPS, outbound("/data", strict), call(URL));
    assertThat(kind.outlets(rejecting)).contains(Outlet.REJECTS);
    assertThat(kind.outlets(settings(ZIPS, CODE, call(URL)))).doesNotContain(Outlet.REJECTS);
    assertThat(kind.mayStayUnconnected(rejecting, Outlet.REJECTS)).isTrue();
    assertThat(kind.structure(rejecting, Outlet.REJECTS, placed(rejecting)))
        .contains(Rejects.STRUCTURE);
  }

  @Test
  void refuses_guardrails_of_a_version_that_does_not_exist() {
    Guardrails defaultValue = Guardrails.DOCUMENTED;
    Guardrails later =
        new Guardrails(
            Guardrails.CURRENT + 1,
            defaultValue.call(),
            defaultValue.maxDepth(),
            defaultValue.maxKeyLength(),
            defaultValue.maxDuplicateKeys());
    assertThat(codes(settings(ZIPS, CODE, call(URL)).withGuardrails(later)))
        .containsExactly("TRB-150550");
  }

  @Test
  void refuses_a_path_longer_than_the_key_length() {
    String longest = "/" + "k".repeat(254);
    assertThat(codes(settings(ZIPS, outbound("/data", column("a", longest, "")), call(URL))))
        .isEmpty();
    assertThat(codes(settings(ZIPS, outbound("/data", column("a", longest + "k", "")), call(URL))))
        .containsExactly("TRB-150549");
  }

  private static OutboundColumn column(String name, String path, String format) {
    OutboundColumn column = TestColumn.of(ValueType.TEXT).pattern(format).named(name);
    return new OutboundColumn(
        name, name, path, column.from(), column.type(), column.format(), column.rules(), false);
  }
}
