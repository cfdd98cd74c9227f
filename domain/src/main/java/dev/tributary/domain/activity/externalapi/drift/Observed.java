package dev.tributary.domain.activity.externalapi.drift;

import dev.tributary.domain.activity.externalapi.mapping.ColumnSight;
import java.util.List;
import java.util.Set;

/**
 * What a response was like.
 *
 * @param lines elements that were read
 * @param rejected those of them that became no row
 * @param columns the best that was seen of each included column
 * @param others names of properties that no column names
 */
public record Observed(long lines, long rejected, List<ColumnSight> columns, Set<String> others) {
  public Observed {
    columns = List.copyOf(columns);
  }
}
