package dev.tributary.application.message.delivery.compose;

import dev.tributary.domain.message.Address;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.worktable.WorkTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the recipients of a work table, in the order of its lines. */
public interface Recipients {
  /**
   * One row.
   *
   * @param values by column
   */
  record Recipient(long line, Map<MessageFields.Field, Value> values) {}

  /** At most {@code limit} rows after {@code line}, each with the values of {@code columns}. */
  List<Recipient> after(
      long line,
      int limit,
      WorkTable table,
      MessageFields fields,
      Collection<MessageFields.Field> columns);

  /** The line of the first row whose {@code column} holds {@code address}, in any spelling. */
  Optional<Long> line(
      Address address, MessageFields.Field column, WorkTable table, MessageFields fields);
}
