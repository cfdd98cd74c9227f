package dev.tributary.adapters.out.postgres.fileimport;

import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.application.fileimport.ImportClaim;
import dev.tributary.domain.resource.ResourceColumn;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How SQL names the rows of an import that wait for their merge. Columns are {@code c1}, {@code
 * c2}, … in the order of the plan; {@code left_out} has the numbers of those whose value did not
 * fit.
 */
public final class StagingSql {
  /** The line of the file, unique in its table. */
  static final String LINE = "line";

  static final String LEFT_OUT = "left_out";

  /**
   * Where an address that is the key has more than one spelling: all of them, its mailbox first.
   */
  private static final String SPELLINGS = "spellings";

  private StagingSql() {}

  static String table(long number) {
    return "work.i" + number;
  }

  /** The column at {@code index}, from 0. */
  static String column(int index) {
    return "c" + (index + 1);
  }

  static String create(ImportClaim claim, List<ResourceColumn> columns) {
    String values =
        IntStream.range(0, columns.size())
            .mapToObj(i -> column(i) + " " + WorkTableSql.sqlType(columns.get(i).type()))
            .collect(Collectors.joining(", "));
    return "create table if not exists %s (%s bigint primary key, %s, %s integer[], %s text[])"
        .formatted(table(claim.number()), LINE, values, LEFT_OUT, SPELLINGS);
  }

  static String drop(long number) {
    return "drop table if exists " + table(number);
  }

  /** The statement that receives rows: line, values, what was left out, spellings of the key. */
  public static String copy(ImportClaim claim) {
    String columns =
        IntStream.range(0, claim.plan().targets().size())
            .mapToObj(StagingSql::column)
            .collect(Collectors.joining(", "));
    return "COPY %s (%s, %s, %s, %s) FROM STDIN"
        .formatted(table(claim.number()), LINE, columns, LEFT_OUT, SPELLINGS);
  }

  /** Whether {@code profile} has the address of row {@code s}, in whatever spelling. */
  static String sameAddress(String profile, String address) {
    return "lower(%s.email) = any (%s)".formatted(profile, spellings(address));
  }

  /** What rows of one mailbox share. */
  static String mailbox(String address) {
    return "(%s)[1]".formatted(spellings(address));
  }

  private static String spellings(String address) {
    return "coalesce(s.%s, array[lower(s.%s)])".formatted(SPELLINGS, address);
  }
}
