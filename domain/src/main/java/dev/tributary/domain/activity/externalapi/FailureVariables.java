package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.value.ValueType;
import java.util.Map;

/** The event variables that describe a failed call to the failure branch. */
public final class FailureVariables {
  /** Status of the last response; not set when none came. */
  public static final String HTTP_STATUS = "httpStatus";

  public static final String ERROR_CODE = "errorCode";
  public static final String ERROR_MESSAGE = "errorMessage";

  /** How many attempts were made. */
  public static final String ATTEMPTS = "attempts";

  /** The address without its query. */
  public static final String URL = "url";

  static final Map<String, ValueType> TYPES =
      Map.of(
          HTTP_STATUS, ValueType.INTEGER,
          ERROR_CODE, ValueType.TEXT,
          ERROR_MESSAGE, ValueType.TEXT,
          ATTEMPTS, ValueType.INTEGER,
          URL, ValueType.TEXT);

  private FailureVariables() {}
}
