package dev.tributary.adapters.in.rest.fileimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.domain.fileimport.plan.PlannedColumn;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file.
 *
 * @param number its place in the file, from 1; a mapping may name the column as {@code #} and it
 * @param target the resource's column that it fills, with {@code :no} after an opt-out when a no
 *     opts out; missing when it fills none
 * @param state {@code filled}, {@code leftOut}, or {@code open} while a choice is missing
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record FileColumnResponse(int number, String header, @Nullable String target, String state) {
  static List<FileColumnResponse> of(List<PlannedColumn> columns, Set<Integer> open) {
    return IntStream.range(0, columns.size())
        .mapToObj(place -> of(place, columns.get(place), open.contains(place)))
        .toList();
  }

  private static FileColumnResponse of(int place, PlannedColumn column, boolean open) {
    String filled = column.target().isPresent() ? "filled" : "leftOut";
    return new FileColumnResponse(
        place + 1, column.header(), column.mappedTo().orElse(null), open ? "open" : filled);
  }
}
