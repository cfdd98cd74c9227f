package dev.tributary.webapp.platform;

import java.io.IOException;
import java.util.List;

/** On which side of a commit something happens. */
public enum CommitSide {
  /** The database does not know of it yet. */
  BEFORE {
    @Override
    public DatabaseWatcher at(CommitAction action) {
      return new DatabaseWatcher() {
        @Override
        public void beforeCommit(List<String> statements) throws IOException {
          action.on(statements);
        }
      };
    }
  },
  /** The program does not know of it yet. */
  AFTER {
    @Override
    public DatabaseWatcher at(CommitAction action) {
      return new DatabaseWatcher() {
        @Override
        public void afterCommit(List<String> statements) throws IOException {
          action.on(statements);
        }
      };
    }
  };

  /** Stands in every commit's way, on this side of it. */
  public abstract DatabaseWatcher at(CommitAction action);

  /** Acts on a commit. */
  @FunctionalInterface
  public interface CommitAction {
    void on(List<String> statements) throws IOException;
  }
}
