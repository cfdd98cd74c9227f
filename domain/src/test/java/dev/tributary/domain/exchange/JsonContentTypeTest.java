package dev.tributary.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonContentTypeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON; charset=utf-8",
        "application/json;charset=UTF-8",
        "application/hal+json",
        "application/vnd.api+json; ext=x",
        " application/json "
      })
  void accepts_json_in_every_writing(String type) {
    assertThat(JsonContentType.test(type)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text/html",
        "text/json",
        "application/javascript",
        "application/jsonp",
        "application/json-seq",
        "application/html",
        "application/x-ndjson",
        "x/application/json"
      })
  void accepts_nothing_else(String type) {
    assertThat(JsonContentType.test(type)).isFalse();
  }
}
