package dev.tributary.domain.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.admission.Admission.Load;
import dev.tributary.domain.admission.RunLimits.Start;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row is a case: the limits, what starts the run, the other runs, and what becomes of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmissionTest {
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      value = {
        "overlap, parallel, concurrency, start, at work, waiting, room, admission",
        // Nothing is set.
        "-, 0, 0, COMMANDED, 9, 0, true, BEGIN",
        "-, 0, 0, SCHEDULED, 0, 0, true, BEGIN",
        "-, 0, 0, SCHEDULED, 1, 0, true, SKIP",
        "-, 0, 0, SCHEDULED, 0, 1, true, SKIP",
        "-, 0, 0, SIGNALLED, 9, 0, true, BEGIN",
        // Skip.
        "SKIP, 0, 0, SCHEDULED, 0, 0, true, BEGIN",
        "SKIP, 0, 0, SCHEDULED, 1, 0, true, SKIP",
        "SKIP, 0, 0, SIGNALLED, 0, 1, true, SKIP",
        "SKIP, 0, 0, COMMANDED, 1, 0, true, BEGIN",
        // Queue one.
        "QUEUE, 0, 0, SCHEDULED, 0, 0, true, BEGIN",
        "QUEUE, 0, 0, SCHEDULED, 1, 0, true, WAIT",
        "QUEUE, 0, 0, SIGNALLED, 1, 1, true, SKIP",
        "QUEUE, 0, 0, SCHEDULED, 0, 1, true, SKIP",
        "QUEUE, 0, 0, COMMANDED, 1, 1, true, BEGIN",
        // Parallel, with and without a limit.
        "PARALLEL, 0, 0, SCHEDULED, 99, 99, true, BEGIN",
        "PARALLEL, 2, 0, SCHEDULED, 1, 0, true, BEGIN",
        "PARALLEL, 2, 0, SCHEDULED, 2, 0, true, SKIP",
        "PARALLEL, 2, 0, SIGNALLED, 1, 1, true, SKIP",
        "PARALLEL, 2, 0, COMMANDED, 2, 0, true, BEGIN",
        // Stop the previous.
        "STOP_PREVIOUS, 0, 0, SCHEDULED, 0, 0, true, BEGIN",
        "STOP_PREVIOUS, 0, 0, SCHEDULED, 1, 0, true, WAIT",
        "STOP_PREVIOUS, 0, 0, SIGNALLED, 0, 1, true, WAIT",
        "STOP_PREVIOUS, 0, 0, COMMANDED, 1, 1, true, BEGIN",
        // Concurrency: however it was started, and no run overtakes those that wait.
        "PARALLEL, 0, 2, COMMANDED, 1, 0, true, BEGIN",
        "PARALLEL, 0, 2, COMMANDED, 2, 0, true, WAIT",
        "PARALLEL, 0, 2, COMMANDED, 1, 1, true, WAIT",
        "PARALLEL, 3, 2, SCHEDULED, 2, 0, true, WAIT",
        "PARALLEL, 3, 2, SCHEDULED, 2, 1, true, SKIP",
        "SKIP, 0, 2, SCHEDULED, 1, 0, true, SKIP",
        // The installation has no room.
        "-, 0, 0, COMMANDED, 0, 0, false, WAIT",
        "-, 0, 0, SCHEDULED, 0, 0, false, WAIT",
        "-, 0, 0, SCHEDULED, 1, 0, false, SKIP",
        "QUEUE, 0, 0, SCHEDULED, 1, 1, false, SKIP",
      })
  void a_run_begins_waits_or_is_skipped(
      String overlap,
      int parallel,
      int concurrency,
      Start start,
      int atWork,
      int waiting,
      boolean room,
      Admission admission) {
    assertThat(
            Admission.of(
                limits(overlap, parallel, concurrency), start, new Load(atWork, waiting, room)))
        .isEqualTo(admission);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      value = {
        "overlap, concurrency, start, at work, may begin",
        "-, 0, SCHEDULED, 5, true",
        "-, 2, COMMANDED, 1, true",
        "-, 2, COMMANDED, 2, false",
        "QUEUE, 0, SCHEDULED, 0, true",
        "QUEUE, 0, SCHEDULED, 1, false",
        "QUEUE, 2, COMMANDED, 1, true",
        "STOP_PREVIOUS, 0, SIGNALLED, 1, false",
        "STOP_PREVIOUS, 1, SIGNALLED, 0, true",
        "PARALLEL, 1, SCHEDULED, 1, false",
        "SKIP, 2, SCHEDULED, 1, true",
      })
  void a_run_that_waits_begins_when_there_is_room(
      String overlap, int concurrency, Start start, int atWork, boolean mayBegin) {
    assertThat(Admission.mayBegin(limits(overlap, 0, concurrency), start, atWork))
        .isEqualTo(mayBegin);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      value = {
        "overlap, parallel, concurrency, errors, trigger, counted",
        "-, 0, 0, 0, , false",
        "-, 0, 0, 0, SCHEDULED, true",
        "-, 0, 0, 0, SIGNALLED, false",
        "-, 0, 0, 3, SIGNALLED, true",
        "PARALLEL, 0, 0, 0, SCHEDULED, false",
        "PARALLEL, 2, 0, 0, SIGNALLED, true",
        "PARALLEL, 2, 0, 0, , false",
        "PARALLEL, 0, 0, 3, SCHEDULED, true",
        "PARALLEL, 0, 0, 3, , false",
        "PARALLEL, 0, 1, 0, , true",
        "STOP_PREVIOUS, 0, 0, 0, SIGNALLED, true",
      })
  void runs_are_counted_only_where_something_depends_on_their_number(
      String overlap,
      int parallel,
      int concurrency,
      int errors,
      @Nullable Start trigger,
      boolean counted) {
    RunLimits limits =
        new RunLimits(
            overlap(overlap),
            parallel,
            concurrency,
            Priority.NORMAL,
            Optional.empty(),
            Overdue.ALERT,
            errors);
    assertThat(limits.count(Stream.ofNullable(trigger))).isEqualTo(counted);
  }

  private static RunLimits limits(String overlap, int parallel, int concurrency) {
    return new RunLimits(
        overlap(overlap),
        parallel,
        concurrency,
        Priority.NORMAL,
        Optional.empty(),
        Overdue.ALERT,
        0);
  }

  private static Optional<Overlap> overlap(String name) {
    return name.equals("-") ? Optional.empty() : Optional.of(Overlap.valueOf(name));
  }
}
