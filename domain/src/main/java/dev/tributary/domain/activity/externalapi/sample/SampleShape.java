package dev.tributary.domain.activity.externalapi.sample;

import java.util.List;
import java.util.Optional;

/**
 * What a sample proposes.
 *
 * @param candidates every array that could give the rows, in order; none when flattened
 * @param chosen the one that does; empty when flattened, or when a person has to choose
 * @param columns of the chosen array and of what stands beside it, or of the flattened whole
 */
public record SampleShape(
    List<RowCandidate> candidates,
    Optional<RowCandidate> chosen,
    List<SampleColumn> columns,
    List<SampleProblem> problems) {
  public SampleShape {
    candidates = List.copyOf(candidates);
    columns = List.copyOf(columns);
    problems = List.copyOf(problems);
  }
}
