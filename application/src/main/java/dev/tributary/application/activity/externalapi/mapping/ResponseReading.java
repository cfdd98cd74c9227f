package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.secret.SecretMask;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a response is read.
 *
 * @param zone of dates with time that name none
 * @param mask for what of the response people are shown
 * @param asked paths to values of the whole response that the caller needs beside the rows, such as
 *     the token of the next page
 * @param key column whose value in the last element the caller needs
 */
public record ResponseReading(
    ExternalApiSettings settings,
    ZoneId zone,
    SecretMask mask,
    List<JsonPointer> asked,
    Optional<String> key) {
  public ResponseReading {
    asked = List.copyOf(asked);
  }

  /** Of the rows alone. */
  public static ResponseReading rows(ExternalApiSettings settings, ZoneId zone, SecretMask mask) {
    return new ResponseReading(settings, zone, mask, List.of(), Optional.empty());
  }

  /** The index of the key among the values of an element; empty without a key. */
  OptionalInt keyAmong(List<JsonPointer> values) {
    return settings.outbound().includedColumns().stream()
        .filter(column -> key.filter(column.name()::equals).isPresent())
        .mapToInt(column -> values.indexOf(JsonPointer.of(column.path())))
        .filter(index -> index >= 0)
        .findFirst();
  }
}
