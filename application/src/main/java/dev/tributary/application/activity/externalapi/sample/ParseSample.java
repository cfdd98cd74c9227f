package dev.tributary.application.activity.externalapi.sample;

import dev.tributary.application.activity.externalapi.mapping.JsonLimits;
import dev.tributary.application.activity.externalapi.sample.JsonSamples.Read;
import dev.tributary.application.activity.externalapi.sample.JsonSamples.TextPosition;
import dev.tributary.application.activity.externalapi.sample.JsonSamples.Unreadable;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.sample.ProposalLimits;
import dev.tributary.domain.activity.externalapi.sample.SampleProblem;
import dev.tributary.domain.activity.externalapi.sample.SampleShape;
import dev.tributary.domain.activity.externalapi.sample.ShapeDetector;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Proposes the outbound mapping of a sample response that an author pastes. Stores nothing. */
@ApplicationScoped
public class ParseSample {
  private final JsonSamples samples;
  private final SampleLimits limits;
  private final ProposalLimits proposals;

  public ParseSample(JsonSamples samples, SampleLimits limits, ProposalLimits proposals) {
    this.samples = samples;
    this.limits = limits;
    this.proposals = proposals;
  }

  /**
   * What is parsed.
   *
   * @param flatten whether all of it makes one row
   * @param arrayPath the array that the author chose
   * @param guardrails of the activity that will use the mapping
   */
  public record Sample(
      String text, boolean flatten, Optional<JsonPointer> arrayPath, Guardrails guardrails) {}

  /** The proposal, and everything that is wrong with the sample, each at its place. */
  public record Proposal(SampleShape shape, List<Located> problems) {
    public Proposal {
      problems = List.copyOf(problems);
    }
  }

  /** A problem and its place in the text, where known. */
  public record Located(SampleProblem problem, Optional<TextPosition> position) {}

  /**
   * @throws Refused when the sample or its guardrails are larger than the operator allows
   */
  public Proposal parse(Sample sample) {
    if (sample.text().length() > limits.characters()) {
      throw new Refused(ExternalApiErrorCode.SAMPLE_TOO_LARGE, limits.characters());
    }
    Guardrails guardrails = sample.guardrails();
    refuseAbove(guardrails.maxDepth(), limits.depth());
    refuseAbove(guardrails.maxKeyLength(), limits.keyLength());
    JsonLimits strict =
        new JsonLimits(guardrails.maxDepth(), guardrails.maxKeyLength(), limits.characters());
    return switch (samples.read(sample.text(), strict)) {
      case Unreadable unreadable -> unusable(unreadable);
      case Read read -> proposal(sample, read);
    };
  }

  /** A draft may hold guardrails that could not be published. */
  private static void refuseAbove(int own, int most) {
    if (own > most) {
      throw new Refused(ExternalApiErrorCode.GUARDRAIL_ABOVE_CEILING, own, most);
    }
  }

  private static Proposal unusable(Unreadable sample) {
    SampleProblem problem =
        SampleProblem.error(
            sample.position().pointer(), sample.refusal().code(), sample.refusal().arguments());
    return new Proposal(
        new SampleShape(List.of(), Optional.empty(), List.of(), List.of(problem)),
        List.of(new Located(problem, Optional.of(sample.position()))));
  }

  private Proposal proposal(Sample sample, Read read) {
    ShapeDetector detector = new ShapeDetector(sample.guardrails(), proposals);
    SampleShape shape =
        sample.flatten()
            ? detector.flattened(read.value())
            : detector.rows(read.value(), sample.arrayPath());
    List<Located> problems = new ArrayList<>();
    read.firstDuplicate()
        .ifPresent(
            position -> problems.add(duplicates(read.duplicates(), position, sample.guardrails())));
    for (SampleProblem problem : shape.problems()) {
      problems.add(new Located(problem, samples.position(sample.text(), problem.pointer())));
    }
    return new Proposal(shape, problems);
  }

  private static Located duplicates(long count, TextPosition first, Guardrails guardrails) {
    SampleProblem problem =
        count > guardrails.maxDuplicateKeys()
            ? SampleProblem.error(
                first.pointer(),
                ExternalApiErrorCode.TOO_MANY_DUPLICATES,
                guardrails.maxDuplicateKeys())
            : SampleProblem.warning(first.pointer(), ExternalApiErrorCode.DUPLICATE_KEYS, count);
    return new Located(problem, Optional.of(first));
  }
}
