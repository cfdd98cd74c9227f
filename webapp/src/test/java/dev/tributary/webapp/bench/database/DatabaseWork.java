package dev.tributary.webapp.bench.database;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a server executed for one database.
 *
 * @param statements in the order of their ends, without BEGIN, COMMIT and ROLLBACK
 * @param transactions that were committed, in order
 * @param parses how many statements were parsed: a prepared one is not parsed again
 * @param wal bytes of write-ahead log
 */
public record DatabaseWork(
    List<Executed> statements, List<Transaction> transactions, int parses, long wal) {
  private static final Pattern DEFINITION =
      Pattern.compile("(create|drop|truncate|alter|comment on|do) .*");

  /** Each work table has a number of its own; equal statements on them are listed as one. */
  private static final Pattern WORK_TABLE = Pattern.compile("\\bw\\d+\\b");

  private static final int SHOWN = 240;

  /**
   * @param text in lower case, its white space reduced to single spaces
   * @param millis that the server worked on it
   */
  public record Executed(String text, double millis) {
    boolean defines() {
      return DEFINITION.matcher(text).matches();
    }

    private String shown() {
      String kind = WORK_TABLE.matcher(text).replaceAll("w#");
      return kind.length() <= SHOWN ? kind : kind.substring(0, SHOWN) + "…";
    }
  }

  /**
   * @param writes whether it wrote; one that only reads or notifies waits for no disk
   */
  public record Transaction(List<Executed> statements, boolean writes) {}

  /** How many transactions wrote. */
  public long commits() {
    return transactions.stream().filter(Transaction::writes).count();
  }

  /** How many statements create, change, empty or drop tables. */
  public long definitions() {
    return statements.stream().filter(Executed::defines).count();
  }

  /** All of it in words: the totals, the statements by number, and each transaction. */
  public String report() {
    return """
    statements %d, of which %d define; commits that write %d, others %d; \
    parsed %d; WAL %.1f kB

    STATEMENTS: how many, milliseconds of the server
    %s

    TRANSACTIONS in the order of their commits (w: it writes)
    %s
    """
        .formatted(
            statements.size(),
            definitions(),
            commits(),
            transactions.size() - commits(),
            parses,
            wal / 1000.0,
            byKind(),
            inOrder());
  }

  private String byKind() {
    return statements.stream().collect(Collectors.groupingBy(Executed::shown)).entrySet().stream()
        .sorted(Comparator.comparing(kind -> -kind.getValue().size()))
        .map(DatabaseWork::line)
        .collect(Collectors.joining("\n"));
  }

  private static String line(Map.Entry<String, List<Executed>> kind) {
    double millis = kind.getValue().stream().mapToDouble(Executed::millis).sum();
    return String.format(
        Locale.ROOT, "%4d %7.2f  %s", kind.getValue().size(), millis, kind.getKey());
  }

  private String inOrder() {
    return transactions.stream()
        .map(
            transaction ->
                transaction.statements().stream()
                    .map(Executed::shown)
                    .collect(
                        Collectors.joining(
                            "\n      ", transaction.writes() ? "  w   " : "      ", "")))
        .collect(Collectors.joining("\n"));
  }
}
