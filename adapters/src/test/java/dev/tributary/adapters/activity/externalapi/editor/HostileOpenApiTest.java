package dev.tributary.adapters.activity.externalapi.editor;

import static dev.tributary.adapters.activity.externalapi.editor.OpenApiFixture.IMPORTS;
import static dev.tributary.adapters.activity.externalapi.editor.OpenApiFixture.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.activity.externalapi.editor.openapi.ApiDocument.ApiOperation;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptions of APIs that are wrong, too large or hostile are refused, and each reading ends. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileOpenApiTest {
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
    assertThatThrownBy(() -> IMPORTS.operations(text)).isInstanceOf(Refused.class);
  }

  @Test
  void large_and_deep_documents_and_unknown_operations_are_refused() {
    assertThatThrownBy(() -> IMPORTS.operations("x".repeat(20_001))).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> IMPORTS.operations("[".repeat(5_000))).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> IMPORTS.operations("{\"a\":".repeat(4_000)))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> IMPORTS.operations("[],".repeat(6_000))).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> IMPORTS.operation(SHOP, "GET /x")).isInstanceOf(Refused.class);
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

    assertThat(IMPORTS.operation(text.toString(), "GET /a").operation().sample()).isPresent();
  }

  @Property(tries = 1000)
  void any_document_is_read_or_refused(@ForAll("lines") List<String> lines) {
    String text = "openapi: 3.0.0\npaths:\n  /a:\n    get:\n" + String.join("\n", lines);
    try {
      for (ApiOperation operation : IMPORTS.operations(text)) {
        assertThat(IMPORTS.operation(text, operation.key()).operation().call().url()).isNotNull();
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
}
