package dev.tributary.webapp.activity.externalapi;

import dev.tributary.application.activity.externalapi.sample.ParseSample.Located;
import dev.tributary.application.activity.externalapi.sample.ParseSample.Proposal;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.sample.RowCandidate;
import dev.tributary.domain.activity.externalapi.sample.SampleColumn;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem.Severity;
import dev.tributary.webapp.activity.externalapi.SamplePage.Candidate;
import dev.tributary.webapp.activity.externalapi.SamplePage.ProposedColumn;
import dev.tributary.webapp.activity.externalapi.SamplePages.Pasted;
import dev.tributary.webapp.console.layout.Remedies;
import dev.tributary.webapp.form.TypeWord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds the page of a pasted sample. */
final class SamplePageBuilder {
  private SamplePageBuilder() {}

  static SamplePage asking(
      EditedActivity edited, Pasted pasted, List<SamplePage.Problem> problems) {
    return page(edited, pasted, List.of(), List.of(), problems, false);
  }

  static SamplePage proposed(
      EditedActivity edited, Pasted pasted, Proposal proposal, List<SamplePage.Problem> further) {
    List<SamplePage.Problem> problems =
        Stream.concat(
                further.stream(), proposal.problems().stream().map(SamplePageBuilder::problem))
            .toList();
    return page(
        edited,
        pasted,
        proposal.shape().candidates().stream()
            .map(each -> candidate(each, proposal.shape().chosen()))
            .toList(),
        proposal.shape().columns().stream().map(each -> column(each, edited)).toList(),
        problems,
        AppliedMapping.usable(proposal));
  }

  static SamplePage.Problem problem(Message reason) {
    return new SamplePage.Problem(reason, remedy(reason), "", true);
  }

  private static SamplePage page(
      EditedActivity edited,
      Pasted pasted,
      List<Candidate> candidates,
      List<ProposedColumn> columns,
      List<SamplePage.Problem> problems,
      boolean usable) {
    return new SamplePage(
        edited.workflow().name().value(),
        edited.workflow().label(),
        edited.activity().id().value(),
        edited.activity().label(),
        edited.version(),
        pasted.text(),
        pasted.flatten(),
        candidates,
        columns,
        problems,
        usable);
  }

  private static Candidate candidate(RowCandidate candidate, Optional<RowCandidate> chosen) {
    String shown = candidate.path().root() ? "[ ]" : candidate.path().dotted();
    return new Candidate(
        candidate.path().toString(),
        shown,
        candidate.elements(),
        chosen.filter(candidate::equals).isPresent());
  }

  private static ProposedColumn column(SampleColumn proposed, EditedActivity edited) {
    OutboundColumn column = proposed.column();
    return new ProposedColumn(
        column.name(),
        column.path(),
        TypeWord.of(column.type()),
        proposed.example(),
        column.ignore(),
        AppliedMapping.existing(edited.settings().outbound(), column).isPresent());
  }

  private static SamplePage.Problem problem(Located located) {
    Message message = located.problem().message();
    String position =
        located
            .position()
            .filter(_ -> !isMalformed(message)) // its own words name the place
            .map(where -> "%d:%d".formatted(where.line(), where.column()))
            .orElse("");
    return new SamplePage.Problem(
        message, remedy(message), position, located.problem().severity() == Severity.ERROR);
  }

  /** A pasted text has no run whose exchanges could be looked at, and no path that leads astray. */
  private static Optional<Message> remedy(Message reason) {
    return isMalformed(reason) ? Optional.of(Message.of("sample.malformed")) : Remedies.of(reason);
  }

  private static boolean isMalformed(Message reason) {
    return reason.name().equals(ExternalApiErrorCode.MALFORMED.id());
  }
}
