package dev.tributary.domain.fileimport.plan;

/** Which word of a yes-or-no column opts a person out. */
public enum OptOutMeaning {
  /** A yes opts out. */
  YES,
  /** A no opts out: the column states consent. */
  NO
}
