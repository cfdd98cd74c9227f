package dev.tributary.domain.activity.externalapi.mapping;

import static dev.tributary.domain.value.ValueType.BOOLEAN;
import static dev.tributary.domain.value.ValueType.DATE;
import static dev.tributary.domain.value.ValueType.DECIMAL;
import static dev.tributary.domain.value.ValueType.INTEGER;
import static dev.tributary.domain.value.ValueType.JSON;
import static dev.tributary.domain.value.ValueType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.FailureTransition;
import dev.tributary.domain.activity.externalapi.asynchronous.AsyncSettings;
import dev.tributary.domain.activity.externalapi.drift.DriftSettings;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.incremental.IncrementalSettings;
import dev.tributary.domain.activity.externalapi.paging.Pagination;
import dev.tributary.domain.activity.externalapi.plan.PlanSettings;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.activity.externalapi.response.ResponseSettings;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.cache.CachePolicy;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ColumnRulesTest {
  @Test
  void accepts_columns_with_all_settings() {
    List<TestColumn> sound =
        List.of(
            TestColumn.of(TEXT).cutting(WhiteSpace.BOTH).in(LetterCase.SMART).maxLength(1),
            TestColumn.of(DECIMAL).separators(",", ".").withDefault("1.000,5"),
            TestColumn.of(DATE)
                .pattern("dd/MM/yyyy")
                .onError(ErrorRule.USE_DEFAULT)
                .withDefault("31/12/2026"),
            TestColumn.of(BOOLEAN)
                .remapping("sub", "1")
                .remappingToNothing("?")
                .onError(ErrorRule.REJECT_UNLESS_REMAPPED),
            TestColumn.of(JSON).onError(ErrorRule.REJECT_LINE));
    assertThat(sound).allSatisfy(column -> assertThat(problems(column)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource
  void reports_what_is_wrong_and_where(TestColumn column, String setting, String code) {
    assertThat(problems(column))
        .extracting(Problem::place, Problem::code)
        .containsExactly(
            tuple("activities[externalApi1].settings.outbound.columns[0]." + setting, code));
  }

  static Stream<Arguments> reports_what_is_wrong_and_where() {
    return Stream.of(
        wrong(TestColumn.of(TEXT).maxLength(0), "maxLength", "TRB-150530"),
        wrong(TestColumn.of(TEXT).pattern("dd/MM"), "format", "TRB-150531"),
        wrong(TestColumn.of(DATE).pattern("dd/QQQQQQ"), "format", "TRB-150531"),
        wrong(TestColumn.of(DECIMAL).separators(",", ","), "decimalSeparator", "TRB-150544"),
        wrong(TestColumn.of(DECIMAL).separators("0", ""), "decimalSeparator", "TRB-150544"),
        wrong(TestColumn.of(DECIMAL).separators("-", ""), "decimalSeparator", "TRB-150544"),
        wrong(TestColumn.of(DECIMAL).separators("..", ""), "decimalSeparator", "TRB-150544"),
        wrong(TestColumn.of(TEXT).separators(",", "."), "decimalSeparator", "TRB-150548"),
        wrong(TestColumn.of(DATE).in(LetterCase.UPPER), "letterCase", "TRB-150548"),
        wrong(TestColumn.of(JSON).remapping("a", "b"), "type", "TRB-150548"),
        wrong(TestColumn.of(JSON).withDefault("{}"), "type", "TRB-150548"),
        wrong(TestColumn.of(TEXT).onError(ErrorRule.USE_DEFAULT), "default", "TRB-150545"),
        wrong(TestColumn.of(INTEGER).withDefault("none"), "default", "TRB-150546"),
        wrong(TestColumn.of(TEXT).maxLength(2).withDefault("abc"), "default", "TRB-150546"),
        wrong(TestColumn.of(INTEGER).remapping("a", "b"), "remap.a", "TRB-150546"),
        wrong(
            TestColumn.of(TEXT).onError(ErrorRule.REJECT_UNLESS_REMAPPED), "remap", "TRB-150547"));
  }

  private static Arguments wrong(TestColumn column, String setting, String code) {
    return Arguments.of(column, setting, code);
  }

  private static List<Problem> problems(TestColumn column) {
    Guardrails guardrails = new Guardrails(1, ExchangeLimits.DEFAULT, 10, 255, 150);
    ExternalApiSettings settings =
        new ExternalApiSettings(
            InboundMapping.NONE,
            OutboundMapping.rows("", List.of(column.column())),
            new CallSettings(
                HttpMethod.POST,
                "",
                List.of(),
                List.of(),
                BodySettings.of(HttpMethod.POST),
                true,
                false,
                RetryPolicy.DEFAULT,
                Optional.empty()),
            PlanSettings.ONE,
            Pagination.NONE,
            ResponseSettings.DEFAULT,
            DriftSettings.OFF,
            IncrementalSettings.OFF,
            AsyncSettings.OFF,
            List.of(),
            CachePolicy.OFF,
            FailureTransition.OFF,
            guardrails);
    SettingProblems problems = new SettingProblems();
    new OutboundRules(guardrails, problems).check(settings.outbound());
    return problems.problems(place(settings));
  }

  private static ActivityPlace place(ExternalApiSettings settings) {
    Activity activity =
        new Activity(
            new ActivityId("externalApi1"),
            "Coupons",
            settings,
            ExecutionOptions.DEFAULT,
            Optional.empty());
    return new WorkflowDefinition(
            new WorkflowName("story"),
            "Story",
            "",
            WorkflowOptions.DEFAULT,
            List.of(),
            List.of(activity),
            List.of())
        .place(activity, List.of());
  }
}
