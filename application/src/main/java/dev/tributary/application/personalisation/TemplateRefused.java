package dev.tributary.application.personalisation;

import dev.tributary.domain.personalisation.FieldRules.Fault;
import dev.tributary.domain.problem.ErrorCode;

/** A text that cannot be read, or that asks for what messages may not do. */
public final class TemplateRefused extends RuntimeException {
  private final transient Fault fault;

  public TemplateRefused(ErrorCode code, Object... arguments) {
    super(code.id());
    this.fault = new Fault(code, code.with(arguments));
  }

  public Fault fault() {
    return fault;
  }
}
