package dev.tributary.adapters.activity.externalapi.editor;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A description of an API to import from.
 *
 * @param document OpenAPI 3 as JSON or YAML
 * @param operation method and path; missing lists the operations
 * @param account name of an external account in place of the credentials; missing for none
 */
@Schema(
    name = "OpenApiImport",
    requiredProperties = {"document"},
    examples = {
      "{\"document\":\"openapi: 3.1.0\\nservers: [{url: 'https://api.example.com'}]\\n"
          + "paths: {/coupons: {get: {}}}\",\"operation\":\"GET /coupons\"}"
    })
record OpenApiRequest(
    @Nullable String document, @Nullable String operation, @Nullable String account) {}
