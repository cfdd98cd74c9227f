package dev.tributary.adapters.activity.externalapi.editor;

import static dev.tributary.adapters.activity.externalapi.editor.OpenApiFixture.IMPORTS;
import static dev.tributary.adapters.activity.externalapi.editor.OpenApiFixture.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.externalapi.editor.ImportOpenApi.Proposal;
import dev.tributary.domain.activity.externalapi.editor.detection.Confidence;
import dev.tributary.domain.activity.externalapi.editor.detection.DetectedPaging;
import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns and paging of the responses that a description of an API holds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportOpenApiResponseTest {
  @Test
  void the_schema_of_the_response_gives_columns_and_a_hint_for_paging() {
    Proposal proposal = IMPORTS.operation(SHOP, "GET /customers/{customer-id}/orders");

    assertThat(proposal.shape().orElseThrow().columns())
        .extracting(column -> column.column().name() + ":" + column.column().type())
        .startsWith("id:INTEGER", "total:DECIMAL", "placed:DATETIME", "paid:BOOLEAN");
    DetectedPaging paging = proposal.paging().orElseThrow();
    assertThat(paging.kind()).isEqualTo(PageKind.PAGE);
    assertThat(paging.confidence()).isEqualTo(Confidence.LIKELY);
  }

  @Test
  void objects_and_dates_of_the_schema_give_typed_columns() {
    Proposal proposal =
        IMPORTS.operation(
            """
            openapi: 3.0.0
            servers: [{url: "https://api.example.com"}]
            paths:
              /people:
                get:
                  responses:
                    "200":
                      content:
                        application/json:
                          schema:
                            type: array
                            items:
                              type: object
                              properties:
                                id: {type: integer}
                                born: {type: string, format: date}
                                address:
                                  type: object
                                  properties:
                                    city: {type: string}
                                    since: {type: string, format: date-time}
                                    geo: {type: object, properties: {lat: {type: number}}}
                                note: {type: string, format: date, example: unknown}
            """,
            "GET /people");

    assertThat(proposal.shape().orElseThrow().columns())
        .extracting(column -> column.column().name() + ":" + column.column().type())
        .containsExactly(
            "id:INTEGER",
            "born:DATE",
            "address_city:TEXT",
            "address_since:DATETIME",
            "address_geo_lat:DECIMAL",
            "note:TEXT");
  }

  @ParameterizedTest
  @CsvSource({
    "after, '', LIKELY, after",
    "after, 'type: string', LIKELY, after",
    "after, 'type: string, format: date', UNSURE, after",
    "after, 'type: string, format: date-time', UNSURE, after",
    "after, 'type: integer', UNSURE, after",
    "cursor, 'type: string', LIKELY, cursor",
    "created_after, 'type: string', UNSURE, cursor"
  })
  void a_cursor_is_sent_by_a_parameter_that_the_description_names(
      String parameter, String schema, Confidence confidence, String sentBy) {
    DetectedPaging paging =
        IMPORTS
            .operation(
                """
                openapi: 3.0.0
                servers: [{url: "https://api.example.com"}]
                paths:
                  /orders:
                    get:
                      parameters:
                        - {name: pageSize, in: query, schema: {default: 20}}
                        - {name: PARAMETER, in: query, schema: {SCHEMA}}
                      responses:
                        "200":
                          content:
                            application/json:
                              example: {orders: [{id: 1}], paging: {next: abc}}
                """
                    .replace("PARAMETER", parameter)
                    .replace("SCHEMA", schema),
                "GET /orders")
            .paging()
            .orElseThrow();

    assertThat(paging.kind()).isEqualTo(PageKind.CURSOR);
    assertThat(paging.confidence()).isEqualTo(confidence);
    assertThat(paging.tokenIn()).contains(new RequestPlace.Query(sentBy));
    assertThat(paging.reasons()).hasSize(1);
  }
}
