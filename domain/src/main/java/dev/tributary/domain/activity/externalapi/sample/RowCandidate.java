package dev.tributary.domain.activity.externalapi.sample;

import dev.tributary.domain.json.JsonPointer;
import java.util.List;

/**
 * An array of the sample whose elements can be the rows.
 *
 * @param elements how many the sample holds
 * @param columns what its elements propose; none when it is empty or cannot be used
 * @param problems what is wrong with its elements
 */
public record RowCandidate(
    JsonPointer path,
    ElementKind kind,
    int elements,
    List<SampleColumn> columns,
    List<SampleProblem> problems) {
  public RowCandidate {
    columns = List.copyOf(columns);
    problems = List.copyOf(problems);
  }

  /** What the elements are. */
  public enum ElementKind {
    OBJECTS,
    /** Texts, numbers, booleans or nulls: one column. */
    SCALARS,
    ARRAYS,
    NONE
  }
}
