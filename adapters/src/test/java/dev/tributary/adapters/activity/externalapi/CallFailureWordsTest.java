package dev.tributary.adapters.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The failure of a call names what happened, how often, and the remedy. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CallFailureWordsTest {
  private static final Locale DUTCH = Locale.of("nl");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          503 |  3 | The API answered 503 three times; try later or ask its owner.
          503 |  2 | The API answered 503 twice; try later or ask its owner.
          500 |  1 | The API answered 500; try later or ask its owner.
          599 | 12 | The API answered 599 12 times; try later or ask its owner.
          300 |  1 | The API answered 300; check the URL.
          400 |  1 | The API answered 400; check URL, headers and body of the request.
          401 |  1 | The API answered 401; check its account, or the secret in the headers.
          403 |  1 | The API answered 403; check its account, or the secret in the headers.
          404 |  1 | The API answered 404; check URL, headers and body of the request.
          408 |  3 | The API answered 408 three times; try later or ask its owner.
          422 |  1 | The API answered 422; check URL, headers and body of the request.
          429 |  3 | The API answered 429 three times; try later, or ask its owner for more calls.
          451 |  1 | The API answered 451; check URL, headers and body of the request.
          """)
  void a_status_is_counted_and_comes_with_advice(int status, int times, String advice) {
    ActivityFailure failure =
        ExchangeFailure.afterResponse(status, ExchangeErrorCode.STATUS, status)
            .activityFailure(times);

    assertThat(failure.code()).isEqualTo("TRB-150001");
    assertThat(Texts.render(failure.message(), Locale.ENGLISH))
        .isEqualTo("Activity failed (reason: 'HTTP - %d'). %s".formatted(status, advice));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | De API antwoordde met 503; probeer het later of vraag de eigenaar.
          3 | De API antwoordde drie keer met 503; probeer het later of vraag de eigenaar.
          7 | De API antwoordde 7 keer met 503; probeer het later of vraag de eigenaar.
          """)
  void a_dutch_reader_reads_dutch(int times, String advice) {
    ActivityFailure failure =
        ExchangeFailure.afterResponse(503, ExchangeErrorCode.STATUS, 503).activityFailure(times);

    assertThat(Texts.render(failure.message(), DUTCH))
        .isEqualTo("Activiteit mislukt (reden: 'HTTP - 503'). " + advice);
  }

  @Test
  void what_else_can_pass_by_itself_is_counted_too() {
    assertEnd(ExchangeFailure.withoutResponse(ExchangeErrorCode.TIMEOUT, 10L), 3);
    assertEnd(ExchangeFailure.unsent(ExchangeErrorCode.UNKNOWN_HOST, "api.example.com"), 3);
    assertEnd(
        ExchangeFailure.unsent(ExchangeErrorCode.NOT_CONNECTED, "api.example.com", "::1", 443), 3);
    assertEnd(ExchangeFailure.withoutResponse(ExchangeErrorCode.CUT), 3);
  }

  @Test
  void what_no_further_attempt_can_change_is_not_counted() {
    ExchangeFailure large =
        ExchangeFailure.afterResponse(200, ExchangeErrorCode.RESPONSE_TOO_LARGE, 10L);

    assertThat(large.activityFailure(1)).isEqualTo(large.activityFailure());
  }

  private static void assertEnd(ExchangeFailure failure, int times) {
    String once = Texts.render(failure.message(), Locale.ENGLISH);
    assertThat(Texts.render(failure.activityFailure(1).message(), Locale.ENGLISH)).isEqualTo(once);
    assertThat(Texts.render(failure.activityFailure(times).message(), Locale.ENGLISH))
        .isEqualTo(once + " This happened three times.");
    assertThat(Texts.render(failure.activityFailure(times).message(), DUTCH))
        .endsWith(" Dit gebeurde drie keer.");
  }
}
