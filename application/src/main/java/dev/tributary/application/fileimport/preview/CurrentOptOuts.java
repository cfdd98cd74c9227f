package dev.tributary.application.fileimport.preview;

import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.row.CheckedRow;
import java.util.List;

/** The opt-outs of people that a file is about. */
public interface CurrentOptOuts {
  /**
   * How many opt-outs of stored profiles stand for which these rows say that there is none; zero
   * for a plan without a key, whose rows are about no stored profile.
   */
  long deniedBy(ImportPlan plan, List<CheckedRow.Accepted> rows);
}
