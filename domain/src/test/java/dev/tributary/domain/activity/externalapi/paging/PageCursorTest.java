package dev.tributary.domain.activity.externalapi.paging;

import static dev.tributary.domain.activity.externalapi.paging.Paginations.page;
import static dev.tributary.domain.activity.externalapi.paging.Paginations.pagination;
import static dev.tributary.domain.activity.externalapi.paging.Paginations.stop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.Last;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** The way from page to page, and the request for each. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageCursorTest {
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
}
