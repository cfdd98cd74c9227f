package dev.tributary.domain.activity.externalapi.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.Last;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.Repeated;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.json.JsonPointer;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageCursorTest {
  private static final PagePlace TOKEN = PagePlace.ofQuery("token");

  @ParameterizedTest
  @EnumSource(value = PageKind.class, mode = Mode.EXCLUDE, names = "NONE")
  void fetches_every_row_once_whatever_the_number(PageKind kind) {
    for (long rows = 0; rows <= 41; rows++) {
      ImaginaryApi api = new ImaginaryApi(pagination(kind, 0, stop(kind)), rows, 10);
      assertThat(api.fetch()).as("%d rows", rows).isEqualTo(new Last(List.of()));
      assertThat(api.fetched()).isEqualTo(rows);
    }
  }

  @Test
  void makes_one_request_without_pages() {
    ImaginaryApi api = new ImaginaryApi(Pagination.NONE, 25, 10);
    assertThat(api.fetch()).isEqualTo(new Last(List.of()));
    assertThat(api.requests()).isOne();
  }

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

  @Test
  void a_token_that_comes_again_fails() {
    ImaginaryApi api =
        new ImaginaryApi(pagination(PageKind.CURSOR, 0, StopRules.DEFAULT), 50, 10)
            .with("/next", new JsonText("20"));
    assertThatThrownBy(api::fetch)
        .isInstanceOfSatisfying(
            ResponseRejected.class,
            refused -> assertThat(refused.code()).isEqualTo(ExternalApiErrorCode.PAGE_REPEATED));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 20})
  void a_circle_of_pages_of_any_length_fails_soon(int length) {
    Pagination pagination = pagination(PageKind.PAGE, 0, StopRules.DEFAULT);
    PageCursor cursor = new PageCursor(pagination);
    assertThatThrownBy(
            () -> {
              PagePosition at = cursor.first(ImaginaryApi.NOW);
              for (int page = 0; page < 5 * length + 5; page++) {
                at =
                    ((PageTurn.More) cursor.after(at, page("content" + page % length), at.began()))
                        .next();
              }
            })
        .isInstanceOf(ResponseRejected.class);
  }

  @Test
  void a_page_that_comes_again_is_left_out_where_a_loop_stops() {
    Pagination stopping =
        new Pagination(
            NextPage.of(PageKind.PAGE),
            new PageRequestSettings(0, PagePlace.NONE, TOKEN, false, true),
            StopRules.DEFAULT,
            LoopRule.STOP,
            3);
    PageCursor cursor = new PageCursor(stopping);
    PagePosition first = cursor.first(ImaginaryApi.NOW);
    PageTurn.More second = (PageTurn.More) cursor.after(first, page("same"), first.began());
    assertThat(cursor.after(second.next(), page("same"), first.began()))
        .isEqualTo(new Repeated(ExternalApiErrorCode.PAGE_REPEATED.with(2)));
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
  @ValueSource(
      strings = {
        "https://evil.example.org/v1/things?from=10",
        "//evil.example.org/v1",
        "http://api.example.org/v1/things?from=10",
        "https://api.example.org:8443/v1/things?from=10",
        "https://user@api.example.org/v1/things?from=10",
        "ftp://api.example.org/",
        "https://api.example.org/a b",
        "javascript:alert(1)"
      })
  void an_address_of_another_origin_or_form_is_refused(String address) {
    ImaginaryApi api =
        new ImaginaryApi(pagination(PageKind.NEXT_URL, 0, StopRules.DEFAULT), 50, 10)
            .with("/nextUrl", new JsonText(address));
    assertThatThrownBy(api::fetch).isInstanceOf(ResponseRejected.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.example.org:443/v1/more?x=1, https://api.example.org:443/v1/more?x=1",
    "HTTPS://API.example.org/v2#part, HTTPS://API.example.org/v2",
    "/v2/more, https://api.example.org/v2/more",
    "more?x=2, https://api.example.org/v1/more?x=2",
    "?x=2, https://api.example.org/v1/things?x=2"
  })
  void an_address_is_resolved_against_its_page(String address, String resolved) {
    PageCursor cursor = new PageCursor(pagination(PageKind.LINK, 0, StopRules.DEFAULT));
    PagePosition first = cursor.first(ImaginaryApi.NOW);
    PageTurn turn =
        cursor.after(
            first,
            new PageSeen(
                EndpointUrl.of(ImaginaryApi.URL),
                1,
                List.of(),
                _ -> List.of("<%s>; rel=next".formatted(address)),
                Optional.empty(),
                "x"),
            first.began());
    RequestChange change = cursor.request(((PageTurn.More) turn).next());
    assertThat(change.url()).contains(EndpointUrl.of(resolved));
    assertThat(change.values()).isEmpty();
  }

  @Test
  void sends_size_and_token_at_their_places() {
    Pagination pagination =
        new Pagination(
            NextPage.of(PageKind.PAGE),
            new PageRequestSettings(
                10,
                new PagePlace("", "X-Size", "", false),
                new PagePlace("", "", "/params/page", false),
                true,
                false),
            StopRules.DEFAULT,
            LoopRule.FAIL,
            3);
    PageCursor cursor = new PageCursor(pagination);
    PagePosition first = cursor.first(ImaginaryApi.NOW);
    RequestPlace page = new RequestPlace.Body(JsonPointer.of("/params/page"));
    assertThat(cursor.request(first).values())
        .containsEntry(new RequestPlace.Header("X-Size"), JsonNumber.of(10))
        .containsEntry(page, JsonNumber.of(1));
    assertThat(cursor.request(first).keepParameters()).isTrue();
    PagePosition second = ((PageTurn.More) cursor.after(first, page("x"), first.began())).next();
    assertThat(cursor.request(second).values()).containsEntry(page, JsonNumber.of(2));
    assertThat(cursor.request(second).keepParameters()).isFalse();
  }

  @Test
  void pages_begin_again_behind_the_first_as_often_as_is_set() {
    PageCursor cursor = new PageCursor(pagination(PageKind.PAGE, 0, StopRules.DEFAULT));
    PagePosition at = cursor.first(ImaginaryApi.NOW);
    assertThat(cursor.restart(at)).isEmpty();
    for (int restart = 1; restart <= 3; restart++) {
      PagePosition second =
          ((PageTurn.More) cursor.after(at, page("x"), at.began().plusSeconds(1))).next();
      at = cursor.restart(second).orElseThrow();
      assertThat(at.page()).isOne();
      assertThat(at.token()).isEmpty();
      assertThat(at.rows()).isZero();
      assertThat(at.began()).isEqualTo(ImaginaryApi.NOW);
      assertThat(at.restarts()).isEqualTo(new PageRestarts(restart, 2L * restart));
      assertThat(at.request()).isEqualTo(2L * restart + 1);
    }
    PagePosition last = ((PageTurn.More) cursor.after(at, page("x"), at.began())).next();
    assertThat(cursor.restart(last)).isEmpty();
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

  private static PageSeen seen(@Nullable Long key) {
    return new PageSeen(
        EndpointUrl.of(ImaginaryApi.URL),
        10,
        List.of(),
        _ -> List.of(),
        Optional.ofNullable(key).map(JsonNumber::of),
        "content of " + key);
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

  private static PageSeen page(String content) {
    return new PageSeen(
        EndpointUrl.of(ImaginaryApi.URL), 10, List.of(), _ -> List.of(), Optional.empty(), content);
  }

  private static Message warning(PageTurn turn) {
    return ((Last) turn).warnings().getFirst();
  }

  private static StopRules stop(PageKind kind) {
    return kind == PageKind.KEYSET ? stop(EmptyPageRule.BY_KIND, "/more", "") : StopRules.DEFAULT;
  }

  private static StopRules stop(EmptyPageRule empty, String hasMore, String total) {
    return new StopRules(empty, true, hasMore, total, StopCondition.NONE, 10_000, 0, Duration.ZERO);
  }

  private static Pagination pagination(PageKind kind, long size, StopRules stop) {
    NextPage next =
        new NextPage(
            kind,
            kind == PageKind.NEXT_URL ? "/nextUrl" : "/next",
            "next",
            "X-Next",
            "id",
            NextPage.firstOf(kind));
    return new Pagination(
        next,
        new PageRequestSettings(size, PagePlace.NONE, TOKEN, false, true),
        stop,
        LoopRule.FAIL,
        3);
  }
}
