package dev.tributary.adapters.out.postgres.fileimport;

import dev.tributary.adapters.out.postgres.expression.SqlIdentifier;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.fileimport.file.ReadFileHead;
import dev.tributary.application.fileimport.preview.CurrentOptOuts;
import dev.tributary.domain.fileimport.plan.ImportKey;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.plan.ImportableColumns;
import dev.tributary.domain.fileimport.row.CheckedRow;
import dev.tributary.domain.message.AddressSpellings;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.profile.ProfileColumns;
import dev.tributary.domain.resource.ResourceColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** Counts opt-outs by the index of the key, one statement for each column of consent. */
@ApplicationScoped
public class PostgresCurrentOptOuts implements CurrentOptOuts {
  private static final String NO = "false";

  private final Sql sql;
  private final ReadFileHead heads;

  public PostgresCurrentOptOuts(DataSource dataSource, ReadFileHead heads) {
    this.sql = new Sql(dataSource);
    this.heads = heads;
  }

  @Override
  public long deniedBy(ImportPlan plan, List<CheckedRow.Accepted> rows) {
    if (plan.key() == ImportKey.NONE) {
      return 0;
    }
    ImportableColumns target = heads.importable(ImportableColumns.RESOURCE);
    int key = plan.targets().indexOf(plan.key().column().orElseThrow());
    long denied = 0;
    for (int place = 0; place < plan.targets().size(); place++) {
      ResourceColumn column = target.column(plan.targets().get(place));
      if (ProfileColumns.isConsent(column)) {
        denied += standing(plan.key(), column, denying(rows, key, place));
      }
    }
    return denied;
  }

  /** The keys of the rows with false in one column. */
  private static String[] denying(List<CheckedRow.Accepted> rows, int key, int place) {
    return rows.stream()
        .map(CheckedRow.Accepted::values)
        .filter(values -> NO.equals(values.get(place)))
        .map(values -> String.valueOf(values.get(key)))
        .toArray(String[]::new);
  }

  private long standing(ImportKey key, ResourceColumn column, String[] keys) {
    String condition =
        switch (key) {
          case EXTERNAL_ID -> "external_id = any (?::text[])";
          case EMAIL -> "lower(email) = any (?::text[])";
          case NONE -> "false";
        };
    String[] wanted =
        key == ImportKey.EMAIL
            ? AddressSpellings.of(Channel.EMAIL, List.of(keys)).all().toArray(String[]::new)
            : keys;
    return sql.first(
            "select count(*) as count from public.profile where %s and %s"
                .formatted(condition, new SqlIdentifier(column.column()).quoted()),
            row -> row.number("count"),
            (Object) wanted)
        .orElseThrow();
  }
}
