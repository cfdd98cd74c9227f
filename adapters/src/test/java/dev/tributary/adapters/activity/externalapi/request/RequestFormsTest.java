package dev.tributary.adapters.activity.externalapi.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Methods, query parameters and bodies as the other side gets them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class RequestFormsTest extends RequestFixture {
  @ParameterizedTest
  @CsvSource({"GET, false", "DELETE, false", "PUT, true", "PATCH, true", "POST, true"})
  void sends_every_method_with_its_body_and_a_key_where_one_is_needed(String method, boolean body) {
    ReceivedRequest request = sent("execution: {url: URL, method: %s}".formatted(method));
    assertThat(request.method()).isEqualTo(method);
    assertThat(request.text()).isEqualTo(body ? "{}" : "");
    assertThat(request.header("Content-Type").isPresent()).isEqualTo(body);
    assertThat(request.header("Idempotency-Key").isPresent())
        .isEqualTo(method.startsWith("P") && !method.equals("PUT"));
  }

  @Test
  void appends_query_parameters_in_order_and_leaves_out_those_without_value() {
    api.secrets.put("coupon-key", "s3cret&value");
    ExternalApiSettings settings =
        api.settings(
            """
            outbound: {columns: [code]}
            execution:
              method: GET
              url: URL?fixed=1
              query:
                - {name: tag, value: a b}
                - {name: none, value: $(vars/@none)}
                - {name: tag, value: "$(vars/@name)"}
                - {name: limit, value: 100}
                - {name: key, secret: coupon-key}
            """);
    FakeActivityContext context =
        api.context(settings)
            .with(
                Variables.NONE
                    .with("name", Variable.text("x&y=z"))
                    .with("none", new Variable(ValueType.TEXT, Optional.empty())));
    api.server.replying(Replies.json("[]"));
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    assertThat(api.server.received().getFirst().target())
        .isEqualTo("/coupons?fixed=1&tag=a%20b&tag=x%26y%3Dz&limit=100&key=s3cret%26value");
    assertThat(context.journal().toString()).contains("limit=100").doesNotContain("s3cret");
    assertThat(api.exchanges(context).toString()).contains("limit=100").doesNotContain("s3cret");
  }

  @Test
  void writes_a_template_with_the_rows_in_it() {
    ReceivedRequest request =
        sent(
            """
            inbound: {columns: [zipCode]}
            execution:
              url: URL
              method: PATCH
              body:
                kind: json
                contentType: application/merge-patch+json
                template: {batch: {size: "$long(vars/@size)", items: []}, by: "x $(vars/@size)"}
                rowsAt: /batch/items
            """);
    assertThat(request.text())
        .isEqualTo(
            "{\"batch\":{\"size\":2,\"items\":[{\"zipCode\":\"95124\"},{\"zipCode\":\"94107\"}]},"
                + "\"by\":\"x 2\"}");
    assertThat(request.header("Content-Type")).contains("application/merge-patch+json");
  }

  @Test
  void the_rows_may_be_the_whole_body() {
    assertThat(
            sent("""
                inbound: {columns: [zipCode]}
                execution: {url: URL, body: {kind: json, rowsAt: ""}}
                """)
                .text())
        .isEqualTo("[{\"zipCode\":\"95124\"},{\"zipCode\":\"94107\"}]");
  }

  @Test
  void writes_a_form() {
    ReceivedRequest form =
        sent(
            """
            execution:
              url: URL
              body:
                kind: form
                fields: [{name: a, value: 1 & 2}, {name: a, value: $(vars/@size)}]
            """);
    assertThat(form.text()).isEqualTo("a=1+%26+2&a=2");
    assertThat(form.header("Content-Type")).contains("application/x-www-form-urlencoded");
  }

  @Test
  void escapes_values_in_xml() {
    ReceivedRequest xml =
        sent(
            """
            execution:
              url: URL
              body: {kind: text, contentType: text/xml, text: "<q>$(vars/@mark)</q>"}
            """);
    assertThat(xml.text()).isEqualTo("<q>&lt;&amp;&gt;</q>");
    assertThat(xml.header("Content-Type")).contains("text/xml");
  }

  @Test
  void sends_values_of_graphql_as_variables() {
    ReceivedRequest graphQl =
        sent(
            """
            inbound: {columns: [zipCode]}
            execution:
              url: URL
              body:
                kind: graphql
                query: "query ($n: Int) { codes(first: $n) { code } }"
                variables: {n: $long(vars/@size)}
                rowsAt: /variables/zips
            """);
    assertThat(graphQl.text())
        .isEqualTo(
            "{\"query\":\"query ($n: Int) { codes(first: $n) { code } }\",\"variables\":{\"n\":2,"
                + "\"zips\":[{\"zipCode\":\"95124\"},{\"zipCode\":\"94107\"}]}}");
  }

  private ReceivedRequest sent(String yaml) {
    ExternalApiSettings settings = api.settings("outbound: {columns: [code]}\n" + yaml);
    api.server.replying(Replies.json("[]"));
    assertThat(api.run(settings, context(settings))).isInstanceOf(Completed.class);
    return api.server.received().getLast();
  }
}
