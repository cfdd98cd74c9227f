package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.domain.json.JsonPointer;
import java.util.List;

/**
 * Where the rows of a response stand.
 *
 * @param array whose elements are the rows
 * @param objectAsRow whether an object in its place is one row
 * @param values paths from the element
 */
public record RowSource(JsonPointer array, boolean objectAsRow, List<JsonPointer> values) {}
