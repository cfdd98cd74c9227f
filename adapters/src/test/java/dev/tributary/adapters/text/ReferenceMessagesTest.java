package dev.tributary.adapters.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.problem.Message;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The messages that people and their log searches know from the reference product keep their words;
 * further details stand behind them.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferenceMessagesTest {
  private static final String URL = "https://example.com/api/v1/web-coupon?count=2";
  private static final int LIMIT = 5_242_880;

  @ParameterizedTest
  @MethodSource("messages")
  void keeps_the_words_of_a_message(Message message, String words) {
    assertThat(Texts.render(message, Locale.ENGLISH)).startsWith(words);
  }

  @SuppressWarnings("NullAway") // called by the test framework
  static Stream<Arguments> messages() {
    return Stream.concat(journal(), errors());
  }

  private static Stream<Arguments> journal() {
    return Stream.of(
        words("Invoking API URL '" + URL + "'.", Message.of("exchange.invoking", URL)),
        words(
            "Retrying API URL '" + URL + "' due to HTTP - 401 in 2364 ms, attempt 2.",
            Message.of("exchange.retrying", URL, "HTTP - 401", 2364L, 2)),
        words(
            "Transferring content from '" + URL + "' (1234 / 1234).",
            Message.of("exchange.transferred", URL, "1234", "1234")),
        words(
            "Using cached access token for provider ID 'EXT25'.",
            Message.of("exchange.tokenCached", "EXT25")),
        words(
            "Fetched access token from server for provider ID 'EXT25'.",
            Message.of("exchange.tokenFetched", "EXT25")),
        words(
            "Refreshing OAuth access token due to error (HTTP: '401').",
            Message.of("exchange.tokenRefreshing", "401")),
        words(
            "Error refreshing OAuth access token (error: 'HTTP - 404'",
            Message.of("exchange.tokenFailed", "EXT25", "HTTP - 404")),
        words(
            "Failed to fetch the OAuth access token using the specified external account on"
                + " attempt 1, retrying in 1387 ms.",
            Message.of("exchange.tokenRetry", 1, 1387L)));
  }

  private static Stream<Arguments> errors() {
    return Stream.of(
        words(
            "API request body exceeded limit (limit: '5242880').",
            ExchangeErrorCode.REQUEST_TOO_LARGE.with(LIMIT)),
        words(
            "API response exceeded limit (limit: '5242880').",
            ExchangeErrorCode.RESPONSE_TOO_LARGE.with(LIMIT)),
        words(
            "API URL could not be parsed (error: 'bad port').",
            ExchangeErrorCode.URL_UNREADABLE.with("bad port")),
        words(
            "API URL host must not be 'localhost', or IP address literal (URL host: '10.0.0.1').",
            ExchangeErrorCode.HOST_REFUSED.with("10.0.0.1")),
        words(
            "API URL must be a secure URL (https) (requested URL: 'http://example.com').",
            ExchangeErrorCode.URL_NOT_SECURE.with("http://example.com")),
        words(
            "Failed to create request body JSON. Error when adding 'params'.",
            ExternalApiErrorCode.BODY_NOT_MADE.with("params")),
        words(
            "HTTP header key is bad (header key: 'X Y').",
            ExchangeErrorCode.HEADER_NAME_BAD.with("X Y")),
        words(
            "HTTP header key is not allowed (header key: 'Accept').",
            ExchangeErrorCode.HEADER_RESERVED.with("Accept")),
        words(
            "HTTP header value is bad (header value: '***', header key: 'X-Key').",
            ExchangeErrorCode.HEADER_VALUE_BAD.with("***", "X-Key")),
        words(
            "JSON payload has bad property '/data/0'",
            ExternalApiErrorCode.BAD_PROPERTY.with("/data/0", 2)),
        words(
            "Malformed JSON or unacceptable format.",
            ExternalApiErrorCode.MALFORMED.with(0, 1, 1, "")),
        words("Activity failed (reason: 'HTTP - 401').", ExchangeErrorCode.STATUS.with(401)),
        words(
            "Activity failed (reason: 'Content-Type - text/html').",
            ExchangeErrorCode.CONTENT_TYPE.with("text/html")),
        words(
            "External account of 'EXT25' ID cannot be found.",
            ExchangeErrorCode.ACCOUNT_MISSING.with("EXT25")),
        words(
            "External account of 'EXT25' ID is disabled.",
            ExchangeErrorCode.ACCOUNT_DISABLED.with("EXT25")),
        words("Protocol not supported.", ExchangeErrorCode.TOKEN_TYPE.with("EXT25")),
        words(
            "Failed to fetch the OAuth access token.",
            ExchangeErrorCode.TOKEN_NOT_FETCHED.with("EXT25", "HTTP - 404")),
        words("Cannot reach page at: " + URL, AccountErrorCode.NOT_REACHED.with(URL, "Timeout")),
        words(
            "Incomplete/Incorrect credentials", AccountErrorCode.CREDENTIALS_REFUSED.with("401")));
  }

  private static Arguments words(String words, Message message) {
    return Arguments.of(message, words);
  }
}
