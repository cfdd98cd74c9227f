package dev.tributary.adapters.activity.externalapi.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.activity.externalapi.json.JacksonSamples;
import dev.tributary.application.activity.externalapi.editor.CallImportLimits;
import dev.tributary.application.activity.externalapi.editor.ImportOpenApi;
import dev.tributary.application.activity.externalapi.editor.ImportOpenApi.Proposal;
import dev.tributary.domain.activity.externalapi.editor.ImportedBodies;
import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.editor.LeftoverReason;
import dev.tributary.domain.activity.externalapi.editor.SuggestedSignIn.Kind;
import dev.tributary.domain.activity.externalapi.editor.detection.Confidence;
import dev.tributary.domain.activity.externalapi.editor.detection.DetectedPaging;
import dev.tributary.domain.activity.externalapi.editor.openapi.ApiDocument.ApiOperation;
import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.activity.externalapi.request.BodyKind;
import dev.tributary.domain.activity.externalapi.request.FormParameter;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.activity.externalapi.request.QueryParameter;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.problem.Refused;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls made of descriptions of APIs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportOpenApiTest {
  private static final String SHOP =
      """
      openapi: 3.1.0
      info: {title: Shop, version: "1"}
      servers:
        - url: https://{region}.shop.example.com/v2/
          variables: {region: {default: eu}}
      security: [{key: []}]
      paths:
        /customers/{customer-id}/orders:
          parameters:
            - {name: customer-id, in: path, required: true, schema: {type: string}}
          get:
            summary: Orders of a customer
            parameters:
              - {name: page, in: query, schema: {type: integer}}
              - {name: per_page, in: query, schema: {type: integer, default: 50}}
              - {name: state, in: query, required: true, schema: {type: string}}
              - {name: price, in: query, example: $9}
              - {name: X-Tenant, in: header, example: t1}
              - {name: session, in: cookie, schema: {type: string}}
            responses:
              "200":
                content:
                  application/json:
                    schema: {$ref: "#/components/schemas/Orders"}
        /orders:
          post:
            operationId: createOrder
            security: [{oauth: [write]}]
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    properties:
                      sku: {type: string, example: A$1}
                      count: {type: integer}
                      password: {type: string, example: hunter2}
                      other: {$ref: "other.yaml#/X"}
            responses: {"201": {description: made}}
        /upload:
          put:
            security: [{basic: []}]
            requestBody: {content: {multipart/form-data: {schema: {type: object}}}}
            responses: {}
        /form:
          post:
            security: []
            requestBody:
              content:
                application/x-www-form-urlencoded:
                  schema: {type: object, properties: {a: {type: string, default: b}, n: {type: integer}}}
            responses: {}
      components:
        securitySchemes:
          key: {type: apiKey, in: query, name: api_key}
          basic: {type: http, scheme: basic}
          oauth:
            type: oauth2
            flows: {clientCredentials: {tokenUrl: "https://login.example.com/token", scopes: {write: Write}}}
        schemas:
          Orders:
            type: object
            properties:
              page: {type: integer}
              total_pages: {type: integer}
              orders: {type: array, items: {$ref: "#/components/schemas/Order"}}
          Order:
            allOf:
              - {$ref: "#/components/schemas/Thing"}
              - type: object
                properties:
                  total: {type: number}
                  placed: {type: string, format: date-time}
                  paid: {type: [boolean, "null"]}
                  parent: {$ref: "#/components/schemas/Order"}
          Thing: {type: object, properties: {id: {type: integer}}}
      """;

  private final ImportOpenApi imports =
      new ImportOpenApi(
          new JacksonApiDocuments(new JacksonSamples()), new CallImportLimits(20_000, 50, 2_000));

  @Test
  void operations_are_listed_in_order() {
    assertThat(imports.operations(SHOP))
        .extracting(ApiOperation::key)
        .containsExactly(
            "GET /customers/{customer-id}/orders", "POST /orders", "PUT /upload", "POST /form");
    assertThat(imports.operations(SHOP))
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
  void the_schema_of_the_response_gives_columns_and_a_hint_for_paging() {
    Proposal proposal = imports.operation(SHOP, "GET /customers/{customer-id}/orders");

    assertThat(proposal.shape().orElseThrow().columns())
        .extracting(column -> column.column().name() + ":" + column.column().type())
        .startsWith("id:INTEGER", "total:DECIMAL", "placed:TEXT", "paid:BOOLEAN");
    DetectedPaging paging = proposal.paging().orElseThrow();
    assertThat(paging.kind()).isEqualTo(PageKind.PAGE);
    assertThat(paging.confidence()).isEqualTo(Confidence.LIKELY);
  }

  @Test
  void a_body_is_made_of_its_schema_without_credentials() {
    ImportedCall call = call("POST /orders");

    assertThat(call.body().kind()).isEqualTo(BodyKind.JSON);
    assertThat(call.body().template().orElseThrow().text())
        .isEqualTo("{\"sku\":\"A$$1\",\"count\":1,\"password\":\"\",\"other\":null}");
    assertThat(call.leftovers())
        .extracting(left -> left.item() + " " + left.reason())
        .containsExactly("oauth OAUTH", "/password BODY_CREDENTIAL", "other.yaml#/X REFERENCE");
  }

  @Test
  void security_schemes_become_hints() {
    assertThat(signIn("POST /orders"))
        .isEqualTo(Kind.CLIENT_CREDENTIALS + " https://login.example.com/token [write]");
    assertThat(signIn("PUT /upload")).isEqualTo(Kind.BASIC + "  []");
    assertThat(signIn("GET /customers/{customer-id}/orders")).isEqualTo(Kind.KEY_IN_QUERY + "  []");
    assertThat(imports.operation(SHOP, "POST /form").operation().signIns()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"after, LIKELY", "cursor, LIKELY", "created_after, UNSURE"})
  void a_cursor_is_sent_by_a_parameter_that_the_description_names(
      String parameter, Confidence confidence) {
    DetectedPaging paging =
        imports
            .operation(
                """
                openapi: 3.0.0
                servers: [{url: "https://api.example.com"}]
                paths:
                  /orders:
                    get:
                      parameters:
                        - {name: pageSize, in: query, schema: {default: 20}}
                        - {name: PARAMETER, in: query}
                      responses:
                        "200":
                          content:
                            application/json:
                              example: {orders: [{id: 1}], paging: {next: abc}}
                """
                    .replace("PARAMETER", parameter),
                "GET /orders")
            .paging()
            .orElseThrow();

    assertThat(paging.kind()).isEqualTo(PageKind.CURSOR);
    assertThat(paging.confidence()).isEqualTo(confidence);
    assertThat(paging.tokenIn())
        .contains(new RequestPlace.Query(confidence == Confidence.UNSURE ? "cursor" : parameter));
    assertThat(paging.reasons()).hasSize(1);
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
    ImportedCall call = imports.operation(json, "GET /a").operation().call();

    assertThat(call.url()).isEmpty();
    assertThat(call.leftovers())
        .extracting(left -> left.item() + " " + left.reason())
        .contains("/v1/a SERVER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "openapi: 2",
        "swagger: '2.0'",
        "openapi: 3.0.0",
        "openapi: 3.0.0\npaths: {}",
        "openapi: 3.0.0\npaths: {/a: {$ref: '#/paths/~1a'}}",
        "{\"openapi\":",
        "a: [",
        "a: &x [1]\nb: *x",
        "a:\n  b:\n    \"c:\n \"\"       d: 1\n",
        "\u0000"
      })
  void what_is_no_description_is_refused(String text) {
    assertThatThrownBy(() -> imports.operations(text)).isInstanceOf(Refused.class);
  }

  @Test
  void large_and_deep_documents_and_unknown_operations_are_refused() {
    assertThatThrownBy(() -> imports.operations("x".repeat(20_001))).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> imports.operations("[".repeat(5_000))).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> imports.operations("{\"a\":".repeat(4_000)))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> imports.operations("[],".repeat(6_000))).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> imports.operation(SHOP, "GET /x")).isInstanceOf(Refused.class);
  }

  @Test
  void schemas_that_multiply_end() {
    StringBuilder text = new StringBuilder("openapi: 3.0.0\npaths: {/a: {get: {responses: {'200':");
    text.append(" {content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}}}}}\n");
    text.append("components: {schemas: {S: {type: object, properties: {");
    for (int i = 0; i < 30; i++) {
      text.append("p%d: {$ref: '#/components/schemas/S'}, ".formatted(i));
    }
    text.append("}}}}\n");

    assertThat(imports.operation(text.toString(), "GET /a").operation().sample()).isPresent();
  }

  @Property(tries = 1000)
  void any_document_is_read_or_refused(@ForAll("lines") List<String> lines) {
    String text = "openapi: 3.0.0\npaths:\n  /a:\n    get:\n" + String.join("\n", lines);
    try {
      for (ApiOperation operation : imports.operations(text)) {
        assertThat(imports.operation(text, operation.key()).operation().call().url()).isNotNull();
      }
    } catch (Refused refused) {
      assertThat(refused.code()).startsWith("TRB-15064");
    }
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of(
            "      parameters: [{name: a, in: query, required: true}]",
            "      parameters: [{name: '', in: query, required: true}, 1, null]",
            "      parameters: [{$ref: '#/paths/~1a/get/parameters/0'}]",
            "      parameters: {a: b}",
            "      parameters: [{name: 'Héader', in: header, example: \"a\\nb\"}]",
            "      responses: {'200': {content: {application/json: {example: [1, [2]]}}}}",
            "      responses: {default: {content: {'*/*': {schema: {type: array, items: {}}}}}}",
            "      responses: []",
            "      servers: [{url: 'https://['}]",
            "      servers: [{url: 'https://{x}.example', variables: {x: 1}}]",
            "      servers: [1]",
            "      security: [{nothing: []}]",
            "      security: [1]",
            "      requestBody: {$ref: '#/paths'}",
            "      requestBody: {content: {application/json: {schema: {allOf: [{$ref: '#'}]}}}}",
            "    post: null",
            "    put: {}",
            "  '/b{': {delete: {servers: [{url: 'http://a b'}]}}",
            "security: {}",
            "components: {securitySchemes: {nothing: {type: apiKey, in: header, name: 'ba d'}}}")
        .list()
        .ofMaxSize(6);
  }

  private ImportedCall call(String key) {
    return imports.operation(SHOP, key).operation().call();
  }

  private String signIn(String key) {
    var signIn = imports.operation(SHOP, key).operation().signIns().getFirst();
    return signIn.kind() + " " + signIn.tokenUrl() + " " + signIn.scopes();
  }

  private static QueryParameter literal(String name, String value) {
    return new QueryParameter(name, new Literal(value));
  }
}
