package dev.tributary.domain.activity.externalapi.paging;

import static dev.tributary.domain.activity.externalapi.paging.Paginations.TOKEN;
import static dev.tributary.domain.activity.externalapi.paging.Paginations.page;
import static dev.tributary.domain.activity.externalapi.paging.Paginations.pagination;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.Repeated;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.json.JsonValue.JsonText;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens and pages that come again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepeatedPagesTest {
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
}
