package dev.tributary.application.run;

import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A journal that records its lines. */
public final class InMemoryRunJournal implements RunJournal {
  private final List<Line> lines = new ArrayList<>();

  /** One line; {@code code} is the stable code of a failure. */
  public record Line(Severity severity, Message message, Optional<String> code) {}

  /** In the order in which they were written. */
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void append(RunId run, List<JournalEntry> added) {
    added.forEach(line -> lines.add(new Line(line.severity(), line.message(), line.code())));
  }
}
