package dev.tributary.domain.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.asynchronous.AsyncSettings;
import dev.tributary.domain.activity.externalapi.drift.DriftSettings;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.incremental.IncrementalSettings;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.paging.Pagination;
import dev.tributary.domain.activity.externalapi.plan.PlanMode;
import dev.tributary.domain.activity.externalapi.plan.PlanSettings;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.activity.externalapi.response.ResponseSettings;
import dev.tributary.domain.exchange.cache.CachePolicy;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The rows that arrive have the columns zipCode and doc. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanProblemsTest extends ExternalApiKindFixture {
  private static final String URL = "https://api.example.com/coupons";

  @Test
  void accepts_each_mode() {
    assertThat(codes(PlanSettings.ONE, URL)).isEmpty();
    assertThat(codes(rows(100), URL)).isEmpty();
    assertThat(codes(new PlanSettings(PlanMode.ROWS, 1, List.of(), true, List.of(), 4), URL))
        .isEmpty();
    assertThat(codes(distinct(List.of("zipCode"), List.of("zipCode")), URL)).isEmpty();
  }

  @Test
  void refuses_what_a_mode_does_not_take() {
    assertThat(codes(rows(0), URL)).containsExactly("TRB-150680");
    assertThat(
            codes(new PlanSettings(PlanMode.ONE, 1, List.of("zipCode"), true, List.of(), 4), URL))
        .containsExactly("TRB-150681", "TRB-150681");
    assertThat(codes(distinct(List.of(), List.of()), URL)).containsExactly("TRB-150682");
  }

  @Test
  void refuses_columns_that_do_not_arrive_and_those_named_twice() {
    assertThat(codes(distinct(List.of("zipCode", "zip", "zipCode"), List.of("no")), URL))
        .containsExactly("TRB-150685", "TRB-150527", "TRB-150685");
  }

  @Test
  void too_many_calls_at_the_same_time_are_reported_with_how_many_there_may_be() {
    PlanSettings plan = new PlanSettings(PlanMode.ROWS, 1, List.of(), false, List.of(), 65);
    assertThat(problems(settings(plan, URL, OutboundColumn.of("code", ValueType.TEXT))))
        .extracting(problem -> problem.message().arguments())
        .containsExactly(List.of(65, 64));
  }

  @Test
  void an_unknown_column_is_reported_with_those_there_are() {
    ExternalApiSettings settings =
        settings(
            distinct(List.of("zip"), List.of()), URL, OutboundColumn.of("code", ValueType.TEXT));
    assertThat(problems(settings))
        .extracting(problem -> problem.message().arguments())
        .containsExactly(List.of("zip", "zipCode, doc"));
  }

  @Test
  void carries_columns_of_single_rows_under_names_that_are_free() {
    assertThat(codes(new PlanSettings(PlanMode.ROWS, 2, List.of(), false, List.of("doc"), 4), URL))
        .containsExactly("TRB-150683");
    assertThat(
            codes(settings(rows(1, "zipCode"), URL, OutboundColumn.of("zipCode", ValueType.TEXT))))
        .containsExactly("TRB-150684");
  }

  @Test
  void carried_columns_are_columns_of_both_tables() {
    ExternalApiSettings settings =
        settings(rows(1, "zipCode"), URL, OutboundColumn.of("code", ValueType.TEXT));
    assertThat(structure(settings, Outlet.OUT)).containsExactly("code", "zipCode");
    assertThat(structure(settings, Outlet.REJECTS))
        .containsExactly("responseLine", "column", "value", "reason", "zipCode");
  }

  @Test
  void texts_may_name_columns_where_a_call_is_made_of_one_row() {
    String url = URL + "/$(zipCode)";
    assertThat(codes(rows(1), url)).isEmpty();
    assertThat(codes(rows(2), url)).hasSize(1);
    assertThat(codes(PlanSettings.ONE, url)).hasSize(1);
    assertThat(codes(rows(1), URL + "/$(zip)")).hasSize(1);
  }

  @Test
  void needs_rows_to_divide() {
    ExternalApiSettings settings =
        settings(rows(1), URL, OutboundColumn.of("code", ValueType.TEXT));
    assertThat(kind.problems(settings, placed(settings, List.of())))
        .extracting("code")
        .containsExactly("TRB-150534");
  }

  private List<String> structure(ExternalApiSettings settings, Outlet outlet) {
    return kind.structure(settings, outlet, placed(settings)).orElseThrow().columns().stream()
        .map(Column::name)
        .toList();
  }

  private List<String> codes(PlanSettings plan, String url) {
    return codes(settings(plan, url, OutboundColumn.of("code", ValueType.TEXT)));
  }

  private static PlanSettings rows(long size, String... carry) {
    return new PlanSettings(PlanMode.ROWS, size, List.of(), false, List.of(carry), 4);
  }

  private static PlanSettings distinct(List<String> columns, List<String> carry) {
    return new PlanSettings(PlanMode.DISTINCT, 1, columns, false, carry, 4);
  }

  private static ExternalApiSettings settings(
      PlanSettings plan, String url, OutboundColumn column) {
    return new ExternalApiSettings(
        InboundMapping.NONE,
        outbound("", column),
        call(url),
        plan,
        Pagination.NONE,
        ResponseSettings.DEFAULT,
        DriftSettings.OFF,
        IncrementalSettings.OFF,
        AsyncSettings.OFF,
        List.of(),
        CachePolicy.OFF,
        FailureTransition.OFF,
        Guardrails.DOCUMENTED);
  }
}
