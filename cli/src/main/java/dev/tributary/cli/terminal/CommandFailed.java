package dev.tributary.cli.terminal;

/** Why a command cannot do what it was asked for, as a text for the person at the terminal. */
public final class CommandFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CommandFailed(String message) {
    super(message);
  }
}
