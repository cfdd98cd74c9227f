package dev.tributary.domain.activity.externalapi.paging;

import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of a page that was read.
 *
 * @param url that was requested
 * @param rows how many it has, rejected ones included
 * @param values at the pointers of the cursor, in their order; JSON null where there is none
 * @param headers of the response, all of a name
 * @param key what the column of a keyset holds in the last row
 * @param hash of all rows; empty for a page without rows
 */
public record PageSeen(
    EndpointUrl url,
    long rows,
    List<JsonValue> values,
    Function<String, List<String>> headers,
    Optional<JsonValue> key,
    String hash) {}
