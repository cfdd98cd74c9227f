package dev.tributary.webapp.console.run;

import dev.tributary.application.run.history.RunFilter;
import dev.tributary.application.run.history.RunFilter.Tests;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.workflow.WorkflowName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The filter of the list of runs, from the query parameters; invalid values are ignored. */
record RunFacets(
    Optional<RunState> state, Tests tests, Period period, String workflow, String text) {

  /** The period up to now. */
  enum Period {
    ALL(Duration.ZERO),
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30));

    private final Duration length;

    Period(Duration length) {
      this.length = length;
    }

    Optional<Instant> start(Instant now) {
      return this == ALL ? Optional.empty() : Optional.of(now.minus(length));
    }
  }

  static RunFacets of(String state, String tests, String period, String workflow, String text) {
    return new RunFacets(
        find(RunState.values(), state),
        find(Tests.values(), tests).orElse(Tests.INCLUDED),
        find(Period.values(), period).orElse(Period.ALL),
        Trimming.both(workflow),
        Trimming.both(text));
  }

  /** Whether the workflow is no valid name while a text is given too: then no run can match. */
  boolean impossible() {
    return !workflow.isEmpty() && !text.isEmpty() && !WorkflowName.isValid(workflow);
  }

  /** A workflow that is no valid name is searched as a text, unless that is {@link #impossible}. */
  RunFilter filter(Instant now) {
    boolean named = WorkflowName.isValid(workflow);
    RunFilter filter = named ? RunFilter.of(new WorkflowName(workflow)) : RunFilter.ALL;
    filter = filter.with(tests).holding(named || workflow.isEmpty() ? text : workflow);
    filter = state.map(Set::of).map(filter::in).orElse(filter);
    return period.start(now).map(filter::from).orElse(filter);
  }

  String href(String after) {
    return "/console/runs?state=%s&tests=%s&period=%s&workflow=%s&text=%s&after=%s"
        .formatted(
            state.map(RunFacets::word).orElse(""),
            word(tests),
            word(period),
            encoded(workflow),
            encoded(text),
            after);
  }

  RunFacetsPage page(List<String> workflows) {
    return new RunFacetsPage(
        Arrays.stream(RunState.values())
            .map(
                each ->
                    new RunFacetsPage.Choice(
                        word(each),
                        RunStatusBadges.of(each).word(),
                        state.filter(each::equals).isPresent()))
            .toList(),
        choices("runs.tests_", Tests.values(), tests),
        choices("runs.period_", Period.values(), period),
        workflow,
        workflows,
        text,
        impossible(),
        isNarrowed());
  }

  private boolean isNarrowed() {
    return state.isPresent()
        || tests != Tests.INCLUDED
        || period != Period.ALL
        || !workflow.isEmpty()
        || !text.isEmpty();
  }

  private static <E extends Enum<E>> List<RunFacetsPage.Choice> choices(
      String bundle, E[] constants, E chosen) {
    return Arrays.stream(constants)
        .map(each -> new RunFacetsPage.Choice(word(each), bundle + word(each), each == chosen))
        .toList();
  }

  private static <E extends Enum<E>> Optional<E> find(E[] constants, String word) {
    return Arrays.stream(constants).filter(each -> word(each).equals(word)).findFirst();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
