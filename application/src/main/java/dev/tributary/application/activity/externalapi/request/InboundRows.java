package dev.tributary.application.activity.externalapi.request;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.worktable.WorkTable;
import java.util.List;
import java.util.function.Consumer;

/** The arriving rows as the request needs them. */
public interface InboundRows {
  /**
   * Gives {@code values} for each row of {@code rows} in {@code table}, in the order of its line
   * numbers, one row at a time. It holds one connection while it reads; the consumer must not wait
   * for the network.
   */
  void read(
      WorkTable table,
      RowRange rows,
      List<Term> values,
      ActivityContext context,
      Consumer<List<Value>> consumer);
}
