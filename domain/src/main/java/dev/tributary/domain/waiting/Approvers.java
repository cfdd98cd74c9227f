package dev.tributary.domain.waiting;

/** Who may approve. */
public enum Approvers {
  /** Each operator. */
  OPERATORS,
  /** Four eyes: each operator who has neither started the run nor published its revision. */
  SECOND_PERSON
}
