package dev.tributary.domain.activity.externalapi.mapping;

/** Where the path of a column begins. */
public enum ColumnOrigin {
  /** At the row's element. */
  ELEMENT,
  /** At the element around the row's, where rows are unnested. */
  PARENT,
  /** At the whole response: the value stands beside or above the rows and is the same in each. */
  RESPONSE
}
