package dev.tributary.application.activity.externalapi.sample;

import dev.tributary.domain.activity.externalapi.conversion.ValueExcerpt;
import dev.tributary.domain.activity.externalapi.drift.Observed;
import dev.tributary.domain.activity.externalapi.mapping.Cell;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow.Accepted;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow.Rejected;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.SecretMask;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The first rows of mapped responses, for a preview. */
public final class MappedSample implements Consumer<MappedRow> {
  private final int shown;
  private final List<List<@Nullable String>> rows = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();
  private long rowCount;
  private long rejectCount;
  private final List<Message> notes = new ArrayList<>();
  private SecretMask mask = SecretMask.NONE;
  private Optional<Observed> observed = Optional.empty();

  /**
   * A line that was left out.
   *
   * @param line from 1
   * @param value how it began
   */
  public record Reject(long line, String column, String value, Message reason) {}

  MappedSample(int shown) {
    this.shown = shown;
  }

  /** The rows that follow are those of a response whose secrets {@code other} hides. */
  MappedSample masking(SecretMask other) {
    mask = other;
    return this;
  }

  @Override
  public void accept(MappedRow row) {
    switch (row) {
      case Accepted(var cells) -> {
        if (rowCount++ < shown) {
          rows.add(Collections.unmodifiableList(values(cells)));
        }
      }
      case Rejected rejected -> {
        if (rejectCount++ < shown) {
          rejects.add(reject(rejected));
        }
      }
    }
  }

  /** What was observed in all responses so far. */
  Observed observing(Observed response) {
    Observed all = observed.map(before -> before.and(response)).orElse(response);
    observed = Optional.of(all);
    return all;
  }

  void note(List<Message> lines) {
    notes.addAll(lines);
  }

  /** Empty when {@code outbound} has no columns of which rows could be. */
  Optional<MappedSample> of(OutboundMapping outbound) {
    return outbound.mapped() ? Optional.of(this) : Optional.empty();
  }

  /** The values of the first rows, in the order of the columns. */
  public List<List<@Nullable String>> rows() {
    return rows;
  }

  public long rowCount() {
    return rowCount;
  }

  public List<Reject> rejects() {
    return rejects;
  }

  public long rejectCount() {
    return rejectCount;
  }

  /** The lines that the journal of a run would have about the values. */
  public List<Message> notes() {
    return List.copyOf(notes);
  }

  private Reject reject(Rejected rejected) {
    return new Reject(
        rejected.line(),
        rejected.column(),
        ValueExcerpt.shown(rejected.value().seen(), mask),
        rejected.value().reason().message());
  }

  private List<@Nullable String> values(List<Cell> cells) {
    List<@Nullable String> values = new ArrayList<>(cells.size());
    for (Cell cell : cells) {
      values.add(cell instanceof Cell.ValueCell(var text) ? mask.mask(text) : null);
    }
    return values;
  }
}
