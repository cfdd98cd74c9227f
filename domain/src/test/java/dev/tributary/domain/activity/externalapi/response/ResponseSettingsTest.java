package dev.tributary.domain.activity.externalapi.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.externalapi.response.BodyFormat.Csv;
import dev.tributary.domain.activity.externalapi.response.BodyFormat.Json;
import dev.tributary.domain.activity.externalapi.response.BodyFormat.Ndjson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResponseSettingsTest {
  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/vnd.api+json; charset=utf-8"})
  void takes_json_by_its_type(String type) {
    assertThat(ResponseSettings.DEFAULT.bodyFormat(type)).contains(new Json());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-ndjson",
        "application/ndjson; charset=utf-8",
        "Application/JSONL",
        "application/x-jsonlines",
        "application/jsonlines"
      })
  void takes_lines_by_their_type(String type) {
    assertThat(ResponseSettings.DEFAULT.bodyFormat(type)).contains(new Ndjson());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "TEXT/CSV ; header=present", "application/csv"})
  void takes_separated_values_by_their_type(String type) {
    assertThat(ResponseSettings.DEFAULT.bodyFormat(type)).contains(new Csv(CsvFormat.DEFAULT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text/html", "text/plain", "application/octet-stream", "csv"})
  void takes_no_other_type_unless_the_author_says_the_format(String type) {
    assertThat(ResponseSettings.DEFAULT.bodyFormat(type)).isEmpty();
    assertThat(as(ResponseFormat.JSON).bodyFormat(type)).contains(new Json());
    assertThat(as(ResponseFormat.NDJSON).bodyFormat(type)).contains(new Ndjson());
    assertThat(as(ResponseFormat.CSV).bodyFormat(type)).contains(new Csv(CsvFormat.DEFAULT));
  }

  @Test
  void the_author_decides_against_the_type() {
    assertThat(as(ResponseFormat.JSON).bodyFormat("text/csv")).contains(new Json());
  }

  private static ResponseSettings as(ResponseFormat format) {
    return new ResponseSettings(format, CsvFormat.DEFAULT, Unnest.NONE, RowSelection.ALL);
  }
}
