package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.domain.activity.externalapi.mapping.Cell;
import java.util.List;

/** Takes the rows of a response, in their order. */
public interface RowSink {
  void add(List<Cell> row);

  /** A line that was rejected. */
  void reject(List<Cell> row);
}
