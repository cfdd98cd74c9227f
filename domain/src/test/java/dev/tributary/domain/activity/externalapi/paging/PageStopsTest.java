package dev.tributary.domain.activity.externalapi.paging;

import static dev.tributary.domain.activity.externalapi.paging.Paginations.page;
import static dev.tributary.domain.activity.externalapi.paging.Paginations.pagination;
import static dev.tributary.domain.activity.externalapi.paging.Paginations.seen;
import static dev.tributary.domain.activity.externalapi.paging.Paginations.stop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.Last;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules by which a page is the last one, and the limits that end with a warning. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageStopsTest {
  @ParameterizedTest
  @CsvSource({
    "0, '', '', 30, 4",
    "0, '', '', 25, 4",
    "10, '', '', 25, 3",
    "10, '', '', 30, 4",
    "10, /more, '', 30, 3",
    "10, '', /total, 30, 3",
    "0, /more, '', 0, 1"
  })
  void ends_counted_pages_by_rules(
      long size, String hasMore, String total, long rows, long requests) {
    for (PageKind kind : List.of(PageKind.PAGE, PageKind.OFFSET)) {
      ImaginaryApi api =
          new ImaginaryApi(
              pagination(kind, size, stop(EmptyPageRule.BY_KIND, hasMore, total)), rows, 10);
      assertThat(api.fetch()).isEqualTo(new Last(List.of()));
      assertThat(api.requests()).isEqualTo(requests);
      assertThat(api.fetched()).isEqualTo(rows);
    }
  }

  @Test
  void an_offset_counts_the_rows_that_came_and_not_those_that_were_asked_for() {
    StopRules stop =
        new StopRules(
            EmptyPageRule.BY_KIND, false, "", "", StopCondition.NONE, 10_000, 0, Duration.ZERO);
    ImaginaryApi api = new ImaginaryApi(pagination(PageKind.OFFSET, 100, stop), 57, 20);
    assertThat(api.fetch()).isEqualTo(new Last(List.of()));
    assertThat(api.fetched()).isEqualTo(57);
  }

  @Test
  void a_short_page_is_not_the_last_one_where_a_token_names_another() {
    ImaginaryApi api =
        new ImaginaryApi(pagination(PageKind.CURSOR, 100, StopRules.DEFAULT), 57, 20);
    assertThat(api.fetch()).isEqualTo(new Last(List.of()));
    assertThat(api.fetched()).isEqualTo(57);
  }

  @Test
  void a_declared_total_that_was_not_reached_is_a_warning() {
    ImaginaryApi api =
        new ImaginaryApi(
                pagination(PageKind.CURSOR, 0, stop(EmptyPageRule.BY_KIND, "", "/total")), 25, 10)
            .declaring(40);
    assertThat(warning(api.fetch()))
        .isEqualTo(ExternalApiErrorCode.PAGE_TOTAL_DIFFERS.with(25L, 40L));
  }

  static Stream<StopRules> limits() {
    return Stream.of(
        new StopRules(
            EmptyPageRule.BY_KIND, true, "", "/total", StopCondition.NONE, 2, 0, Duration.ZERO),
        new StopRules(
            EmptyPageRule.BY_KIND,
            true,
            "",
            "/total",
            StopCondition.NONE,
            10_000,
            15,
            Duration.ZERO),
        new StopRules(
            EmptyPageRule.BY_KIND,
            true,
            "",
            "/total",
            StopCondition.NONE,
            10_000,
            0,
            Duration.ofSeconds(2)));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void a_limit_ends_with_a_warning_that_names_what_is_missing(StopRules stop) {
    ImaginaryApi api = new ImaginaryApi(pagination(PageKind.CURSOR, 0, stop), 50, 10);
    Message warning = warning(api.fetch());
    assertThat(warning.name()).isEqualTo(ExternalApiErrorCode.PAGES_STOPPED.id());
    assertThat(warning.arguments()).endsWith(20L, 50L);
    assertThat(api.requests()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("limits")
  void a_limit_that_the_last_page_reaches_is_none(StopRules stop) {
    ImaginaryApi api = new ImaginaryApi(pagination(PageKind.CURSOR, 0, stop), 20, 10);
    assertThat(api.fetch()).isEqualTo(new Last(List.of()));
  }

  static Stream<JsonValue> unusable() {
    return Stream.of(JsonNull.NULL, new JsonText("yes"), new JsonArray(List.of()));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void a_has_more_or_total_that_is_none_is_an_error(JsonValue value) {
    for (String pointer : List.of("/more", "/total")) {
      StopRules stop =
          pointer.equals("/more")
              ? stop(EmptyPageRule.BY_KIND, pointer, "")
              : stop(EmptyPageRule.BY_KIND, "", pointer);
      ImaginaryApi api =
          new ImaginaryApi(pagination(PageKind.PAGE, 0, stop), 50, 10).with(pointer, value);
      assertThatThrownBy(api::fetch).as(pointer).isInstanceOf(ResponseRejected.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"17, true", "16, false", ", false"})
  void the_last_row_makes_a_page_the_last_one(Long key, boolean last) {
    StopCondition when = new StopCondition("", "", "id", Optional.of("17"), "");
    PageCursor cursor = new PageCursor(pagination(PageKind.PAGE, 0, goingOn(when)));
    assertThat(cursor.keyColumn()).contains("id");
    PageTurn turn = cursor.after(cursor.first(Instant.EPOCH), seen(key), Instant.EPOCH);
    assertThat(turn instanceof PageTurn.Last).isEqualTo(last);
  }

  @Test
  void a_condition_decides_by_what_is_known_of_the_page() {
    List<Variables> asked = new ArrayList<>();
    StopCondition when = new StopCondition("", "", "id", Optional.empty(), "$(any)");
    PageCursor cursor =
        new PageCursor(
            pagination(PageKind.PAGE, 0, goingOn(when)),
            page -> {
              asked.add(page);
              return asked.size() == 2;
            });
    PagePosition first = cursor.first(Instant.EPOCH);
    PageTurn.More more = (PageTurn.More) cursor.after(first, seen(16L), Instant.EPOCH);
    assertThat(cursor.after(more.next(), seen(17L), Instant.EPOCH))
        .isInstanceOf(PageTurn.Last.class);
    assertThat(asked.getLast().byName())
        .containsEntry("pageValue", Variable.text("17"))
        .containsEntry("pageNumber", Variable.integer(2))
        .containsEntry("pageRows", Variable.integer(10))
        .containsEntry("allRows", Variable.integer(20));
  }

  private static StopRules goingOn(StopCondition when) {
    return new StopRules(EmptyPageRule.GO_ON, false, "", "", when, 10_000, 0, Duration.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    // at, header, equals, is the last
    "/state, , done, true",
    "/state, , open, false",
    "/state, , , true",
    "/other, , , false",
    "/left, , 0, true",
    "/left, , 0.0, false",
    "/over, , true, true",
    "/list, , , false",
    ", X-Last, yes, true",
    ", X-Last, no, false",
    ", X-None, , false",
    ", , , false",
  })
  void a_value_makes_a_page_the_last_one(String at, String header, String value, boolean last) {
    StopCondition when =
        new StopCondition(
            Optional.ofNullable(at).orElse(""),
            Optional.ofNullable(header).orElse(""),
            "",
            Optional.ofNullable(value),
            "");
    StopRules stop =
        new StopRules(EmptyPageRule.GO_ON, false, "", "", when, 10_000, 0, Duration.ZERO);
    PageCursor cursor = new PageCursor(pagination(PageKind.PAGE, 0, stop));
    Map<String, JsonValue> body =
        Map.of(
            "/state", new JsonText("done"),
            "/left", JsonNumber.of(0),
            "/over", new JsonBoolean(true),
            "/list", new JsonArray(List.of()));
    PageSeen seen =
        new PageSeen(
            EndpointUrl.of(ImaginaryApi.URL),
            10,
            cursor.pointers().stream()
                .map(pointer -> body.getOrDefault(pointer.toString(), JsonNull.NULL))
                .toList(),
            name -> name.equals("X-Last") ? List.of(" yes ") : List.of(),
            Optional.empty(),
            "x");
    PagePosition first = cursor.first(ImaginaryApi.NOW);
    assertThat(cursor.after(first, seen, first.began()) instanceof Last).isEqualTo(last);
  }

  private static Message warning(PageTurn turn) {
    return ((Last) turn).warnings().getFirst();
  }
}
