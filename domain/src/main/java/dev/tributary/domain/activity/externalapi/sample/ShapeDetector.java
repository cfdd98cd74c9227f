package dev.tributary.domain.activity.externalapi.sample;

import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.sample.RowCandidate.ElementKind;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the rows in a sample. Of several arrays none is taken silently: a person chooses. An array
 * of objects comes before one of single values, which is rarely what rows are made of.
 */
public final class ShapeDetector {
  /** A person chooses among them. */
  private static final int MOST_CANDIDATES = 100;

  private final Guardrails guardrails;
  private final ProposalLimits limits;

  public ShapeDetector(Guardrails guardrails, ProposalLimits limits) {
    this.guardrails = guardrails;
    this.limits = limits;
  }

  /** The whole sample as the columns of one row. */
  public SampleShape flattened(JsonValue sample) {
    return Flattening.of(sample, guardrails);
  }

  /**
   * The rows of a sample.
   *
   * @param wanted the path of the array that a person chose
   */
  public SampleShape rows(JsonValue sample, Optional<JsonPointer> wanted) {
    List<RowCandidate> candidates = new ArrayList<>();
    collect(sample, JsonPointer.ROOT, candidates);
    List<RowCandidate> eligible = eligible(candidates, wanted);
    if (eligible.size() == 1) {
      RowCandidate chosen = eligible.getFirst();
      return new SampleShape(
          candidates, Optional.of(chosen), columns(sample, chosen), chosen.problems());
    }
    return new SampleShape(
        candidates, Optional.empty(), List.of(), List.of(unclear(eligible, candidates, wanted)));
  }

  private List<SampleColumn> columns(JsonValue sample, RowCandidate chosen) {
    return chosen.columns().isEmpty()
        ? List.of()
        : Stream.concat(
                chosen.columns().stream(), ColumnsBeside.of(sample, chosen, guardrails).stream())
            .toList();
  }

  private void collect(JsonValue value, JsonPointer path, List<RowCandidate> found) {
    if (found.size() == MOST_CANDIDATES) {
      return;
    }
    if (value instanceof JsonArray array) {
      found.add(ArrayColumns.of(path, array, guardrails, limits));
    } else if (value instanceof JsonObject object) {
      object.members().forEach((name, member) -> collect(member, path.member(name), found));
    }
  }

  private static List<RowCandidate> eligible(
      List<RowCandidate> candidates, Optional<JsonPointer> wanted) {
    if (wanted.isPresent()) {
      return candidates.stream().filter(one -> one.path().equals(wanted.get())).toList();
    }
    List<RowCandidate> objects =
        candidates.stream().filter(one -> one.kind() == ElementKind.OBJECTS).toList();
    return objects.isEmpty() ? candidates : objects;
  }

  private static SampleProblem unclear(
      List<RowCandidate> eligible, List<RowCandidate> candidates, Optional<JsonPointer> wanted) {
    if (eligible.size() > 1) {
      return SampleProblem.error(
          JsonPointer.ROOT, ExternalApiErrorCode.ARRAY_AMBIGUOUS, eligible.size(), paths(eligible));
    }
    return wanted
        .filter(_ -> !candidates.isEmpty())
        .map(path -> unknown(path, candidates))
        .orElseGet(() -> SampleProblem.error(JsonPointer.ROOT, ExternalApiErrorCode.ARRAY_MISSING));
  }

  private static SampleProblem unknown(JsonPointer path, List<RowCandidate> candidates) {
    return SampleProblem.error(
        JsonPointer.ROOT, ExternalApiErrorCode.ARRAY_UNKNOWN, path.toString(), paths(candidates));
  }

  private static String paths(List<RowCandidate> candidates) {
    return candidates.stream()
        .map(one -> one.path().root() ? "/" : one.path().toString())
        .collect(Collectors.joining(", "));
  }
}
