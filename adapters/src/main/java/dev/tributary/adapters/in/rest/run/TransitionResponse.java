package dev.tributary.adapters.in.rest.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.application.run.history.RunReader.TransitionView;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The output of an activity at one outlet.
 *
 * @param population whether it carries rows at all
 * @param rowsKept whether the rows can still be read
 * @param structure what the rows hold; missing in lists and without a population
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record TransitionResponse(
    String from,
    String outlet,
    List<String> to,
    boolean population,
    long rows,
    boolean rowsKept,
    @Nullable Structure structure) {

  /**
   * The columns of the rows, beside their line number.
   *
   * @param resource whose rows these are; missing for free rows such as an API's response
   * @param keyType the type of the resource's key
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Structure(
      @Nullable String resource, @Nullable String keyType, List<ColumnResponse> columns) {
    private static Structure of(WorkTableStructure structure) {
      return new Structure(
          structure.population().map(population -> population.resource()).orElse(null),
          structure.population().map(population -> EnumNames.id(population.keyType())).orElse(null),
          structure.columns().stream().map(ColumnResponse::of).toList());
    }
  }

  @RegisterForReflection
  record ColumnResponse(String name, String label, String type) {
    private static ColumnResponse of(Column column) {
      return new ColumnResponse(column.name(), column.label(), EnumNames.id(column.type()));
    }
  }

  static TransitionResponse head(TransitionView transition) {
    return of(transition, null);
  }

  static TransitionResponse whole(TransitionView transition, WorkTableStructure structure) {
    return of(transition, Structure.of(structure));
  }

  private static TransitionResponse of(TransitionView transition, @Nullable Structure structure) {
    return new TransitionResponse(
        transition.from().value(),
        transition.outlet().name(),
        transition.to().stream().map(Object::toString).toList(),
        transition.table().isPresent(),
        transition.rows(),
        transition.rowsKept(),
        structure);
  }
}
