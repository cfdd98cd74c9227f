package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.expression.Constant;
import dev.tributary.domain.expression.Term;

/** Evaluates expressions that depend on event variables and the task's instant only. */
public interface TemplateValues {
  /** The value in this execution; the same in a repeat. */
  Constant value(Term term, ActivityContext context);
}
