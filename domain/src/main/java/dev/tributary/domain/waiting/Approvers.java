package dev.tributary.domain.waiting;

/** Who may approve. */
public enum Approvers {
  /** Each operator. */
  OPERATORS,
  /** Four eyes: each operator who is not behind the run, such as by its start or its revision. */
  SECOND_PERSON
}
