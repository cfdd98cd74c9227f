package dev.tributary.adapters.activity.externalapi.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The limits of a response. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
public class ResponseGuardrailsTest extends ExternalApiResponses {
  private static final int LIMIT = 5_242_880;

  private static final String QUICK =
      """
      outbound: {arrayPath: /data, columns: [a]}
      execution: {url: URL, retry: {attempts: 1}}
      guardrails: {timeout: 700ms}
      """;

  @Test
  void refuses_11_levels_and_takes_10() {
    assertThat(completing(TABLE, Replies.json(nested(10)))).isZero();
    Failed failed = failing(TABLE, Replies.json(nested(11)));
    assertThat(failed.failure().code()).isEqualTo("TRB-150501");
    assertThat(words(failed)).contains("10 levels");
  }

  @Test
  void refuses_a_name_beyond_255_characters_and_takes_255() {
    assertThat(completing(TABLE, Replies.json(named(255)))).isZero();
    assertThat(failing(TABLE, Replies.json(named(256))).failure().code()).isEqualTo("TRB-150502");
  }

  @Test
  void refuses_one_byte_more_than_5_mebibytes_and_takes_5() {
    String settings = TABLE.replace("columns: [a]", "columns: [b]");
    assertThat(completing(settings, Replies.json(rowsOfSize(LIMIT)))).isPositive();
    Failed failed = failing(settings, Replies.json(rowsOfSize(LIMIT + 1)));
    assertThat(failed.failure().code()).isEqualTo("WKF-560239");
    assertThat(words(failed)).isEqualTo("API response exceeded limit (limit: '5242880').");
  }

  @Test
  void counts_a_compressed_response_as_large_as_it_really_is() {
    assertThat(failing(TABLE, Replies.gzip(rowsOfSize(20 * LIMIT))).failure().code())
        .isEqualTo("WKF-560239");
  }

  @Test
  void gives_up_on_a_slow_drip() {
    assertThat(failing(QUICK, Replies.slowDrip(Duration.ofMillis(20))).failure().code())
        .isEqualTo("TRB-150004");
  }

  private static String nested(int levels) {
    return "{\"data\":[],\"x\":" + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}";
  }

  private static String named(int characters) {
    return "{\"data\":[],\"%s\":1}".formatted("k".repeat(characters));
  }

  /** Many rows, the last one padded so that the whole has that many bytes. */
  private static byte[] rowsOfSize(int bytes) {
    String row = "{\"b\":\"" + "x".repeat(200) + "\"},";
    int rows = (bytes - 300) / row.length();
    String start = "{\"data\":[" + row.repeat(rows) + "{\"b\":\"";
    String end = "\"}]}";
    return (start + "y".repeat(bytes - start.length() - end.length()) + end).getBytes(UTF_8);
  }
}
