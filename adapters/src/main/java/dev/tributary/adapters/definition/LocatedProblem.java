package dev.tributary.adapters.definition;

import dev.tributary.domain.problem.Problem;

/**
 * A problem with the place in the text where it stands.
 *
 * @param line from 1; 0 when there is no text to point into
 * @param column from 1; 0 when there is no text to point into
 */
public record LocatedProblem(Problem problem, int line, int column) {}
