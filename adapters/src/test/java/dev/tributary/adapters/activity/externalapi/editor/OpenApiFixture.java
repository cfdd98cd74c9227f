package dev.tributary.adapters.activity.externalapi.editor;

import dev.tributary.adapters.activity.externalapi.json.JacksonSamples;
import dev.tributary.application.activity.externalapi.editor.CallImportLimits;
import dev.tributary.application.activity.externalapi.editor.ImportOpenApi;
import dev.tributary.domain.activity.externalapi.sample.ProposalLimits;

/** The description of an API with parameters, bodies, sign-ins and references, and its import. */
final class OpenApiFixture {
  static final String SHOP =
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
            flows: {clientCredentials: {tokenUrl: "https://login.example.com/token", scopes: {read: Read, write: Write}}}
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

  static final ImportOpenApi IMPORTS =
      new ImportOpenApi(
          new JacksonApiDocuments(new JacksonSamples()),
          new CallImportLimits(20_000, 50, 2_000),
          ProposalLimits.DEFAULT);

  private OpenApiFixture() {}
}
