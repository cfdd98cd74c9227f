package dev.tributary.webapp.demo;

import dev.tributary.domain.problem.Message;

/** The story did not go as it should; the message says what was expected and what came. */
public final class DemoFailed extends RuntimeException {
  private final transient Message problem;

  public DemoFailed(String name, Object... arguments) {
    super(name);
    this.problem = Message.of("demo." + name, arguments);
  }

  public Message problem() {
    return problem;
  }
}
