package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.domain.activity.externalapi.drift.DriftAction;
import dev.tributary.domain.activity.externalapi.mapping.ColumnOrigin;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.mapping.RowMapping;
import dev.tributary.domain.activity.externalapi.response.Unnest;
import dev.tributary.domain.json.JsonPointer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which values of a response are wanted.
 *
 * @param values paths from the element of a row
 * @param constants paths from the whole response to values that each row repeats
 * @param asked paths from the whole response to values that are returned at its end
 * @param known names of members of the elements, where the others are to be returned; empty where
 *     they are not
 */
public record RowExtraction(
    Rows rows,
    List<JsonPointer> values,
    List<JsonPointer> constants,
    List<JsonPointer> asked,
    Optional<Set<String>> known) {
  /** What the elements of rows are. */
  public sealed interface Rows {}

  /**
   * Those of one array.
   *
   * @param objectAsRow whether an object in its place is one row
   */
  public record ArrayRows(JsonPointer array, boolean objectAsRow) implements Rows {}

  /** The whole document, which is one row. */
  public record WholeDocument() implements Rows {}

  static RowExtraction of(ResponseReading reading, RowMapping mapping) {
    OutboundMapping outbound = reading.settings().outbound();
    Unnest unnest = reading.settings().response().unnest();
    Rows rows =
        outbound.flatten()
            ? new WholeDocument()
            : new ArrayRows(JsonPointer.of(outbound.arrayPath()), outbound.objectAsRow());
    return new RowExtraction(
        rows,
        unnest.applies() ? UnnestedRows.wanted(outbound, unnest) : mapping.pointers(),
        mapping.constants(),
        reading.asked(),
        reading.settings().drift().newColumn() == DriftAction.IGNORE
            ? Optional.empty()
            : Optional.of(known(outbound, unnest)));
  }

  /** The members of elements that columns name, ignored ones included. */
  private static Set<String> known(OutboundMapping outbound, Unnest unnest) {
    ColumnOrigin origin = unnest.applies() ? ColumnOrigin.PARENT : ColumnOrigin.ELEMENT;
    return Stream.concat(
            outbound.columns().stream()
                .filter(column -> column.from() == origin)
                .map(OutboundColumn::path),
            Stream.of(unnest.path()))
        .flatMap(path -> JsonPointer.of(path).tokens().stream().limit(1))
        .collect(Collectors.toSet());
  }
}
