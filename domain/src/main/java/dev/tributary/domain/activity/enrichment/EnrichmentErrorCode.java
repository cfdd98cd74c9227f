package dev.tributary.domain.activity.enrichment;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with an enrichment. */
public enum EnrichmentErrorCode implements ErrorCode {
  /** Argument 0: the inputs. */
  NO_PRIMARY("TRB-142001"),
  /** Arguments: what was written, the inputs. */
  UNKNOWN_INPUT("TRB-142002"),
  /** Argument 0: the name. */
  LINK_TO_PRIMARY("TRB-142003"),
  /** Argument 0: the name. */
  BAD_RELATION_NAME("TRB-142004"),
  /** Argument 0: the name. */
  DUPLICATE_RELATION("TRB-142005"),
  /** Argument 0: the relation. */
  MANY_WITHOUT_CRITERIA("TRB-142006"),
  /** Arguments: type of the source, of the destination. */
  CRITERION_TYPES("TRB-142007"),
  /** Argument 0: the input. */
  INPUT_WITHOUT_ROWS("TRB-142008"),
  /** Arguments: the relation, the input, its rows. */
  NOT_ONE_ROW("TRB-142009"),
  /** Arguments: the relation, how many rows have several partners, some of their keys. */
  SEVERAL_PARTNERS("TRB-142010"),
  /** Argument 0: the relation. */
  POSITION_ALONE("TRB-142011"),
  /** Arguments: the relation, rows of the primary set, the input, its rows. */
  UNEQUAL_COUNTS("TRB-142012"),
  /** Argument 0: the relation. */
  ONLY_OF_MANY("TRB-142013"),
  /** Argument 0: the name. */
  BAD_AGGREGATE_NAME("TRB-142014"),
  /** Arguments: the function, the type it does not work on. */
  AGGREGATE_TYPE("TRB-142015"),
  /** Arguments: the name, the columns there are. */
  UNKNOWN_LIST_COLUMN("TRB-142016");

  private final String id;

  EnrichmentErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "enrichment";
  }
}
