package dev.tributary.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CurlCommandTest {
  @Test
  void sends_the_recorded_request_whatever_characters_it_has() {
    RecordedRequest request =
        new RecordedRequest(
            HttpMethod.POST,
            "https://api.example.com/a?b=$(c)&d=[1]",
            List.of(new RecordedHeader("X-Note", "it's `x`"), new RecordedHeader("Key", "*****")),
            new RecordedBody("{\"a\":\"it's\"}\n", 13),
            "00");
    assertThat(CurlCommand.of(request))
        .isEqualTo(
            """
            curl --globoff --request POST 'https://api.example.com/a?b=$(c)&d=[1]' \\
              --header 'X-Note: it'\\''s `x`' \\
              --header 'Key: *****' \\
              --data-raw '{"a":"it'\\''s"}
            '
            """);
  }

  @Test
  void says_when_the_body_is_cut() {
    RecordedRequest request =
        new RecordedRequest(
            HttpMethod.PUT,
            "https://api.example.com/",
            List.of(),
            new RecordedBody("{\"a\"", 90),
            "00");
    assertThat(CurlCommand.of(request))
        .startsWith("# Only the beginning of the body is recorded; it has 90 bytes.\ncurl ")
        .endsWith("--data-raw '{\"a\"'\n");
  }

  @Test
  void has_no_body_where_none_was_sent() {
    RecordedRequest request =
        new RecordedRequest(
            HttpMethod.GET, "https://api.example.com/", List.of(), RecordedBody.NONE, "00");
    assertThat(CurlCommand.of(request))
        .isEqualTo("curl --globoff --request GET 'https://api.example.com/'\n");
  }
}
