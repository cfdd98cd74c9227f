package dev.tributary.domain.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.externalapi.paging.EmptyPageRule;
import dev.tributary.domain.activity.externalapi.paging.LoopRule;
import dev.tributary.domain.activity.externalapi.paging.NextPage;
import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.activity.externalapi.paging.PagePlace;
import dev.tributary.domain.activity.externalapi.paging.PageRequestSettings;
import dev.tributary.domain.activity.externalapi.paging.Pagination;
import dev.tributary.domain.activity.externalapi.paging.StopCondition;
import dev.tributary.domain.activity.externalapi.paging.StopRules;
import dev.tributary.domain.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be set about the page that is the last one; the response has a column code. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageEndProblemsTest extends ExternalApiKindFixture {
  @ParameterizedTest
  @CsvSource({
    // at, header, column, equals, condition, code
    "/state, '', '', done, '',",
    "'', '', code, x, '',",
    "'', '', '', , $(vars.pageRows < 10),",
    "/state, '', '', , $(vars.pageValue = 'done' OR vars.allRows > vars.pageNumber),",
    "'', '', none, x, '', TRB-150677",
    "/state, X-State, '', , '', TRB-150678",
    "/state, '', code, , '', TRB-150678",
    "'', '', '', x, '', TRB-150678",
    "/state, '', '', x, $(vars.pageRows < 10), TRB-150678",
    "'', '', '', , vars.pageRows < 10, TRB-150574",
    "'', '', '', , $(vars.pages < 10), TRB-130011"
  })
  void the_last_page_is_known_by_one_value_or_condition(
      String at, String header, String column, String value, String condition, String code) {
    StopCondition when =
        new StopCondition(at, header, column, Optional.ofNullable(value), condition);
    assertThat(problems(PageKind.PAGE, EmptyPageRule.BY_KIND, when))
        .extracting(Problem::code)
        .containsExactlyElementsOf(Optional.ofNullable(code).stream().toList());
  }

  @Test
  void the_place_of_a_bad_condition_is_named() {
    StopCondition when = new StopCondition("", "", "", Optional.empty(), "$(vars.pageRows)");
    assertThat(problems(PageKind.PAGE, EmptyPageRule.BY_KIND, when))
        .extracting(Problem::place)
        .allSatisfy(place -> assertThat(place).endsWith("pagination.stop.when.condition"))
        .isNotEmpty();
  }

  @Test
  void a_condition_is_an_end_of_pages_that_are_counted() {
    StopCondition when = new StopCondition("", "", "", Optional.empty(), "$(vars.pageRows < 10)");
    assertThat(problems(PageKind.PAGE, EmptyPageRule.GO_ON, when)).isEmpty();
    assertThat(problems(PageKind.PAGE, EmptyPageRule.GO_ON, StopCondition.NONE))
        .extracting(Problem::code)
        .containsExactly("TRB-150675");
  }

  @Test
  void a_keyset_reads_one_value_of_the_last_row() {
    StopCondition own = new StopCondition("", "", "code", Optional.of("x"), "");
    assertThat(problems(PageKind.KEYSET, EmptyPageRule.BY_KIND, own)).isEmpty();
    StopCondition other = new StopCondition("", "", "other", Optional.of("x"), "");
    assertThat(problems(PageKind.KEYSET, EmptyPageRule.BY_KIND, other))
        .extracting(Problem::code)
        .containsExactly("TRB-150677", "TRB-150679");
  }

  private List<Problem> problems(PageKind kind, EmptyPageRule empty, StopCondition when) {
    Pagination pagination =
        new Pagination(
            new NextPage(kind, "", "next", "", "code", NextPage.firstOf(kind)),
            new PageRequestSettings(0, PagePlace.NONE, PagePlace.ofQuery("page"), false, true),
            new StopRules(empty, false, "", "", when, 10, 0, Duration.ZERO),
            LoopRule.FAIL,
            3);
    return problems(
        settings(ZIPS, CODE, call("https://api.example.com/coupons")).withPagination(pagination));
  }
}
