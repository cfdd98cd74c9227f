package dev.tributary.adapters.out.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.FramingError;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a response ends, and which responses break the rules of HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class ResponseFramingTest extends ResponseFramingFixture {
  @ParameterizedTest(name = "{0}")
  @MethodSource("acceptable")
  void accepts_what_http_allows(String head, String body, String content) {
    server.replying(
        (_, wire) -> {
          wire.text(head.replace("|", "\r\n") + body);
          wire.close();
        });
    assertThat(http.send(get(), ResponseFramingFixture::text)).isEqualTo(content);
  }

  static Stream<Arguments> acceptable() {
    return Stream.of(
        Arguments.of("HTTP/1.1 200 OK|Content-Length: 2||", "{}", "{}"),
        Arguments.of("HTTP/1.1 200 OK|Content-Length: 2|Content-Length: 2||", "{}", "{}"),
        Arguments.of("HTTP/1.1 200 OK|Content-Length: 2, 2||", "{}", "{}"),
        Arguments.of("HTTP/1.1 200 OK\nContent-Length: 2\n\n", "{}", "{}"),
        Arguments.of("HTTP/1.1 200 OK|X-Folded: a|  b|Content-Length: 2||", "{}", "{}"),
        Arguments.of("HTTP/1.1 200|Content-Length: 2||", "{}", "{}"),
        Arguments.of("HTTP/1.0 200 OK|Content-Length: 2||", "{}", "{}"),
        Arguments.of("HTTP/1.0 200 OK||", "{}", "{}"),
        Arguments.of("HTTP/1.1 200 OK||", "{}", "{}"),
        Arguments.of("HTTP/1.1 200 OK|Transfer-Encoding: identity||", "{}", "{}"),
        Arguments.of("HTTP/1.1 200 OK|Transfer-Encoding: Chunked||", "2\r\n{}\r\n0\r\n\r\n", "{}"),
        Arguments.of(
            "HTTP/1.1 200 OK|Transfer-Encoding: chunked||",
            "2;ext=1\r\n{}\r\n0\r\nX-Trailer: 1\r\n\r\n",
            "{}"),
        Arguments.of("HTTP/1.1 100 Continue||HTTP/1.1 200 OK|Content-Length: 2||", "{}", "{}"),
        Arguments.of("HTTP/1.1 102 Processing||HTTP/1.1 200 OK|Content-Length: 2||", "{}", "{}"),
        Arguments.of(
            "HTTP/1.1 103 Early Hints|Link: <a>||HTTP/1.1 199 X||HTTP/1.1 200 OK|Content-Length:"
                + " 2||",
            "{}",
            "{}"),
        Arguments.of("HTTP/1.1 204 No Content|Content-Length: 2||", "{}", ""),
        Arguments.of("HTTP/1.1 204 No Content|Transfer-Encoding: chunked||", "0\r\n\r\n", ""),
        Arguments.of("HTTP/1.1 205 Reset Content|Content-Length: 0||", "", ""),
        Arguments.of("HTTP/1.1 304 Not Modified|Content-Length: 20||", "", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "LENGTHS_DIFFER, Content-Length: 2|Content-Length: 3",
    "LENGTHS_DIFFER, 'Content-Length: 2, 3'",
    "LENGTH_UNREADABLE, Content-Length: abc",
    "LENGTH_UNREADABLE, Content-Length: -1",
    "LENGTH_UNREADABLE, Content-Length: +2",
    "LENGTH_UNREADABLE, Content-Length:",
    "LENGTH_UNREADABLE, Content-Length: 99999999999999999999",
    "LENGTH_AND_CHUNKS, Content-Length: 2|Transfer-Encoding: chunked",
    "TRANSFER_CODING, Transfer-Encoding: gzip",
    "TRANSFER_CODING, 'Transfer-Encoding: gzip, chunked'",
    "TRANSFER_CODING, 'Transfer-Encoding: chunked, gzip'",
    "HEADER_LINE, no-colon",
    "HEADER_LINE, X-N\u00fcll: 1",
    "CHUNK, Transfer-Encoding: chunked",
    "UPGRADE, Upgrade: websocket"
  })
  void names_what_is_wrong_with_a_response(FramingError fault, String headers) {
    String status = fault == FramingError.UPGRADE ? "101 Switching Protocols" : "200 OK";
    server.replying(
        Replies.raw(
            "HTTP/1.1 " + status + "\r\n" + headers.replace("|", "\r\n") + "\r\n\r\n{}\r\n"));
    ExchangeFailed failed = failure(get());
    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.FRAMING);
    assertThat(failed.failure().arguments()).containsExactly(fault.choice());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/2.0 200 OK",
        "HTTP/1.2 200 OK",
        "ICY 200 OK",
        "HTTP/1.1 two OK",
        "SSH-2.0-OpenSSH_9.6"
      })
  void refuses_what_is_no_http(String line) {
    server.replying(Replies.raw(line + "\r\n\r\n"));
    assertThat(failure(get()).failure().code()).isEqualTo(ExchangeErrorCode.NOT_HTTP);
  }
}
