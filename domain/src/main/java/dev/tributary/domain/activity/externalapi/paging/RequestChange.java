package dev.tributary.domain.activity.externalapi.paging;

import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.json.JsonValue;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What the request of a page has that the settings of the call do not hold.
 *
 * @param url in place of theirs
 * @param values to be added, or to replace theirs, by their places
 * @param keepParameters whether the query parameters of the settings are sent
 */
public record RequestChange(
    Optional<EndpointUrl> url,
    SequencedMap<RequestPlace, JsonValue> values,
    boolean keepParameters) {}
