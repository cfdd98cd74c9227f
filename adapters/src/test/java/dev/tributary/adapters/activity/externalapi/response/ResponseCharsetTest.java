package dev.tributary.adapters.activity.externalapi.response;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.http.server.Replies;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The charset of a response. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
public class ResponseCharsetTest extends ExternalApiResponses {
  @Test
  void decodes_by_the_declared_charset() {
    byte[] latin = "{\"data\":[{\"a\":\"M\u00fcnchen\"}]}".getBytes(ISO_8859_1);
    assertThat(
            completing(
                TABLE,
                Replies.full(
                    200, List.of("Content-Type: application/json; charset=ISO-8859-1"), latin)))
        .isOne();
    assertThat(api.rows()).containsExactly("1|null|München");
  }

  @Test
  void names_the_line_of_bytes_that_are_not_in_their_charset() {
    StringBuilder body = new StringBuilder("{\"data\":[\n");
    for (int i = 0; i < 300; i++) {
      body.append("{\"a\":\"Ulm\"},\n");
    }
    byte[] latin = body.append("{\"a\":\"M\u00fc\"}]}").toString().getBytes(ISO_8859_1);
    assertThat(words(failing(TABLE, Replies.json(latin))))
        .isEqualTo("Malformed JSON or unacceptable format. Not UTF-8 at line 302, column 8.");
  }

  @Test
  void refuses_bytes_that_are_no_utf_8() {
    byte[] bad =
        "{\"data\":[{\"a\":\"é\"}]}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(words(failing(TABLE, Replies.json(bad))))
        .startsWith("Malformed JSON or unacceptable format. Not UTF-8");
    byte[] overlong = "{\"data\":[{\"a\":\"xx\"}]}".getBytes(UTF_8);
    overlong[15] = (byte) 0xc0;
    overlong[16] = (byte) 0x80;
    assertThat(failing(TABLE, Replies.json(overlong)).failure().code()).isEqualTo("WKF-560241");
  }

  @Test
  void skips_a_byte_order_mark() {
    assertThat(completing(TABLE, Replies.json("\uFEFF{\"data\":[{\"a\":\"é\"}]}"))).isEqualTo(1);
    assertThat(api.rows()).containsExactly("1|null|é");
  }
}
