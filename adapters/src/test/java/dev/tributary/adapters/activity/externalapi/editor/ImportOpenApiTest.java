package dev.tributary.adapters.activity.externalapi.editor;

import static dev.tributary.adapters.activity.externalapi.editor.OpenApiFixture.IMPORTS;
import static dev.tributary.adapters.activity.externalapi.editor.OpenApiFixture.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.externalapi.editor.ImportedBodies;
import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.editor.LeftoverReason;
import dev.tributary.domain.activity.externalapi.editor.SuggestedSignIn.Kind;
import dev.tributary.domain.activity.externalapi.editor.openapi.ApiDocument.ApiOperation;
import dev.tributary.domain.activity.externalapi.request.BodyKind;
import dev.tributary.domain.activity.externalapi.request.FormParameter;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.activity.externalapi.request.QueryParameter;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Calls made of descriptions of APIs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportOpenApiTest {
  @Test
  void operations_are_listed_in_order() {
    assertThat(IMPORTS.operations(SHOP))
        .extracting(ApiOperation::key)
        .containsExactly(
            "GET /customers/{customer-id}/orders", "POST /orders", "PUT /upload", "POST /form");
    assertThat(IMPORTS.operations(SHOP))
        .extracting(ApiOperation::summary)
        .startsWith("Orders of a customer", "createOrder");
  }

  @Test
  void an_operation_fills_address_query_and_headers() {
    ImportedCall call = call("GET /customers/{customer-id}/orders");

    assertThat(call.url())
        .isEqualTo("https://eu.shop.example.com/v2/customers/$(vars/@customer_id)/orders");
    assertThat(call.query())
        .startsWith(
            literal("per_page", "50"), literal("state", "$(vars/@state)"), literal("price", "$$9"));
    assertThat(call.headers()).containsExactly(new HeaderSetting("X-Tenant", new Literal("t1")));
    assertThat(call.secrets()).hasSize(1);
    assertThat(call.secrets().getFirst().place()).isEqualTo("api_key");
    assertThat(call.leftovers())
        .extracting(left -> left.reason())
        .containsExactly(LeftoverReason.COOKIE);
  }

  @Test
  void a_body_is_made_of_its_schema_without_credentials() {
    ImportedCall call = call("POST /orders");

    assertThat(call.body().kind()).isEqualTo(BodyKind.JSON);
    assertThat(call.body().template().orElseThrow().text())
        .isEqualTo("{\"sku\":\"A$$1\",\"count\":1,\"password\":\"\",\"other\":null}");
    assertThat(call.leftovers())
        .extracting(left -> left.item() + " " + left.reason())
        .containsExactly("/password BODY_CREDENTIAL", "other.yaml#/X REFERENCE");
    assertThat(call.secrets())
        .extracting(secret -> secret.place() + " " + secret.content())
        .containsExactly("Authorization ACCESS_TOKEN");
  }

  @Test
  void security_schemes_become_hints() {
    assertThat(signIn("POST /orders"))
        .isEqualTo(Kind.CLIENT_CREDENTIALS + " https://login.example.com/token [write]");
    assertThat(signIn("PUT /upload")).isEqualTo(Kind.BASIC + "  []");
    assertThat(signIn("GET /customers/{customer-id}/orders")).isEqualTo(Kind.KEY_IN_QUERY + "  []");
    assertThat(IMPORTS.operation(SHOP, "POST /form").operation().signIns()).isEmpty();
  }

  @Test
  void a_form_and_a_form_with_parts() {
    assertThat(call("POST /form").body())
        .isEqualTo(
            ImportedBodies.form(List.of(new FormParameter("a", "b"), new FormParameter("n", "1"))));
    assertThat(call("PUT /upload").leftovers())
        .extracting(left -> left.reason())
        .containsExactly(LeftoverReason.PARTS);
  }

  @Test
  void json_is_read_as_well_and_a_relative_server_is_left() {
    String json =
        """
        {"openapi":"3.0.3","servers":[{"url":"/v1"}],"paths":{"/a":{"get":{"responses":{}}}}}""";
    ImportedCall call = IMPORTS.operation(json, "GET /a").operation().call();

    assertThat(call.url()).isEmpty();
    assertThat(call.leftovers())
        .extracting(left -> left.item() + " " + left.reason())
        .contains("/v1/a SERVER");
  }

  private static ImportedCall call(String key) {
    return IMPORTS.operation(SHOP, key).operation().call();
  }

  private static String signIn(String key) {
    var signIn = IMPORTS.operation(SHOP, key).operation().signIns().getFirst();
    return signIn.kind() + " " + signIn.tokenUrl() + " " + signIn.scopes();
  }

  private static QueryParameter literal(String name, String value) {
    return new QueryParameter(name, new Literal(value));
  }
}
