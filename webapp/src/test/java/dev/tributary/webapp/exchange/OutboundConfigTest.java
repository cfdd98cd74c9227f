package dev.tributary.webapp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpExchange;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.target.EndpointUrl;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutboundConfigTest {
  @Inject ExchangeConfig settings;
  @Inject HttpExchange http;

  @Test
  void the_defaults_are_the_documented_ones() {
    assertThat(settings.limits()).isEqualTo(ExchangeLimits.DEFAULT);
    assertThat(settings.retries()).isEqualTo(RetryPolicy.DEFAULT);
    assertThat(settings.keptBytes()).isEqualTo(65_536);
  }

  @Test
  void no_origin_is_exempt_unless_the_operator_configures_it() {
    OutboundRequest request =
        new OutboundRequest(
            HttpMethod.GET,
            EndpointUrl.of("http://127.0.0.1:8080/"),
            List.of(),
            RequestBody.NONE,
            1000,
            Duration.ofSeconds(5),
            CancelSignal.NEVER);
    ExchangeFailed failed =
        catchThrowableOfType(
            ExchangeFailed.class, () -> http.send(request, response -> response.status()));
    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.URL_NOT_SECURE);
  }
}
