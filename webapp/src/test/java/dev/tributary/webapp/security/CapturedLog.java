package dev.tributary.webapp.security;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that our packages log while it is open, down to the finest level. */
public final class CapturedLog extends Handler implements AutoCloseable {
  private static final Logger OURS = Logger.getLogger("dev.tributary");
  private static final Logger ALL = Logger.getLogger("");

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Level before = OURS.getLevel();

  private CapturedLog() {
    setFormatter(new PatternFormatter("%c %s%e"));
    setLevel(Level.ALL);
  }

  public static CapturedLog everything() {
    CapturedLog log = new CapturedLog();
    OURS.setLevel(Level.ALL);
    ALL.addHandler(log);
    return log;
  }

  public String text() {
    return String.join("\n", lines);
  }

  @Override
  public void publish(LogRecord line) {
    lines.add(getFormatter().format(line));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ALL.removeHandler(this);
    OURS.setLevel(before);
  }
}
