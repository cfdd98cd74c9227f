package dev.tributary.webapp.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.Reply;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What authorisation servers respond, right, wrong and hostile. */
final class HostileTokens {
  static final String SECRET = "s3cret-of-the-client";

  private static final Duration TEN_YEARS = Duration.ofDays(3650);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final String GOOD = "{\"access_token\":\"abc\"}";

  private HostileTokens() {}

  static Stream<Arguments> refusals() {
    return Stream.concat(
        Stream.of(
            refused("a revoked client", 401, "{\"error\":\"invalid_client\"}", "invalid_client"),
            refused("an expired grant", 400, "{\"error\":\"invalid_grant\"}", "invalid_grant"),
            refused(
                "a description that repeats the secret",
                400,
                "{\"error\":\"invalid_scope\",\"error_description\":\"" + SECRET + "\"}",
                "invalid_scope"),
            refused("a secret as code", 400, "{\"error\":\"= " + SECRET + "\"}", ""),
            refused("a line end in the code", 400, "{\"error\":\"a\\r\\nb\"}", ""),
            refused("a long code", 400, "{\"error\":\"" + "x".repeat(300) + "\"}", ""),
            refused("an object as code", 403, "{\"error\":{\"status\":\"DENIED\"}}", ""),
            refused("a token in an error", 500, GOOD, ""),
            refused("no JSON", 502, "<html>" + SECRET + "</html>", ""),
            refused("an oversized page", 503, "<html>" + "x".repeat(60_000), ""),
            refused("an empty page", 429, "", "")),
        IntStream.of(404, 405, 408, 410, 415, 418, 425, 451, 504, 511, 599)
            .mapToObj(status -> refused("status " + status, status, GOOD, "")));
  }

  static Stream<Arguments> unusable() {
    return Stream.of(
        failing("no token", ExchangeErrorCode.EMPTY, Replies.json("{}")),
        failing("a list", ExchangeErrorCode.EMPTY, Replies.json("[\"abc\"]")),
        failing("half a document", ExchangeErrorCode.EMPTY, Replies.json("{\"access_token\":")),
        failing("no document", ExchangeErrorCode.EMPTY, Replies.json("")),
        failing("a number", ExchangeErrorCode.EMPTY, Replies.json("{\"access_token\":12}")),
        failing("null", ExchangeErrorCode.EMPTY, Replies.json("{\"access_token\":null}")),
        failing("an empty token", ExchangeErrorCode.EMPTY, Replies.json("{\"access_token\":\"\"}")),
        failing(
            "a token of two lines",
            ExchangeErrorCode.EMPTY,
            Replies.json("{\"access_token\":\"a\\r\\nX-Admin: yes\"}")),
        failing(
            "a token of 20,000 characters",
            ExchangeErrorCode.EMPTY,
            Replies.json("{\"access_token\":\"" + "x".repeat(20_000) + "\"}")),
        failing(
            "a token beside an error",
            ExchangeErrorCode.EMPTY,
            Replies.json("{\"error\":\"" + SECRET + "\"}")),
        failing("a page", ExchangeErrorCode.CONTENT_TYPE, Replies.typed("text/html", GOOD)),
        failing(
            "a form",
            ExchangeErrorCode.CONTENT_TYPE,
            Replies.typed("application/x-www-form-urlencoded", "access_token=abc")),
        failing(
            "no type",
            ExchangeErrorCode.CONTENT_TYPE,
            Replies.full(200, List.of(), GOOD.getBytes(UTF_8))),
        failing("created", ExchangeErrorCode.STATUS, json(201, GOOD)),
        failing("no content", ExchangeErrorCode.STATUS, Replies.status(204)),
        failing("moved", ExchangeErrorCode.REDIRECT, Replies.redirect("/other")),
        failing(
            "moved elsewhere",
            ExchangeErrorCode.REDIRECT,
            Replies.redirect("https://evil.example.net/")),
        failing("not modified", ExchangeErrorCode.REDIRECT, Replies.status(304)),
        failing(
            "an oversized document",
            ExchangeErrorCode.RESPONSE_TOO_LARGE,
            Replies.json(Replies.jsonOfSize(70_000))),
        failing("silence", ExchangeErrorCode.TIMEOUT, Replies.silence()),
        failing("a slow head", ExchangeErrorCode.TIMEOUT, Replies.slowHeaders(PAUSE)),
        failing("a slow body", ExchangeErrorCode.TIMEOUT, Replies.slowDrip(PAUSE)),
        failing("no response", ExchangeErrorCode.CUT, Replies.hangUp()),
        failing("half a response", ExchangeErrorCode.CUT, Replies.truncated()),
        failing("a reset", ExchangeErrorCode.CUT, Replies.resetInTheMiddle()),
        failing("another protocol", ExchangeErrorCode.CUT, Replies.gibberish()));
  }

  static Stream<Arguments> lifetimes() {
    return Stream.of(
        Arguments.of("none", "null", Optional.empty()),
        Arguments.of("zero", "0", Optional.empty()),
        Arguments.of("negative", "-5", Optional.empty()),
        Arguments.of("a text", "\"3600\"", Optional.of(Duration.ofHours(1))),
        Arguments.of("a word", "\"soon\"", Optional.empty()),
        Arguments.of("an object", "{}", Optional.empty()),
        Arguments.of("a fraction", "59.9", Optional.of(Duration.ofSeconds(59))),
        Arguments.of("centuries", "99999999999", Optional.of(TEN_YEARS)));
  }

  private static Arguments refused(String name, int status, String body, String error) {
    return Arguments.of(name, json(status, body), status, error);
  }

  private static Arguments failing(String name, ExchangeErrorCode code, Reply reply) {
    return Arguments.of(name, reply, code);
  }

  private static Reply json(int status, String body) {
    return Replies.full(status, List.of("Content-Type: application/json"), body.getBytes(UTF_8));
  }
}
