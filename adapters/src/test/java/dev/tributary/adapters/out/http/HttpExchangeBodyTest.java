package dev.tributary.adapters.out.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How bodies of responses are read, unpacked and limited. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class HttpExchangeBodyTest extends HttpExchangeFixture {
  @Test
  void reads_a_chunked_response() {
    server.replying(Replies.chunked("{\"da", "ta\":[]}"));
    assertThat(http.send(get(LONG), this::text)).isEqualTo("{\"data\":[]}");
  }

  @Test
  void hands_invalid_utf_8_on_as_it_came() {
    byte[] bytes = {'"', (byte) 0xc3, (byte) 0x28, '"'};
    server.replying(Replies.json(bytes));
    assertThat(http.<byte[]>send(get(LONG), httpResponse -> httpResponse.body().readAllBytes()))
        .isEqualTo(bytes);
  }

  @Test
  void reads_a_response_that_ends_with_the_connection() {
    server.replying(Replies.untilClose("{\"a\":1}"));
    assertThat(http.send(get(LONG), this::text)).isEqualTo("{\"a\":1}");
    assertThat(http.send(get(LONG), this::text)).isEqualTo("{\"a\":1}");
  }

  @Test
  void unpacks_gzip() {
    server.replying(Replies.gzip(Replies.jsonOfSize(100_000)));
    assertThat(http.<byte[]>send(get(LONG), httpResponse -> httpResponse.body().readAllBytes()))
        .isEqualTo(Replies.jsonOfSize(100_000));
  }

  @Test
  void reads_an_empty_body_as_empty_also_when_it_claims_gzip() {
    server.replying(Replies.status(200, "Content-Encoding: gzip"), Replies.status(204));
    assertThat(http.send(get(LONG), this::text)).isEmpty();
    assertThat(http.send(get(LONG), this::text)).isEmpty();
  }

  @Test
  void accepts_a_response_of_exactly_the_limit() {
    server.replying(Replies.json(Replies.jsonOfSize(LIMIT)));
    assertThat(http.<byte[]>send(get(LONG), httpResponse -> httpResponse.body().readAllBytes()))
        .hasSize(LIMIT);
  }

  @Test
  void refuses_a_response_one_byte_above_the_limit() {
    server.replying(Replies.json(Replies.jsonOfSize(LIMIT + 1)));
    assertFailure(get(LONG), ExchangeErrorCode.RESPONSE_TOO_LARGE, (long) LIMIT);
  }

  @Test
  void refuses_a_gzip_bomb_by_its_unpacked_size() {
    server.replying(Replies.gzip(new byte[200_000_000]));
    assertFailure(get(LONG), ExchangeErrorCode.RESPONSE_TOO_LARGE, (long) LIMIT);
  }

  @Test
  void refuses_broken_gzip() {
    server.replying(
        Replies.full(200, List.of("Content-Encoding: gzip"), "not gzip".getBytes(UTF_8)));
    assertFailure(get(LONG), ExchangeErrorCode.ENCODING, "gzip");
  }

  @Test
  void unpacks_gzip_members_one_after_the_other() throws IOException {
    server.replying(Replies.gzipped(members(10_000)));
    assertThat(http.send(get(LONG), this::text)).isEqualTo("{}");
  }

  @Test
  void limits_the_bytes_of_a_compressed_response() throws IOException {
    server.replying(Replies.gzipped(members(10_000)));
    try (VertxHttpExchange limited = exchange(settings(20, 1000), System::nanoTime)) {
      ExchangeFailed failed =
          catchThrowableOfType(ExchangeFailed.class, () -> limited.send(get(LONG), this::text));
      assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.COMPRESSED_TOO_LARGE);
      assertThat(failed.failure().arguments()).containsExactly(1000L);
      assertThat(failed.failure().status()).hasValue(200);
    }
  }

  @Test
  void refuses_other_encodings() {
    server.replying(Replies.full(200, List.of("Content-Encoding: Br-X"), "x".getBytes(UTF_8)));
    assertFailure(get(LONG), ExchangeErrorCode.ENCODING, "Br-X");
  }

  @Test
  void reports_a_truncated_body() {
    server.replying(Replies.truncated());
    assertFailure(get(LONG), ExchangeErrorCode.CUT);
  }

  @Test
  void reports_truncated_gzip() {
    byte[] whole = Replies.zipped(Replies.jsonOfSize(100_000));
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    server.replying(Replies.full(200, List.of("Content-Encoding: gzip"), half));
    assertFailure(get(LONG), ExchangeErrorCode.CUT);
  }

  /** Members without content, and {@code {}} in the last one. */
  private static byte[] members(int empty) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] nothing = Replies.zipped(new byte[0]);
    for (int i = 0; i < empty; i++) {
      all.write(nothing);
    }
    all.write(Replies.zipped("{}".getBytes(UTF_8)));
    return all.toByteArray();
  }
}
