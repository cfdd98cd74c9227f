package dev.tributary.webapp.bench.database;

import dev.tributary.webapp.bench.database.DatabaseWork.Executed;
import dev.tributary.webapp.bench.database.DatabaseWork.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the log of a server and collects what was executed in one database. */
final class ServerLines {
  /** Session, transaction number (0 until the transaction writes) and database of an entry. */
  static final String PREFIX = "%c|%x|%d|";

  /** The lines of an entry after its first begin with a tab. */
  private static final Pattern BETWEEN_ENTRIES = Pattern.compile("\n(?!\t)");

  private static final Pattern ENTRY =
      Pattern.compile(
          "([0-9a-f.]+)\\|(\\d+)\\|([^|]*)\\|LOG:  duration: ([\\d.]+) ms"
              + "  (parse|bind|execute|execute fetch from|statement)\\b[^:]*: (.*)",
          Pattern.DOTALL);

  private final String database;
  private final Map<String, Session> sessions = new HashMap<>();
  private final List<Executed> statements = new ArrayList<>();
  private final List<Transaction> transactions = new ArrayList<>();
  private int parses;

  private ServerLines(String database) {
    this.database = database;
  }

  static DatabaseWork read(String log, String database, long wal) {
    ServerLines lines = new ServerLines(database);
    BETWEEN_ENTRIES.splitAsStream(log).map(ENTRY::matcher).forEach(lines::add);
    return new DatabaseWork(lines.statements, lines.transactions, lines.parses, wal);
  }

  private void add(Matcher entry) {
    if (!entry.matches() || !entry.group(3).equals(database)) {
      return;
    }
    switch (entry.group(5)) {
      case "parse" -> parses++;
      case "bind" -> {}
      default ->
          executed(
              sessions.computeIfAbsent(entry.group(1), _ -> new Session()),
              new Executed(text(entry.group(6)), Double.parseDouble(entry.group(4))),
              !entry.group(2).equals("0"));
    }
  }

  private static String text(String sql) {
    return sql.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private void executed(Session session, Executed statement, boolean numbered) {
    switch (statement.text().replaceFirst(" .*", "")) {
      case "begin" -> session.begin();
      case "commit" -> transactions.add(session.end());
      case "rollback" -> session.end();
      default -> {
        statements.add(statement);
        session.add(statement, numbered);
        if (!session.open) {
          transactions.add(session.end());
        }
      }
    }
  }

  /** A session's transaction so far. */
  private static final class Session {
    private List<Executed> executed = new ArrayList<>();
    private boolean writes;
    private boolean open;

    void begin() {
      end();
      open = true;
    }

    void add(Executed statement, boolean numbered) {
      executed.add(statement);
      writes |= numbered;
    }

    Transaction end() {
      Transaction ended = new Transaction(executed, writes);
      executed = new ArrayList<>();
      writes = false;
      open = false;
      return ended;
    }
  }
}
