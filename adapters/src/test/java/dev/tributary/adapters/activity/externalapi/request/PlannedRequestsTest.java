package dev.tributary.adapters.activity.externalapi.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.externalapi.request.CallPart;
import dev.tributary.application.activity.externalapi.request.CallRequests;
import dev.tributary.application.activity.externalapi.request.CallRows;
import dev.tributary.application.activity.externalapi.request.PlacedValue;
import dev.tributary.application.activity.externalapi.request.PreparedRequest;
import dev.tributary.application.activity.externalapi.request.RequestNotPrepared;
import dev.tributary.application.activity.externalapi.request.RowRange;
import dev.tributary.application.exchange.Call;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The requests of single calls of a plan: their rows, columns and page values. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class PlannedRequestsTest extends RequestFixture {
  @Test
  void makes_the_request_of_any_call_of_a_plan_and_the_same_one_again() {
    ExternalApiSettings settings =
        api.settings(
            """
            inbound: {addCount: true, columns: [zipCode]}
            outbound: {columns: [code]}
            execution: {url: URL}
            """);
    CallRequests requests = requests(settings);
    CallPart second = CallPart.of(2, new RowRange(2, 1));
    assertThat(body(requests, second))
        .isEqualTo("{\"params\":{\"count\":1},\"data\":[{\"zipCode\":\"94107\"}]}");
    assertThat(body(requests, CallPart.of(1, new RowRange(1, 1)))).contains("95124");
    assertThat(body(requests, second)).contains("94107");
    try (PreparedRequest request = requests.request(second)) {
      assertThat(request.call().place().call()).isEqualTo(2L);
    }
  }

  @Test
  void names_columns_where_a_call_has_one_row_and_refuses_it_where_it_has_more() {
    ExternalApiSettings settings =
        api.settings(
            """
            outbound: {columns: [code]}
            execution:
              method: GET
              url: URL/$(zipCode)
              query: [{name: prefix, value: "$(Left(zipCode, 2))"}]
            """);
    CallRequests requests = requests(settings);
    for (int line : List.of(2, 1, 2)) {
      try (PreparedRequest request = requests.request(CallPart.of(line, new RowRange(line, 1)))) {
        assertThat(request.call().url().target())
            .isEqualTo(line == 1 ? "/coupons/95124?prefix=95" : "/coupons/94107?prefix=94");
      }
    }
    assertThatThrownBy(() -> requests.request(CallPart.of(1, RowRange.all(2))))
        .isInstanceOfSatisfying(
            RequestNotPrepared.class,
            refused -> assertThat(refused.failure().code()).isEqualTo("TRB-150609"));
  }

  @Test
  void puts_the_values_of_a_page_at_their_places() {
    List<PlacedValue> page =
        List.of(
            placed(new RequestPlace.Query("limit"), "50"),
            placed(new RequestPlace.Header("X-Page"), "3"),
            placed(new RequestPlace.Path(), "a/b"),
            new PlacedValue(
                new RequestPlace.Body(JsonPointer.of("/page/after")), JsonNumber.of(7)));
    CallRequests requests =
        requests(
            api.settings(
                """
                outbound: {columns: [code]}
                execution:
                  url: URL?limit=10
                  query: [{name: q, value: 1}, {name: limit, value: 20}]
                  headers: {x-page: "1"}
                  body: {kind: json, template: {page: {size: 2}}}
                """));
    CallPart part = CallPart.of(3, RowRange.NONE).with(page);
    try (PreparedRequest request = requests.request(part)) {
      Call call = request.call();
      assertThat(call.url().target()).isEqualTo("/coupons/a%2Fb?q=1&limit=50");
      assertThat(call.headers()).hasToString("[X-Page: 3, Accept: application/json]");
      assertThat(text(request)).isEqualTo("{\"page\":{\"size\":2,\"after\":7}}");
    }
    EndpointUrl next = EndpointUrl.of(api.server.url("/coupons?cursor=c2"));
    try (PreparedRequest request = requests.request(CallPart.of(4, RowRange.NONE).at(next))) {
      assertThat(request.call().url()).isEqualTo(next);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'kind: none', /after",
    "'kind: form, fields: [{name: a, value: 1}]', /a/b",
    "'kind: json, template: {a: x}', /a/b",
  })
  void refuses_a_place_that_the_body_does_not_have(String body, String pointer) {
    CallRequests requests =
        requests(
            api.settings(
                "{outbound: {columns: [code]}, execution: {url: URL, body: {%s}}}"
                    .formatted(body)));
    CallPart part =
        CallPart.of(1, RowRange.NONE)
            .with(List.of(placed(new RequestPlace.Body(JsonPointer.of(pointer)), "x")));
    assertThatThrownBy(() -> requests.request(part))
        .isInstanceOfSatisfying(
            RequestNotPrepared.class,
            refused -> assertThat(refused.failure().code()).isEqualTo("TRB-150608"));
  }

  private CallRequests requests(ExternalApiSettings settings) {
    FakeActivityContext context = context(settings);
    return api.requests().of(settings, context.inputTable().map(CallRows::of), context);
  }

  private static PlacedValue placed(RequestPlace place, String text) {
    return new PlacedValue(place, new JsonText(text));
  }

  private static String body(CallRequests requests, CallPart part) {
    try (PreparedRequest request = requests.request(part)) {
      return text(request);
    }
  }

  private static String text(PreparedRequest request) {
    try (InputStream body = request.call().body().open()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
