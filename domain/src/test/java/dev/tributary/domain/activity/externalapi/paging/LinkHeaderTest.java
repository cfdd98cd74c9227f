package dev.tributary.domain.activity.externalapi.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkHeaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<https://a/b?page=2>; rel=\"next\"",
        "<https://a/b?page=2>;rel=next",
        "<https://a/b?page=2> ; REL = \"Next\"",
        "<https://a/b?page=1>; rel=\"prev\", <https://a/b?page=2>; rel=\"next\"",
        "<https://a/b?page=9>; title=\"a, <b>; rel=next\"; rel=last, <https://a/b?page=2>; rel=next",
        "<https://a/b?page=2>; rel=\"last next\"; title=\"x\\\"y\"",
        ", ,<https://a/b?page=2>; results=\"true\"; rel=\"next\"",
        "< https://a/b?page=2 >; rel=next; rel=prev"
      })
  void finds_the_target_of_a_relation(String header) {
    assertThat(LinkHeader.target(List.of(header), "next")).contains("https://a/b?page=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://a/b; rel=next",
        "<https://a/b>",
        "<https://a/b>; rel=\"prev\"",
        "<https://a/b>; rel=\"nextish\"",
        "<https://a/b>; rel=prev; rel=next",
        "<https://a/b; rel=next",
        "<https://a/b>; rev=next"
      })
  void finds_none_where_there_is_none(String header) {
    assertThat(LinkHeader.target(List.of(header), "next")).isEmpty();
  }

  @Test
  void reads_several_headers_as_one() {
    assertThat(LinkHeader.target(List.of("<a>; rel=prev", "<b>; rel=next"), "next")).contains("b");
  }

  @Test
  void reads_a_long_header_in_linear_time() {
    String hostile = "<a>; " + "x=\"\\\\".repeat(100_000);
    assertThat(LinkHeader.target(List.of(hostile), "next")).isEmpty();
  }
}
