package dev.tributary.domain.run;

import dev.tributary.domain.brake.DefectiveRows;
import dev.tributary.domain.value.Variables;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The event variables after a join, and of the ends of a run. A value that an input has set since
 * the last common activity comes before one that it has only carried; among several, the main
 * input's, then that of the first transition. The count of rows is always the main input's, and of
 * rows that do not fit the largest share stays.
 *
 * @param common those of the last activity that all inputs have in common
 */
record VariableMerge(Variables common) {

  /**
   * @param inputs the main one first, the others in the order of the definition
   */
  Variables merged(List<Variables> inputs) {
    Variables carried = overlaid(inputs, input -> input);
    Variables set = overlaid(inputs, input -> input.changedSince(common));
    return DefectiveRows.largest(carried.overlaidWith(set), inputs);
  }

  private static Variables overlaid(List<Variables> inputs, UnaryOperator<Variables> part) {
    return inputs.reversed().stream().map(part).reduce(Variables.NONE, Variables::overlaidWith);
  }
}
