package dev.tributary.application.personalisation;

import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.Variables;
import java.net.URI;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What fills a text for one person.
 *
 * @param row the columns of the row by name
 * @param profile the columns of the person by name
 * @param zone where instants are shown
 * @param unsubscribe the unsubscribe link of this recipient
 */
public record MessageValues(
    Map<String, Value> row,
    Map<String, Value> profile,
    Variables variables,
    ZoneId zone,
    Optional<URI> unsubscribe) {}
