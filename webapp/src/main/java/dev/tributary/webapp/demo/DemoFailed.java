package dev.tributary.webapp.demo;

import dev.tributary.domain.problem.Message;

/** The demonstration failed; the message shows the expected and the actual result. */
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
